import Assessments
import Digests
import Frameworks

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

  /// The case or the question must be the action's own.
  func check(_ reference: String, _ questions: [QuestionID]) throws {
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
}
