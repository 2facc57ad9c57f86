import Frameworks
import Pages

/// What the framework says of the day the inspectors come: notice, checklist, timetable, key documents.
struct DayOnePage {
  let context: ReportContext
  private var preparation: Preparation { context.framework.preparation }

  @BlockBuilder var blocks: [Block] {
    if let notice = context.framework.noticePeriod { "Notice: \(notice)." as Phrase }
    if let length = context.framework.length { "Length: \(length)." as Phrase }
    ChecklistPage(context).blocks
    Block.table(timetable)
    Block.table(documents)
    if preparation.checklist.isEmpty, preparation.timetable.isEmpty, preparation.keyDocuments.isEmpty,
      context.framework.noticePeriod == nil, context.framework.length == nil
    {
      "The framework says nothing about the day." as Phrase
    }
  }

  private var timetable: Table {
    func cell(_ words: String) -> Table.Cell { words == "none" ? .nothing : .init(words) }
    var table = Table(
      "Timetable", name: "timetable",
      [
        .init("Day", page: .slim), .init("Inspectors"), .init("Authority"), .init("Partners"),
        .init("Rests on", page: .slim),
      ],
      rows: preparation.timetable.map { entry in
        [entry.day, entry.inspectors, entry.authority, entry.partners].map(cell)
          + [.init(BasisWords.label(entry.basis))]
      })
    table.style = "timetable"
    return table
  }

  private var documents: Table {
    var table = Table(
      "Key documents", name: "key-documents", [.init("Document"), .init("Speaks to", page: .slim)],
      rows: preparation.keyDocuments.map {
        [.init("\($0.id) \($0.document)"), .init($0.criteria.joined(separator: ", "))]
      })
    table.style = "dense"
    return table
  }
}
