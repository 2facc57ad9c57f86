import StructuredText
import TestSupport
import Testing

@Suite struct DiagnosticTests {
  /// A diagnostic about what stands between the first two marks of a text.
  private func diagnostic(_ marked: String, help: String? = nil) throws -> Diagnostic {
    let marked = MarkedText(marked)
    let span = SourceSpan(try #require(marked.offset(1)), try #require(marked.offset(2)))
    return Diagnostic(.error, "wrong", in: SourceText(name: "a.yaml", marked.text), at: span, help: help)
  }

  @Test func `a diagnostic shows place, message, line, caret and help`() throws {
    let message: Diagnostic.Message = "'2026-02-30' is not a day in the calendar"
    let source = SourceText(name: "assessment.yaml", "id: x\n\nfrom: 2026-02-30\n")
    let found = Diagnostic(
      .error, message, in: source, at: SourceSpan(13, 23), help: "February 2026 ends on the 28th",
      notes: [.init("the assessment starts here", in: source, at: SourceSpan(4, 5))])
    #expect(
      found.rendered() == """
        assessment.yaml:3:7: error: '2026-02-30' is not a day in the calendar
        3 | from: 2026-02-30
          |       ^^^^^^^^^^
        assessment.yaml:1:5: note: the assessment starts here
        help: February 2026 ends on the 28th
        """)
  }

  @Test func `wide and combining characters move the caret by their columns`() throws {
    let found = try diagnostic("日本 cafe\u{301}: 1️⃣児童2️⃣ x")
    #expect(found.column == 12)
    #expect(found.caretWidth == 4)
    #expect(found.rendered().hasSuffix("\n  |            ^^^^"))
  }

  @Test func `tabs stay in the line and before the caret`() throws {
    let found = try diagnostic("\ta\t1️⃣b2️⃣")
    #expect(found.column == 4)
    #expect(found.rendered() == "a.yaml:1:4: error: wrong\n1 | \ta\tb\n  | \t \t^")
  }

  @Test func `control characters are shown as pictures and never sent to the terminal`() throws {
    let found = try diagnostic("\u{1B}[31m\u{7F}\u{9B}\u{202E}1️⃣x2️⃣")
    #expect(found.excerpt == "␛[31m␡��x")
    #expect(found.column == 9)
  }

  @Test func `names and messages cannot send control characters either`() {
    let found = Diagnostic(.warning, "'\u{1B}[2J'", in: SourceText(name: "\u{7}.yaml", "a"), at: SourceSpan(0, 1))
    #expect(found.rendered().hasPrefix("␇.yaml:1:1: warning: '␛[2J'\n"))
  }

  @Test func `a long line is shown around its caret`() throws {
    let found = try diagnostic(
      String(repeating: "abcdefghi ", count: 30) + "1️⃣here2️⃣" + String(repeating: " xyz", count: 50))
    #expect(found.column == 301)
    #expect(found.excerpt.hasPrefix("…abcdefghi ") && found.excerpt.hasSuffix("…"))
    #expect(DisplayWidth.of(found.excerpt) <= 122)
    let lines = found.rendered().split(separator: "\n")
    #expect(lines[1].prefix(lines[2].count).hasSuffix("here"))
  }

  @Test func `a stretch of several lines is marked to the end of its first`() throws {
    #expect(try diagnostic("a: 1️⃣[b,\n c]2️⃣").caretWidth == 3)
  }

  @Test func `the end of a text has a place`() throws {
    let found = try diagnostic("a\n1️⃣2️⃣")
    #expect(found.rendered() == "a.yaml:2:1: error: wrong\n2 |\n  | ^")
  }

  @Test func `several are shown in order of place with a blank line between`() {
    let source = SourceText(name: "x", "ab\nc")
    let all = [
      Diagnostic(.error, "third", in: source, at: SourceSpan(3, 4)),
      Diagnostic(.error, "second", in: source, at: SourceSpan(1, 2)),
      Diagnostic(.warning, "first", in: source, at: SourceSpan(0, 1)),
    ]
    #expect(
      all.rendered() == """
        x:1:1: warning: first
        1 | ab
          | ^

        x:1:2: error: second
        1 | ab
          |  ^

        x:2:1: error: third
        2 | c
          | ^
        """)
  }
}
