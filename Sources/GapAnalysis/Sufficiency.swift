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
  /// More audited cases, so that it is beyond doubt.
  case cases = "more-cases"
}

/// Whether evidence is enough, by the policy.
enum Sufficiency {
  /// What sufficiency asks of a contribution. Whether evidence is enough is asked for every rung of every aspect, with every
  /// item left out in turn; contributions hold texts, and to copy those would be most of the work.
  struct Mark {
    /// Its place among the evidence looked at.
    let place: Int
    /// Papers of one exercise have the same number, from 0.
    var unit: Int
    /// The same in favour, where what is perhaps one paper is one.
    var source: Int
    let kind: EvidenceKind
  }

  /// The marks of evidence on one aspect, of which each item speaks once.
  static func marks(_ evidence: [Contribution]) -> [Mark] {
    var (exercises, sources): ([String: Int], [Int: Int]) = ([:], [:])
    var units = 0
    var marks = evidence.indices.map { place in
      var unit = units
      if let exercise = evidence[place].exercise { unit = exercises[exercise, default: units] }
      if unit == units {
        if let exercise = evidence[place].exercise { exercises[exercise] = unit }
        units += 1
      }
      return Mark(place: place, unit: unit, source: unit, kind: evidence[place].kind)
    }
    for place in marks.indices {
      guard let number = evidence[place].source else { continue }
      let (own, known) = (marks[place].source, sources[number, default: marks[place].source])
      sources[number] = min(own, known)
      guard own != known else { continue }
      // A whole exercise joins the other, and the numbers that its papers have.
      for other in marks.indices where marks[other].source == max(own, known) { marks[other].source = min(own, known) }
      for (other, unit) in sources where unit == max(own, known) { sources[other] = min(own, known) }
    }
    return marks
  }

  /// Marks of what speaks in favour, each source once.
  static func inFavour(_ marks: [Mark]) -> [Mark] {
    marks.map { mark in
      var mark = mark
      mark.unit = mark.source
      return mark
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
}
