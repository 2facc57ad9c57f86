package import Assessments
package import Frameworks

/// What of its criterion an action is about, by what it says that it answers, or by the audit that it came from.
package struct ActionPoints {
  private let aspects: Set<AspectID>
  private let origins: [Contribution.Origin]
  private let questions: Set<QuestionID>

  /// Nil where it is about the criterion as a whole, or about what its framework holds no more.
  package init?(_ raised: ActionRaised, _ criterion: Criterion?) {
    var (statements, origins, questions): (Set<StatementID>, [Contribution.Origin], Set<QuestionID>) = ([], [], [])
    for answered in raised.answers {
      switch answered {
      case .statement(let id): statements.insert(id)
      case .question(let id): questions.insert(id)
      case .item(let id): origins.append(.item(id))
      }
    }
    if case .theme(let theme)? = raised.origin?.subject { questions.formUnion(theme) }
    questions.formIntersection((criterion?.questions ?? []).map(\.id))
    statements.formUnion((criterion?.questions ?? []).filter { questions.contains($0.id) }.map(\.tests))
    aspects = Set(
      (criterion?.aspects ?? []).filter { $0.statements.contains { statements.contains($0.id) } }.map(\.id))
    (self.origins, self.questions) = (origins, questions)
    if aspects.isEmpty, origins.isEmpty { return nil }
  }

  /// Whether it is about one of some aspects, or about evidence that something rests on.
  package func include(_ others: Set<AspectID>, restingOn evidence: [Contribution.Origin]) -> Bool {
    !aspects.isDisjoint(with: others)
      || evidence.contains { origin in
        switch origin {
        case .item: origins.contains(origin)
        case .sample: questions.contains(QuestionID(origin.question))
        }
      }
  }
}

extension Gap {
  /// Whether an action is on it: it is of its criterion, and about this of it, or about no part of it more than about another.
  package func isAnswered(by action: Assessment.Action, in framework: Framework) -> Bool {
    guard action.raised.criterion == criterion else { return false }
    if let own = reason.action { return own == action.id }
    let isWhole = subject == nil && evidence.isEmpty
    return isWhole || ActionPoints(action.raised, framework.criterion(criterion)) == nil
      || isStated(by: action, in: framework)
  }

  /// Whether an action says that it is about this of its criterion.
  package func isStated(by action: Assessment.Action, in framework: Framework) -> Bool {
    guard action.raised.criterion == criterion else { return false }
    return ActionPoints(action.raised, framework.criterion(criterion))?.include(
      aspects, restingOn: evidence + [reason.toLookAtAgain].compactMap(\.self)) ?? false
  }
}
