/// What is found wrong in a text while it is decoded. Decoders go on after an error, so that all are found at once;
/// only after 200 are further ones left out, since each costs a pass over the text.
package final class Findings {
  package let source: SourceText
  /// In the order they were found; `rendered()` sorts by place.
  package private(set) var diagnostics: [Diagnostic]

  /// Whether what was decoded may not be used.
  package private(set) var hasErrors = false

  /// Whether a field stands where none of that name belongs, and is no misspelling of one that is missing.
  package internal(set) var hasUnknownFields = false

  /// Fields that are missing, or stand under a misspelt name, with what they belong to. That is reported; what they would
  /// hold need not be missed once more.
  private var lacking: [(key: String, what: String)] = []

  /// How many diagnostics are kept.
  package static let most = 200

  package init(_ source: SourceText) {
    self.source = source
    diagnostics = []
  }

  /// Adds what makes the text unusable.
  @discardableResult
  package func error(
    _ message: Diagnostic.Message, at span: SourceSpan, help: String? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic? {
    hasErrors = true
    return add(.error, message: message, span: span, help: help, notes: notes)
  }

  /// Notes that a field is not there.
  func lack(_ key: String, of what: String) { lacking.append((key, what)) }

  /// Whether a field is missing or misspelt somewhere.
  package func lacks(_ key: String, of what: String) -> Bool { lacking.contains { $0 == (key, what) } }

  /// Takes back an error, of which another one gives the cause.
  func takeBack(_ diagnostic: Diagnostic) {
    if let index = diagnostics.lastIndex(of: diagnostic) { diagnostics.remove(at: index) }
  }

  /// Adds what a person should look at.
  package func warning(
    _ message: Diagnostic.Message, at span: SourceSpan, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    _ = add(.warning, message: message, span: span, help: help, notes: notes)
  }

  private func add(
    _ severity: Diagnostic.Severity, message: Diagnostic.Message, span: SourceSpan, help: String?,
    notes: [Diagnostic.Note]
  ) -> Diagnostic? {
    guard diagnostics.count <= Findings.most else { return nil }
    let isLast = diagnostics.count == Findings.most
    let diagnostic =
      isLast
      ? Diagnostic(severity, .more, in: source, at: span)
      : Diagnostic(severity, message, in: source, at: span, help: help, notes: notes)
    diagnostics.append(diagnostic)
    return diagnostic
  }

  /// A note about a place in this text, for `error` and `warning`.
  package func note(_ text: String, at span: SourceSpan) -> Diagnostic.Note {
    Diagnostic.Note(text, in: source, at: span)
  }
}

extension Diagnostic.Message {
  fileprivate static let more: Self = "there is more to say about this file; put what is above right first"
}
