import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup

/// What should be done by now and is not: actions past their day, and criteria past theirs without a judgement.
struct OverdueList {
  let context: ReportContext

  /// One line each, the longest overdue first.
  var nodes: [[HTML.Node]] { (actions + criteria).sorted { $0.due < $1.due }.map(\.line) }

  private typealias Late = (due: CivilDate, line: [HTML.Node])

  private func when(_ due: CivilDate) -> String {
    "due \(due.short), \(CountWords.counted(due.days(until: context.asAt), "day")) ago"
  }

  private var actions: [Late] {
    context.assessment.actions.compactMap { action in
      guard action.isOverdue(on: context.asAt), let due = action.due else { return nil }
      let who = context.audience.seesNames ? [.text(", "), context.typed(action.raised.owner, upTo: 80)] : []
      return (
        due,
        [.text("\(action.raised.criterion) action: "), context.typed(action.raised.title, upTo: 160)] + who
          + [.text("; \(when(due)).")]
      )
    }
  }

  private var criteria: [Late] {
    context.framework.criteria.compactMap { criterion in
      guard let owner = context.assessment.owners[criterion.id], let due = owner.due, due < context.asAt,
        context.assessment.claim(criterion.id.text) == nil
      else { return nil }
      let who = context.audience.seesNames ? [.text(", "), context.typed(owner.owner, upTo: 80)] : []
      return (
        due, [.text("\(criterion.id) \(criterion.title): no judgement recorded")] + who + [.text("; \(when(due)).")]
      )
    }
  }
}
