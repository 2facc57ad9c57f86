import Markup
import TestSupport
import Testing

@Suite struct `A page as Word's text` {
  private func text(
    _ setting: WordText.Setting = WordText.Setting(), @HTML.Builder _ content: () -> [HTML.Node]
  ) -> WordText {
    WordText(content(), setting)
  }

  private let drawing = SVG.drawing(
    width: 700, height: 140, title: "The picture", description: "One dot.", class: "chart wide"
  ) { SVG.circle(centre: .init(1, 1), radius: 1) }

  private let table = HTML.table(.class("short")) {
    HTML.caption { "Counts" }
    HTML.thead {
      HTML.tr {
        HTML.th { "What" }
        HTML.th(.class("n")) { "Items" }
      }
    }
    HTML.tbody {
      HTML.tr {
        HTML.th { "one" }
        HTML.td(.class("n")) { "4" }
      }
      HTML.tr {
        HTML.th { "Inadequate" }
        HTML.td { HTML.span(.class("g g0")) { "I" } }
      }
    }
  }

  @Test func `has the page's words in its order, in styles alone`() throws {
    var setting = WordText.Setting()
    (setting.hasCover, setting.tones) = (true, ["Inadequate": 0])
    let page = text(setting) {
      HTML.header(.class("cover")) {
        HTML.p(.class("kicker")) { "A report" }
        HTML.h1 { HTML.isolated("Northvale & Co") }
        HTML.nav(.class("contents"), .aria("label", "Contents")) {
          HTML.ul { HTML.li { HTML.a(to: .fragment("first")) { "What to do" } } }
        }
      }
      HTML.section(.id("first"), .class("part")) {
        HTML.h2 { "What to do" }
        HTML.p {
          HTML.strong { "First. " }
          "Look again, "
          HTML.span(.class("quiet")) { "today" }
          " at "
          HTML.span(.class("g g2")) { "A" }
        }
        HTML.ol {
          HTML.li { "one" }
          HTML.li {
            HTML.p { "two" }
            HTML.ul { HTML.li { "inner" } }
          }
        }
        HTML.dl {
          HTML.dt { "Kind" }
          HTML.dd { "audit" }
        }
        table
      }
    }
    try expectGolden(page.document, "page.xml")
    #expect(page.numberedLists == 1)
    #expect(page.hasContents)
  }

  @Test func `leads to nothing but places in it and pages of the web`() {
    let page = text {
      HTML.p(.id("here")) {
        HTML.a(to: .fragment("here")) { "here" }
        HTML.a(to: .fragment("nowhere")) { "nowhere" }
      }
      for target in [LinkTarget.file("documents/a.pdf"), .https("https://example.org/a")] {
        if let target { HTML.p { HTML.a(to: target) { "there" } } }
      }
    }
    #expect(page.links == ["https://example.org/a"])
    #expect(page.document.ranges(of: "<w:hyperlink").count == 2)
    #expect(page.document.ranges(of: "w:anchor=\"part1\"").count == 1)
  }

  @Test func `holds no sign that XML forbids and none that acts unseen, whatever was typed`() {
    let page = text { HTML.p { "a\u{0}\u{8}\u{FFFE}]]>\u{202E}<w:t>&amp;\u{1F}" } }
    #expect(page.document.contains("a���]]&gt;⟨U+202E⟩&lt;w:t&gt;&amp;amp;�"))
  }

  @Test func `sets letters that run from right to left as runs of their own`() {
    let page = text { HTML.p { "see שלום עולם (2)" } }
    let runs = page.document.replacing("\n", with: "").split(separator: "<w:r>").map(String.init)
    #expect(runs.count == 4)
    #expect(runs[2].contains("<w:rtl/>"))
    #expect(runs[2].contains(">שלום עולם<"))
    #expect(!runs[3].contains("<w:rtl/>"))
  }

  @Test func `says in words what a drawing shows, where no table does`() {
    #expect(text { drawing }.document.contains(">The picture. One dot.<"))
    let tabled = text {
      HTML.div { drawing }
      HTML.details(.class("data")) {
        HTML.summary { "The same as a table" }
        table
      }
    }
    #expect(tabled.document.contains(">The picture.<"))
    #expect(!tabled.document.contains("One dot."))
    #expect(tabled.document.contains(">Counts<"))
  }

  @Test func `shows a drawing of which there is a picture, with its words for those who do not see it`() throws {
    var setting = WordText.Setting()
    let nodes = [drawing, HTML.details { table }]
    setting.pictures = WordDrawing.all(in: nodes)
    let document = WordText(nodes, setting).document
    #expect(document.contains("descr=\"The picture. One dot.\" title=\"The picture\""))
    #expect(document.contains("<wp:extent cx=\"6408419\" cy=\"1278032\"/>"))
    #expect(!document.contains("<w:tbl>"))
    #expect(try #require(setting.pictures.first).text.contains("xmlns=\"http://www.w3.org/2000/svg\""))
  }

  @Test func `gives a drawing that is taller than a page as its table, beside pictures of others`() {
    let tall = SVG.drawing(width: 700, height: 1600, title: "The long picture", class: "chart") {
      SVG.circle(centre: .init(1, 1), radius: 1)
    }
    var setting = WordText.Setting()
    let nodes = [drawing, HTML.div { tall }, HTML.details { table }]
    setting.pictures = WordDrawing.all(in: nodes)
    let document = WordText(nodes, setting).document
    #expect(document.ranges(of: "<wp:inline").count == 1)
    #expect(document.contains(">The long picture.<"))
    #expect(document.contains(">Counts<"))
  }

  @Test func `never parts a caption from what it is of, whatever a template's style says`() {
    let captions = text { table }.document.split(separator: "<w:pStyle w:val=\"Caption\"/>").dropFirst()
    #expect(captions.count == 1)
    #expect(captions.allSatisfy { $0.hasPrefix("\n<w:keepNext/>") })
  }

  @Test func `sets words off from a table above them, and leaves a heading its own space`() {
    let document = text {
      table
      HTML.ul { HTML.li { "a point" } }
      HTML.p { "more" }
      table
      HTML.h3 { "Next" }
    }.document
    #expect(document.ranges(of: "<w:spacing w:before=\"160\"/>").count == 1)
    #expect(document.contains("</w:numPr>\n<w:spacing w:before=\"160\"/>"))
  }

  @Test func `gives the columns of a table all of the width, and no word is cut that can be whole`() {
    let document = text { table }.document
    let widths = document.matches(of: /<w:gridCol w:w="(\d+)"/).compactMap { Int($0.1) }
    #expect(widths.count == 2)
    #expect((WordText.width - 2...WordText.width).contains(widths.reduce(0, +)))
  }
}
