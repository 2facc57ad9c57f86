import Markup
import TestSupport
import Testing

struct WrappingTests {
  private func wrapped(_ text: TerminalText, _ width: Int, indent: Int = 0, hanging: Int? = nil) -> [String] {
    text.wrapped(to: width, indent: indent, hanging: hanging).map(\.plain)
  }

  @Test func `lines break at spaces`() {
    #expect(wrapped("one two three", 7) == ["one two", "three"])
  }

  @Test func `a text that fits stays as it is`() {
    #expect(wrapped("  a   b", 20) == ["  a   b"])
    #expect(wrapped("", 20) == [""])
  }

  @Test func `a word is cut only where it is wider than a line`() {
    #expect(wrapped("ab abcdefgh i", 5) == ["ab", "abcde", "fgh i"])
  }

  @Test func `a space that must not break does not`() {
    #expect(wrapped("10\u{A0}of\u{A0}40 audited", 9) == ["10\u{A0}of\u{A0}40", "audited"])
  }

  @Test func `the lines after the first hang`() {
    #expect(wrapped("• one two three four", 11, indent: 1, hanging: 3) == [" • one two", "   three", "   four"])
  }

  @Test func `wide characters count as two columns and are never halved`() {
    #expect(wrapped("漢字かな交じり", 5) == ["漢字", "かな", "交じ", "り"])
    #expect(wrapped("漢", 1) == ["漢"])
  }

  @Test func `marks stay with their letters`() {
    #expect(wrapped("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(wrapped("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3) == ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"])
  }

  @Test func `a style goes on over a line break`() {
    let lines = TerminalText("one two", .good).wrapped(to: 4)
    #expect(lines == [TerminalText("one", .good), TerminalText("two", .good)])
  }

  @Test func `a word of several styles is one word`() {
    #expect(wrapped("a \("b", .bold)c", 3) == ["a", "bc"])
    #expect(wrapped("aa \("b", .bold)c", 4) == ["aa", "bc"])
  }

  @Test func `an indent that leaves no room is made smaller`() {
    #expect(wrapped("a b", 2, indent: 9, hanging: 9) == [" a", " b"])
  }

  @Test func `no line is wider than it may be, and no letter is lost`() {
    let seed: UInt64 = 3
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = TerminalText(Hostile.random(using: &generator))
      let width = Int.random(in: 2...30, using: &generator)
      let lines = text.wrapped(to: width, indent: 0, hanging: Int.random(in: 0...4, using: &generator))
      for line in lines { #expect(line.width <= width || line.plain.drop { $0 == " " }.count == 1, "seed \(seed)") }
      let letters = lines.flatMap { $0.plain.unicodeScalars.filter { $0 != " " } }
      #expect(letters == text.plain.unicodeScalars.filter { $0 != " " }, "seed \(seed)")
    }
  }
}
