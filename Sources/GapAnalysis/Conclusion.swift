package import Frameworks

/// Something that the analysis concludes a grade for.
package enum Conclusion: Sendable, Hashable {
  case overall
  case judgement(JudgementID)
  case criterion(CriterionID)
}

/// A conclusion that comes out differently.
package struct Change: Sendable, Equatable {
  package let conclusion: Conclusion
  package let before: Readings<Verdict>
  package let after: Readings<Verdict>

  /// Whether more can be carried than could be.
  package var rises: Bool { compare { $0 < $1 } }
  /// Whether less can be carried, or no grade at all where there was one.
  package var falls: Bool { compare { $0 > $1 } || (before.supported.grade != nil && after.supported.grade == nil) }
  /// Whether a grade can be carried where none could: no rise, for no evidence is not the worst grade.
  package var isNewlyJudged: Bool { before.supported.grade == nil && after.supported.grade != nil }

  private func compare(_ holds: (Grade, Grade) -> Bool) -> Bool {
    guard let was = before.supported.grade, let now = after.supported.grade else { return false }
    return holds(was, now)
  }
}

/// Where everything stands, so that one part can be changed and the rest kept.
struct Standings: Sendable {
  let levels: Levels
  private let judgementIDs: [JudgementID]
  /// By judgement, then in its order.
  private(set) var criteria: [[CriterionFinding]]
  private(set) var judgements: [Readings<Verdict>]
  private(set) var overall: Readings<Verdict>?

  init(_ framework: Framework, _ findings: [JudgementFinding]) {
    levels = Levels(framework: framework)
    judgementIDs = findings.map(\.judgement.id)
    (criteria, judgements) = (findings.map(\.criteria), findings.map(\.readings))
    overall = levels.overall(Array(zip(judgementIDs, judgements)))
  }

  /// With criteria put anew, each by its position in its judgement, and what follows from them all.
  mutating func replace(_ changed: [(judgement: Int, criterion: Int, finding: CriterionFinding)]) {
    var others: Set<Int> = []
    for (judgement, criterion, finding) in changed {
      if criteria[judgement][criterion].readings != finding.readings { others.insert(judgement) }
      criteria[judgement][criterion] = finding
    }
    guard !others.isEmpty else { return }
    for judgement in others { judgements[judgement] = levels.judgement(criteria[judgement]) }
    overall = levels.overall(Array(zip(judgementIDs, judgements)))
  }

  /// With what is supposed.
  func supposing(_ suppositions: [Supposition]) -> Standings {
    var result = self
    result.replace(
      criteria.enumerated().flatMap { judgement, findings in
        findings.enumerated().compactMap { position, finding in
          let own = suppositions.filter { $0.isOf(finding.criterion) }
          return own.isEmpty ? nil : (judgement, position, levels.criterion(finding, supposing: own))
        }
      })
    return result
  }

  /// What is different in another: the whole first, then judgements, then criteria.
  func changes(to other: Standings) -> [Change] {
    var changes: [Change] = []
    func compare(_ conclusion: Conclusion, from before: Readings<Verdict>, to after: Readings<Verdict>) {
      if before != after { changes.append(Change(conclusion: conclusion, before: before, after: after)) }
    }
    if let overall, let after = other.overall { compare(.overall, from: overall, to: after) }
    for (position, id) in judgementIDs.enumerated() {
      compare(.judgement(id), from: judgements[position], to: other.judgements[position])
    }
    for (one, two) in zip(criteria.joined(), other.criteria.joined()) {
      compare(.criterion(one.criterion.id), from: one.readings, to: two.readings)
    }
    return changes
  }

  /// What is compared with a target: the overall grade, else the lowest of the judgements, else of the criteria.
  var supportedOverall: Grade? {
    if let overall { return overall.supported.grade }
    if levels.framework.rules.gradesJudgements { return Analysis.lowest(judgements.map(\.supported.grade)) }
    return Analysis.lowest(counted.map(\.readings.supported.grade))
  }

  /// The criteria that can have a grade here.
  var counted: [CriterionFinding] {
    criteria.joined().filter { !$0.isNotRelevant && $0.criterion.emptyBecause == nil }
  }
}

extension Supposition {
  func isOf(_ criterion: Criterion) -> Bool {
    switch self {
    case .statement(let statement, _): criterion.aspects.contains { $0.statements.contains(statement) }
    case .criterion(let id, _): criterion.id == id
    // It is found in the evidence.
    case .finding: false
    }
  }
}
