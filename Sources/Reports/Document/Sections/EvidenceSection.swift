import Assessments
import GapAnalysis
import Markup
import Nouns
import Pages

/// Every evidence item that counts, those that wait to be placed, and those withdrawn.
struct EvidenceSection {
  let context: ReportContext

  var nodes: [HTML.Node] { Page(nil, blocks).nodes() }

  private var blocks: [Block] {
    let items = context.assessment.evidence
    guard !items.isEmpty else { return [.sentence("No evidence has been attached.")] }
    let placed = items.filter { !isToBePlaced($0) && !isWithdrawn($0) }
    let (waiting, withdrawn) = (items.filter(isToBePlaced), items.filter(isWithdrawn))
    let stale = placed.count { if case .lapsed = state($0) { true } else { false } }
    return [
      .sentence(
        "\(CountWords.sentence(CountWords.counted(items.count, "item"))): \(placed.count) placed, of which \(stale) out of date; \(waiting.count) to be placed; \(withdrawn.count) withdrawn."
      ),
      table(
        "Evidence that is placed", placed, [.id, .title, .kind, .agency, .dated, .state, .shows, .extent, .recheck]),
      table("To be placed: listed, and counted for nothing", waiting, [.id, .title, .criteria, .lacks]),
      table("Withdrawn", withdrawn, [.id, .title, .since, .withdrawnBecause]),
    ]
  }

  private func table(_ title: String, _ items: [Assessment.EvidenceItem], _ keys: [Evidence.Key]) -> Block {
    var table = Evidence.table(items, context.view, title: title, only: keys)
    table.style = "items"
    return .table(table)
  }

  private func state(_ item: Assessment.EvidenceItem) -> ItemStanding.State? {
    context.analysis.evidence.standings[item.id]?.state
  }

  private func isToBePlaced(_ item: Assessment.EvidenceItem) -> Bool {
    if case .toBePlaced = state(item) { true } else { false }
  }

  private func isWithdrawn(_ item: Assessment.EvidenceItem) -> Bool {
    if case .withdrawn = state(item) { true } else { false }
  }
}
