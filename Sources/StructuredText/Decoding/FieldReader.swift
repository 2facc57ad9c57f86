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
  private var isAsked: [Bool]
  /// The keys asked for, each as often as it was.
  private var asked: [String] = []
  /// Where the field is expected that is asked for next: decoders mostly ask in the order of the file.
  private var next = 0
  /// The errors about fields that are not there.
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
    isAsked = Array(repeating: false, count: mapping.entries.count)
    asked.reserveCapacity(mapping.entries.count + 4)
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
    asked.append(key)
    guard let place = place(key) else { return nil }
    isAsked[place] = true
    next = place + 1
    return all[place].value
  }

  private func place(_ key: String) -> Int? {
    if next < all.count, all[next].key.text == key { return next }
    return all.firstIndex { $0.key.text == key }
  }

  /// Where a field's key was written, for diagnostics; the mapping's own place if it is not there.
  package func place(of key: String) -> SourceSpan {
    place(key).map { all[$0].key.span } ?? all.first?.key.span ?? span
  }

  /// All fields, for mappings whose keys are names of the user's own; none of them is unknown then.
  package func entries() -> [MappingNode.Entry] {
    isOpen = true
    return all
  }

  /// Reports every field that nobody asked for, with the one it may have been meant for, which then is not missing.
  package func finish() {
    guard !isOpen, isAsked.contains(false) else { return }
    var known: [String] = []
    for key in asked where !known.contains(key) { known.append(key) }
    let missing = known.filter { place($0) == nil }
    for (entry, isAsked) in zip(all, isAsked) where !isAsked {
      let meant = Suggestion.nearest(entry.key.text, among: missing)
      if let meant {
        findings.lack(meant, of: what)
        if let error = missed.removeValue(forKey: meant) { findings.takeBack(error) }
      }
      if meant == nil { findings.hasUnknownFields = true }
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
