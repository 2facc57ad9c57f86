import Markup
import TestSupport
import Testing

struct EscapingTests {
  @Test func `the five characters of markup become references in text`() {
    #expect(HTML.render { HTML.span { "<b> & \"c\" 'd'" } } == "<span>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</span>")
  }

  @Test func `a reference that was typed is shown as it was typed`() {
    #expect(HTML.render { "&lt;" } == "&amp;lt;")
  }

  @Test func `a value cannot leave its quotes`() {
    let html = HTML.render { HTML.span(.title("\" onclick=\"x")) }
    #expect(html == "<span title=\"&quot; onclick=&quot;x\"></span>")
  }

  @Test func `line ends and tabs stay in values`() {
    #expect(HTML.render { HTML.input(.value("a\nb\tc")) } == "<input value=\"a&#10;b&#9;c\">")
  }

  @Test func `every line end becomes a newline`() {
    #expect(HTML.render { "a\r\nb\rc\nd" } == "a\nb\nc\nd")
  }

  @Test(arguments: [
    "\u{0}", "\u{8}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "\u{202D}", "\u{202E}", "\u{FFFE}", "\u{FFFF}",
  ])
  func `what no page should hold is shown as a replacement`(character: String) {
    #expect(HTML.render { "a\(character)b" } == "a\u{FFFD}b")
    #expect(HTML.render { HTML.span(.title("a\(character)b")) } == "<span title=\"a\u{FFFD}b\"></span>")
  }

  @Test(arguments: ["\u{A0}", "\u{E9}", "\u{202C}", "\u{FFFD}", "\u{FFBE}", "漢字", "👩‍👩‍👧‍👦", "\u{5D0}\u{200F}"])
  func `other letters stay as they are`(text: String) {
    #expect(HTML.render { text } == text)
  }

  @Test func `no data whatever becomes markup, and all of it can be read back`() {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    for text in Hostile.texts + (0..<2000).map({ _ in Hostile.random(using: &generator) }) {
      let html = HTML.render { HTML.span(.title(text), .class(text), .data("x", text)) { text } }
      let parts = html.unicodeScalars.split(omittingEmptySubsequences: false) { "<>\"".unicodeScalars.contains($0) }
      // One start tag with three quoted values, the text, one end tag: nothing else may part the line.
      #expect(parts.count == 11, "seed \(seed): \(html)")
      guard parts.count == 11 else { continue }
      #expect([1, 7, 9].map { String(parts[$0]) } == ["span title=", "", "/span"], "seed \(seed): \(html)")
      for part in [parts[2], parts[4], parts[6], parts[8]] {
        #expect(unescaped(part) == expected(text), "seed \(seed): \(html)")
      }
    }
  }

  private func expected(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch scalar.value {
      case 0x0A where last == "\r": continue
      case 0x09, 0x0A: result.append(scalar)
      case 0x0D: result.append("\n")
      case 0x00..<0x20, 0x7F..<0xA0, 0x202D, 0x202E, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func unescaped(_ html: Substring.UnicodeScalarView) -> String {
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#9": "\t", "#10": "\n"]
    var result = String.UnicodeScalarView()
    for (index, piece) in html.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        result.append(contentsOf: piece)
        continue
      }
      let end = piece.firstIndex(of: ";") ?? piece.endIndex
      result.append(contentsOf: (names[String(piece[..<end])] ?? "?").unicodeScalars)
      result.append(contentsOf: piece[end...].dropFirst())
    }
    return String(result)
  }
}
