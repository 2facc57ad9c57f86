package import Assessments
import Calendar
import Frameworks
import GapAnalysis
package import Pages

extension AssessmentTables {
  /// Evidence items, one a row.
  package func evidence(_ items: [Assessment.EvidenceItem]) -> Table {
    Table(
      "Evidence", name: "evidence",
      [
        .init("Id", minimum: 7), .init("Title", minimum: 20), .init("Shows", minimum: 8),
        .init("Kind", showing: .roomy),
        .init("Dated", minimum: 11), .init("State"), .init("Fresh until", minimum: 11, showing: .wide),
        .init("Agency", showing: .wide), .init("Extent", showing: .wide),
        .init("Criteria", showing: .sheets), .init("From", showing: .sheets), .init("To", showing: .sheets),
        .init("Where it is", showing: .sheets), .init("Place in it", showing: .sheets),
        .init("Exercise", showing: .sheets), .init("Note", showing: .sheets), .init("Attached by", showing: .sheets),
        .init("Attached on", showing: .sheets), .init("Look again by", showing: .sheets),
        .init("State since", showing: .sheets),
      ],
      rows: items.map(cells))
  }

  private func cells(_ item: Assessment.EvidenceItem) -> [Table.Cell] {
    let content = item.content
    let standing = analysis.evidence.standings[item.id]
    return [
      id(item.id), typed(content.title), .optional(EvidenceWords.links(content)),
      .optional(content.kind?.label, none: "not said"),
      .day(content.speaksFor, none: "no date"), standing.map(state) ?? .nothing,
      .day(standing?.state.until), typed(content.agency), extent(content.extent),
      .optional(content.bearsOn(framework).map(\.text).joined(separator: ", ")),
      .day(content.from), .day(content.to), place(content), ownWords(content.place), typed(content.exercise),
      ownWords(content.note), name(item.by.name), .day(item.attached.date),
      .day(standing?.state.recheckBy), .day(standing?.state.since),
    ]
  }

  private func state(_ standing: ItemStanding) -> Table.Cell {
    .init(StandingWords.label(standing), standing.undecided.isEmpty ? style(standing.state) : .caution)
  }

  private func style(_ state: ItemStanding.State) -> Phrase.Manner {
    switch state {
    case .counts: .plain
    case .openConcern(_, isOverdue: true): .bad
    case .openConcern, .ahead, .lapsed, .toBePlaced, .undecided: .caution
    case .copy, .leavesOpen, .resolved, .withdrawn: .quiet
    }
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
