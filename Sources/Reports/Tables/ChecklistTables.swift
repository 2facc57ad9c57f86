import Assessments
import Calendar
package import Frameworks
import Markup
import Nouns
package import Pages

extension AssessmentTables {
  /// The day-one checklist: what is ready, by whom it was said, and when.
  package var checklist: Table {
    Table(
      "Day-one checklist", name: "checklist",
      [
        .init("Item", minimum: 5), .init("What", minimum: 20), .init("Owner", maximum: 22),
        .init("Needed by", showing: .wide), .init("Ready", minimum: 9), .init("Since", minimum: 11, page: .slim),
        .init("Said by", showing: .wide), .init("Note", showing: .wide),
      ],
      rows: framework.preparation.checklist.map { item in
        let tick = context.assessment.ticks[item.id]
        return [
          .init(item.id), .init(item.item), .init(item.owner), .init(needed(item)), ready(tick),
          .day(tick?.at.date), name(tick?.by.name, none: "–"), ownWords(tick?.note),
        ]
      })
  }

  /// Every tick of the checklist as it was made, the latest first.
  package var checklistHistory: Table {
    let made = context.assessment.tickHistory.flatMap { item, ticks in ticks.map { (item: item, tick: $0) } }
    let ordered = made.sorted { ($1.tick.at, $0.item) < ($0.tick.at, $1.item) }
    return Table(
      "How the checklist came to be as it is", name: "checklist-history",
      [
        .init("On", minimum: 11), .init("Item", minimum: 5), .init("Said"), .init("By"),
        .init("Note", minimum: 12, page: .broad),
      ],
      rows: ordered.map { item, tick in
        [
          .day(tick.at.date), .init(context.discretion.text(item)),
          tick.ready ? .init("ready", .good) : .init("no longer ready", .caution),
          name(tick.by.name, none: "–"), ownWords(tick.note),
        ]
      })
  }

  private func needed(_ item: Preparation.ChecklistItem) -> String {
    framework.preparation.readyTimes.first { $0.id == item.ready }?.means ?? item.ready
  }

  private func ready(_ tick: Assessment.Tick?) -> Table.Cell {
    guard let tick else { return .init("not yet", .caution) }
    return tick.ready ? .init("yes", .good) : .init("no longer", .bad)
  }

  /// The framework's criteria, with what belongs to each.
  package static func criteria(of framework: Framework) -> Table {
    var table = Table(
      framework.title, name: "criteria",
      [
        .init("Judgement", showing: .files), .init("Id", heading: "", minimum: 4),
        .init("Criterion", heading: "", minimum: 20),
        .init("Aspects", .right, showing: .wide), .init("Questions", .right, showing: .wide),
        .init("If inadequate", showing: .wide), .init("Intent", showing: .sheets),
      ])
    for judgement in framework.judgements {
      table.groups[table.rows.count] = "\(judgement.id.text) \(judgement.shortTitle)"
      table.rows += judgement.criteria.map { criterion in
        [
          .init("\(judgement.id.text) \(judgement.shortTitle)"),
          .init(criterion.id.text, shown: "\(criterion.id.text, .strong)"), .init(criterion.title),
          .number(criterion.aspects.count), .number(criterion.questions.count), .init(limit(criterion.limiting)),
          .optional(criterion.intent),
        ]
      }
    }
    return table
  }

  private static func limit(_ limiting: Criterion.Limiting) -> String {
    switch limiting {
    case .hard: "so is the judgement"
    case .soft: "the judgement is no better than adequate"
    case .none: "no rule of its own"
    }
  }
}
