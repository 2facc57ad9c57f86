package import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Markup
package import Pages

extension AssessmentTables {
  /// Evidence items, one a row.
  package func evidence(_ items: [Assessment.EvidenceItem]) -> Table {
    let counting = analysis.evidence.origins
    return Table(
      "Evidence", name: "evidence",
      [
        .init("Id", minimum: 7), .init("Title", minimum: 20), .init("Shows", minimum: 8),
        .init("Kind", showing: .roomy),
        .init("Dated", minimum: 11), .init("State"), .init("Fresh until", minimum: 11, showing: .wide),
        .init("Agency", showing: .wide), .init("Extent", showing: .wide),
        .init("Criteria", showing: .sheets), .init("From", showing: .sheets), .init("To", showing: .sheets),
        .init("Where it is", showing: .sheets), .init("Place in it", showing: .sheets),
        .init("Exercise", showing: .sheets), .init("Note", showing: .sheets), .init("Attached by", showing: .sheets),
        .init("Attached on", showing: .sheets),
      ],
      rows: items.map { cells($0, counts: counting.contains(.item($0.id))) })
  }

  private func cells(_ item: Assessment.EvidenceItem, counts: Bool) -> [Table.Cell] {
    let content = item.content
    return [
      id(item.id), typed(content.title), .optional(links(content)), .optional(content.kind?.label, none: "not said"),
      .day(content.speaksFor, none: "no date"), state(item, counts: counts),
      .day(EvidenceWords.freshUntil(content, analysis.policy)), typed(content.agency), extent(content.extent),
      .optional(content.bearsOn(framework).map(\.text).joined(separator: ", ")),
      .day(content.from), .day(content.to), place(content), ownWords(content.place), typed(content.exercise),
      ownWords(content.note), name(item.by.name), .day(item.attached.date),
    ]
  }

  private func links(_ content: EvidenceContent) -> String {
    let parts = EvidenceWords.shows(content) + content.against.map { "against \($0.statement)" }
    return (parts.isEmpty ? content.criteria.map(\.text) : parts).joined(separator: ", ")
  }

  private func state(_ item: Assessment.EvidenceItem, counts: Bool) -> Table.Cell {
    if item.withdrawn != nil { return .init("withdrawn", .quiet) }
    guard item.content.isPlaced, let until = EvidenceWords.freshUntil(item.content, analysis.policy) else {
      return .init("to be placed", .caution)
    }
    if analysis.evidence.suspect[item.id] != nil { return .init("to decide", .caution) }
    if item.isAhead(of: day) { return .init("not yet", .caution) }
    if until < day, !item.isOpenConcern { return .init("out of date", .caution) }
    // A copy of a file that counts already, or what was resolved: `evidence ID` says why.
    return counts ? .init("fresh") : .init("not counted", .quiet)
  }

  private func extent(_ extent: Extent?) -> Table.Cell {
    .optional(
      extent.map { context.discretion.extent($0) { framework.proportionWords.word(for: $0, of: $1) } }, none: "not said"
    )
  }

  private func place(_ content: EvidenceContent) -> Table.Cell {
    // A file's name may say more than anyone meant.
    guard context.audience.seesOwnWords else { return .nothing }
    return switch content.material {
    case .copy(let file): .init("evidence/\(context.discretion.text(file.path))")
    case .reference(let place): typed(place)
    }
  }
}
