/// Reads the plain part of YAML 1.2.
///
/// A document that is accepted means the same to every YAML 1.2 reader; what readers take differently is an error here.
/// The grammar, and what is left out of it and why, is told in the files beside this one: `Parser+Block` (lines and
/// indentation), `Parser+Flow` (`[…]` and `{…}`), `Parser+Plain`, `Parser+Quoted` and `Parser+BlockText` (scalars).
package enum TextReader {
  /// The text's value, or every error in it, in order of place. Costs a pass or two over the text, whatever is in it.
  package static func read(_ source: SourceText, limits: TextLimits = .standard) -> Reading {
    var parser = Parser(source, limits)
    let root = parser.readDocument()
    let diagnostics = parser.diagnostics.inOrderOfPlace()
    return Reading(root: diagnostics.contains { $0.severity == .error } ? nil : root, diagnostics: diagnostics)
  }
}

/// What came of reading a text.
package struct Reading: Sendable {
  /// What the text says; nil if, and only if, there is an error.
  package let root: Node?
  /// In order of place.
  package let diagnostics: [Diagnostic]
}
