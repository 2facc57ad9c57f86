import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// Actions in time, those first that are asked for first: what is not closed, and what was closed and not checked again.
struct ActionTimes {
  private let context: ReportContext
  private let actions: [Action]
  private let rows: [ActionChart.Row]

  init(_ context: ReportContext) {
    self.context = context
    let pressing = context.pressing.map(\.criterion)
    let rank = Dictionary(pressing.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    func order(_ action: Action) -> [Int] {
      [
        rank[action.raised.criterion] ?? .max, action.isOverdue ? 0 : 1, action.isUnproven ? 1 : 0,
        action.action.due?.daysSinceEpoch ?? .max,
      ]
    }
    actions = Action.all(context.view).filter { $0.action.status != .closed || $0.isUnproven }.enumerated().sorted {
      (order($0.element) + [$0.offset]).lexicographicallyPrecedes(order($1.element) + [$1.offset])
    }.map(\.element)
    rows = actions.map { ActionTimes.row($0, context) }
  }

  /// The picture with how many there are in words; the words alone where every action is closed and was checked again.
  var block: Block {
    guard let chart = ActionChart(rows, on: context.asAt) else { return .sentence(Phrase(counted(drawn: nil))) }
    return .figure(
      Figure(
        Picture.figure { chart.drawing($0) }, sentence: Phrase(counted(drawn: chart.drawn)),
        numbers: Action.table(
          "Actions in time", name: "actions-in-time", actions,
          only: [.criterion, .title, .raised, .firstDue, .due, .status, .unproven, .milestones])
      ) { Phrase(counted(drawn: nil)) })
  }

  /// - Parameter drawn: How many are drawn; nil where nothing is.
  private func counted(drawn: Int?) -> String {
    let open = actions.filter { $0.action.status != .closed }
    let late = open.filter(\.isOverdue)
    let longest = late.compactMap(\.action.due).min().map { $0.days(until: context.asAt) } ?? 0
    let days = longest == 0 ? "" : "\(late.count == 1 ? " by" : ", by up to") \(CountWords.counted(longest, "day"))"
    let unproven = actions.count - open.count
    let parts = [
      "\(open.count) not closed", "\(late.count) overdue\(days)",
      unproven == 0 ? nil : "\(unproven) closed and not checked again",
      drawn.flatMap { $0 < actions.count ? "the \($0) most pressing are drawn" : nil },
    ]
    return
      "\(CountWords.sentence(CountWords.counted(context.assessment.actions.count, "action"))): \(parts.compactMap(\.self).joined(separator: ", "))."
  }

  private static func row(_ action: Action, _ context: ReportContext) -> ActionChart.Row {
    let (raised, day) = (action.raised, context.asAt)
    let title =
      context.audience.seesOwnWords
      ? context.discretion.title(of: raised) : context.framework.criterion(raised.criterion)?.title ?? ""
    let who = context.audience.seesNames ? [context.discretion.text(raised.owner)] : []
    let first = action.firstDue.map { "first due \($0.short)" }
    let under = who + ["raised \(action.action.at.date.short)"] + [first].compactMap(\.self)
    let state: ActionChart.State =
      switch action.action.status {
      case .closed: .unproven
      case .awaitingReaudit: .awaiting
      case .open, .inProgress: action.isOverdue ? .late : .open
      }
    return ActionChart.Row(
      criterion: raised.criterion.text, standing: standing(action, state, day),
      title: VisibleText.of(CountWords.clipped(title, to: 300)),
      under: VisibleText.of(CountWords.clipped(under.joined(separator: " · "), to: 200)),
      raised: action.action.at.date, first: action.firstDue, due: action.action.due, state: state,
      milestones: action.milestones.map {
        ($0.content.reached ?? $0.content.due, $0.isReached, $0.isOverdue || $0.isMissed)
      })
  }

  private static func standing(_ action: Action, _ state: ActionChart.State, _ day: CivilDate) -> String {
    let due = action.action.due
    switch state {
    case .open: return due.map { "due \($0.short)" } ?? "no day set"
    case .late:
      return due.map { "\(CountWords.counted($0.days(until: day), "day")) late (due \($0.short))" } ?? "late"
    case .awaiting: return "done, awaiting re-audit"
    case .unproven: return "closed, not checked again"
    }
  }
}
