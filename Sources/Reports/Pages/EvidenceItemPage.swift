import Assessments
import GapAnalysis
package import Markup
package import Nouns
package import Pages

/// One evidence item: all that is recorded of it, where it stands, and what it waits for.
package struct EvidenceItemPage: LaidOut {
  private let evidence: Evidence
  private let waiting: [WaitingLink]
  private var item: Assessment.EvidenceItem { evidence.item }

  /// - Parameter waiting: Its links that wait for a decision.
  package init(_ evidence: Evidence, waiting: [WaitingLink] = []) {
    (self.evidence, self.waiting) = (evidence, waiting)
  }

  package var page: Page {
    let id = evidence.view.short(item.id)
    return Page("\(typed: item.content.title)") {
      Block.fields(evidence.pageFields + passedOver)
      if case .toBePlaced = evidence.standing?.state {
        "It counts for nothing until it has that." as Phrase
        Block.steps([Phrase(NextSteps.placing(item.content, id), .command)])
      }
      for link in waiting { link.blocks(id) }
    }
  }

  package var sheet: Table? { Evidence.table([item], evidence.view) }

  package var json: JSON {
    let wordings = StatementWordings(evidence.view.framework)
    return .object(
      evidence.members + [
        .init("links", .list(item.content.links(in: wordings).map { $0.json() })),
        .init("withdrawn", .bool(item.withdrawn != nil)), .init("placed", .bool(item.content.isPlaced)),
      ])
  }

  /// What it says of one aspect may be passed over and of another not; what waits for a decision stands below.
  private var passedOver: [Field] {
    evidence.view.analysis.evidence.reasons(against: item.id).filter { _, why in
      why != evidence.standing?.state.why && why != .wordingChanged && why != .newEdition
    }.map { aspect, why in Field("Not counted", "for \(aspect): \(StandingWords.reason(why))") }
  }
}
