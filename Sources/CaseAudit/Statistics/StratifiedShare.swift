/// A share estimated from cases drawn by stratum.
///
/// A case stands for `caseload / answered` cases of its stratum, so that cases not yet answered are taken to be like those
/// that were. The share is the weighted favourable points over the weighted answers (a ratio over a domain: Cochran,
/// Sampling Techniques, 3rd edition, 5A.14 and 6.11); its variance is that of the linearised ratio with the finite
/// population correction, a case's answers taken together. A stratum with a single answered case is set against the
/// whole's share. See Documentation/audit.md for the formulas.
package struct StratifiedShare: Sendable {
  /// One stratum: all its cases, and for each answered one the points (0 to 1) of the answers that apply, perhaps none.
  package struct Stratum: Sendable {
    package let caseload: Int
    package let cases: [[Double]]

    package init(caseload: Int, cases: [[Double]]) { (self.caseload, self.cases) = (caseload, cases) }

    /// Cases that stand for whatever cases there will be, not for those of one caseload: so many that those at hand leave it as
    /// it is, and still a number that arithmetic with fractions has exactly.
    static func endless(_ cases: [[Double]]) -> Stratum { Stratum(caseload: 1 << 50, cases: cases) }

    /// How many cases of the caseload each answered one stands for.
    var weight: Double { Double(max(caseload, cases.count)) / Double(cases.count) }

    /// Cases with an answer that applies.
    var applicable: Int { cases.count { !$0.isEmpty } }
  }

  /// Below so many effective cases on either side the exact interval is taken.
  package static let fewOnOneSide = 5.0

  /// Those with an answered case.
  private let strata: [Stratum]

  package init(_ strata: [Stratum]) { self.strata = strata.filter { !$0.cases.isEmpty } }

  /// The estimate, or nil where no answer applies.
  package var estimate: Estimate? {
    let answers = total { Double($0.count) }
    guard answers > 0 else { return nil }
    let share = min(1, total { $0.reduce(0, +) } / answers)
    let variance = variance(share, answers)
    let count = strata.reduce(0) { $0 + $1.cases.reduce(0) { $0 + $1.count } }
    let remaining = 1 - Double(count) / answers
    guard remaining > 1e-12 else {
      return Estimate(
        share: share, lower: share, upper: share, method: .counted, standardError: 0, designEffect: nil,
        effectiveCases: .infinity)
    }
    let simple = simpleVariance(share, answers: answers, count: count) * remaining / Double(count)
    let effect = simple > 1e-15 ? variance / simple : nil
    let effective = effectiveCases(share, designEffect: effect, count: count) / remaining
    let interval = ProportionInterval.around(share, cases: effective)
    return Estimate(
      share: share, lower: interval.lower, upper: interval.upper, method: interval.method,
      standardError: variance.squareRoot(), designEffect: effect, effectiveCases: effective)
  }

  /// A weighted sum over all answered cases.
  private func total(_ value: ([Double]) -> Double) -> Double {
    strata.reduce(0) { $0 + $1.weight * $1.cases.reduce(0) { $0 + value($1) } }
  }

  private func variance(_ share: Double, _ answers: Double) -> Double {
    strata.reduce(0) { sum, stratum in
      let count = Double(stratum.cases.count)
      let left = 1 - 1 / stratum.weight
      let scores = stratum.cases.map { points in
        stratum.weight * (points.reduce(0, +) - share * Double(points.count)) / answers
      }
      guard scores.count > 1 else { return sum + left * scores[0] * scores[0] }
      let mean = scores.reduce(0, +) / count
      return sum + left * count / (count - 1) * scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }

  /// How much single answers vary over the caseload.
  private func simpleVariance(_ share: Double, answers: Double, count: Int) -> Double {
    guard count > 1 else { return 0 }
    let squares = total { $0.reduce(0) { $0 + ($1 - share) * ($1 - share) } }
    return squares / answers * Double(count) / Double(count - 1)
  }

  /// How many cases of a simple draw from a caseload without end would say as much: their number over the design effect,
  /// with Korn and Graubard's correction for few cases a stratum (Survey Methodology 24, 1998, page 193), and never more
  /// than there are.
  private func effectiveCases(_ share: Double, designEffect effect: Double?, count: Int) -> Double {
    let most = Double(count)
    guard share > 1e-12, share < 1 - 1e-12 else { return min(most, kish) }
    guard let effect, effect > 1e-12 else { return most }
    let ratio = Quantile.student(Double(count - 1)) / Quantile.student(Double(max(1, freedom)))
    return min(most, most / effect * ratio * ratio)
  }

  /// What is left to know the spread within strata by; strata with a single case share one mean.
  private var freedom: Int {
    let single = strata.count { $0.cases.count == 1 && $0.applicable == 1 }
    let others = strata.filter { $0.cases.count > 1 && $0.applicable > 0 }
    return others.reduce(0) { $0 + $1.applicable - 1 } + max(0, single - 1)
  }

  /// Where all answers are the same their spread says nothing, and the weights alone decide (Kish, Survey Sampling, 1965,
  /// 11.2C); a case counts once, however many of its answers apply.
  private var kish: Double {
    let sum = strata.reduce(0) { $0 + $1.weight * Double($1.applicable) }
    let squares = strata.reduce(0) { $0 + $1.weight * $1.weight * Double($1.applicable) }
    return sum * sum / squares
  }
}
