package import Frameworks

/// The points on which the indicated grade of a judgement rests, where the framework counts them.
package struct JudgementPoints: Sendable {
  package let counts: PointCounts
  /// On how many criteria there are findings, and how many criteria there are.
  package let spokenOf: Int
  package let criteriaCount: Int
  /// From the lowest to the highest grade had any one point been one grade off; nil with too few points for that.
  package let range: ClosedRange<Grade>?
  /// The grade with the step that gave it; no grade where there are too few points.
  package let verdict: Verdict

  /// Nil where the framework counts no points.
  init?(_ criteria: [CriterionFinding], _ framework: Framework) {
    guard let fit = framework.rules.bestFit else { return nil }
    let scale = framework.scale
    var lowest: [String: Grade] = [:]
    let counted = criteria.filter { !$0.isNotRelevant && $0.criterion.emptyBecause == nil }
    for finding in counted {
      for aspect in finding.aspects {
        for contribution in aspect.evidence {
          let said = JudgementPoints.said(contribution.stance, scale)
          let point = "\(finding.criterion.id) \(contribution.point)"
          lowest[point] = lowest[point].map { min($0, said) } ?? said
        }
      }
    }
    var counts = PointCounts(scale)
    for grade in lowest.values { counts[grade] += 1 }
    self.counts = counts
    spokenOf = counted.count { finding in finding.aspects.contains(where: \.isPlaced) }
    criteriaCount = counted.count
    let isBroad = spokenOf * 100 >= fit.criteriaSpokenOf * counted.count
    range = isBroad && counts.total >= fit.rangeFrom ? counts.range(fit) : nil
    let step = isBroad && counts.total >= fit.withheldBelow ? counts.deciding(fit) : nil
    verdict = Verdict(grade: step?.gives, rule: step?.rule.id)
  }

  /// What a finding says by itself: its own grade; of one against a statement, the grade below it.
  private static func said(_ stance: Contribution.Stance, _ scale: GradeScale) -> Grade {
    switch stance {
    case .atLeast(let grade): grade
    case .against(let grade): scale.below(grade) ?? scale.worst
    case .partly: scale.grades.first(where: \.isShortfall) ?? scale.worst
    }
  }
}
