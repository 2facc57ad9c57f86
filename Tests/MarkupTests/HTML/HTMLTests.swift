import Markup
import TestSupport
import Testing

struct HTMLTests {
  @Test func `blocks stand on lines of their own and running text is not touched`() {
    let html = HTML.render {
      HTML.section(.class("x")) {
        HTML.h2 { "A" }
        HTML.p {
          "b "; HTML.strong { "c" }; ", d"
        }
        HTML.ul { for item in ["e", "f"] { HTML.li { item } } }
      }
    }
    #expect(
      html == """
        <section class="x">
        <h2>A</h2>
        <p>b <strong>c</strong>, d</p>
        <ul>
        <li>e</li>
        <li>f</li>
        </ul>
        </section>
        """)
  }

  @Test func `conditions and lists are part of a page`() {
    let name: String? = "n"
    let html = HTML.render {
      if let name { name } else { "nobody" }
      if name == nil { "gone" }
      [HTML.Node.text("1"), HTML.Node.text("2")]
      HTML.Node?.none
    }
    #expect(html == "n12")
  }

  @Test func `elements without content have no end tag`() {
    #expect(
      HTML.render {
        "a"; HTML.br(); "b"; HTML.input(.type(.checkbox), .checked(), .required(false))
      }
        == "a<br>b<input type=\"checkbox\" checked>")
  }

  @Test func `white space in preformatted text is kept to the letter`() {
    #expect(
      HTML.render {
        HTML.pre {
          "\n a\n"; HTML.code { "b" }
        }
      } == "<pre>\n\n a\n<code>b</code></pre>")
    #expect(HTML.render { HTML.textarea(.rows(2)) { "" } } == "<textarea rows=\"2\"></textarea>")
  }

  @Test func `classes add up and any other attribute counts once`() {
    let html = HTML.render { HTML.span(.class("a", "b"), .title("first"), .class("c"), .title("second")) }
    #expect(html == "<span class=\"a b c\" title=\"first\"></span>")
  }

  @Test func `a name that somebody typed keeps its direction to itself`() {
    #expect(HTML.render { HTML.isolated("\u{5D0}\u{5D1}") } == "<bdi>\u{5D0}\u{5D1}</bdi>")
  }

  @Test func `a page is whole and closed to the world`() throws {
    let page = HTML.Document(title: "Readiness </title><script>", stylesheet: .init("body { margin: 2em }\n", "p {}")) {
      HTML.h1 { "Readiness" }
      HTML.p { "31 of 90 aspects placed" }
    }
    try expectGolden(page.rendered(), "page.html")
  }

  @Test func `with digests the policy lets in this style and this script only`() {
    var digested: [String] = []
    let page = HTML.Document(title: "t", stylesheet: .init("p {}"), script: .init("go()")) { HTML.p { "x" } }
    let html = page.rendered { bytes in
      digested.append(String(decoding: bytes, as: UTF8.self))
      return Array(repeating: UInt8(digested.count), count: 32)
    }
    #expect(digested == ["p {}", "go()"])
    #expect(html.contains("style-src &#39;sha256-AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=&#39;"))
    #expect(html.contains("script-src &#39;sha256-AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=&#39;"))
    #expect(!html.contains("unsafe-inline"))
  }

  @Test func `a page without style and script lets none in`() {
    let html = HTML.Document(title: "t") { "x" }.rendered()
    #expect(
      html.contains("content=\"default-src &#39;none&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\""))
  }

  @Test func `a script cannot end before its end`() {
    let html = HTML.Document(title: "t", script: .init("x = '</script><!--'")) { "" }.rendered()
    #expect(html.contains("<script>x = '<\\/script><\\!--'</script>\n</body>"))
  }

  @Test func `data for a script stays data`() {
    for text in Hostile.texts {
      let html = HTML.render { HTML.dataIsland(id: "d", .object([.init(text, .text(text))])) }
      let marks = html.unicodeScalars.filter { "<>&".unicodeScalars.contains($0) }
      #expect(String(String.UnicodeScalarView(marks)) == "<><>", "\(html)")
    }
  }
}
