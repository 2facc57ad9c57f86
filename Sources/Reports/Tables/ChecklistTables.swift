package import Frameworks
import Markup
package import Pages

extension AssessmentTables {
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
