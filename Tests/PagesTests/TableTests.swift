import Calendar
import Markup
import Pages
import TestSupport
import Testing

struct TableTests {
  private func table() throws -> Table {
    var table = Table(
      "Papers", name: "papers",
      [
        .init("Owner", showing: .files), .init("Title", minimum: 10), .init("Items", .right),
        .init("Dated", showing: .roomy), .init("Agency", showing: .wide), .init("Note", showing: .sheets),
      ],
      rows: [
        [
          .init("B. Osei"), .init("=1+1"), .number(0, quietAtZero: true), .day(CivilDate("2026-11-06")),
          .init("police"), .init("kept\nin full"),
        ],
        [.init("B. Osei"), .init("Plan | two"), .number(3), .day(nil, none: "no date"), .nothing, .nothing],
      ])
    table.groups = [0: "B. Osei"]
    return table
  }

  private func screen(_ width: Int) throws -> String {
    Terminal.render(try table().terminal(width: width).lines(width: width), colour: false)
  }

  @Test func `a spreadsheet has every column, days that sort, and no formula`() throws {
    let expected =
      "\u{FEFF}Owner,Title,Items,Dated,Agency,Note\r\n"
      + "B. Osei,'=1+1,0,2026-11-06,police,\"kept\nin full\"\r\nB. Osei,\"Plan | two\",3,,,\r\n"
    #expect(try table().csv() == expected)
  }

  @Test func `a screen shows names above the rows that belong to them`() throws {
    #expect(
      try screen(80) == """
        Title       Items  Dated
        ──────────  ─────  ──────────
        B. Osei
        =1+1            –  6 Nov 2026
        Plan | two      3  no date

        """)
  }

  @Test func `a narrow screen leaves columns out and a wide one adds them`() throws {
    #expect(try !screen(60).contains("Dated"))
    #expect(try screen(120).contains("Agency") && screen(120).contains("police"))
  }

  @Test func `a column in which nothing stands is not shown on a wide screen`() throws {
    var empty = try table()
    empty.rows = [empty.rows[1]]
    #expect(!empty.terminal(width: 120).columns.contains { $0.heading.plain == "Agency" })
  }

  @Test func `a text has the table with its punctuation escaped, and not what is only for spreadsheets`() throws {
    let text = Markdown.text([try table().node()])
    #expect(text.contains("| B. Osei | Plan \\| two | 3 | – | – |"))
    #expect(!text.contains("Note") && text.contains("| Owner | Title | Items | Dated | Agency |"))
  }

  @Test func `an id is shown by its beginning and kept whole in a spreadsheet`() {
    let table = Table("", name: "ids", [.init("Id")], rows: [[.id("64qmw06", whole: "64qmw0610c5w5e4cz9y5ygcgr0")]])
    #expect(table.csv().contains("64qmw0610c5w5e4cz9y5ygcgr0"))
    #expect(Markdown.text([table.node()]).contains("| 64qmw06 |"))
  }

  @Test func `programs are told the columns that have a name for them, and a code in the place of words`() {
    let table = Table(
      "", name: "shares", [.init("Of", key: "of"), .init("Share", key: "share"), .init("In words")],
      rows: [
        [.init("HP"), .coded("62%", as: .number(0.621)), .init("a majority")], [.nothing, .nothing, .init("nothing")],
      ])
    #expect(
      table.json.rendered(pretty: false) == #"[{"of":"HP","share":0.621},{"of":null,"share":null}]"#)
  }

  @Test func `a text longer than a cell may be is cut, with a mark that it was`() {
    let table = Table("", name: "t", [.init("Note")], rows: [[.init(String(repeating: "x", count: 40_000))]])
    #expect(table.csv().utf8.count < 32_767 && table.csv().contains("x…"))
  }
}
