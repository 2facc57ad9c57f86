import Assessments
import Calendar
import Frameworks
import Markup
import Nouns
package import Pages

extension AssessmentTables {
  /// The actions: those not closed first, the most urgent band and the earliest day before others.
  package var actions: Table {
    let bands = framework.preparation.bands
    func rank(_ action: Assessment.Action) -> [Int] {
      let band = bands.firstIndex { $0.id == action.raised.band } ?? bands.count
      return [action.status == .closed ? 1 : 0, band, action.due?.daysSinceEpoch ?? .max]
    }
    let ordered = context.assessment.actions.map { (action: $0, rank: rank($0)) }.enumerated().sorted { one, two in
      (one.element.rank + [one.offset]).lexicographicallyPrecedes(two.element.rank + [two.offset])
    }
    return Table(
      "Actions", name: "actions",
      [
        .init("Id"), .init("For", page: .slim), .init("What must be different", minimum: 20),
      ] + (namesOwners ? [.init("Owner", minimum: 10)] : []) + [
        .init("Due", minimum: 11, page: .slim), .init("Status", minimum: 11, page: .slim),
        .init("How soon", showing: .wide, page: .slim),
        .init("Known by", showing: .sheets), .init("Note", showing: .sheets), .init("Raised on", showing: .sheets),
      ],
      rows: ordered.map { cells($0.element.action) })
  }

  private var namesOwners: Bool { context.audience.seesNames }

  private func cells(_ action: Assessment.Action) -> [Table.Cell] {
    let band = framework.preparation.bands.first { $0.id == action.raised.band }
    let status = action.status.label
    return [
      id(action.id), .init(action.raised.criterion.text), what(action),
    ] + (namesOwners ? [name(action.raised.owner)] : []) + [
      .day(action.due, none: "no day"),
      action.isOverdue(on: day)
        ? .init("overdue", .bad, lines: ["\("Overdue", .bad), \(status)"])
        : .init(status, lines: [Phrase(CountWords.sentence(status))]),
      .optional(band?.label ?? action.raised.band.map(context.discretion.text)), ownWords(action.raised.measure),
      ownWords(action.note), .day(action.at.date),
    ]
  }

  /// The title; on a page also what it is known by and what was noted.
  private func what(_ action: Assessment.Action) -> Table.Cell {
    let title = action.raised.title
    guard context.audience.seesOwnWords else { return typed(title) }
    let more = [("Known by: ", action.raised.measure), ("Note: ", action.note)].compactMap { name, words in
      words.map { "\(name, .quiet)\(typed: context.discretion.text($0), upTo: 300, .quiet)" as Phrase }
    }
    return .init(context.discretion.text(title), lines: [context.phrase(title)] + more)
  }
}
