import TestSupport
import Testing

/// One list in every spelling that spreadsheets and systems give it: the sample is the same, and nobody edits the file.
@Suite struct ListSpellingTests {
  /// Forty cases, with what makes reading hard in the notes: separators, quotes, line ends.
  private static let rows: [[String]] = (10..<50).map { number in
    let cohorts = ["early-help", "referral", "child-in-need", "step-down"]
    let notes = ["", "plain", "a, b; c\tand d", "said \"no\"", "two\nlines, \"quoted\"", "Zoë’s review"]
    return ["C\(number)", cohorts[number % 4], notes[number % 6], number % 2 == 0 ? "a) Male" : "b) Female"]
  }

  private static let headings = ["Child Unique ID", "Cohort", "Notes", "Gender"]

  private static func text(
    separator: String = ",", end: String = "\n", always: Bool = false, rows: [[String]] = rows
  ) -> String {
    func cell(_ text: String) -> String {
      let needs = always || text.contains { "\"\n\r,;\t|".contains($0) }
      return needs ? "\"\(text.replacing("\"", with: "\"\"").replacing("\n", with: end))\"" : text
    }
    return ([headings] + rows).map { $0.map(cell).joined(separator: separator) }.joined(separator: end) + end
  }

  /// The bytes of the list in a spelling, by the spelling's name.
  private static let spellings: [String: [UInt8]] = {
    func utf16(_ text: String, _ order: (UInt16) -> [UInt8]) -> [UInt8] {
      order(0xFEFF) + text.utf16.flatMap(order)
    }
    return [
      "a byte-order mark": [0xEF, 0xBB, 0xBF] + Array(text().utf8),
      "CRLF": Array(text(end: "\r\n").utf8),
      "CR alone": Array(text(end: "\r").utf8),
      "semicolons": Array(text(separator: ";").utf8),
      "tabs": Array(text(separator: "\t").utf8),
      "bars": Array(text(separator: "|").utf8),
      "a spreadsheet's note of the separator": Array(("sep=;\n" + text(separator: ";")).utf8),
      "quotes everywhere": Array(text(always: true).utf8),
      "UTF-16, small end first": utf16(text(end: "\r\n")) { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      "UTF-16, large end first": utf16(text()) { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      "no line end at the end": Array(text().utf8.dropLast()),
      "empty lines": Array(("\n\n" + text().replacing("\nC", with: "\n\nC")).utf8),
      "white space after closing quotes": Array(text(always: true).replacing("\",", with: "\" ,").utf8),
      "cells beyond the headings, all blank": Array(text().replacing("Male\n", with: "Male,,,\n").utf8),
    ]
  }()

  private func cases(_ stage: Stage) -> [Substring] {
    stage.answer("sample", "show", "--json").split(separator: "\"case\": \"").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
  }

  private func sample(_ bytes: [UInt8]) throws -> (cases: [Substring], output: String) {
    let stage = try Stage.opened()
    try stage.folder.write(bytes, to: "cases.csv")
    let output = stage.answer("sample", "draw", "cases.csv", "--seed", "a public phrase", "--size", "20")
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
    return (cases(stage), output)
  }

  @Test(arguments: spellings.keys.sorted())
  func `a list in another spelling gives the same sample`(spelling: String) throws {
    let plain = try sample(Array(Self.text().utf8))
    let spelt = try sample(try #require(Self.spellings[spelling]))
    #expect(plain.cases.count > 20)
    #expect(spelt.cases == plain.cases)
    #expect(spelt.output.contains("40 rows, 40 cases"))
  }

  @Test func `UTF-16 and Latin-1 are read with a clear word about it`() throws {
    #expect(try sample(Self.spellings["UTF-16, small end first"] ?? []).output.contains("The file is UTF-16"))
    let latin = Self.text().replacing("Zoë’s", with: "Zo_s").utf8.map { $0 == UInt8(ascii: "_") ? 0xEB : $0 }
    let read = try sample(latin)
    #expect(read.output.contains("not UTF-8; it was read as Windows-1252 (Latin-1)"))
    #expect(try read.cases == sample(Array(Self.text().utf8)).cases)
  }

  @Test func `headings that stand again among the rows are counted as that`() throws {
    let text = Self.text()
    let again = text + text
    let stage = try Stage.opened()
    try stage.folder.write(again, to: "cases.csv")
    let output = stage.answer("sample", "draw", "cases.csv", "--seed", "a public phrase", "--size", "20")
    #expect(output.contains("81 rows, 40 cases"))
    #expect(output.contains("1 row left out: the headings again"))
    #expect(stage.answer("sample", "show").contains("cases.csv: the same case again (40)"))
    #expect(try cases(stage) == sample(Array(text.utf8)).cases)
  }

  @Test
  func `short rows are read as blank where they end, one that breaks off is told, and rows without a case are counted`()
    throws
  {
    let stage = try Stage.opened()
    try stage.folder.write(
      "case,cohort,gender\nC1,referral\nC2,referral,Male\nC3\n,referral,Male\n,,\n", to: "cases.csv")
    let output = stage.answer("sample", "draw", "cases.csv", "--seed", "x")
    #expect(output.contains("4 rows, 2 cases"))
    #expect(output.contains("1 row left out: cut short"))
    #expect(output.contains("1 row left out: no case reference"))
    #expect(output.contains("1 row left out: an empty row"))
  }

  @Test func `a list of one column is a list where its cohort is told`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("Child Unique ID\n" + (10..<40).map { "C\($0)\n" }.joined(), to: "cases.csv")
    let output = stage.answer("sample", "draw", "--list", "step-down=cases.csv", "--seed", "x", "--size", "5")
    #expect(output.contains("A sample of 5 from 30 cases"))
    #expect(stage.answer("sample", "verify", "--list", "step-down=cases.csv").contains("The same sample."))
  }
}
