/// What lies between two shares that were estimated apart, with its 95% interval made from theirs (Newcombe, Statistics
/// in Medicine 17, 1998, page 873, method 10).
package struct ChangedShare: Sendable {
  /// A share and the ends of its interval.
  package struct End: Sendable {
    package let share: Double
    package let lower: Double
    package let upper: Double

    package init(share: Double, lower: Double, upper: Double) {
      (self.share, self.lower, self.upper) = (share, lower, upper)
    }

    init(_ estimate: Estimate) { self.init(share: estimate.share, lower: estimate.lower, upper: estimate.upper) }
  }

  /// Positive where the second share is the better.
  package let difference: Double
  package let lower: Double
  package let upper: Double

  package init(from first: End, to second: End) {
    func far(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
    difference = second.share - first.share
    lower = difference - far(second.share - second.lower, first.upper - first.share)
    upper = difference + far(second.upper - second.share, first.share - first.lower)
  }

  /// Whether chance alone hardly explains it.
  package var isClear: Bool { lower > 0 || upper < 0 }
}
