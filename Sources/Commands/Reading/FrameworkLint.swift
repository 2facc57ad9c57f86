import Assessments
import Sampling
import StructuredText

/// What is wrong with a framework that only other layers can see: lists, columns and conditions that no sample could be
/// drawn by, and kinds of evidence that no item can have. The rest of the file need not be sound.
struct FrameworkLint {
  private let findings: Findings

  /// Empty where nothing is wrong, or where the text itself cannot be read.
  static func diagnostics(_ source: SourceText) -> [Diagnostic] {
    guard let root = TextReader.read(source).root else { return [] }
    let lint = FrameworkLint(findings: Findings(source))
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
      wish(mapping)
    default: return
    }
  }

  /// Values that no case can have, of an attribute that is counted in bands or answers of its own. A condition, such as
  /// `is not WBRI`, may stand in the place of a value.
  private func wish(_ mapping: MappingNode) {
    func scalar(_ key: String) -> ScalarNode? {
      if case .scalar(let scalar)? = mapping.entries.first(where: { $0.key.text == key })?.value { scalar } else { nil }
    }
    guard let attribute = scalar("attribute").flatMap({ Attribute(rawValue: $0.text) }), let value = scalar("value"),
      let known = attribute.fixedValues
    else { return }
    for part in value.text.split(separator: " or ").map(String.init)
    where Condition(part) == nil && !known.contains(part) {
      let near = Suggestion.nearest(part, among: known)
      findings.error(
        "no case has the \(attribute.rawValue) '\(part)'", at: value.span,
        help: near.map { "did you mean '\($0)'?" } ?? "use one of \(known.joined(separator: ", "))")
    }
  }

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
    guard !scalar.text.isEmpty, !known.contains(scalar.text) else { return }
    let near = Suggestion.nearest(scalar.text, among: known)
    findings.error(
      "'\(scalar.text)' \(what)", at: scalar.span,
      help: near.map { "did you mean '\($0)'?" } ?? "use one of \(known.joined(separator: ", "))")
  }
}
