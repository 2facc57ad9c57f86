import Calendar
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// The best that so many statements can reach.
package struct BudgetPage: LaidOut {
  private let context: ReportContext
  private let budget: Budget
  private var analysis: Analysis { context.analysis }
  private var target: Grade { analysis.target }
  private var isJudged: Bool { context.framework.rules.gradesJudgements }

  package init(_ analysis: Analysis, _ budget: Budget) {
    (context, self.budget) = (ReportContext(analysis, audience: .leaders), budget)
  }

  package var json: JSON {
    analysis.json(with: [
      .init(
        "budget",
        [
          "most": .integer(budget.most), "before": BudgetPage.json(budget.before),
          "after": BudgetPage.json(budget.after), "steps": .list(budget.steps.map(\.json)),
        ])
    ])
  }

  private static func json(_ reach: Reach) -> JSON {
    [
      "whole": .optional(reach.overall?.id.text), "judgementsAtTarget": .integer(reach.judgements),
      "criteriaAtTarget": .integer(reach.criteria),
    ]
  }

  package var page: Page {
    let most = CountWords.counted(budget.most, "statement")
    return Page("The best that \(most) can reach: \(context.authority), as at \(context.asAt.inWords)") {
      UnansweredPart(context).blocks
      if budget.steps.isEmpty {
        "No \(most) would raise the overall grade, a judgement, or the number of criteria at \(target.label.lowercased())."
          as Phrase
      } else {
        summary
        PolicyPage(context).note
        Block.fields(reached)
        Block.heading("In the order that gets furthest")
        StepWords(framework: context.framework).list(budget.steps)
        "\("Best is, in this order: \(order); then the fewest statements; then those on what inspections usually find; then those that take less effort.", .quiet)"
          as Phrase
        Phrase(
          "Evidenced means beyond doubt. Where what is done is not good enough, it must change before it can be evidenced.",
          .quiet
        )
      }
    }
  }

  private var order: String {
    isJudged
      ? "what is supported overall, then how many judgements reach the target, then how far judgements are up the scale together, then how many criteria reach the target"
      : "the lowest of all criteria, then how many of them reach the target, then how far they are up the scale together"
  }

  private var summary: Phrase {
    let count = budget.steps.count
    let used =
      count == budget.most
      ? "\(CountWords.sentence(CountWords.counted(count, "statement"))), as many as were asked for."
      : "\(count) of the \(budget.most) statements \(count == 1 ? "is" : "are") used; the rest would reach no further."
    let reached = budget.after.overall.reaches(target)
    return "\(used) The target of \(target.label.lowercased()) is \(reached ? "" : "not ")reached."
  }

  private var reached: [Field] {
    let (scale, name) = (context.framework.scale, target.label.lowercased())
    func count(_ before: Int, _ after: Int, of total: Int) -> Phrase {
      before == after ? "\(after) of \(total)" : "\(before) → \(after, .good) of \(total)"
    }
    let (was, now) = (budget.before.overall, budget.after.overall)
    let grade = GradeStyle.phrase(now, target: target, in: scale)
    let whole = Field(
      analysis.overall != nil ? "Overall" : isJudged ? "Lowest judgement" : "Lowest criterion",
      was == now ? grade : "\(GradeWords.inSentence(was, scale)) → \(grade)")
    let judgements = Field(
      "Judgements at \(name)",
      count(budget.before.judgements, budget.after.judgements, of: analysis.judgements.count))
    let criteria = Field(
      "Criteria at \(name)", count(budget.before.criteria, budget.after.criteria, of: analysis.countedCriteria.count))
    return isJudged ? [whole, judgements, criteria] : [whole, criteria]
  }
}
