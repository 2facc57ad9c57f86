package import StructuredText
import TestSupport
import Testing

/// What a text says; a text that is refused fails the test.
func value(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> TextValue? {
  let reading = TextReader.read(SourceText(name: "text.yaml", text))
  if reading.root == nil {
    Issue.record("refused:\n\(reading.diagnostics.rendered())", sourceLocation: sourceLocation)
  }
  return reading.root?.value
}

/// The messages about a text must land where it is marked, in order, and be no others.
func expectErrors(_ marked: String, _ messages: String..., sourceLocation: SourceLocation = #_sourceLocation) {
  let marked = MarkedText(marked)
  let diagnostics = TextReader.read(SourceText(name: "text.yaml", marked.text)).diagnostics
  #expect(diagnostics.map(\.message.text) == messages, sourceLocation: sourceLocation)
  #expect(marked.count == messages.count, "one mark for each message", sourceLocation: sourceLocation)
  for (index, diagnostic) in diagnostics.enumerated() {
    let place = marked.place(index + 1)
    #expect(diagnostic.line == place?.line, sourceLocation: sourceLocation)
    #expect(diagnostic.column == place?.column, sourceLocation: sourceLocation)
  }
}

extension TextValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(stringLiteral text: String) { self = .scalar(text) }
  package init(arrayLiteral items: TextValue...) { self = .sequence(items) }
  package init(dictionaryLiteral fields: (String, TextValue)...) {
    self = .mapping(fields.map { Field(key: $0.0, value: $0.1) })
  }
}
