import Markup
import TestSupport
import Testing

struct TableTests {
  private static let criteria = TerminalTable(
    [
      .init("Criterion", minimum: 8), .init("Supported"), .init("Claimed"), .init("Items", .right),
      .init("What is lacking"),
    ],
    rows: [
      ["\("HP1", .bold) Early help", "\("good", .good)", "good", "4", ""],
      [
        "\("HP2", .bold) Referral, assessment and decision", "\("adequate", .caution)", "good", "12",
        "a second kind of evidence for HP2.G1, and one item from practice that is younger than twelve months",
      ],
      ["\("HP3", .bold) Child protection", "not judged", "–", "0", "any evidence"],
      ["\("漢字", .bold) かな交じり文 e\u{301}", "\("inadequate", .bad)", "adequate", "103", "re-check of a safety concern"],
    ])

  private func text(_ lines: [TerminalText]) -> String { Terminal.render(lines, colour: false) }

  @Test(arguments: [40, 60, 80, 120])
  func `cells wrap so that the table fits`(width: Int) throws {
    try expectGolden(text(Self.criteria.lines(width: width)), "table-\(width).txt")
  }

  @Test(arguments: 10...130)
  func `no line is wider than the table may be or ends in a space`(width: Int) {
    let lines = Self.criteria.lines(width: width, indent: 2)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.width <= width)
      #expect(line.plain.last != " ")
    }
  }

  @Test func `a table that needs less takes less`() {
    let table = TerminalTable([.init("A"), .init("B", .right)], rows: [["x", "1"], ["yy", "22"]])
    #expect(text(table.lines(width: 80)) == "A    B\n──  ──\nx    1\nyy  22\n")
  }

  @Test func `cells stand on the left, on the right or in the middle`() {
    let table = TerminalTable(
      [.init("the left"), .init("right", .right), .init("middle", .centre)], rows: [["a", "b", "cc"]])
    #expect(table.lines(width: 80).last?.plain == "a             b    cc")
  }

  @Test func `columns without headings have no rule`() {
    #expect(text(TerminalTable([.init(""), .init("")], rows: [["a", "b"]]).lines(width: 80)) == "a  b\n")
  }

  @Test func `a column takes no more than its maximum`() {
    let table = TerminalTable([.init("A", maximum: 5), .init("B")], rows: [["one two", "x"]])
    #expect(text(table.lines(width: 80)) == "A    B\n───  ─\none  x\ntwo\n")
  }

  @Test func `missing cells are empty`() {
    #expect(text(TerminalTable([.init("A"), .init("B")], rows: [["x"]]).lines(width: 80)) == "A  B\n─  ─\nx\n")
  }

  @Test func `where there is no room for columns each row becomes a list`() {
    let table = TerminalTable(
      [.init("Criterion"), .init("Supported"), .init("Claimed")],
      rows: [["HP1", "good", "good"], ["HP2", "", "good"]])
    let expected = "Criterion: HP1\nSupported: good\nClaimed: good\n\nCriterion: HP2\nClaimed: good\n"
    #expect(text(table.lines(width: 20)) == expected)
  }
}
