/// A share of the caseload, from 0 to 1, with its 95% interval and how that was come by.
package struct Estimate: Sendable, Equatable {
  /// How the interval was worked out.
  package enum Method: String, Sendable {
    /// Wilson's score interval.
    case wilson = "Wilson"
    /// Clopper and Pearson's, where few answers fall on one side.
    case clopperPearson = "Clopper-Pearson"
    /// All cases of the caseload were audited: there is nothing to be unsure of.
    case counted
  }

  package let share: Double
  package let lower: Double
  package let upper: Double
  package let method: Method
  /// Of the share, by the design of the draw.
  package let standardError: Double
  /// How many times the variance is what a simple draw of as many would have; nil where all answers are the same.
  package let designEffect: Double?
  /// The yes-or-no cases of a simple draw from a caseload without end that would say as much; infinite when counted.
  package let effectiveCases: Double

  /// Whole per cent, halves up, as the proportion words want it.
  package static func percent(_ share: Double) -> Int { Int((share * 100 + 0.5 + 1e-9).rounded(.down)) }
}
