import Assessments
import Calendar
package import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// The evidence, or what of it bears on one criterion: what is placed, what waits for that, and what was withdrawn.
package struct EvidencePage: LaidOut {
  private let view: View
  private let criterion: Criterion?
  private let items: [Assessment.EvidenceItem]

  private let only: EvidenceFilter

  package init(
    _ analysis: Analysis, on criterion: Criterion? = nil, only: EvidenceFilter = EvidenceFilter(), idLength: Int
  ) {
    self.init(View(analysis, idLength: idLength), on: criterion, only: only)
  }

  init(_ view: View, on criterion: Criterion? = nil, only: EvidenceFilter = EvidenceFilter()) {
    (self.view, self.criterion, self.only) = (view, criterion, only)
    items = view.analysis.assessment.evidence.filter { item in
      (criterion.map { item.content.criteria.contains($0.id) } ?? true) && only.takes(item, view)
    }
  }

  package var page: Page {
    let about = (criterion.map { " on \($0.id)" } ?? "") + only.words(view)
    return Page("Evidence\(about) as at \(view.day.inWords)", blocks)
  }

  package var sheet: Table? { Evidence.table(items, view) }

  package var json: JSON { .list(items.map { EvidenceItemPage(Evidence($0, view)).json }) }

  @BlockBuilder var blocks: [Block] {
    if items.isEmpty {
      Phrase(nothing)
      start
    } else {
      let placed = items.filter { !isToBePlaced($0) && !isWithdrawn($0) }
      let (waiting, withdrawn) = (items.filter(isToBePlaced), items.filter(isWithdrawn))
      let stale = placed.count { if case .lapsed = state($0) { true } else { false } }
      "\(CountWords.sentence(CountWords.counted(items.count, "item"))): \(placed.count) placed, of which \(stale) out of date; \(waiting.count) to be placed; \(withdrawn.count) withdrawn."
        as Phrase
      table(
        "Evidence that is placed", placed,
        only: [.id, .title, .kind, .agency, .dated, .state, .freshUntil, .afterwards, .shows, .extent, .recheck])
      table(
        "To be placed: listed, and counted for nothing", waiting, only: [.id, .title, .kind, .dated, .shows, .state])
      table("Withdrawn", withdrawn, only: [.id, .title, .dated, .shows, .state, .withdrawnBecause])
    }
  }

  /// That there is none, and why where there can be none.
  private var nothing: String {
    if only.isAny { return "There is none of that." }
    return criterion.map { $0.emptyBecause ?? "Nothing has been attached on \($0.id) \($0.title)." }
      ?? "No evidence has been attached."
  }

  /// How to attach the first, with a command that names a statement of the criterion asked for.
  private var start: Block? {
    guard criterion?.emptyBecause == nil, !only.isAny else { return nil }
    let aspects = (criterion.map { [$0] } ?? view.framework.criteria).flatMap(\.aspects)
    let shown = aspects.first.map { "--shows \($0.statement(reaching: view.analysis.target).id)" } ?? "--to ID"
    let looks = criterion.map { "; 'muster criteria \($0.id)' says what inspectors look at" } ?? ""
    return .hint("Attach the first item with 'muster attach FILE \(shown)'\(looks).")
  }

  private func table(_ title: String, _ items: [Assessment.EvidenceItem], only keys: [Evidence.Key]) -> Block {
    var table = Evidence.table(items, view, title: title, only: keys)
    (table.style, table.onScreen) = ("items", .titled)
    return .table(table)
  }

  private func state(_ item: Assessment.EvidenceItem) -> ItemStanding.State? {
    view.analysis.evidence.standings[item.id]?.state
  }

  private func isToBePlaced(_ item: Assessment.EvidenceItem) -> Bool {
    if case .toBePlaced = state(item) { true } else { false }
  }

  private func isWithdrawn(_ item: Assessment.EvidenceItem) -> Bool {
    if case .withdrawn = state(item) { true } else { false }
  }
}
