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
}

/// Whether evidence is enough, by the policy.
enum Sufficiency {
  /// What sufficiency asks of a contribution. Whether evidence is enough is asked for every rung of every aspect, with every
  /// item left out in turn; contributions hold texts, and to copy those would be most of the work.
  struct Mark {
    /// Its place among the evidence looked at.
    let place: Int
    /// Papers of one exercise have the same number, from 0.
    let unit: Int
    let kind: EvidenceKind
  }

  /// The marks of evidence on one aspect, of which each item speaks once.
  static func marks(_ evidence: [Contribution]) -> [Mark] {
    var exercises: [String: Int] = [:]
    var units = 0
    return evidence.indices.map { place in
      var unit = units
      if let exercise = evidence[place].exercise { unit = exercises[exercise, default: units] }
      if unit == units {
        if let exercise = evidence[place].exercise { exercises[exercise] = unit }
        units += 1
      }
      return Mark(place: place, unit: unit, kind: evidence[place].kind)
    }
  }

  /// What the evidence lacks to carry a rung; empty where it is enough. Papers of one exercise count once.
  static func lacking(_ marks: [Mark], for grade: Grade, in scale: GradeScale, _ policy: Policy) -> [Lack] {
    guard !marks.isEmpty else { return [.evidence] }
    var kindOfUnit = [EvidenceKind?](repeating: nil, count: (marks.map(\.unit).max() ?? 0) + 1)
    for mark in marks { kindOfUnit[mark.unit] = kindOfUnit[mark.unit].map { min($0, mark.kind) } ?? mark.kind }
    let units = kindOfUnit.compactMap(\.self)
    let kinds = units.indices.count { !units[..<$0].contains(units[$0]) }
    var lacks: [Lack] = []
    if units.count < policy.items { lacks.append(.secondItem) }
    let isBest = scale.isExacting(grade)
    let wanted = isBest ? max(policy.kinds, policy.kindsForBest) : policy.kinds
    if kinds < wanted { lacks.append(kinds < policy.kinds ? .secondKind : .thirdKind) }
    if policy.needsPractice, !marks.contains(where: \.kind.showsPractice) { lacks.append(.practice) }
    if isBest, !marks.contains(where: \.kind.isFromChildrenFamiliesOrFiles) { lacks.append(.childrenFamiliesOrFiles) }
    return lacks
  }

  /// Whether evidence against a rung is enough to rule it out: the same as it takes to carry one.
  static func isEnough(_ marks: [Mark], for grade: Grade, in scale: GradeScale, _ policy: Policy) -> Bool {
    lacking(marks, for: grade, in: scale, policy).isEmpty
  }
}
