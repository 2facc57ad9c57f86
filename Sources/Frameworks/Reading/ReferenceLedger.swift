import StructuredText

/// Every id that a framework file defines and every id that it names, so that all that point nowhere are found at once.
final class ReferenceLedger {
  /// What kind of thing an id names; also the words for it in messages.
  enum Kind: String {
    case grade, judgement, criterion, aspect, statement, question, pitfall, cohort, stratum, rule, source
    case checklistItem = "checklist item"
    case document, band
    case readyTime = "ready time"
    case fact, wish, timescale, finding, benchmark, observation
    case openPoint = "open point"
    case caseListField = "case list field"
    case caseFilePoint = "case file point"
    case reportSection = "section of the report"
    /// The small letter of an aspect, whatever the criterion.
    case aspectLetter = "aspect letter"
  }

  /// What would stand in a field that is missing or misspelt, so that nobody is told of each of it.
  private static let heldBy: [(what: String, key: String, kinds: Set<Kind>)] = [
    ("a framework", "judgements", Set(inJudgement).union([.judgement])),
    ("a judgement", "criteria", Set(inJudgement)), ("a judgement", "id", [.judgement]),
    ("a criterion", "id", [.criterion]),
    ("a criterion", "aspects", [.aspect, .aspectLetter, .statement]), ("a criterion", "statements", [.statement]),
    ("a criterion", "questions", [.question]), ("a criterion", "pitfalls", [.pitfall]),
    ("an aspect", "ladder", [.statement]), ("an aspect", "id", [.aspectLetter]),
    ("a framework", "cohorts", [.cohort, .stratum]), ("a cohort", "id", [.cohort]),
    ("a framework", "sources", [.source]), ("a source", "id", [.source]),
    ("a framework", "ready-times", [.readyTime]), ("a ready time", "id", [.readyTime]),
  ]

  private static let inJudgement: [Kind] = [.criterion, .aspect, .aspectLetter, .statement, .question, .pitfall]

  private struct Name: Hashable {
    let kind: Kind
    let id: String
  }

  private let findings: Findings
  private var defined: [Name: SourceSpan] = [:]
  private var references: [(kinds: [Kind], id: String, span: SourceSpan)] = []

  init(_ findings: Findings) {
    self.findings = findings
    defined.reserveCapacity(1024)
  }

  /// Notes that an id is defined here; a second definition names the first.
  func define(_ kind: Kind, _ id: String, at span: SourceSpan) {
    if let first = defined.updateValue(span, forKey: Name(kind: kind, id: id)) {
      defined[Name(kind: kind, id: id)] = first
      findings.error(
        "the \(kind.rawValue) '\(id)' is defined twice", at: span, help: "give one of them another id",
        notes: [findings.note("it stands here already", at: first)])
    }
  }

  /// Notes that an id is known, however often.
  func know(_ kind: Kind, _ id: String, at span: SourceSpan) { defined[Name(kind: kind, id: id)] = span }

  /// Everything of a kind that the file defines, in its order.
  func all(_ kind: Kind) -> [(id: String, span: SourceSpan)] {
    defined.filter { $0.key.kind == kind }.map { ($0.key.id, $0.value) }.sorted { $0.1.lower < $1.1.lower }
  }

  /// Notes that something of one of these kinds is named here, to be looked for when the whole file is read.
  func refer(_ kinds: [Kind], _ id: String, at span: SourceSpan) {
    references.append((kinds, id, span))
  }

  /// Reports every reference that points nowhere. Grades are passed over where the scale itself could not be read, and so
  /// is what would stand in a part of the file that is lost.
  func resolve(grades noun: String?) {
    let lost = ReferenceLedger.heldBy.reduce(into: Set<Kind>()) { lost, part in
      if findings.lacks(part.key, of: part.what) { lost.formUnion(part.kinds) }
    }
    for (kinds, id, span) in references where !kinds.contains(where: { defined[Name(kind: $0, id: id)] != nil }) {
      if noun == nil, kinds == [.grade] { continue }
      if kinds.contains(where: lost.contains) { continue }
      let known = defined.keys.filter { kinds.contains($0.kind) }.map(\.id).sorted()
      let what = kinds.map { $0 == .grade ? noun ?? $0.rawValue : $0.rawValue }.joined(separator: " or ")
      let near = Suggestion.nearest(id, among: known)
      findings.error(
        "there is no \(what) '\(id)'", at: span,
        help: near.map { "did you mean '\($0)'?" } ?? "this framework has no such \(what)")
    }
  }
}
