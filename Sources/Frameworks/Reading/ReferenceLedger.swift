import StructuredText

/// Every id that a framework file defines and every id that it names, so that all that point nowhere are found at once.
final class ReferenceLedger {
  /// What kind of thing an id names; also the words for it in messages.
  enum Kind: String {
    case grade, judgement, criterion, aspect, statement, question, pitfall, cohort, stratum, rule, source
    case checklistItem = "checklist item"
    case document, band
    case readyTime = "ready time"
  }

  private let findings: Findings
  private var defined: [Kind: [String: SourceSpan]] = [:]
  private var references: [(kinds: [Kind], id: String, span: SourceSpan)] = []

  init(_ findings: Findings) { self.findings = findings }

  /// Notes that an id is defined here; a second definition names the first.
  func define(_ kind: Kind, _ id: String, at span: SourceSpan) {
    if let first = defined[kind]?[id] {
      findings.error(
        "the \(kind.rawValue) '\(id)' is defined twice", at: span, help: "give one of them another id",
        notes: [findings.note("it stands here already", at: first)])
      return
    }
    defined[kind, default: [:]][id] = span
  }

  /// Notes that something of one of these kinds is named here, to be looked for when the whole file is read.
  func refer(_ kinds: [Kind], _ id: String, at span: SourceSpan) {
    references.append((kinds, id, span))
  }

  /// Reports every reference that points nowhere. Grades are passed over where the scale itself could not be read.
  func resolve(grades noun: String?) {
    for (kinds, id, span) in references where !kinds.contains(where: { defined[$0]?[id] != nil }) {
      if noun == nil, kinds == [.grade] { continue }
      let known = kinds.flatMap { defined[$0].map { Array($0.keys) } ?? [] }.sorted()
      let what = kinds.map { $0 == .grade ? noun ?? $0.rawValue : $0.rawValue }.joined(separator: " or ")
      let near = Suggestion.nearest(id, among: known)
      findings.error(
        "there is no \(what) '\(id)'", at: span,
        help: near.map { "did you mean '\($0)'?" } ?? "this framework has no such \(what)")
    }
  }
}
