import Assessments
import Frameworks
import Sampling
import StructuredText

/// What is wrong with a framework that only other layers can see: lists, columns and conditions that no sample could be
/// drawn by, kinds of evidence that no item can have, and remarks that point nowhere.
struct FrameworkLint {
  private let framework: Framework
  private let findings: Findings

  /// In order; empty where nothing is wrong, or where the text itself cannot be read.
  static func diagnostics(_ source: SourceText, _ framework: Framework) -> [Diagnostic] {
    guard let root = TextReader.read(source).root else { return [] }
    let lint = FrameworkLint(framework: framework, findings: Findings(source))
    lint.walk(root, under: "")
    return lint.findings.diagnostics
  }

  private func walk(_ node: Node, under key: String) {
    switch node {
    case .scalar: return
    case .sequence(let list): for item in list.items { walk(item, under: key) }
    case .mapping(let mapping):
      check(mapping, under: key)
      for entry in mapping.entries { walk(entry.value, under: entry.key.text) }
    }
  }

  private func check(_ mapping: MappingNode, under key: String) {
    switch key {
    case "recognised-by": for entry in mapping.entries { condition(entry) }
    case "evidence":
      expect(mapping, "kind", among: EvidenceKind.allCases.map(\.rawValue), "is not a kind of evidence")
    case "sample-wishes":
      expect(mapping, "attribute", among: Attribute.allCases.map(\.rawValue), "is not an attribute that lists show")
    case "case-file-points": references(mapping, "criteria", among: parts, "criterion")
    case "timescales": references(mapping, "used-in", among: parts, "criterion")
    case "case-list-fields": references(mapping, "cohorts", among: framework.cohorts.map(\.id.text), "cohort")
    default: return
    }
  }

  /// Criteria, and judgements, which some remarks name as a whole.
  private var parts: [String] { framework.criteria.map(\.id.text) + framework.judgements.map(\.id.text) }

  private func condition(_ entry: MappingNode.Entry) {
    guard case .scalar(let words) = entry.value else { return }
    if entry.key.text == "list" {
      return expect(words, among: ListKind.allCases.map(\.rawValue), "is not a list that authorities keep")
    }
    expect(entry.key, among: ColumnMatcher.caseList.meanings.map(\.id), "is not what a column can mean")
    if Condition(words.text) == nil {
      findings.error(
        "'\(words.text)' is not a condition", at: words.span,
        help: "for example blank, not blank, yes, at least 1, is X, within 12 weeks, more than 18 months ago")
    }
  }

  private func expect(_ mapping: MappingNode, _ key: String, among known: [String], _ what: String) {
    guard case .scalar(let scalar)? = mapping.entries.first(where: { $0.key.text == key })?.value else { return }
    expect(scalar, among: known, what)
  }

  private func expect(_ scalar: ScalarNode, among known: [String], _ what: String) {
    guard !known.contains(scalar.text) else { return }
    let near = Suggestion.nearest(scalar.text, among: known)
    findings.error(
      "'\(scalar.text)' \(what)", at: scalar.span,
      help: near.map { "did you mean '\($0)'?" } ?? "use one of \(known.joined(separator: ", "))")
  }

  private func references(_ mapping: MappingNode, _ key: String, among known: [String], _ noun: String) {
    guard case .sequence(let list)? = mapping.entries.first(where: { $0.key.text == key })?.value else { return }
    for case .scalar(let scalar) in list.items where !known.contains(scalar.text) {
      let near = Suggestion.nearest(scalar.text, among: known)
      findings.error(
        "there is no \(noun) '\(scalar.text)'", at: scalar.span,
        help: near.map { "did you mean '\($0)'?" } ?? "this framework has no such \(noun)")
    }
  }
}
