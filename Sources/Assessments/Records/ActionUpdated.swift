package import Calendar
package import Digests
package import StructuredText

/// An action moved on, or its day was changed.
package struct ActionUpdated: RecordContent {
  package static let kind = RecordKind.actionUpdated
  package static let scope = RecordScope.assessment
  package static let words = KindWords("action", done: "updated")
  package static let takingBack = TakingBack.byAnybody

  package enum Status: String, Sendable, CaseIterable {
    case open
    case inProgress = "in-progress"
    case awaitingReaudit = "done-awaiting-re-audit"
    case closed

    /// As people read it.
    package var label: String {
      switch self {
      case .open: "open"
      case .inProgress: "in progress"
      case .awaitingReaudit: "done, awaiting re-audit"
      case .closed: "closed"
      }
    }
  }

  package let action: Digest
  package let status: Status
  package let due: CivilDate?
  package let note: String?
  /// Days of work that are left; nil where the estimate stays.
  package let effort: Int?
  /// Who does it from now on; nil where that stays.
  package let owner: String?
  /// What of its criterion it is about from now on; nothing where that stays.
  package let answers: [ActionRaised.Answered]

  package init(
    action: Digest, status: Status, due: CivilDate?, note: String?, effort: Int? = nil, owner: String? = nil,
    answers: [ActionRaised.Answered] = []
  ) {
    (self.action, self.status, self.due, self.note, self.effort) = (action, status, due, note, effort)
    (self.owner, self.answers) = (owner, answers)
  }

  package init?(_ fields: FieldReader) {
    let action = fields.digest("action")
    let status = fields.choice("status", among: Status.allCases.map { ($0.rawValue, $0) })
    let (due, note) = (fields.day("due"), fields.optionalText("note"))
    let effort = fields.optionalNumber("effort", in: Bounds.days)
    let owner = fields.optionalText("owner")
    let answers = ActionRaised.Answered.all(fields)
    guard let action, let status else { return nil }
    self.init(action: action, status: status, due: due, note: note, effort: effort, owner: owner, answers: answers)
  }

  package var fields: [TextValue.Field] {
    field("action", action.hex) + field("status", status.rawValue) + field("due", due) + field("note", note)
      + field("effort", effort) + field("owner", owner) + field("answers", answers.map(\.fields))
  }

  package var concerns: Concerns { Concerns(records: [action]) }

  package var namesSomebody: Bool { owner != nil }

  /// Nothing where the action goes too, but that somebody answered for it.
  package func left(_ erasing: Erasing) -> Self? {
    if owner == nil, erasing.together.contains(action) { return nil }
    return ActionUpdated(
      action: action, status: status, due: due, note: nil, effort: effort, owner: owner.map { _ in Erasing.word })
  }

  package func hand(over answering: inout Answering, _ record: Record) {
    if let owner { answering.name(owner, for: .action(action), by: record) }
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    let owner = record.isErased ? nil : owner.map { fold.assessment.names[$0] }
    fold.actions.change(action) { action in
      action.raised.owner = owner ?? action.raised.owner
      action.raised.answers = answers.isEmpty ? action.raised.answers : answers
      action.status = status
      action.due = due ?? action.due
      action.note = note ?? action.note
      action.effort = effort ?? action.effort
    }
  }
}
