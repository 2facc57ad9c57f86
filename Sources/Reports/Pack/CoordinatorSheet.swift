import Assessments
import Calendar
import Markup
import Nouns
import Pages

/// The coordinator's own sheet for the day: what is missing from the pack, what is not ready, and what a director decided. Nothing
/// of it is for inspectors.
package struct CoordinatorSheet {
  private let pack: DayOnePack
  private var context: ReportContext { pack.context }

  /// - Parameter pack: The pack as it would be handed over.
  package init(_ pack: DayOnePack) { self.pack = pack }

  package var sheet: PrintedSheet {
    PrintedSheet(context, name: "Coordinator’s sheet", page: Page(title, blocks), style: PackStyle.sheet)
  }

  private var title: Phrase {
    "Before the pack is handed over: \(typed: context.authority, upTo: 60), as at \(context.asAt.inWords)"
  }

  @BlockBuilder private var blocks: [Block] {
    if let notice = context.assessment.completeness.notice { Block.sentence(notice) }
    UnansweredPart(context).blocks
    "\("For the coordinator alone: nothing of this goes to inspectors.", .quiet)" as Phrase
    Block.heading("What is missing")
    if pack.missing.isEmpty {
      "Everything that the framework names is ready and in the pack." as Phrase
    } else {
      Block.bullets(pack.missing.map { Phrase($0) })
    }
    leftOut
    "A key document is found by its id in an item’s title or note; where it asks for a kind of evidence, such as audits, by that kind; else by the words of the title, which is a guess for a person to check."
      as Phrase
    for table in tables where !table.rows.isEmpty { Block.table(table) }
  }

  private var tables: [Table] {
    [
      ChecklistItem.table(context.view).styled("dense checklist"), Tick.table(context.view).styled("dense"),
      pack.tables.documents.styled("dense documents"),
    ]
  }

  /// What a director decided, and why.
  @BlockBuilder private var leftOut: [Block] {
    let all = OpenFindings.decided(context.analysis).sorted { ($0.value.at, $0.key) < ($1.value.at, $1.key) }
    if !all.isEmpty {
      Block.heading("Left out of the pack")
      Block.bullets(
        all.map { id, made in
          "“\(context.phrase(context.title(id), upTo: 120))”, by \(typed: made.by.name), \(made.at.date.inWords): \(context.phrase(made.because))"
        })
    }
  }
}
