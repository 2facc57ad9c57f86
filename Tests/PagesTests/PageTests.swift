import Calendar
import Markup
import Pages
import Testing

@Suite struct `A page` {
  private let page = Page("Evidence") {
    Block.heading("What is \("new", .strong)")
    "\(typed: "A <b>bold</b> title") carries \("Good", .good)." as Phrase
    Block.hint("See 'muster gap HP2'.")
    Block.fields([Field("Kind", "audit")])
    Block.bullets(["one", "\("two", .quiet)"])
    Block.numbered(["first"])
    Block.table(
      Table(
        "Items", name: "items", [.init("Id"), .init("Count", .right)],
        rows: [[.init("k7"), .number(3)], [.init("\("m2", .strong)" as Phrase), .nothing]]))
    Block.table(Table("Nothing", name: "nothing", [.init("Id")]))
  }

  @Test func `is lines on a terminal, commands included`() {
    #expect(
      Terminal.render(page.terminal(width: 40).lines, colour: false) == """
        Evidence
        ────────

        What is new
        A <b>bold</b> title carries Good.
        See 'muster gap HP2'.
        Kind  audit

        • one
        • two

        1. first

        Id  Count
        ──  ─────
        k7      3
        m2      –

        """)
  }

  @Test func `is markup on a web page, without what is for a keyboard`() {
    #expect(
      HTML.render(page.nodes()).replacing("\n", with: "") == """
        <h2>Evidence</h2><h3>What is <strong>new</strong></h3><p><bdi>A &lt;b&gt;bold&lt;/b&gt; title</bdi> carries \
        <strong>Good</strong>.</p><dl class="fields"><dt>Kind</dt><dd>audit</dd></dl><ul><li>one</li>\
        <li><span class="quiet">two</span></li></ul><ol><li>first</li></ol><table class="short"><caption>Items</caption><thead><tr>\
        <th scope="col" class="plain">Id</th><th scope="col" class="n">Count</th></tr></thead><tbody><tr>\
        <th scope="row" class="plain"><bdi>k7</bdi></th><td class="n" data-label="Count">3</td></tr><tr>\
        <th scope="row" class="plain"><strong>m2</strong></th><td class="n" data-label="Count">–</td></tr></tbody></table>
        """)
  }

  @Test func `is Markdown by the same nodes`() {
    #expect(
      Markdown.text(page.nodes()) == """
        ## Evidence

        ### What is **new**

        A \\<b\\>bold\\</b\\> title carries **Good**.

        - **Kind**: audit

        - one
        - two

        1. first

        **Items**

        | Id | Count |
        | --- | ---: |
        | k7 | 3 |
        | **m2** | – |

        """)
  }

  @Test func `keeps the words of a cell alone in a spreadsheet`() {
    let table = Table(
      "T", name: "t", [.init("Id"), .init("Day")], rows: [[.lines(["\("a", .strong)", "b"]), .day(nil)]])
    #expect(table.csv() == "\u{FEFF}Id,Day\r\n\"a; b\",\r\n")
  }

  @Test func `shows a figure as its sentence and its numbers where nothing can be drawn, and folds them on a page`() {
    let numbers = Table("N", name: "n", [.init("Year"), .init("Cases", .right)], rows: [[.init("2026"), .number(4)]])
    let figure = Page(nil, [.figure(Figure(HTML.div { "drawing" }, sentence: "Four cases.", numbers: numbers))])
    #expect(
      figure.terminal(width: 40).lines.map(\.plain) == ["Four cases.", "Year  Cases", "────  ─────", "2026      4"])
    let page = HTML.render(figure.nodes())
    #expect(page.contains("drawing") && page.contains("<details") && page.contains("2026"))
  }

  @Test func `keeps what to type next for a terminal, in the middle of a sentence too`() {
    let page = Page(nil, [.sentence("Two wait\("; see 'muster status'", .command)."), .sentence("Read them.")])
    #expect(
      Terminal.render(page.terminal(width: 40).lines, colour: false) == """
        Two wait; see 'muster status'.

        Read them.

        """)
    #expect(HTML.render(page.nodes()).replacing("\n", with: "") == "<p>Two wait.</p><p>Read them.</p>")
  }

  @Test func `shows the lines of a cell one under the other, and of others only what was said for a screen`() {
    let table = Table(
      "T", name: "t", [.init("Id"), .init("Items"), .init("What")],
      rows: [[.init("k7"), .lines(["a", "b"]), .init("title", lines: ["title", "note"])]])
    #expect(
      Terminal.render(table.terminal(width: 40).lines(width: 40), colour: false) == """
        Id  Items  What
        ──  ─────  ─────
        k7  a      title
            b

        """)
    #expect(Markdown.text([table.node()]).contains("| k7 | a<br>b | title<br>note |"))
  }
}
