import Assessments
import Calendar
import CaseAudit
import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// Every action, those of the most urgent band first, and what audits show of those that they raised.
package struct ActionsPage: LaidOut {
  private let context: ReportContext
  private var actions: [Assessment.Action] { context.assessment.actions }
  private var bands: [Preparation.ImprovementBand] { context.framework.preparation.bands }

  package init(_ analysis: Analysis, idLength: Int) {
    self.init(ReportContext(analysis, audience: .leaders, idLength: idLength))
  }

  init(_ context: ReportContext) { self.context = context }

  package var page: Page { Page("Actions as at \(context.asAt.inWords)", blocks) }

  package var sheet: Table? { Action.table(context.view) }

  @BlockBuilder var blocks: [Block] {
    if actions.isEmpty {
      "No action has been recorded." as Phrase
    } else {
      brief
      meanings
    }
  }

  /// How many there are, each, and what audits show of them.
  @BlockBuilder var brief: [Block] {
    ActionTimes(context).block
    Block.table(Action.table(context.view))
    followUps
  }

  /// What an action that an audit raised came from, and what the re-audit shows; to a committee only which way it moved.
  @BlockBuilder private var followUps: [Block] {
    let found = actions.compactMap { action in
      AuditFollowUp(action, assessment: context.assessment, framework: context.framework).map { (action, $0) }
    }
    if !found.isEmpty {
      Block.heading("From audits, and what the re-audit shows")
      Block.bullets(
        found.map { action, followUp in
          let unproven = action.status == .closed && !followUp.isReaudited ? " Closed without a re-audit." : ""
          return "\(context.ids.id(action.id), .strong) \(context.phrase(told(followUp) + unproven, upTo: 1000))"
        })
    }
  }

  private func told(_ followUp: AuditFollowUp) -> String {
    guard context.audience.seesCases else {
      let again =
        followUp.again == nil
        ? "Not audited again yet" : "Audited again: \(AuditWords.movement(followUp.movement))"
      return "From an audit. \(again)."
    }
    let sentences = FollowUpWords.comparison(followUp, context.framework)
    return "From the audit of \(FollowUpWords.subject(followUp)). \(sentences.joined(separator: " "))"
  }

  @BlockBuilder private var meanings: [Block] {
    if !bands.isEmpty {
      Block.heading("What the bands mean")
      Block.table(
        Table(
          "The bands", name: "bands", [.init("Band", page: .slim), .init("Use when"), .init("Response")],
          rows: bands.map { [.init($0.label), .init($0.useWhen), .init($0.response)] }))
    }
  }

  package var json: JSON { Action.json(Action.all(context.view)) }
}
