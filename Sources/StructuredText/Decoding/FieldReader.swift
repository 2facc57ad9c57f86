/// Reads the fields of one mapping, and remembers which were asked for: `finish` reports the others.
///
///     guard let fields = FieldReader(node, "a cohort", findings) else { return nil }
///     let id = fields.text("id")
///     let target = fields.optionalValue("target", "a whole number") { Int($0) }
///     fields.finish()
package final class FieldReader {
  /// Where the mapping was written.
  package let span: SourceSpan
  package let findings: Findings
  /// What the mapping is, in words with an article: "a cohort".
  package let what: String
  private let all: [MappingNode.Entry]
  private let places: [String: Int]
  private var known: [String] = []
  private var missed: [String: Diagnostic] = [:]
  private var isOpen = false

  /// Nil, and an error, if the node is not a mapping.
  package init?(_ node: Node, _ what: String, _ findings: Findings) {
    guard case .mapping(let mapping) = node else {
      findings.error(
        .notAMapping(what), at: node.span, help: "write its fields as 'name: value', each on a line of its own")
      return nil
    }
    self.what = what
    self.findings = findings
    span = mapping.span
    all = mapping.entries
    places = Dictionary(mapping.entries.enumerated().map { ($0.element.key.text, $0.offset) }) { first, _ in first }
  }

  /// The value of a field that must be there; nil, and an error, if it is not.
  package func node(_ key: String) -> Node? {
    let node = optionalNode(key)
    if node == nil {
      findings.lack(key, of: what)
      missed[key] = findings.error(
        .missing(key, in: what), at: all.first?.key.span ?? span, help: "add a line '\(key): …'")
    }
    return node
  }

  /// The value of a field that may be there.
  package func optionalNode(_ key: String) -> Node? {
    if !known.contains(key) { known.append(key) }
    return places[key].map { all[$0].value }
  }

  /// Where a field's key was written, for diagnostics; the mapping's own place if it is not there.
  package func place(of key: String) -> SourceSpan {
    places[key].map { all[$0].key.span } ?? all.first?.key.span ?? span
  }

  /// All fields, for mappings whose keys are names of the user's own; none of them is unknown then.
  package func entries() -> [MappingNode.Entry] {
    isOpen = true
    return all
  }

  /// Reports every field that nobody asked for, with the one it may have been meant for, which then is not missing.
  package func finish() {
    guard !isOpen else { return }
    for entry in all where !known.contains(entry.key.text) {
      let missing = known.filter { places[$0] == nil }
      let meant = Suggestion.nearest(entry.key.text, among: missing)
      if let meant {
        findings.lack(meant, of: what)
        if let error = missed.removeValue(forKey: meant) { findings.takeBack(error) }
      }
      let nearest = meant ?? Suggestion.nearest(entry.key.text, among: known)
      let help =
        nearest.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "it takes no fields" : "its fields are \(known.joined(separator: ", "))")
      findings.error(.unknown(entry.key.text, in: what), at: entry.key.span, help: help)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func notAMapping(_ what: String) -> Self { "expected a mapping with the fields of \(what)" }
  fileprivate static func missing(_ key: String, in what: String) -> Self { "\(what) needs '\(key)'" }
  fileprivate static func unknown(_ key: String, in what: String) -> Self { "'\(key)' is not a field of \(what)" }
}
