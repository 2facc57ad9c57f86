extension Framework {
  /// Every criterion, in the framework's order.
  package var criteria: [Criterion] { judgements.flatMap(\.criteria) }

  /// What evidence is placed on: `aspects`, or `statements` where all stand alone.
  package var aspectNoun: String { criteria.contains(where: \.hasLadders) ? "aspects" : "statements" }

  /// How many aspects can be placed.
  package var aspectCount: Int { criteria.reduce(0) { $0 + $1.aspects.count } }

  package func criterion(_ id: CriterionID) -> Criterion? {
    for judgement in judgements {
      if let found = judgement.criteria.first(where: { $0.id == id }) { return found }
    }
    return nil
  }

  package func judgement(_ id: JudgementID) -> Judgement? { judgements.first { $0.id == id } }

  package func judgement(of criterion: CriterionID) -> Judgement? {
    judgements.first { $0.criteria.contains { $0.id == criterion } }
  }

  /// A statement with the aspect and the criterion that it belongs to.
  package func statement(_ id: StatementID) -> (criterion: Criterion, aspect: Aspect, statement: Statement)? {
    for criterion in criteria {
      for aspect in criterion.aspects {
        if let found = aspect.statements.first(where: { $0.id == id }) { return (criterion, aspect, found) }
      }
    }
    return nil
  }

  package func aspect(_ id: AspectID) -> Aspect? {
    for criterion in criteria {
      if let found = criterion.aspects.first(where: { $0.id == id }) { return found }
    }
    return nil
  }

  package func question(_ id: QuestionID) -> (criterion: Criterion, question: AuditQuestion)? {
    for criterion in criteria {
      if let found = criterion.questions.first(where: { $0.id == id }) { return (criterion, found) }
    }
    return nil
  }

  package func source(_ id: String) -> Source? { sources.first { $0.id == id } }
}
