import Assessments
import Calendar
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
  private var tables: AssessmentTables { AssessmentTables(context) }
  private var items: [Preparation.ChecklistItem] { context.framework.preparation.checklist }
  private var ready: Int { items.count { context.assessment.ticks[$0.id]?.ready ?? false } }

  package init(_ analysis: Analysis, withHistory: Bool) {
    (context, self.withHistory) = (ReportContext(analysis, .leaders), withHistory)
  }

  init(_ context: ReportContext) { (self.context, withHistory) = (context, false) }

  package var page: Page {
    Page("Day-one checklist: \(ready) of \(items.count) ready") {
      if items.isEmpty { "\(context.framework.id) names nothing to have ready for the day." as Phrase }
      let history = tables.checklistHistory
      if withHistory {
        if history.rows.isEmpty { "Nothing has been ticked yet." as Phrase }
        Block.table(history)
      } else {
        Block.table(tables.checklist)
        if !history.rows.isEmpty {
          Block.hint("\("Who said what, and when, with 'muster checklist --history'.", .quiet)")
        }
      }
    }
  }

  package var sheet: Table? { withHistory ? tables.checklistHistory : tables.checklist }

  /// How many items are ready, and which.
  @BlockBuilder var blocks: [Block] {
    if !items.isEmpty {
      "\("\(ready) of \(items.count) items of the checklist are ready.", .strong)" as Phrase
      Block.table(tables.checklist)
    }
  }

  package var json: JSON {
    .list(
      items.map { item in
        let history = context.assessment.tickHistory[item.id] ?? []
        return .object([
          .init("id", .text(item.id)), .init("item", .text(item.item)), .init("owner", .text(item.owner)),
          .init("neededBy", .text(item.ready)),
          .init("ready", .bool(context.assessment.ticks[item.id]?.ready ?? false)),
          .init("history", .list(history.map(Self.tick))),
        ])
      })
  }

  private static func tick(_ made: Assessment.Tick) -> JSON {
    .object([
      .init("ready", .bool(made.ready)), .init("by", .text(made.by.name)), .init("at", .text(made.at.description)),
      .init("note", .optional(made.note)),
    ])
  }
}
