import Markup
import TestSupport
import Testing

struct MarkdownTests {
  @Test func `headings, paragraphs and lists are written as people write them`() {
    let text = Markdown.text {
      HTML.h2 { "What to do" }
      HTML.p {
        HTML.strong { "First. " }
        "Look again"
        HTML.span { " today" }
      }
      HTML.ol {
        HTML.li { "one" }
        HTML.li {
          HTML.p { "two" }
          HTML.ul { HTML.li { "inner" } }
        }
      }
    }
    #expect(text == "## What to do\n\n**First.** Look again today\n\n1. one\n2. two\n   - inner\n")
  }

  @Test func `a table has its caption above it and numbers on the right`() {
    let text = Markdown.text {
      HTML.table {
        HTML.caption { "Counts" }
        HTML.thead {
          HTML.tr {
            HTML.th { "What" }
            HTML.th(.class("n")) { "Items" }
          }
        }
        HTML.tbody {
          HTML.tr {
            HTML.th { "a | b" }
            HTML.td(.class("n")) { "4" }
          }
        }
      }
    }
    #expect(text == "**Counts**\n\n| What | Items |\n| --- | ---: |\n| a \\| b | 4 |\n")
  }

  @Test func `a drawing is its title and description, and what is hidden from readers is left out`() {
    let text = Markdown.text {
      HTML.div(.aria("hidden", "true")) { "running foot" }
      HTML.p {
        "Months"
        SVG.ornament(width: 10, height: 10, class: "axis") { SVG.text("Dec", x: 1, y: 1) }
      }
      SVG.drawing(width: 10, height: 10, title: "The picture", description: "One dot.") {
        SVG.circle(centre: .init(1, 1), radius: 1)
      }
    }
    #expect(text == "Months\n\n*The picture. One dot.*\n")
  }

  @Test(arguments: [
    ("# not a heading", "\\# not a heading"), ("- not a list", "\\- not a list"), ("12. May", "12\\. May"),
    ("12) May", "12\\) May"), ("=== ", "\\==="), ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
    ("<b>&amp;", "\\<b\\>\\&amp;"), ("[a](b)", "\\[a\\](b)"), ("http://x.invalid", "http\\://x.invalid"),
    ("www.x.invalid", "www\\.x.invalid"), ("a@b.invalid", "a\\@b.invalid"), ("HP2: good, 4-5", "HP2: good, 4-5"),
  ])
  func `punctuation that would mean something is escaped`(typed: String, written: String) {
    #expect(Markdown.text { HTML.p { typed } } == written + "\n")
  }

  @Test func `a drawing in a second layout says its words once`() {
    func drawing(_ width: Double) -> HTML.Node {
      SVG.drawing(width: width, height: 10, title: "The picture", description: "One dot.") {
        SVG.circle(centre: .init(5, 5), radius: 1)
      }
    }
    let written = Markdown.text { HTML.div { [drawing(700), drawing(340)] } }
    #expect(written == "*The picture. One dot.*\n")
  }

  @Test func `what reorders a line is spelt out, and letters that run the other way are kept apart`() {
    #expect(Markdown.text { HTML.p { "a\u{202E}b" } } == "a⟨U+202E⟩b\n")
    #expect(Markdown.text { HTML.p { HTML.isolated("عربي") } } == "\u{2068}عربي\u{2069}\n")
  }

  @Test(arguments: Hostile.texts) func `whatever is typed stays one paragraph`(text: String) {
    let written = Markdown.text {
      HTML.p { "before " + text + " after" }
      HTML.p { "next" }
    }
    #expect(written.split(separator: "\n", omittingEmptySubsequences: false).count == 4)
    #expect(!written.contains("\u{1B}") && !written.contains("\u{202E}"))
  }
}

struct VisibleTextTests {
  @Test func `plain text stays as it is`() { #expect(VisibleText.of("31 of 40, “most” – é") == "31 of 40, “most” – é") }

  @Test func `controls are seen, a byte-order mark goes, line ends are one letter`() {
    #expect(VisibleText.of("a\u{1B}[31mb\u{0}c") == "a\u{FFFD}[31mb\u{FFFD}c")
    #expect(VisibleText.of("\u{FEFF}=1+1") == "=1+1")
    #expect(VisibleText.of("a\r\nb\rc\u{2028}d\te") == "a\nb\nc\nd e")
  }

  @Test func `what acts unseen on direction or width is named in its place`() {
    #expect(VisibleText.of("\u{202E}fdp\u{200B}\u{2066}") == "⟨U+202E⟩fdp⟨U+200B⟩⟨U+2066⟩")
    #expect(VisibleText.of("👩‍👩‍👧") == "👩‍👩‍👧")
  }
}
