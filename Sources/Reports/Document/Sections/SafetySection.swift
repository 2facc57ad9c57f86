import Assessments
import Calendar
import Frameworks
import Markup

/// Children who may be unsafe: whether somebody was told, acted, and looked again. To a committee only that, in words.
struct SafetySection {
  let context: ReportContext

  /// None where no concern was ever recorded.
  var nodes: [HTML.Node] {
    let concerns = context.assessment.concerns
    guard !concerns.isEmpty else { return [] }
    let open = concerns.filter(\.isOpenConcern)
    let late = open.filter { $0.isOverdueConcern(on: context.asAt) }
    return [
      HTML.p {
        HTML.strong { "\(counted(concerns.count)) about a child's safety, \(waiting(open.count, late.count))." }
        " Until a concern is looked at again it counts as a finding of the worst \(context.framework.scale.noun). What was "
        "decided stands on the child's own file."
      }
    ] + (context.audience.seesCases ? [table(concerns)] : [])
  }

  private func counted(_ count: Int) -> String {
    let words = context.discretion.cases(count)
    return CountWords.sentence(words == "\(count)" ? CountWords.counted(count, "concern") : "\(words) concerns")
  }

  private func waiting(_ open: Int, _ late: Int) -> String {
    if open == 0 { return "each looked at again" }
    let number = context.discretion.cases(open)
    return "\(number) not yet looked at again\(late == 0 ? "" : ", \(context.discretion.cases(late)) overdue")"
  }

  private func table(_ concerns: [Assessment.EvidenceItem]) -> HTML.Node {
    var columns: [Column] = [Column("Case", .slim), Column("Criterion", .slim)]
    if context.audience.seesNames { columns.append("Told") }
    columns += [Column("Told at", .slim), Column("Acted on", .slim), "Looked at again"]
    let ordered = concerns.filter(\.isOpenConcern) + concerns.filter { !$0.isOpenConcern }
    return ReportTable.table(
      "Children who may be unsafe", columns,
      rows: ordered.compactMap { item in
        guard let concern = item.concern else { return nil }
        var cells = [Cell(context.typed(concern.reference, upTo: 60)), Cell(concern.criterion.text)]
        if context.audience.seesNames { cells.append(Cell(context.typed(concern.told, upTo: 120))) }
        return cells + [
          Cell(concern.toldAt.short), Cell(concern.actedAt?.short ?? "Not recorded"), again(item, concern),
        ]
      })
  }

  private func again(_ item: Assessment.EvidenceItem, _ concern: SafetyConcern) -> Cell {
    if item.withdrawn != nil { return "Withdrawn" }
    if let recheck = item.recheck {
      let day = Cell.unbroken((item.rechecked ?? item.attached).date)
      return Cell("\(recheck.outcome == .confirmed ? "Confirmed" : "Resolved"), \(day)")
    }
    guard item.isOverdueConcern(on: context.asAt) else { return Cell("Due \(Cell.unbroken(concern.recheckBy))") }
    return Cell(HTML.strong { "Overdue" }, .text(", due \(Cell.unbroken(concern.recheckBy))"))
  }
}
