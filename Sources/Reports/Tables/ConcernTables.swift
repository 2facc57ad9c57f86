package import Assessments
import Calendar
import Frameworks
import Markup

extension AssessmentTables {
  /// Children who may be unsafe, those not yet looked at again first. Nothing of a case is for a committee.
  package func concerns(_ items: [Assessment.EvidenceItem]) -> Table {
    let ordered = items.filter(\.isOpenConcern) + items.filter { !$0.isOpenConcern }
    return Table(
      "Children who may be unsafe", name: "concerns",
      [
        .init("Id", minimum: 7), .init("Case", minimum: 5), .init("Criterion", heading: "On"), .init("Told"),
        .init("Told at", minimum: 12), .init("Acted on", minimum: 12), .init("Looked at again", minimum: 15),
        .init("Look again by", showing: .sheets), .init("Note", showing: .sheets),
      ],
      rows: context.audience.seesCases ? ordered.compactMap(cells) : [])
  }

  private func cells(_ item: Assessment.EvidenceItem) -> [Table.Cell]? {
    guard let concern = item.concern else { return nil }
    let acted = concern.actedAt.map { Table.Cell($0.description, shown: "\($0.short)") }
    return [
      id(item.id), .init(concern.reference), .init(concern.criterion.text), name(concern.told),
      .init(concern.toldAt.description, shown: "\(concern.toldAt.short)"),
      acted ?? .init(nil, shown: "\("not recorded", .caution)"), again(item, concern), .day(concern.recheckBy),
      ownWords(concern.note),
    ]
  }

  private func again(_ item: Assessment.EvidenceItem, _ concern: SafetyConcern) -> Table.Cell {
    if item.withdrawn != nil { return .init("withdrawn", .dim) }
    if let recheck = item.recheck {
      return .init("\(recheck.outcome.rawValue), \((item.rechecked ?? item.attached).date.short)")
    }
    let late = item.isOverdueConcern(on: day)
    return .init("\(late ? "overdue, " : "")due \(concern.recheckBy.short)", late ? .bad : .caution)
  }
}
