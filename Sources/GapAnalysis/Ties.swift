import Assessments
import Frameworks

/// What it takes to evidence statements: how many there are, and what settles a tie.
struct Cost: Comparable {
  var count = 0
  /// How many of them ask for more than the target.
  var above = 0
  /// How often inspections find something to improve there; more goes first.
  var usual = 0
  /// Days of work, by the actions that say so.
  var effort = 0

  static func < (one: Cost, two: Cost) -> Bool {
    (one.count, one.above, -one.usual, one.effort) < (two.count, two.above, -two.usual, two.effort)
  }

  static func + (one: Cost, two: Cost) -> Cost {
    Cost(
      count: one.count + two.count, above: one.above + two.above, usual: one.usual + two.usual,
      effort: one.effort + two.effort)
  }
}

/// What settles which of two equally short lists is proposed, and which of two statements that unlock as much comes
/// first: what asks for no more than the target, then what inspections usually find, then what takes less effort, where
/// actions record it.
struct Ties {
  let target: Grade
  private let usual: [CriterionID: Int]
  private let effort: [CriterionID: Int]
  /// What stands for an effort that nobody recorded: the lower median of those recorded, so that recording one is
  /// neither punished nor rewarded.
  private let typical: Int

  init(_ framework: Framework, _ assessment: Assessment, target: Grade) {
    self.target = target
    usual = Dictionary(
      framework.criteria.map { ($0.id, Ties.usual($0, framework)) }, uniquingKeysWith: { first, _ in first })
    var effort: [CriterionID: Int] = [:]
    for action in assessment.actions where action.status != .closed {
      if let days = action.effort { effort[action.raised.criterion, default: 0] += days }
    }
    self.effort = effort
    typical = effort.values.lowerMedian ?? 0
  }

  /// In how many of a thousand published reports it is an area for improvement, where that was counted; else how many
  /// past findings and pitfalls the framework holds on it.
  private static func usual(_ criterion: Criterion, _ framework: Framework) -> Int {
    if let themes = framework.themes { return Int((themes.share(criterion.id) * 1000).rounded()) }
    let findings = framework.findings.count { $0.kind.contains("improv") && $0.criteria.contains(criterion.id) }
    return findings + criterion.pitfalls.count
  }

  /// What statements of a criterion take.
  func cost(_ statements: [Statement], of criterion: CriterionID) -> Cost {
    let count = statements.count
    return Cost(
      count: count, above: Ties.above(statements, target), usual: count * (usual[criterion] ?? 0),
      effort: count * (effort[criterion] ?? typical))
  }

  /// How many statements ask for more than the target.
  static func above(_ statements: [Statement], _ target: Grade) -> Int { statements.count { $0.grade > target } }
}
