/// What is found wrong in a text while it is decoded. Decoders go on after an error, so that all are found at once.
package final class Findings {
  package let source: SourceText
  /// In the order they were found; `rendered()` sorts by place.
  package private(set) var diagnostics: [Diagnostic]

  package init(_ source: SourceText) {
    self.source = source
    diagnostics = []
  }

  /// Whether what was decoded may not be used.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Adds what makes the text unusable.
  package func error(
    _ message: Diagnostic.Message, at span: SourceSpan, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.error, message, in: source, at: span, help: help, notes: notes))
  }

  /// Adds what a person should look at.
  package func warning(
    _ message: Diagnostic.Message, at span: SourceSpan, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.warning, message, in: source, at: span, help: help, notes: notes))
  }

  /// A note about a place in this text, for `error` and `warning`.
  package func note(_ text: String, at span: SourceSpan) -> Diagnostic.Note {
    Diagnostic.Note(text, in: source, at: span)
  }
}
