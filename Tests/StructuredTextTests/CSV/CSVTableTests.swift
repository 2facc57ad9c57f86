import StructuredText
import TestSupport
import Testing

@Suite struct CSVTableTests {
  private func read(_ text: String, shortRows: CSVShortRows = .padded) -> (CSVTable?, [Diagnostic]) {
    CSVTable.read(SourceText(name: "log.csv", text), shortRows: shortRows)
  }

  @Test func `rows know their line and have a cell for every heading`() {
    let (table, diagnostics) = read("a,b\n\n1\n,\n2,3\n")
    #expect(diagnostics.isEmpty)
    #expect(table?.rows == [CSVRow(line: 3, cells: ["1", ""]), CSVRow(line: 5, cells: ["2", "3"])])
  }

  @Test func `every row with too many cells is reported at once`() {
    let (table, diagnostics) = read("a,b\n1,2,3\n1,2\n1,2,3,4\n")
    #expect(table == nil)
    #expect(diagnostics.map(\.line) == [2, 4])
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.help != nil })
  }

  @Test func `a short row is an error where the caller refuses it`() {
    let (table, diagnostics) = read("a,b\n1\n", shortRows: .refused)
    #expect(table == nil)
    #expect(diagnostics.first?.message.text == "the row has 1 cells, but there are 2 headings")
  }

  @Test func `a heading that stands twice is an error that names both columns`() {
    let (table, diagnostics) = read("Case Ref,team,case_ref\n1,2,3\n")
    #expect(table == nil)
    #expect(
      diagnostics.first?.message.text
        == "the heading 'Case Ref' stands twice: in column 1, and in column 3 as 'case_ref'")
  }

  @Test func `blank headings may repeat`() {
    #expect(read("a,,\n1,2,3\n").0?.header == ["a", "", ""])
  }

  @Test func `headings that stand again among the rows are passed over with a warning`() {
    let (table, diagnostics) = read("a,b\n1,2\na,b\n3,4\n")
    #expect(table?.rows.map(\.line) == [2, 4])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func `an unclosed quote is placed on its line even where lines end in CR`() {
    let (table, diagnostics) = read("a,b\r1,2\r3,\"4\r5,6")
    #expect(table == nil)
    #expect(diagnostics.first?.line == 3)
  }

  @Test func `Latin-1 comes with a warning and is read`() {
    let (table, diagnostics) = CSVTable.read(SourceText(name: "log.csv", bytes: Array("a\ncaf".utf8) + [0xE9]))
    #expect(table?.rows.first?.cells == ["caf\u{00E9}"])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func `an empty file is an error`() {
    let (table, diagnostics) = read("")
    #expect(table == nil)
    #expect(diagnostics.first?.message.text == "the file is empty")
  }

  @Test func `what is written is read back equal`() {
    let letters = ["a", ",", "\"", "\n", "\r\n", " ", ";", "\u{00E9}", "7", "'", "|", "\t"]
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let width = Int(generator.next() % 4) + 1
      let header = (0..<width).map { "c\($0)" }
      let rows = (0..<Int(generator.next() % 6)).map { _ in
        (0..<width).map { _ in
          "x" + (0..<Int(generator.next() % 6)).map { _ in letters[Int(generator.next() % 12)] }.joined()
        }
      }
      let (table, diagnostics) = read(CSVWriter.write([header] + rows, bom: seed % 2 == 0))
      #expect(diagnostics.isEmpty, "seed \(seed)")
      #expect(table?.rows.map(\.cells) == rows, "seed \(seed)")
    }
  }

  @Test func `no bytes whatever bring it down`() {
    let alphabet = Array(",;\"\n\r\t |ab=".utf8) + [0, 0xC3, 0xA9, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF]
    for seed in UInt64(0)..<3000 {
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<Int(generator.next() % 40)).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
      let (table, diagnostics) = CSVTable.read(SourceText(name: "x.csv", bytes: bytes))
      #expect((table == nil) == diagnostics.contains { $0.severity == .error }, "seed \(seed)")
      let (whole, pieces) = (Scanned(bytes), Scanned(bytes, chunk: 1))
      #expect(whole.rows == pieces.rows && whole.header == pieces.header, "seed \(seed)")
      #expect(whole.fault?.kind == pieces.fault?.kind, "seed \(seed)")
    }
  }
}
