import Frameworks

/// How a share becomes a grade, by the framework's boundaries.
enum AuditShowing {
  /// What a share of favourable answers shows.
  ///
  /// For a statement at the tested grade of a full ladder the boundaries give the grade; of a two-step aspect they say
  /// met, partly met or not met, and of a claim that it holds, in part or not. A better statement is shown by the top share and otherwise only not shown; so the best
  /// grade comes from nowhere but a question that tests it.
  static func of(
    _ share: Double, of statement: Statement, in aspect: Aspect, by rule: AuditRule, on scale: GradeScale
  ) -> QuestionFinding.Showing {
    let percent = Estimate.percent(share)
    let step = rule.shows.firstIndex { percent >= $0.atLeast } ?? rule.shows.count - 1
    guard rule.shows.indices.contains(step) else { return .countsOnly }
    let (isMost, isLeast) = (step == 0, step == rule.shows.count - 1)
    switch aspect.shape {
    case .twoStep, .claim(isFavourable: true): return isMost ? .met : isLeast ? .notMet : .partlyMet
    // The better the answers, the less a concern holds.
    case .claim(isFavourable: false): return isMost ? .notMet : isLeast ? .met : .partlyMet
    case .full, .partial: break
    }
    if statement.grade == rule.testedGrade {
      let shown = rule.shows[step].grade
      let described = aspect.statements.map(\.grade)
      return .grade(described.first { $0 <= shown } ?? described.last ?? shown)
    }
    if step == 0 { return .grade(statement.grade) }
    return statement.grade > rule.testedGrade ? .against(statement.grade) : .grade(scale.worst)
  }
}
