import Assessments
import Calendar
package import Frameworks
import Markup
package import Pages

/// What must be ready on the day, and who said so, as an audience may see it.
package struct ChecklistItem: Noun {
  package let item: Preparation.ChecklistItem
  private let view: View
  private var tick: Assessment.Tick? { view.assessment.ticks[item.id] }

  init(_ item: Preparation.ChecklistItem, _ view: View) { (self.item, self.view) = (item, view) }

  package enum Key: String, CaseIterable, Sendable { case id, item, owner, neededBy, ready, since, by, note }

  package static let fields: [NounField<ChecklistItem>] = [
    .init(.id, .init("Item", minimum: 5)) { .init($0.item.id) },
    .init(.item, .init("What", minimum: 20)) { .init($0.item.item) },
    .init(.owner, .init("Owner", maximum: 22)) { .init($0.item.owner) },
    .init(.neededBy, .init("Needed by", showing: .wide)) { $0.needed },
    .init(.ready, .init("Ready", minimum: 9)) { $0.ready },
    .init(.since, .init("Since", minimum: 11, page: .slim)) { .day($0.tick?.at.date) },
    .init(.by, .init("Said by", showing: .wide), seenBy: .whoeverSeesNames) { .optional($0.tick?.by.name) },
    .init(.note, .init("Note", showing: .wide), seenBy: .whoeverSeesOwnWords) { $0.view.typed($0.tick?.note) },
  ]

  package var audience: Audience { view.audience }
  package var isReady: Bool { tick?.ready ?? false }

  private var needed: Table.Cell {
    let known = view.framework.preparation.readyTimes.first { $0.id == item.ready }
    return .coded(known?.means ?? item.ready, as: .text(item.ready))
  }

  private var ready: Table.Cell {
    guard let tick else { return .coded("not yet", as: .bool(false), .caution) }
    return tick.ready ? .coded("yes", as: .bool(true), .good) : .coded("no longer", as: .bool(false), .bad)
  }
}

extension ChecklistItem {
  /// In the framework's order.
  package static func all(_ view: View) -> [ChecklistItem] {
    view.framework.preparation.checklist.map { ChecklistItem($0, view) }
  }

  /// The day-one checklist: what is ready, by whom it was said, and when.
  package static func table(_ view: View) -> Table { table("Day-one checklist", name: "checklist", all(view)) }

  /// Every tick of it as it was made.
  package var ticks: [Tick] {
    (view.assessment.tickHistory[item.id] ?? []).map { Tick(item: item.id, tick: $0, view: view) }
  }
}
