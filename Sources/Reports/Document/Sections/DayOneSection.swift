import Assessments
import Calendar
import Frameworks
import Markup
import Pages

/// What must be ready when the inspectors come: checklist, timetable, key documents.
struct DayOneSection {
  let context: ReportContext

  private var preparation: Preparation { context.framework.preparation }

  var nodes: [HTML.Node] {
    var nodes: [HTML.Node] = []
    if let notice = context.framework.noticePeriod { nodes.append(HTML.p { "Notice: \(notice)." }) }
    if let length = context.framework.length { nodes.append(HTML.p { "Length: \(length)." }) }
    if !preparation.checklist.isEmpty { nodes += checklist }
    if !preparation.timetable.isEmpty { nodes.append(timetable) }
    if !preparation.keyDocuments.isEmpty { nodes.append(documents) }
    return nodes.isEmpty ? [HTML.p { "The framework says nothing about the day." }] : nodes
  }

  private var checklist: [HTML.Node] {
    let items = preparation.checklist
    let ready = items.count { context.assessment.ticks[$0.id]?.ready ?? false }
    return [
      HTML.p { HTML.strong { "\(ready) of \(items.count) items of the checklist are ready." } },
      ReportTable.table(
        "Checklist", [Column("Item", .wide), "Owner", "Ready when", "Ready"], class: "dense",
        rows: items.map { [Cell("\($0.id) \($0.item)"), Cell($0.owner), Cell(when($0.ready)), state($0)] }),
    ]
  }

  private func when(_ id: String) -> String { preparation.readyTimes.first { $0.id == id }?.means ?? id }

  private func state(_ item: Preparation.ChecklistItem) -> Cell {
    guard let tick = context.assessment.ticks[item.id] else { return "No" }
    let day = ", \(Cell.unbroken(tick.at.date))"
    let state = tick.ready ? HTML.strong { "Yes" } : HTML.Node.text("No longer")
    guard let note = tick.note, context.audience.seesOwnWords else { return Cell(state, .text(day)) }
    return Cell(state, .text(day), HTML.br(), HTML.span(.class("quiet")) { context.typed(note, upTo: 300) })
  }

  private var timetable: HTML.Node {
    ReportTable.table(
      "Timetable",
      [Column("Day", .slim), "Inspectors", "Authority", "Partners", Column("Rests on", .slim)], class: "timetable",
      rows: preparation.timetable.map { entry in
        [entry.day, entry.inspectors, entry.authority, entry.partners].map { Cell($0 == "none" ? "–" : $0) }
          + [Cell(BasisWords.label(entry.basis))]
      })
  }

  private var documents: HTML.Node {
    ReportTable.table(
      "Key documents", ["Document", Column("Speaks to", .slim)], class: "dense",
      rows: preparation.keyDocuments.map {
        [Cell("\($0.id) \($0.document)"), Cell($0.criteria.joined(separator: ", "))]
      })
  }
}
