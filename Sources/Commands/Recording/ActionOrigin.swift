import Arguments
import Assessments
import CaseAudit
import Digests
import Frameworks
import Markup
import Reports
import StructuredText

/// Actions that were raised from an audit: what they name, when they may close, and what the re-audit shows.
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
    let (sample, drawn) = try AuditCase.find(reference, call.value("sample"), open)
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
        "Action \(id) came from the audit of case '\(reference)' and closes only when that case was audited again: \(missing(followUp)).",
        next:
          "Record it with 'muster audit \(ShellWord.quoted(reference)) --re-audit \(id) --answer \(example)', then close the action."
      )
    case .theme(let questions):
      let theme = questions.map(\.text).joined(separator: ", ")
      throw Failure(
        "Action \(id) came from the audit of \(theme) and closes only when that was audited again in cases enough: \(missing(followUp)).",
        next: "Draw and audit a new sample, or record cases with --re-audit \(id), then close the action.")
    }
  }

  /// What the re-audit has still to say of a case or a theme, as part of a sentence.
  static func missing(_ followUp: AuditFollowUp) -> String {
    if case .theme = followUp.origin.subject {
      return "\(followUp.casesAgain) of \(CountWords.counted(followUp.casesNeeded, "case")) so far"
    }
    let open = followUp.unanswered.map(\.text)
    guard !open.isEmpty else { return "an answer that applies is still to be given" }
    return "\(CountWords.listed(open)) \(open.count == 1 ? "is" : "are") still to be answered again"
  }

  /// The first audit and the re-audit, side by side.
  static func comparison(_ followUp: AuditFollowUp, _ framework: Framework) -> [String] {
    let words = ShareWords(framework)
    guard let again = followUp.again else {
      let first = "First audit: \(AuditWords.found(followUp.first, words))."
      return [first, followUp.isBegunAgain ? "Audited again in part: \(missing(followUp))." : "Not audited again yet."]
    }
    var sentences = [
      "First audit: \(AuditWords.found(followUp.first, words)). Re-audit: \(AuditWords.found(again, words)); \(AuditWords.movement(followUp.movement))."
    ]
    if !followUp.stillShort.isEmpty {
      sentences.append(
        "The re-audit does not yet say yes to \(followUp.stillShort.map(\.text).joined(separator: ", ")): think of a further action."
      )
    }
    return sentences
  }

  /// What became of the actions that audits raised.
  static func followUps(_ open: OpenWorkspace, _ page: inout TerminalPage) {
    let found = open.assessment.actions.compactMap { action in
      AuditFollowUp(action, open.assessment, open.framework).map { (action, $0) }
    }
    guard !found.isEmpty else { return }
    page.blank()
    page.heading("From audits, and what the re-audit shows", level: 2)
    page.bullets(
      found.map { action, followUp in
        let subject =
          switch followUp.origin.subject {
          case .one(let reference): "case \(reference)"
          case .theme(let questions): questions.map(\.text).joined(separator: ", ")
          }
        let unproven = action.status == .closed && !followUp.isReaudited ? " Closed without a re-audit." : ""
        return
          "\(open.short(action.id)), \(subject). \(comparison(followUp, open.framework).joined(separator: " "))\(unproven)"
      })
  }
}
