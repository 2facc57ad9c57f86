/// How published reports with a mixture of findings were graded: an ordered model, fitted to reports and held as data.
///
/// A mixture's score is the sum of its features, each with its weight; the grade is the best one whose cut point the score
/// passes. Since weights are not negative and a feature sets better findings against worse ones, a better finding never
/// lowers it.
package struct PublishedModel: Sendable {
  /// Where the numbers come from, and what they are not.
  package let note: String
  /// On how many published reports it was fitted, coded by how many readers.
  package let reports: Int
  package let readers: Int
  /// How strongly large weights were held back when it was fitted.
  package let ridge: Double
  /// With fewer findings nothing is said.
  package let withheldBelow: Int
  /// With findings on less than this share of the judgement's criteria, in per cent, nothing is said.
  package let criteriaSpokenOf: Int
  /// What is added to every share, so that none of no findings is nothing to divide by.
  package let added: Double
  package let features: [Feature]
  /// One for every grade but the worst, the lowest first.
  package let cutPoints: [CutPoint]

  /// The logarithm of the share of findings at some grades over that of findings at others.
  package struct Feature: Sendable {
    /// A grade and all that are better.
    package let of: [Grade]
    /// A grade and all that are worse.
    package let against: [Grade]
    package let weight: Double
  }

  /// From which score on a grade is reached.
  package struct CutPoint: Sendable {
    package let gives: Grade
    package let from: Double
    /// The grade at which there must be a finding.
    package let needs: Grade?
    /// The grade at which there may be none.
    package let without: Grade?
  }
}
