package import StructuredText

/// Looks at a framework's crosswalks from the other side: whether what they name is there, and says the same in return.
package struct CrosswalkCheck {
  private let others: [Framework]
  private let findings: Findings
  private let own: FrameworkID?
  private let ownCriteria: Set<String>

  /// What is found; empty where the text itself cannot be read. The rest of the file need not be sound.
  package static func diagnostics(_ source: SourceText, beside others: [Framework]) -> [Diagnostic] {
    guard case .mapping(let root)? = TextReader.read(source).root else { return [] }
    let check = CrosswalkCheck(root, beside: others, Findings(source))
    if case .mapping(let crosswalks)? = root["crosswalk"] {
      for entry in crosswalks.entries { check.follow(entry) }
    }
    return check.findings.diagnostics
  }

  private init(_ root: MappingNode, beside others: [Framework], _ findings: Findings) {
    (self.others, self.findings) = (others, findings)
    own = root["id"]?.scalar.map { FrameworkID($0.text) }
    ownCriteria = Set(
      root["judgements"].map(\.items).map { judgements in
        judgements.flatMap { $0["criteria"]?.items ?? [] }.compactMap { $0["id"]?.scalar?.text }
      } ?? [])
  }

  private func follow(_ entry: MappingNode.Entry) {
    let id = FrameworkID(entry.key.text)
    if id == own {
      findings.error("this is a crosswalk of the framework to itself", at: entry.key.span, help: "take it out")
      return
    }
    guard let other = others.first(where: { $0.id == id }) else {
      let near = Suggestion.nearest(id.text, among: others.map(\.id.text))
      findings.warning(
        "there is no framework '\(id)' at hand, so that this crosswalk leads nowhere", at: entry.key.span,
        help: near.map { "did you mean '\($0)'?" }
          ?? "put its file into the workspace's folder frameworks, or name both files to be checked together")
      return
    }
    for row in entry.value["grades"]?.entries ?? [] { grade(row, other) }
    var pairs: Set<Pair> = []
    for row in entry.value["criteria"]?.entries ?? [] {
      for case .scalar(let scalar) in row.value.items {
        pairs.insert(Pair(own: row.key.text, other: scalar.text))
        criterion(scalar, of: row.key, other)
      }
    }
    returns(other, pairs, at: entry.key.span)
  }

  private func grade(_ row: MappingNode.Entry, _ other: Framework) {
    guard let scalar = row.value.scalar, other.scale.grade(GradeID(scalar.text)) == nil else { return }
    missing(scalar, noun: other.scale.noun, among: other.scale.grades.map(\.id.text), other: other)
  }

  private func criterion(_ scalar: ScalarNode, of row: ScalarNode, _ other: Framework) {
    guard other.criterion(CriterionID(scalar.text)) != nil else {
      return missing(scalar, noun: "criterion", among: other.criteria.map(\.id.text), other: other)
    }
    guard let own, let back = other.crosswalk[own], ownCriteria.contains(row.text) else { return }
    if back.criteria[CriterionID(scalar.text)]?.contains(CriterionID(row.text)) == true { return }
    findings.warning(
      "\(other.id) does not say in return that its \(scalar.text) corresponds to \(row.text)", at: scalar.span,
      help: "both files are read together, so that it counts all the same; say it in both, or in neither")
  }

  /// What the other framework says of this one and this one does not say in return.
  private func returns(_ other: Framework, _ pairs: Set<Pair>, at span: SourceSpan) {
    guard let own, let back = other.crosswalk[own] else { return }
    let said = back.criteria.flatMap { theirs, ours in ours.map { Pair(own: $0.text, other: theirs.text) } }
    let unanswered = said.filter { ownCriteria.contains($0.own) && !pairs.contains($0) }.sorted()
    guard !unanswered.isEmpty else { return }
    let names = unanswered.map { "\($0.own) to \($0.other)" }.joined(separator: ", ")
    findings.warning(
      "\(other.id) says what is not said here in return: \(names)", at: span,
      help: "both files are read together, so that it counts all the same; say it in both, or in neither")
  }

  private func missing(_ scalar: ScalarNode, noun: String, among known: [String], other: Framework) {
    let near = Suggestion.nearest(scalar.text, among: known)
    findings.error(
      "\(other.id) has no \(noun) '\(scalar.text)'", at: scalar.span,
      help: near.map { "did you mean '\($0)'?" } ?? "it has \(known.joined(separator: ", "))")
  }

  private struct Pair: Hashable, Comparable {
    let own: String
    let other: String

    static func < (left: Pair, right: Pair) -> Bool {
      (left.own, left.other) < (right.own, right.other)
    }
  }
}

// What is wrong with the shape of the file is said by the decoder; here it is passed over.
extension Node {
  fileprivate var scalar: ScalarNode? { if case .scalar(let scalar) = self { scalar } else { nil } }
  fileprivate var items: [Node] { if case .sequence(let list) = self { list.items } else { [] } }
  fileprivate var entries: [MappingNode.Entry] { if case .mapping(let mapping) = self { mapping.entries } else { [] } }
  fileprivate subscript(key: String) -> Node? { if case .mapping(let mapping) = self { mapping[key] } else { nil } }
}

extension MappingNode {
  fileprivate subscript(key: String) -> Node? { entries.first { $0.key.text == key }?.value }
}
