/// A share estimated from cases drawn by stratum.
///
/// Each case stands for `caseload / drawn` cases of its stratum. The share is the weighted mean over the cases to which
/// the question applies (Cochran, Sampling Techniques, 3rd edition, 5A.14, a ratio over domains). The interval is
/// Wilson's with the effective number of cases that the design leaves: weights that differ cost precision (Kish), the
/// finite population gives some back.
package struct StratifiedShare: Sendable {
  /// One stratum: all its cases, those drawn, and the points of those to which the question applied (0 to 1 each).
  package struct Stratum: Sendable {
    package let caseload: Int
    package let drawn: Int
    package let points: [Double]

    package init(caseload: Int, drawn: Int, points: [Double]) {
      (self.caseload, self.drawn, self.points) = (caseload, drawn, points)
    }
  }

  package let strata: [Stratum]

  package init(_ strata: [Stratum]) { self.strata = strata }

  /// The estimate, or nil where no case was answered for.
  package var estimate: Estimate? {
    let answered = strata.filter { !$0.points.isEmpty && $0.drawn > 0 }
    let weights = answered.map { Double(max($0.caseload, $0.drawn)) / Double($0.drawn) }
    let count = zip(answered, weights).reduce(0.0) { $0 + $1.1 * Double($1.0.points.count) }
    guard count > 0 else { return nil }
    let share = zip(answered, weights).reduce(0.0) { $0 + $1.1 * $1.0.points.reduce(0, +) } / count
    let squares = zip(answered, weights).reduce(0.0) { $0 + $1.1 * $1.1 * Double($1.0.points.count) }
    let effective = count * count / squares
    let cases = answered.reduce(0) { $0 + $1.points.count }
    let remaining = 1 - min(1, Double(cases) / count)
    guard remaining > 1e-9 else { return Estimate(share: share, lower: share, upper: share) }
    return wilson(share, cases: effective / remaining)
  }

  /// Wilson's score interval at 95%.
  private func wilson(_ share: Double, cases: Double) -> Estimate {
    let z = 1.959963984540054
    let square = z * z / cases
    let centre = (share + square / 2) / (1 + square)
    let half = z / (1 + square) * (share * (1 - share) / cases + square / (4 * cases)).squareRoot()
    return Estimate(share: share, lower: max(0, min(share, centre - half)), upper: min(1, max(share, centre + half)))
  }
}
