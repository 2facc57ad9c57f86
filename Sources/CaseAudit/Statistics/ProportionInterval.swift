/// Intervals of a proportion at 95%, for a number of cases that need not be whole.
package enum ProportionInterval {
  /// Wilson's interval, or Clopper and Pearson's where few fall on one side.
  package static func around(_ share: Double, cases: Double) -> (lower: Double, upper: Double, method: Estimate.Method)
  {
    let isFew = min(share, 1 - share) * cases < StratifiedShare.fewOnOneSide
    let (lower, upper) = isFew ? clopperPearson(share, cases: cases) : wilson(share, cases: cases)
    return (min(share, lower), max(share, upper), isFew ? .clopperPearson : .wilson)
  }

  /// Wilson's score interval (Journal of the American Statistical Association 22, 1927, page 209).
  package static func wilson(_ share: Double, cases: Double) -> (lower: Double, upper: Double) {
    let square = Quantile.normal * Quantile.normal / cases
    let centre = (share + square / 2) / (1 + square)
    let half =
      Quantile.normal / (1 + square) * (share * (1 - share) / cases + square / (4 * cases)).squareRoot()
    return (max(0, min(share, centre - half)), min(1, max(share, centre + half)))
  }

  /// Clopper and Pearson's interval (Biometrika 26, 1934, page 404), which never covers less than it says.
  package static func clopperPearson(_ share: Double, cases: Double) -> (lower: Double, upper: Double) {
    let (hits, misses) = (share * cases, (1 - share) * cases)
    return (
      hits > 0 ? BetaDistribution(hits, misses + 1).quantile(0.025) : 0,
      misses > 0 ? BetaDistribution(hits + 1, misses).quantile(0.975) : 1
    )
  }

  /// The exact two-sided chance that so many of so many, or fewer or as many more, fall on one side of an even coin.
  package static func signTest(_ one: Int, _ other: Int) -> Double {
    let (few, all) = (min(one, other), one + other)
    guard few < all - few else { return 1 }
    // The chance of at most `few` hits in `all` trials at one half is a beta tail.
    return min(1, 2 * BetaDistribution(Double(all - few), Double(few + 1)).below(0.5))
  }
}
