import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import Reports

/// The action that a re-audit belongs to.
struct ReauditAction {
  private let action: Assessment.Action
  private let origin: ActionRaised.Origin
  private let short: String

  var id: Digest { action.id }

  /// Nil where the audit is no re-audit.
  init?(_ named: String?, _ open: OpenWorkspace) throws {
    guard let named else { return nil }
    let id = try open.resolve(named, among: open.assessment.actions.map(\.id), what: "action")
    guard let action = open.assessment.actions.first(where: { $0.id == id }), let origin = action.raised.origin else {
      throw Failure(
        "Action \(named) was not raised from an audit, so it has nothing to audit again.",
        next: "Leave --re-audit out, or list the actions with 'muster action list'.")
    }
    (self.action, self.origin, short) = (action, origin, open.short(id))
  }

  /// The case or the question must be the action's own, and the day not before the action.
  func check(_ reference: String, _ questions: [QuestionID], on audited: CivilDate) throws {
    guard audited >= action.at.date else {
      throw Failure(
        "The re-audit is of \(audited.short), before action \(short) was raised on \(action.at.date.short): it cannot show what the action changed.",
        next: "Say with --audited on which day it was made, or leave --re-audit out.")
    }
    switch origin.subject {
    case .one(let own) where own != reference:
      throw Failure("Action \(short) came from another case than '\(reference)'.", next: "Audit that case again.")
    case .theme(let theme) where !questions.contains(where: theme.contains):
      throw Failure(
        "Action \(short) is about \(theme.map(\.text).joined(separator: ", ")), and none of them was answered.",
        next: "Answer at least one of them.")
    default: return
    }
  }

  /// Whether the action may close now that this re-audit is recorded, in one sentence.
  func standing(_ call: Call) throws -> String {
    let open = try call.open()
    guard let action = open.assessment.actions.first(where: { $0.id == action.id }),
      let followUp = AuditFollowUp(action, assessment: open.assessment, framework: open.framework)
    else { return "" }
    if followUp.isReaudited { return "Action \(short) can close when it is done." }
    return "Action \(short) cannot close yet: \(FollowUpWords.missing(followUp))."
  }
}
