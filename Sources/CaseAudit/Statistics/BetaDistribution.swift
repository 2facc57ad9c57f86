/// The beta distribution, from which Clopper and Pearson's interval and Student's quantiles are made.
struct BetaDistribution {
  let a: Double
  let b: Double

  private let logScale: Double

  /// Both parameters are above zero.
  init(_ a: Double, _ b: Double) {
    (self.a, self.b) = (a, b)
    logScale = Elementary.logGamma(a + b) - Elementary.logGamma(a) - Elementary.logGamma(b)
  }

  /// The share of the distribution below `x`: the regularised incomplete beta function.
  func below(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = Elementary.exponential(
      logScale + a * Elementary.logarithm(x) + b * Elementary.logarithm(1 - x))
    // The fraction converges fast on the side of the mean where x is small.
    return x < (a + 1) / (a + b + 2)
      ? front * BetaDistribution.fraction(a, b: b, x: x) / a
      : 1 - front * BetaDistribution.fraction(b, b: a, x: 1 - x) / b
  }

  /// The point below which this share of the distribution lies: Newton's steps, and a halving wherever one would leave
  /// the bracket.
  func quantile(_ share: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    var x = a / (a + b)
    for _ in 0..<200 {
      let miss = below(x) - share
      if miss == 0 { return x }
      if miss < 0 { low = x } else { high = x }
      let density = Elementary.exponential(
        logScale + (a - 1) * Elementary.logarithm(x) + (b - 1) * Elementary.logarithm(1 - x))
      let step = x - miss / density
      let next = step > low && step < high ? step : (low + high) / 2
      if abs(next - x) <= 1e-15 * x || next == low || next == high { return next }
      x = next
    }
    return x
  }

  /// The continued fraction of the incomplete beta function, by Lentz's method (Abramowitz and Stegun, 26.5.8).
  private static func fraction(_ a: Double, b: Double, x: Double) -> Double {
    let tiny = 1e-300
    func held(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / held(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...100_000 {
      let m = Double(step)
      for term in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 / held(1 + term * d)
        c = held(1 + term / c)
        result *= c * d
      }
      if abs(c * d - 1) < 1e-16 { break }
    }
    return result
  }
}

/// Student's t and the normal distribution, as far as intervals at 95% need them.
enum Quantile {
  /// Two and a half per cent of the normal distribution lie above it.
  static let normal = 1.959963984540054

  /// Two and a half per cent of Student's distribution lie above it.
  static func student(_ freedom: Double) -> Double {
    guard freedom < 1e9 else { return normal }
    let part = BetaDistribution(0.5, freedom / 2).quantile(0.95)
    return (freedom * part / (1 - part)).squareRoot()
  }
}
