/// What is found wrong in a text while it is decoded. Decoders go on after an error, so that all are found at once;
/// only after 200 are further ones left out, since each costs a pass over the text.
package final class Findings {
  package let source: SourceText
  /// In the order they were found; `rendered()` sorts by place.
  package private(set) var diagnostics: [Diagnostic]

  /// Whether what was decoded may not be used.
  package private(set) var hasErrors = false

  /// How many diagnostics are kept.
  package static let most = 200

  package init(_ source: SourceText) {
    self.source = source
    diagnostics = []
  }

  /// Adds what makes the text unusable.
  package func error(
    _ message: Diagnostic.Message, at span: SourceSpan, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    hasErrors = true
    add(.error, message, span, help, notes)
  }

  /// Adds what a person should look at.
  package func warning(
    _ message: Diagnostic.Message, at span: SourceSpan, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    add(.warning, message, span, help, notes)
  }

  private func add(
    _ severity: Diagnostic.Severity, _ message: Diagnostic.Message, _ span: SourceSpan, _ help: String?,
    _ notes: [Diagnostic.Note]
  ) {
    guard diagnostics.count <= Findings.most else { return }
    let isLast = diagnostics.count == Findings.most
    diagnostics.append(
      isLast
        ? Diagnostic(severity, .more, in: source, at: span)
        : Diagnostic(severity, message, in: source, at: span, help: help, notes: notes))
  }

  /// A note about a place in this text, for `error` and `warning`.
  package func note(_ text: String, at span: SourceSpan) -> Diagnostic.Note {
    Diagnostic.Note(text, in: source, at: span)
  }
}

extension Diagnostic.Message {
  fileprivate static let more: Self = "there is more to say about this file; put what is above right first"
}
