import StructuredText
import Testing

@Suite struct FieldReaderTests {
  /// A cohort read from a text, and what was found wrong with it.
  private func read(_ text: String, _ body: (FieldReader) -> Void) -> String {
    let findings = Findings(SourceText(name: "text.yaml", text))
    if let root = TextReader.read(findings.source).root, let fields = FieldReader(root, "a cohort", findings) {
      body(fields)
      fields.finish()
    }
    return findings.diagnostics.rendered()
  }

  @Test func `fields are read as what they are asked for`() {
    let found = read("id: care\ntarget: 12\nstrata: [a, b]\nlimiting: hard\n") { fields in
      #expect(fields.text("id") == "care")
      #expect(fields.value("target", "a whole number") { Int($0) } == 12)
      #expect(fields.texts("strata") == ["a", "b"])
      #expect(fields.choice("limiting", among: [("soft", 1), ("hard", 2)]) == 2)
    }
    #expect(found.isEmpty)
  }

  @Test func `fields that may be there may be left out`() {
    let found = read("id: care\n") { fields in
      #expect(fields.text("id") == "care")
      #expect(fields.optionalNode("a") == nil)
      #expect(fields.optionalText("b") == nil)
      #expect(fields.optionalScalar("c") == nil)
      #expect(fields.optionalList("d").isEmpty)
      #expect(fields.optionalTexts("e").isEmpty)
      #expect(fields.optionalValue("f", expected: "a number") { Int($0) } == nil)
      #expect(fields.optionalChoice("g", among: [("x", 1)]) == nil)
    }
    #expect(found.isEmpty)
  }

  @Test func `a field that must be there and is not is named at the mapping`() {
    let found = read("title: Care\n") { fields in
      _ = fields.text("title")
      #expect(fields.text("id") == nil)
    }
    #expect(
      found == """
        text.yaml:1:1: error: a cohort needs 'id'
        1 | title: Care
          | ^^^^^
        help: add a line 'id: …'
        """)
  }

  @Test func `a field that nobody asked for is named with the one it may have been meant for`() {
    let found = read("id: care\ntitel: Care\n") { fields in
      _ = fields.text("id")
      _ = fields.optionalText("title")
    }
    #expect(
      found == """
        text.yaml:2:1: error: 'titel' is not a field of a cohort
        2 | titel: Care
          | ^^^^^
        help: did you mean 'title'?
        """)
  }

  @Test func `a field like no other is answered with all there are`() {
    let found = read("id: care\nelephants: 4\n") { fields in
      _ = fields.text("id")
      _ = fields.optionalText("title")
    }
    #expect(found.hasSuffix("help: its fields are id, title"))
  }

  @Test func `keys of the user's own are none of them unknown`() {
    let found = read("HP1: a\nHP2: b\n") { fields in
      #expect(fields.entries().map(\.key.text) == ["HP1", "HP2"])
    }
    #expect(found.isEmpty)
  }

  @Test func `a text that is empty is an error, required or not`() {
    let found = read("id:\nnote: \"\"\n") { fields in
      #expect(fields.text("id") == nil)
      #expect(fields.optionalText("note") == nil)
    }
    #expect(
      found == """
        text.yaml:1:1: error: 'id' is empty
        1 | id:
          | ^^
        help: write its text, or leave the line out if it may be

        text.yaml:2:7: error: 'note' is empty
        2 | note: ""
          |       ^^
        help: write its text, or leave the line out if it may be
        """)
  }

  @Test func `a value that cannot be read is shown with what was expected`() {
    let found = read("target: a dozen\n") { fields in
      #expect(fields.value("target", "a whole number") { Int($0) } == nil)
    }
    #expect(
      found == """
        text.yaml:1:9: error: 'a dozen' is not a whole number
        1 | target: a dozen
          |         ^^^^^^^
        """)
  }

  @Test func `a word that is not among the choices is answered with the nearest`() {
    let found = read("limiting: sfot\n") { fields in
      #expect(fields.choice("limiting", among: [("none", 0), ("soft", 1), ("hard", 2)]) == nil)
    }
    #expect(
      found == """
        text.yaml:1:11: error: 'sfot' is not one of none, soft, hard
        1 | limiting: sfot
          |           ^^^^
        help: did you mean 'soft'?
        """)
  }

  @Test func `a list where a text is expected, and a text where a list is, are errors at their places`() {
    let found = read("id: [a]\nstrata: b\nnames: [c, [d]]\n") { fields in
      #expect(fields.text("id") == nil)
      #expect(fields.list("strata").isEmpty)
      #expect(fields.texts("names") == ["c"])
    }
    let lines = found.split(separator: "\n").filter { $0.contains("error:") }
    #expect(
      lines == [
        "text.yaml:1:5: error: 'id' must be a text", "text.yaml:2:9: error: 'strata' must be a list",
        "text.yaml:3:12: error: 'names' must be a text",
      ])
  }

  @Test func `what is no mapping has no fields`() {
    let found = read("- a\n") { _ in Issue.record("a list was taken for a mapping") }
    #expect(found.hasPrefix("text.yaml:1:1: error: expected a mapping with the fields of a cohort\n"))
  }

  @Test func `a note in a text names its place`() {
    let findings = Findings(SourceText(name: "x", "a\nbc"))
    findings.error("wrong", at: SourceSpan(0, 1), notes: [findings.note("see here", at: SourceSpan(3, 4))])
    #expect(findings.diagnostics.rendered().hasSuffix("\nx:2:2: note: see here"))
  }

  @Test func `after two hundred findings the rest are one`() {
    let findings = Findings(SourceText(name: "x", "a"))
    for _ in 0..<500 { findings.warning("old", at: SourceSpan(0, 1)) }
    findings.error("wrong", at: SourceSpan(0, 1))
    #expect(findings.diagnostics.count == 201)
    #expect(findings.hasErrors)
  }

  @Test func `findings have errors only if one of them is an error`() {
    let findings = Findings(SourceText(name: "x", "a"))
    findings.warning("old", at: SourceSpan(0, 1))
    #expect(!findings.hasErrors)
    findings.error("wrong", at: SourceSpan(0, 1))
    #expect(findings.hasErrors)
  }
}
