package import Assessments
package import Frameworks

/// How a share becomes a grade, by the framework's boundaries: the same for the cases of an audit and for a share that is
/// stated on a paper.
package struct AuditShowing {
  private let statement: Statement
  private let aspect: Aspect
  private let rule: AuditRule
  private let scale: GradeScale

  package init(of statement: Statement, in aspect: Aspect, by rule: AuditRule, on scale: GradeScale) {
    (self.statement, self.aspect, self.rule, self.scale) = (statement, aspect, rule, scale)
  }

  /// What a share of favourable answers would show were there no doubt of it.
  func of(_ share: Double) -> QuestionFinding.Showing { showing(step(share)) }

  /// What the audited cases show: the worst only where that is beyond doubt.
  func of(_ estimate: Estimate, canShowWorst: Bool) -> QuestionFinding.Showing {
    if estimate.method == .counted { return showing(step(estimate.share)) }
    if isWorst(estimate.upper) { return canShowWorst ? showing(step(estimate.share)) : denied }
    return guarded(step(estimate.share))
  }

  /// What the interval of audited cases settles, and what it leaves in doubt.
  func bearing(_ found: ShareFinding, canShowWorst: Bool) -> Bearing {
    var bearing = Bearing()
    guard let estimate = found.estimate, found.isEnough else { return bearing }
    let isKnown = canShowWorst || estimate.method == .counted
    bearing.isWorst = isKnown && isWorst(estimate.upper)
    let percent = (
      lower: Estimate.percent(estimate.lower), share: Estimate.percent(estimate.share),
      upper: Estimate.percent(estimate.upper)
    )
    for (index, boundary) in rule.shows.dropLast().enumerated() {
      guard let grade = atStake(index) else { continue }
      let isLast = index == rule.shows.count - 2
      if percent.lower >= boundary.atLeast {
        bearing.above = max(bearing.above ?? grade, grade)
      } else if percent.upper >= boundary.atLeast {
        guard percent.share < boundary.atLeast else { continue }
        bearing.doubts.append(.init(grade: grade, more: CasesNeeded.below(boundary.atLeast, of: found, by: estimate)))
      } else if isLast, !aspect.shape.hasSteps, !isKnown {
        bearing.doubts.append(.init(grade: grade, more: max(0, AuditStandard.fewestForWorst - found.cases)))
      } else if !aspect.shape.hasSteps || bearing.isWorst {
        bearing.below = grade
      }
    }
    // Outstanding is never carried by a share alone.
    bearing.above = bearing.above.map { min($0, rule.testedGrade) }
    return bearing
  }

  /// The grade that a share at a boundary or more shows; nil where it shows only that something holds in part, or not.
  private func atStake(_ index: Int) -> Grade? {
    switch showing(index) {
    case .grade(let grade): grade
    case .met where statement.isFavourable: statement.grade
    case .met, .partlyMet, .notMet, .against, .countsOnly: nil
    }
  }

  /// What a stated part of so many shows. Nil where it is no share: of fewer than prove anything, or in words that the
  /// framework does not explain.
  ///
  /// The worst is shown only by cases enough of which even the upper end of the interval is in its band; a count of all
  /// that there are is no sample, and has no interval.
  package func of(_ extent: Extent, _ words: ProportionWords) -> QuestionFinding.Showing? {
    guard let percent = extent.share(words) else { return nil }
    let share = Double(percent) / 100
    switch extent {
    // At most the end of its band, which it reaches only if it is a long way up.
    case .worded: return isWorst(share) ? denied : showing(step(share))
    case .census(_, let total): return total < rule.fewestCases ? nil : showing(step(share))
    case .counted(let count, let total):
      guard total >= rule.fewestCases else { return nil }
      let upper = ProportionInterval.around(Double(count) / Double(total), cases: Double(total)).upper
      if isWorst(upper) { return total >= AuditStandard.fewestForWorst ? showing(step(share)) : denied }
      return guarded(step(share))
    }
  }

  /// What a share shows that lies wholly in the band of the worst, of which nobody knows enough to say the worst: that a better
  /// rung than the one before it does not hold. That one itself it does not carry either.
  private var denied: QuestionFinding.Showing {
    let last = rule.shows.count - 1
    guard case .grade(let before) = guarded(last) else { return guarded(last) }
    return .against(aspect.statements.map(\.grade).last { $0 > before } ?? statement.grade)
  }

  private func step(_ share: Double) -> Int {
    let percent = Estimate.percent(share)
    return rule.shows.firstIndex { percent >= $0.atLeast } ?? rule.shows.count - 1
  }

  /// What a step shows where the last one is not known beyond doubt: not the worst grade, but the one before it. That a
  /// statement is not met says less: one source makes nothing not met.
  private func guarded(_ step: Int) -> QuestionFinding.Showing {
    switch showing(step) {
    case .grade where step == rule.shows.count - 1:
      // Where the grade before it is none that falls short, that one is what does not hold.
      if case .grade(let before) = showing(step - 1), !before.isShortfall {
        .against(before)
      } else {
        showing(step - 1)
      }
    // That a concern holds.
    case .met where step > 0: showing(step - 1)
    case let shown: shown
    }
  }

  private func isWorst(_ share: Double) -> Bool { step(share) == rule.shows.count - 1 }

  /// For a statement at the tested grade of a full ladder the boundaries give the grade; of a two-step aspect they say
  /// met, partly met or not met, and of a claim that it holds, in part or not. A better statement is shown by the top share
  /// and otherwise only not shown, so that the best grade comes from nowhere but a question that tests it; a lesser one
  /// shows no more than itself.
  private func showing(_ step: Int) -> QuestionFinding.Showing {
    guard rule.shows.indices.contains(step) else { return .countsOnly }
    let (isMost, isLeast) = (step == 0, step == rule.shows.count - 1)
    switch aspect.shape {
    case .twoStep, .claim(isFavourable: true): return isMost ? .met : isLeast ? .notMet : .partlyMet
    // The better the answers, the less a concern holds.
    case .claim(isFavourable: false): return isMost ? .notMet : isLeast ? .met : .partlyMet
    case .full, .partial: break
    }
    if statement.grade > rule.testedGrade { return isMost ? .grade(statement.grade) : .against(statement.grade) }
    let isLesser = statement.grade < rule.testedGrade
    let shown =
      isLesser ? min(isMost ? statement.grade : rule.shows[step].grade, statement.grade) : rule.shows[step].grade
    let described = aspect.statements.map(\.grade)
    return .grade(described.first { $0 <= shown } ?? described.last ?? shown)
  }
}
