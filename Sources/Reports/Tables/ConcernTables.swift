package import Assessments
import Calendar
import Frameworks
import Markup
import Nouns
package import Pages

extension AssessmentTables {
  /// Children who may be unsafe, those not yet looked at again first. Nothing of a case is for a committee.
  package func concerns(_ items: [Assessment.EvidenceItem]) -> Table {
    let ordered = items.filter(\.isOpenConcern) + items.filter { !$0.isOpenConcern }
    return Table(
      "Children who may be unsafe", name: "concerns",
      [
        .init("Id", minimum: 7), .init("Case", minimum: 5), .init("Criterion", heading: "On"), .init("Told"),
        .init("Told at", minimum: 12), .init("Acted on", minimum: 12), .init("Looked at again", minimum: 15),
        .init("Look again by", showing: .sheets), .init("Acted on, said before", showing: .sheets),
        .init("Note", showing: .sheets),
      ],
      rows: context.audience.seesCases ? ordered.compactMap(cells) : [])
  }

  private func cells(_ item: Assessment.EvidenceItem) -> [Table.Cell]? {
    guard let concern = item.concern else { return nil }
    let acted = concern.actedAt.map { Table.Cell.minute($0, saidBefore: item.actedBefore) }
    return [
      id(item.id), .init(concern.reference), .init(concern.criterion.text), name(concern.told),
      .minute(concern.toldAt), acted ?? .init(nil, shown: "\("not recorded", .caution)"), again(item, concern),
      .day(concern.recheckBy), .optional(item.actedBefore.map(\.description).joined(separator: ", ")),
      ownWords(concern.note),
    ]
  }

  private func again(_ item: Assessment.EvidenceItem, _ concern: SafetyConcern) -> Table.Cell {
    if item.withdrawn != nil { return .init("withdrawn", .quiet) }
    if let recheck = item.recheck {
      return .init("\(recheck.outcome.label), \((item.rechecked ?? item.attached).date.short)")
    }
    let late = item.isOverdueConcern(on: day)
    return .init("\(late ? "overdue, " : "")due \(concern.recheckBy.short)", late ? .bad : .caution)
  }
}

extension Table.Cell {
  /// A time as people read it, with others that were said before; a spreadsheet keeps it in a form that sorts.
  fileprivate static func minute(_ minute: CivilMinute, saidBefore others: [CivilMinute] = []) -> Table.Cell {
    let before = others.isEmpty ? "" : "; before: \(others.map(\.short).joined(separator: ", "))"
    return .id("\(minute.short)\(before)", whole: minute.description)
  }
}
