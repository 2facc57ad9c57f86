package import Assessments
package import Calendar
package import Frameworks
import Markup

/// What should be done by now and is not: actions past their day, and criteria past theirs without a judgement.
package struct Overdue {
  /// In the order in which they were raised.
  package let actions: [(action: Assessment.Action, due: CivilDate)]
  /// In the framework's order.
  package let criteria: [(criterion: Criterion, owner: OwnerAssigned, due: CivilDate)]

  package init(_ assessment: Assessment, _ framework: Framework) {
    let day = assessment.asAt
    actions = assessment.actions.compactMap { action in
      action.isOverdue(on: day) ? action.due.map { (action, $0) } : nil
    }
    criteria = framework.criteria.compactMap { criterion in
      assessment.overdue(criterion.id).map { (criterion, $0.owner, $0.due) }
    }
  }

  /// `Overdue: 1 action and 2 criteria without a judgement.`; nil where nothing is.
  package var sentence: String? {
    let parts = [
      actions.isEmpty ? nil : CountWords.counted(actions.count, "action"),
      criteria.isEmpty ? nil : "\(CountWords.counted(criteria.count, "criterion", "criteria")) without a judgement",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "Overdue: \(CountWords.listed(parts))."
  }

  /// `due 3 Oct 2026, 12 days ago`.
  package static func when(_ due: CivilDate, on day: CivilDate) -> String {
    "due \(due.short), \(CountWords.counted(due.days(until: day), "day")) ago"
  }

  /// `, due 3 Oct 2026, late`, of an action that is not closed.
  static func told(_ action: Assessment.Action, on day: CivilDate) -> String {
    guard action.status != .closed else { return "" }
    return (action.due.map { ", due \($0.short)" } ?? ", no day set") + (action.isOverdue(on: day) ? ", late" : "")
  }

  /// `, due 3 October 2026`, and that it is past where it is: whoever types a day may have meant another year.
  package static func stated(_ due: CivilDate?, on day: CivilDate) -> String {
    due.map { ", due \($0.inWords)\($0 < day ? ", which is past: it is overdue" : "")" } ?? ""
  }
}
