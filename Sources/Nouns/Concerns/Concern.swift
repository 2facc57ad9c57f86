package import Assessments
import Calendar
package import Digests
import Frameworks
import GapAnalysis
import Markup
package import Pages

/// That a child may be unsafe, and what became of it, as an audience may see it.
package struct Concern: Noun {
  private let id: Digest
  private let concern: SafetyConcern
  /// Nil while it is being recorded.
  private let item: Assessment.EvidenceItem?
  private let view: View

  package init(_ concern: SafetyConcern, id: Digest, of item: Assessment.EvidenceItem? = nil, for view: View) {
    (self.id, self.concern, self.item, self.view) = (id, concern, item, view)
  }

  package enum Key: String, CaseIterable, Sendable {
    case id, reference = "case", criterion, told, toldAt, actedAt, actedBefore = "actedAtBefore", recheckBy, outcome
    case withdrawn, isOpen = "open", overdue, note
  }

  package static let fields: [NounField<Concern>] = [
    .init(.id, .init("Id", minimum: 7)) { $0.view.id($0.id) },
    .init(.reference, .init("Case", minimum: 5)) { .init($0.concern.reference) },
    .init(.criterion, .init("Criterion", heading: "On")) { .init($0.concern.criterion.text) },
    .init(.told, .init("Told"), seenBy: .whoeverSeesNames) { .optional($0.concern.told, none: "nobody yet") },
    .init(.toldAt, .init("Told at", minimum: 12)) { .minute($0.concern.toldAt) },
    .init(.actedAt, .init("Acted on", minimum: 12)) { $0.acted },
    .init(.outcome, .init("Looked at again", minimum: 15)) { $0.again },
    .init(.recheckBy, .init("Look again by", showing: .sheets)) { .day($0.concern.recheckBy) },
    .init(.actedBefore, .init("Acted on, said before", showing: .sheets)) { .list($0.before.map(\.description)) },
    .init(.withdrawn, .init("Withdrawn", showing: .sheets)) { .yesOrNo($0.item?.withdrawn != nil) },
    .init(.isOpen, .init("Open", showing: .sheets)) { .yesOrNo($0.isOpen) },
    .init(.overdue, .init("Overdue", showing: .sheets)) { .yesOrNo($0.isOverdue) },
    .init(.note, .init("Note", showing: .sheets), seenBy: .whoeverSeesOwnWords) { $0.view.typed($0.concern.note) },
  ]

  package var audience: Audience { view.audience }
  private var before: [CivilMinute] { item?.actedBefore ?? [] }
  private var isOpen: Bool { item.map(view.analysis.isOpenConcern) ?? true }
  private var isOverdue: Bool { item.map(view.analysis.isOverdueConcern) ?? (concern.recheckBy < view.day) }

  private var acted: Table.Cell {
    concern.actedAt.map { .minute($0, saidBefore: before) } ?? .init(nil, shown: "\("not recorded", .caution)")
  }

  private var again: Table.Cell {
    let outcome = item?.recheck?.outcome
    let said = outcome.map { "\($0.label), \((item?.rechecked ?? item?.attached)?.date.short ?? "")" }
    let cell: Table.Cell
    switch item.flatMap(view.analysis.concernStanding) {
    case nil where item != nil: cell = .init("withdrawn", .quiet)
    case .cleared?: cell = .init(said ?? "")
    case .stillSo?: cell = .init("\(said ?? ""): still open", .caution)
    case nil, .due?:
      let due = "\(isOverdue ? "overdue, " : "")due \(concern.recheckBy.short)"
      cell = .init(
        outcome.map { "\(StandingWords.unshown($0)); \(due)" } ?? due, isOverdue ? .bad : .caution)
    }
    return cell.coded(.optional(outcome?.rawValue))
  }
}

extension Concern {
  /// In the order in which they were recorded.
  package static func all(_ items: [Assessment.EvidenceItem], _ view: View) -> [Concern] {
    items.compactMap { item in item.concern.map { Concern($0, id: item.id, of: item, for: view) } }
  }

  /// Children who may be unsafe, those that nothing has cleared first. Nothing of a case is for a committee.
  package static func table(_ items: [Assessment.EvidenceItem], _ view: View) -> Table {
    let isOpen = view.analysis.isOpenConcern
    let ordered = items.filter(isOpen) + items.filter { !isOpen($0) }
    return table(
      "Children who may be unsafe", name: "concerns", view.audience.seesCases ? all(ordered, view) : [])
  }
}

extension Table.Cell {
  /// A time as people read it, with others that were said before; a spreadsheet keeps it in a form that sorts.
  fileprivate static func minute(_ minute: CivilMinute, saidBefore others: [CivilMinute] = []) -> Table.Cell {
    let before = others.isEmpty ? "" : "; before: \(others.map(\.short).joined(separator: ", "))"
    return .id("\(minute.short)\(before)", whole: minute.description).coded(.text(minute.description))
  }
}
