package import Frameworks
package import GapAnalysis
import Markup

/// What a judgement's indicated grade was counted from, as people read it.
package enum PointWords {
  /// `HP 17 findings, between requires improvement and good`.
  package static func sentence(_ points: JudgementPoints, _ fit: BestFit, _ name: String) -> String {
    let total = points.counts.total
    let counted =
      "\(name) \(CountWords.counted(total, "finding")) on \(points.spokenOf) of \(points.criteriaCount) criteria"
    if total == 0 { return "\(name) no findings" }
    guard let range = points.range else { return "\(counted), too few to say" }
    let (low, high) = (range.lowerBound.label.lowercased(), range.upperBound.label.lowercased())
    let words = low == high ? "\(low) whichever one of them were one grade off" : "between \(low) and \(high)"
    return total < fit.withheldBelow ? "\(counted), too few for a grade, \(words)" : "\(counted), \(words)"
  }

  /// `4 outstanding, 9 good, 3 requires improvement to be good, 1 inadequate`.
  package static func counts(_ points: JudgementPoints, _ scale: GradeScale) -> String {
    scale.grades.map { "\(points.counts[$0]) \($0.label.lowercased())" }.joined(separator: ", ")
  }
}
