package import Frameworks
import Markup
package import Pages

/// A criterion as its framework describes it.
package struct DescribedCriterion: Noun {
  private let criterion: Criterion
  private let framework: Framework

  package init(_ criterion: Criterion, _ framework: Framework) {
    (self.criterion, self.framework) = (criterion, framework)
  }

  package enum Key: String, CaseIterable, Sendable { case id, title, intent, limiting, aspects, judgement, questions }

  package static let fields: [NounField<DescribedCriterion>] = [
    .init(.judgement, .init("Judgement", showing: .files)) { $0.judgement },
    .init(.id, .init("Id", heading: "", minimum: 4)) { .init($0.criterion.id.text, .strong) },
    .init(.title, .init("Criterion", heading: "", minimum: 20)) { .init($0.criterion.title) },
    .init(.aspects, .init("Aspects", .right, showing: .wide)) { $0.aspects },
    .init(.questions, .init("Questions", .right, showing: .wide)) { .number($0.criterion.questions.count) },
    .init(.limiting, .init("What it limits", showing: .wide)) {
      .coded($0.limit ?? "no rule of its own", as: .text($0.criterion.limiting.rawValue))
    },
    .init(.intent, .init("Intent", showing: .sheets)) { .optional($0.criterion.intent) },
  ]

  package var audience: Audience { .leaders }

  private var judgement: Table.Cell {
    let judgement = framework.judgement(of: criterion.id)
    return .optional(judgement.map { "\($0.id) \($0.shortTitle)" }).coded(.optional(judgement?.id.text))
  }

  private var aspects: Table.Cell {
    .number(criterion.aspects.count).coded(
      .list(
        criterion.aspects.map { aspect in
          [
            "id": .text(aspect.id.text), "name": .text(aspect.name),
            "statements": .object(aspect.statements.map { .init($0.id.text, .text($0.text)) }),
          ]
        }))
  }

  /// What follows for its judgement where it is at the worst grade.
  package var limit: String? {
    let (worst, second) = (framework.scale.worst.label.lowercased(), framework.scale.secondWorst.label.lowercased())
    switch criterion.limiting {
    case .hard: return "If this is \(worst), so is the judgement."
    case .soft: return "If this is \(worst), the judgement can be no better than \(second)."
    case .none: return nil
    }
  }

  /// In the framework's order.
  package static func all(_ framework: Framework) -> [DescribedCriterion] {
    framework.criteria.map { DescribedCriterion($0, framework) }
  }

  /// The framework's criteria, with what belongs to each.
  package static func table(_ framework: Framework) -> Table {
    var table = table(framework.title, name: "criteria", all(framework))
    var index = 0
    for judgement in framework.judgements where !judgement.criteria.isEmpty {
      table.groups[index] = "\(judgement.id) \(judgement.shortTitle)"
      index += judgement.criteria.count
    }
    return table
  }
}
