package import Frameworks

extension ClaimReview.Look {
  /// What some evidence says together; nil where none of it says a grade.
  init?(at contributions: [Contribution], in scale: GradeScale) {
    guard let day = contributions.map(\.day).max(),
      let grade = contributions.compactMap({ $0.said(in: scale) }).lowerMedian
    else { return nil }
    self.init(
      grade: grade, day: day, count: Set(contributions.map(\.origin)).count,
      isSample: contributions.allSatisfy(\.origin.isSample))
  }

  /// What the audited cases alone show of criteria.
  init?(sampledOn criteria: [CriterionFinding], in scale: GradeScale) {
    self.init(at: criteria.flatMap(\.aspects).flatMap(\.evidence).filter(\.origin.isSample), in: scale)
  }
}

extension Analysis {
  /// What the audited cases alone show of criteria; nil where none says a grade.
  package func sampled(_ criteria: [CriterionFinding]) -> Grade? {
    ClaimReview.Look(sampledOn: criteria, in: framework.scale)?.grade
  }
}

extension Snapshot {
  /// The criteria that a subject is made of.
  func criteria(of subject: Comparison.Subject) -> [CriterionFinding] {
    switch subject {
    case .whole: criteria
    case .judgement(let id): judgements.first { $0.judgement.id == id }?.criteria ?? []
    case .criterion(let id): criteria.filter { $0.criterion.id == id }
    }
  }
}

extension Contribution {
  /// The grade that it says; what speaks against a grade says the one below it, and what holds in part none.
  func said(in scale: GradeScale) -> Grade? {
    switch stance {
    case .atLeast(let grade): grade
    case .against(let grade): scale.below(grade) ?? scale.worst
    case .partly: nil
    }
  }
}
