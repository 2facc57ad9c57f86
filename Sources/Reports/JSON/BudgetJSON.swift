import Frameworks
import GapAnalysis
import Markup

/// The best that so many statements can reach, for programs.
enum BudgetJSON {
  static func member(_ budget: Budget) -> JSON.Member {
    .init(
      "budget",
      .object([
        .init("most", .integer(budget.most)), .init("before", reach(budget.before)),
        .init("after", reach(budget.after)),
        .init("steps", steps(budget.steps)),
      ]))
  }

  /// The steps of a way, in order, each with the conclusions that it raises.
  static func steps(_ steps: [Step]) -> JSON {
    .list(
      steps.map { step in
        .object([
          .init("statement", .text(step.statement.id.text)), .init("unlocks", .list(step.unlocks.map(unlocked))),
        ])
      })
  }

  private static func unlocked(_ change: Change) -> JSON {
    .object([
      ConclusionJSON.member(change.conclusion), .init("from", .optional(change.before.supported.grade?.id.text)),
      .init("to", .optional(change.after.supported.grade?.id.text)),
    ])
  }

  private static func reach(_ reach: Reach) -> JSON {
    .object([
      .init("whole", .optional(reach.overall?.id.text)), .init("judgementsAtTarget", .integer(reach.judgements)),
      .init("criteriaAtTarget", .integer(reach.criteria)),
    ])
  }
}
