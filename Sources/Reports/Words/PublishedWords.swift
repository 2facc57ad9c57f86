package import Frameworks
package import GapAnalysis
import Markup

/// How published reports with such a mixture of findings were graded, as leaders are told it.
package enum PublishedWords {
  /// One sentence; nil where nothing was found, and where the framework holds no model of it.
  package static func sentence(_ finding: JudgementFinding, _ framework: Framework) -> String? {
    guard let model = framework.published, let published = finding.asPublished, published.mixture.total > 0 else {
      return nil
    }
    guard let said = published.said else {
      return "Too little was found to set published reports beside it: "
        + "\(CountWords.counted(published.mixture.total, "finding")) on \(published.spokenOf) of "
        + "\(published.criteriaCount) criteria, and it takes \(model.withheldBelow) on \(model.criteriaSpokenOf)% of them."
    }
    let counts = framework.scale.grades.map { "\(published.mixture[$0]) \($0.label.lowercased())" }
    let (low, high) = (said.range.lowerBound.label.lowercased(), said.range.upperBound.label.lowercased())
    return "Published reports with such a mixture of findings (\(counts.joined(separator: ", "))) were graded "
      + "\(said.grade.label.lowercased())\(low == high ? "" : ", between \(low) and \(high)"), by a model fitted to "
      + "\(CountWords.counted(model.reports, "report")) as \(CountWords.counted(model.readers, "reader")) coded them: "
      + "how inspectors combine what they find, and no prediction of an inspection."
  }
}
