import Assessments
import Frameworks

/// What a rung still lacks to be carried.
package enum Lack: String, Sendable, CaseIterable {
  case evidence
  case secondItem = "second-item"
  case secondKind = "second-kind"
  case thirdKind = "third-kind"
  case practice
  case childrenFamiliesOrFiles = "children-families-or-files"
  case freshness
  case extent
  case reach = "larger-extent"

  /// As a person would say it.
  package var words: String {
    switch self {
    case .evidence: "any evidence"
    case .secondItem: "a second item"
    case .secondKind: "a second kind of evidence"
    case .thirdKind: "a third kind of evidence"
    case .practice: "something that shows practice, not only papers"
    case .childrenFamiliesOrFiles: "something from children, families or case files"
    case .freshness: "evidence that is still fresh"
    case .extent: "word of how far the finding reaches"
    case .reach: "a finding that reaches further"
    }
  }
}

/// Whether evidence is enough, by the policy.
enum Sufficiency {
  /// What the evidence lacks to carry a rung; empty where it is enough. Papers of one exercise count once.
  static func lacking(_ evidence: [Contribution], for grade: Grade, in scale: GradeScale, _ policy: Policy) -> [Lack] {
    guard !evidence.isEmpty else { return [.evidence] }
    let units = Dictionary(grouping: evidence, by: \.unit)
    let kinds = Set(units.values.compactMap { $0.map(\.kind).min() })
    var lacks: [Lack] = []
    if units.count < policy.items { lacks.append(.secondItem) }
    let isBest = scale.isExacting(grade)
    let wanted = isBest ? max(policy.kinds, policy.kindsForBest) : policy.kinds
    if kinds.count < wanted { lacks.append(kinds.count < policy.kinds ? .secondKind : .thirdKind) }
    if policy.needsPractice, !evidence.contains(where: \.kind.showsPractice) { lacks.append(.practice) }
    if isBest, !evidence.contains(where: \.kind.isFromChildrenFamiliesOrFiles) {
      lacks.append(.childrenFamiliesOrFiles)
    }
    return lacks
  }

  /// Whether evidence against a rung is enough to rule it out: the same as it takes to carry one.
  static func isEnough(_ evidence: [Contribution], for grade: Grade, in scale: GradeScale, _ policy: Policy) -> Bool {
    lacking(evidence, for: grade, in: scale, policy).isEmpty
  }
}
