package import Calendar
package import Digests
package import StructuredText

/// A step of a plan or an action: what will be so, by when, and by what anyone will know; and whether it was reached.
package struct MilestoneSet: UpToDate {
  package static let kind = RecordKind.milestoneSet
  package static let scope = RecordScope.assessment
  package static let words = KindWords("milestone", done: "set")

  /// Of what it is a step.
  package enum Plan: Sendable, Hashable {
    case action(Digest)
    /// The plan for a criterion, a judgement or the whole, by its id or `overall`.
    case subject(String)
  }

  package enum State: String, Sendable, CaseIterable { case open, reached, missed }

  package var follows: Digest?
  package let plan: Plan
  package let title: String
  package let due: CivilDate
  /// By what anyone will know.
  package let measure: String?
  package let state: State
  /// The day on which it was reached.
  package let reached: CivilDate?

  package init(
    plan: Plan, title: String, due: CivilDate, measure: String?, state: State = .open, reached: CivilDate? = nil,
    follows: Digest? = nil
  ) {
    (self.plan, self.title, self.due, self.measure) = (plan, title, due, measure)
    (self.state, self.reached, self.follows) = (state, reached, follows)
  }

  package init?(_ fields: FieldReader) {
    let follows = fields.optionalDigest("follows")
    let (action, subject) = (fields.optionalDigest("action"), fields.optionalText("subject"))
    let title = fields.text("title")
    let due = fields.value("due", "a day such as 2026-11-21") { CivilDate($0) }
    let measure = fields.optionalText("measure")
    let state = fields.choice("state", among: State.allCases.map { ($0.rawValue, $0) })
    let reached = fields.day("reached")
    guard let plan = action.map(Plan.action) ?? subject.map(Plan.subject) else {
      fields.findings.error("a milestone needs 'action' or 'subject'", at: fields.span)
      return nil
    }
    guard let title, let due, let state else { return nil }
    self.init(
      plan: plan, title: title, due: due, measure: measure, state: state, reached: reached, follows: follows)
  }

  package var fields: [TextValue.Field] {
    let of =
      switch plan {
      case .action(let action): field("action", action.hex)
      case .subject(let subject): field("subject", subject)
      }
    return field("follows", follows?.hex) + of + field("title", title) + field("due", due) + field("measure", measure)
      + field("state", state.rawValue) + field("reached", reached)
  }

  /// With an action go its milestones.
  package var concerns: Concerns {
    var all = follows.map { [$0] } ?? []
    if case .action(let action) = plan { all.append(action) }
    return Concerns(records: all, restates: follows)
  }

  /// Days, and whether it was reached; nothing where the action goes that it is a step of.
  package func left(_ erasing: Erasing) -> Self? {
    if case .action(let action) = plan, erasing.together.contains(action) { return nil }
    return erasing.last(self, erasing.assessment.milestones).map { last in
      MilestoneSet(
        plan: last.plan, title: erasing.name, due: last.due, measure: nil, state: last.state, reached: last.reached)
    }
  }

  package func apply(to fold: inout Fold, _ record: Record) { fold.milestones.tell(self, record) }
}
