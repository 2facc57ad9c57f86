import Assessments
import Calendar
import Markup
package import Pages

/// That something on the checklist was said to be ready, or to be so no longer, as an audience may see it.
package struct Tick: Noun {
  let item: String
  let tick: Assessment.Tick
  let view: View

  package enum Key: String, CaseIterable, Sendable { case ready, by, at, note, item }

  package static let fields: [NounField<Tick>] = [
    .init(.at, .init("On", minimum: 11)) { .day($0.tick.at.date).coded(.text($0.tick.at.description)) },
    .init(.item, .init("Item", minimum: 5)) { $0.view.typed($0.item) },
    .init(.ready, .init("Said")) {
      $0.tick.ready
        ? .coded("ready", as: .bool(true), .good) : .coded("no longer ready", as: .bool(false), .caution)
    },
    .init(.by, .init("By"), seenBy: .whoeverSeesNames) { .optional($0.tick.by.name) },
    .init(.note, .init("Note", minimum: 12, page: .broad), seenBy: .whoeverSeesOwnWords) {
      $0.view.typed($0.tick.note)
    },
  ]

  package var audience: Audience { view.audience }

  /// Every tick of the checklist as it was made, the latest first.
  package static func table(_ view: View) -> Table {
    let made = view.assessment.tickHistory.flatMap { item, ticks in
      ticks.map { Tick(item: item, tick: $0, view: view) }
    }
    let ordered = made.sorted { ($1.tick.at, $0.item) < ($0.tick.at, $1.item) }
    return table("How the checklist came to be as it is", name: "checklist-history", ordered)
  }
}
