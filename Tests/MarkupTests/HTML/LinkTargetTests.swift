import Markup
import Testing

struct LinkTargetTests {
  private func link(_ target: LinkTarget?) -> String? {
    target.map { target in HTML.render { HTML.a(to: target) { "x" } } }
  }

  @Test func `a fragment finds the element of that id`() {
    #expect(link(.fragment("HP2.a")) == "<a href=\"#HP2.a\">x</a>")
    #expect(link(.fragment("a b\"é")) == "<a href=\"#a_b%22%C3%A9\">x</a>")
    #expect(HTML.render { HTML.span(.id("a b\"é")) } == "<span id=\"a_b&quot;é\"></span>")
  }

  @Test func `a file is percent-encoded part by part`() {
    #expect(link(.file("files/0f3a/audit Q2 (50%).pdf")) == "<a href=\"files/0f3a/audit%20Q2%20%2850%25%29.pdf\">x</a>")
  }

  @Test(arguments: ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "x\u{0}y", "https://a.b"])
  func `a file by the name of a scheme is only a file`(name: String) {
    #expect(link(.file(name))?.contains(":") == false)
  }

  @Test(arguments: ["", "/etc/passwd", "//host/x", "\\\\host\\x"])
  func `a path from the root is no target`(path: String) {
    #expect(LinkTarget.file(path) == nil)
  }

  @Test func `an address tells the other side nothing`() {
    let expected = "<a href=\"https://example.org/a?b=1&amp;c=2#d\" rel=\"noopener noreferrer\">x</a>"
    #expect(link(.https("https://example.org/a?b=1&c=2#d")) == expected)
  }

  @Test(arguments: [
    "http://example.org", "javascript:alert(1)", "https:", "https://", "https:///x", "https://a b", "https://a\"b",
    "https://user@host/", "https://é.org", "ftp://x", " https://a.b", "https://a\n.b",
  ])
  func `what is not a plain https address is no target`(address: String) {
    #expect(LinkTarget.https(address) == nil)
  }
}
