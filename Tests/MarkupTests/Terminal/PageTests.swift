import Markup
import TestSupport
import Testing

struct PageTests {
  private func page(width: Int) -> String {
    var page = TerminalPage(width: width)
    page.blank()
    page.heading("What the evidence carries on 21 November 2026")
    page.paragraph(
      "The evidence carries \("adequate", .caution); \("good", .good) is claimed. Two criteria hold it back.")
    page.heading("Next", level: 2)
    page.numbered([
      "Attach one audit that is not older than twelve months", "Re-check the safety concern of 3 November",
    ])
    page.bullets(["one", "two that is so long that it goes on to a second line and hangs there"], indent: 2)
    page.heading("Seal", level: 2)
    page.fields(
      [
        ("seal", "5d1m0q8v7k2c9r3t6w4x8y1z2b"), ("as at", "2026-11-21"), ("empty", ""),
        ("a name that is far too long to be in a column", "stands on a line of its own, and this below it"),
        ("framework", "Inspection of local authority arrangements for the protection of children"),
      ], indent: 2)
    page.rule()
    return Terminal.render(page.lines, colour: false)
  }

  @Test(arguments: [50, 80])
  func `a page is laid out to its width`(width: Int) throws {
    try expectGolden(page(width: width), "page-\(width).txt")
  }

  @Test func `a page that ends a part leaves no empty line at its foot`() {
    var page = TerminalPage(width: 40)
    page.paragraph("The last part.")
    page.blank()
    #expect(Terminal.render(page.lines, colour: false) == "The last part.\n")
    page.paragraph("Another.")
    #expect(Terminal.render(page.lines, colour: false) == "The last part.\n\nAnother.\n")
  }

  @Test func `a table without a row is not shown`() {
    var page = TerminalPage(width: 40)
    page.paragraph("None has been raised.")
    page.table(TerminalTable([.init("Id"), .init("Owner")]))
    #expect(Terminal.render(page.lines, colour: false) == "None has been raised.\n")
  }

  @Test(arguments: 20...100)
  func `no line of a page is wider than the page`(width: Int) {
    for line in page(width: width).split(separator: "\n") { #expect(TerminalText(line).width <= width) }
  }
}
