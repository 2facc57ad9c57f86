/// One thing wrong in a text: what, where, and what to do about it, with the user's own line.
package struct Diagnostic: Error, Sendable, Equatable {
  package let severity: Severity
  package let message: Message
  /// The name of the text.
  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, in the columns a terminal shows; a tab counts as one.
  package let column: Int
  /// The user's own line; cut around the caret if very long, with control characters made visible.
  package let excerpt: String
  /// What stands before the caret in its own line, so that it lands under the excerpt, tabs included.
  let caretIndent: String
  /// How many columns the caret covers; at least 1.
  package let caretWidth: Int
  package let help: String?
  package let notes: [Note]

  /// A diagnostic about a stretch of a text. Costs a pass over the text up to it.
  package init(
    _ severity: Severity, _ message: Message, in source: SourceText, at span: SourceSpan, help: String? = nil,
    notes: [Note] = []
  ) {
    let excerpt = Excerpt(of: source, at: span)
    self.severity = severity
    self.message = message
    self.file = source.name
    self.line = excerpt.line
    self.column = excerpt.column
    self.excerpt = excerpt.text
    self.caretIndent = excerpt.caretIndent
    self.caretWidth = excerpt.caretWidth
    self.help = help
    self.notes = notes
  }
}

extension Diagnostic {
  /// Whether the text can be used all the same.
  package enum Severity: String, Sendable {
    /// The text was not taken.
    case error
    /// The text was taken; a person should look.
    case warning
  }

  /// What is wrong, in a sentence without a full stop. Rules declare their messages beside themselves.
  package struct Message: Sendable, Equatable, ExpressibleByStringInterpolation {
    package let text: String
    package init(stringLiteral text: String) { self.text = text }
  }

  /// Another place that has to do with it.
  package struct Note: Sendable, Equatable {
    /// From 1.
    package let line: Int
    /// From 1, in the columns a terminal shows.
    package let column: Int
    package let text: String

    package init(line: Int, column: Int, text: String) {
      (self.line, self.column, self.text) = (line, column, text)
    }

    /// A note about a place in a text.
    package init(_ text: String, in source: SourceText, at span: SourceSpan) {
      let excerpt = Excerpt(of: source, at: span)
      self.init(line: excerpt.line, column: excerpt.column, text: text)
    }
  }
}
