import Frameworks
package import GapAnalysis
package import Markup
import Nouns
package import Pages

/// What must be ready when the inspectors come, who said what of it and when.
package struct ChecklistPage: LaidOut {
  private let context: ReportContext
  /// Whether every tick is told as it was made, and not only what stands.
  private let withHistory: Bool
  private var items: [ChecklistItem] { ChecklistItem.all(context.view) }
  private var ready: Int { items.count(where: \.isReady) }

  package init(_ analysis: Analysis, withHistory: Bool) {
    (context, self.withHistory) = (ReportContext(analysis, audience: .leaders), withHistory)
  }

  init(_ context: ReportContext) { (self.context, withHistory) = (context, false) }

  package var page: Page {
    Page("Day-one checklist: \(ready) of \(items.count) ready") {
      if items.isEmpty { "\(context.framework.id) names nothing to have ready for the day." as Phrase }
      let history = Tick.table(context.view)
      if withHistory {
        if history.rows.isEmpty { "Nothing has been ticked yet." as Phrase }
        Block.table(history)
      } else {
        Block.table(ChecklistItem.table(context.view))
        if !history.rows.isEmpty {
          Block.hint("\("Who said what, and when, with 'muster checklist --history'.", .quiet)")
        }
      }
    }
  }

  package var sheet: Table? { withHistory ? Tick.table(context.view) : ChecklistItem.table(context.view) }

  /// How many items are ready, and which.
  @BlockBuilder var blocks: [Block] {
    if !items.isEmpty {
      "\("\(ready) of \(items.count) items of the checklist are ready.", .strong)" as Phrase
      Block.table(ChecklistItem.table(context.view))
    }
  }

  package var json: JSON {
    .list(items.map { item in .object(item.members + [.init("history", Tick.json(item.ticks))]) })
  }
}
