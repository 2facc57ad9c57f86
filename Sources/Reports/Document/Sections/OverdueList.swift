import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// What should be done by now and is not: actions past their day, and criteria past theirs without a judgement.
struct OverdueList {
  let context: ReportContext

  /// One line each, the longest overdue first.
  var nodes: [[HTML.Node]] { (actions + criteria).sorted { $0.due < $1.due }.map(\.line) }

  private typealias Late = (due: CivilDate, line: [HTML.Node])

  private var overdue: Overdue { Overdue(context.assessment, context.framework) }

  private func who(_ name: String) -> [HTML.Node] {
    context.audience.seesNames ? [.text(", "), context.typed(name, upTo: 80)] : []
  }

  private func when(_ due: CivilDate) -> HTML.Node { .text("; \(Overdue.when(due, on: context.asAt)).") }

  private var actions: [Late] {
    overdue.actions.map { action, due in
      let what: [HTML.Node] = [
        .text("\(action.raised.criterion) action: "), context.typed(action.raised.title, upTo: 160),
      ]
      return (due, what + who(action.raised.owner) + [when(due)])
    }
  }

  private var criteria: [Late] {
    overdue.criteria.map { criterion, owner, due in
      let what: [HTML.Node] = [.text("\(criterion.id) \(criterion.title): no judgement recorded")]
      return (due, what + who(owner.owner) + [when(due)])
    }
  }
}
