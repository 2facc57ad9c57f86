import Arguments
import Assessments
import CaseAudit
import Frameworks
import Reports
import StructuredText

/// Actions that were raised from an audit: what they name, and when they may close.
enum ActionOrigin {
  /// The case or the theme that the command line names; nil where neither is.
  static func stated(_ call: Call, _ open: OpenWorkspace) throws -> ActionRaised.Origin? {
    let themes = call.parsed.values("theme")
    guard let reference = call.value("case") else {
      guard !themes.isEmpty else {
        guard call.value("sample") == nil else {
          throw Failure("--sample goes with --case or --theme.", next: "Add one of them, or leave --sample out.")
        }
        return nil
      }
      let questions = try themes.flatMap { try theme($0, open) }
      var once: [QuestionID] = []
      for question in questions where !once.contains(question) { once.append(question) }
      return .init(sample: try open.sample(call.value("sample")).id, subject: .theme(once))
    }
    guard themes.isEmpty else {
      throw Failure("An action comes from a case or from a theme, not from both.", next: "Raise one for each.")
    }
    let (sample, drawn) = try AuditCase.find(reference, in: call.value("sample"), open: open)
    guard sample.audited.contains(drawn.reference) else {
      throw Failure(
        "Case '\(reference)' has not been audited, so no action can come from its audit.",
        next: "Audit it with 'muster audit \(ShellWord.quoted(reference))', or leave --case out.")
    }
    return .init(sample: sample.id, subject: .one(drawn.reference))
  }

  /// A question, or all questions of a criterion.
  private static func theme(_ named: String, _ open: OpenWorkspace) throws -> [QuestionID] {
    let id = named.trimmed.uppercased()
    if open.framework.question(QuestionID(id)) != nil { return [QuestionID(id)] }
    let questions = open.framework.criterion(CriterionID(id))?.questions.map(\.id) ?? []
    guard questions.isEmpty else { return questions }
    let known = open.framework.criteria.flatMap { [$0.id.text] + $0.questions.map(\.id.text) }
    throw Failure(
      "'\(named)' is neither an audit question nor a criterion with any.",
      next: Suggestion.nearest(id, among: known).map { "Did you mean \($0)?" } ?? "List them with 'muster criteria'.")
  }

  /// An action from an audit closes only with a re-audit.
  static func requireReaudit(_ followUp: AuditFollowUp, _ id: String) throws {
    guard !followUp.isReaudited else { return }
    switch followUp.origin.subject {
    case .one(let reference):
      let example = followUp.unanswered.first.map { "\($0)=ANSWER" } ?? "QUESTION=ANSWER"
      throw Failure(
        "Action \(id) came from the audit of case '\(reference)' and closes only when that case was audited again: \(FollowUpWords.missing(followUp)).",
        next:
          "Record it with 'muster audit \(ShellWord.quoted(reference)) --re-audit \(id) --answer \(example)', then close the action."
      )
    case .theme(let questions):
      let theme = questions.map(\.text).joined(separator: ", ")
      throw Failure(
        "Action \(id) came from the audit of \(theme) and closes only when that was audited again in cases enough: \(FollowUpWords.missing(followUp)).",
        next: "Draw and audit a new sample, or record cases with --re-audit \(id), then close the action.")
    }
  }
}
