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

  /// What the audited cases alone show of a criterion. Of a judgement and of the whole they say no grade: that follows from
  /// the criteria by the framework's own rules, and these give none where too many are not judged.
  init?(sampledOn finding: CriterionFinding, in scale: GradeScale) {
    self.init(at: finding.aspects.flatMap(\.evidence).filter(\.origin.isSample), in: scale)
  }
}

extension Analysis {
  /// What the audited cases alone show of a criterion; nil where none says a grade.
  package func sampled(_ finding: CriterionFinding) -> Grade? {
    ClaimReview.Look(sampledOn: finding, in: framework.scale)?.grade
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
