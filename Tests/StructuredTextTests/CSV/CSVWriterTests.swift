import StructuredText
import Testing

@Suite struct CSVWriterTests {
  @Test func `lines end in CRLF and cells are quoted only where they must be`() {
    let text = CSVWriter.write([["a", "b c"], ["1,2", "he said \"no\""]], bom: false)
    #expect(text == "a,b c\r\n\"1,2\",\"he said \"\"no\"\"\"\r\n")
  }

  @Test func `the byte-order mark comes first where it is asked for`() {
    #expect(CSVWriter.write([["a"]], bom: true) == "\u{FEFF}a\r\n")
  }

  @Test func `a row of one empty cell is not an empty line`() {
    #expect(CSVWriter.write([["a"], [""]], bom: false) == "a\r\n\"\"\r\n")
  }

  @Test(arguments: [
    "=1+1", "+44 1", "-x", "@SUM(A1)", "\tx", "\rx", "=", "-", "\u{FF1D}1", "+-1", "-1.", "-1.2.3", "-1e5",
  ])
  func `what a spreadsheet could take for a formula gets an apostrophe`(text: String) {
    #expect(SafeCell.guarded(text) == "'" + text)
    #expect(SafeCell.unguarded("'" + text) == text)
  }

  @Test(arguments: ["-12", "+3.5", "12", "", "a=b", "'quoted'", "2026-11-21", " =1"])
  func `numbers and other text stay as they are`(text: String) {
    #expect(SafeCell.guarded(text) == text)
    #expect(SafeCell.unguarded(text) == text)
  }

  @Test func `a guarded cell that needs quotes has both`() {
    #expect(CSVWriter.write([["=A1,B1"]], bom: false) == "\"'=A1,B1\"\r\n")
  }
}
