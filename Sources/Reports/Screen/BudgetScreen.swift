import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup

/// The best that so many statements can reach, on the terminal.
package enum BudgetScreen {
  package static func page(_ analysis: Analysis, _ budget: Budget, width: Int) -> TerminalPage {
    var page = TerminalPage(width: width)
    let authority = analysis.assessment.opened?.authority ?? "An authority"
    let most = CountWords.counted(budget.most, "statement")
    page.heading("The best that \(most) can reach: \(authority), as at \(analysis.assessment.asAt.inWords)")
    guard !budget.steps.isEmpty else {
      page.paragraph(
        "No \(most) would raise the whole, a judgement, or the number of criteria at \(analysis.target.label.lowercased())."
      )
      return page
    }
    page.paragraph(TerminalText(summary(analysis, budget)))
    PolicyScreen.note(analysis, &page)
    page.blank()
    reached(analysis, budget, &page)
    page.heading("In the order that unlocks most", level: 2)
    StepLines.show(budget.steps, analysis.framework, &page)
    page.blank()
    let judged = analysis.framework.rules.gradesJudgements
    let order =
      judged
      ? "what is carried for the whole, then how many judgements reach the target, then how far judgements are up the scale together, then how many criteria reach the target"
      : "the lowest of all criteria, then how many of them reach the target, then how far they are up the scale together"
    page.paragraph(
      "\("Best is, in this order: \(order); then the fewest statements; then those on what inspections usually find; then those that take less effort.", .dim)"
    )
    page.paragraph(
      "\("Evidenced means beyond doubt. Where practice falls short, it must change before it can be evidenced.", .dim)")
    return page
  }

  private static func summary(_ analysis: Analysis, _ budget: Budget) -> String {
    let count = budget.steps.count
    let used =
      count == budget.most
      ? "\(CountWords.sentence(CountWords.counted(count, "statement"))), as many as were asked for."
      : "\(count) of the \(budget.most) statements \(count == 1 ? "is" : "are") used; the rest would reach no further."
    let reached = budget.after.overall.map { $0 >= analysis.target } ?? false
    return "\(used) The target of \(analysis.target.label.lowercased()) is \(reached ? "" : "not ")reached."
  }

  private static func reached(_ analysis: Analysis, _ budget: Budget, _ page: inout TerminalPage) {
    let (scale, target) = (analysis.framework.scale, analysis.target)
    let name = target.label.lowercased()
    func line(_ before: Int, _ after: Int, of total: Int) -> TerminalText {
      before == after ? "\(after) of \(total)" : "\(before) → \("\(after)", .good) of \(total)"
    }
    let (was, now) = (budget.before.overall, budget.after.overall)
    let whole: TerminalText =
      was == now
      ? GradeStyle.text(now, target: target, in: scale)
      : "\(GradeWords.inSentence(was, scale)) → \(GradeStyle.text(now, target: target, in: scale))"
    let judged = analysis.framework.rules.gradesJudgements
    var pairs: [(name: TerminalText, value: TerminalText)] = [
      (
        analysis.overall != nil ? "Overall" : judged ? "Lowest judgement" : "Lowest criterion", whole
      )
    ]
    if judged {
      pairs.append(
        (
          "Judgements at \(name)",
          line(budget.before.judgements, budget.after.judgements, of: analysis.judgements.count)
        ))
    }
    pairs.append(
      ("Criteria at \(name)", line(budget.before.criteria, budget.after.criteria, of: analysis.countedCriteria.count)))
    page.fields(pairs)
    page.blank()
  }
}
