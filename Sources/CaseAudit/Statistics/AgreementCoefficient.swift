/// One thing that several people rated on an ordered scale.
package struct RatedUnit: Sendable {
  /// Each rating as its place on the scale, from 0, in the order in which the raters come.
  package let ratings: [Int]
  /// Units of one cluster (the answers of one case) are not independent of each other.
  package let cluster: String

  package init(_ ratings: [Int], cluster: String) { (self.ratings, self.cluster) = (ratings, cluster) }
}

/// A coefficient of agreement with its 95% interval.
package struct AgreementCoefficient: Sendable, Equatable {
  package let value: Double
  package let standardError: Double
  /// Nil with fewer than two clusters, and where nobody differed: a spread of nothing says nothing.
  package let interval: (lower: Double, upper: Double)?

  package static func == (one: Self, other: Self) -> Bool {
    one.value == other.value && one.standardError == other.standardError
  }

  private init(_ value: Double, standardError: Double, quantile: Double) {
    (self.value, self.standardError) = (value, standardError)
    let half = quantile * standardError
    interval = half > 1e-12 ? (max(-1, value - half), min(1, value + half)) : nil
  }

  /// How near two ratings are on a scale of so many places: 1 for the same, 0 for its two ends, even steps between.
  static func nearness(_ one: Int, _ other: Int, of places: Int) -> Double {
    1 - Double(abs(one - other)) / Double(places - 1)
  }

  /// Gwet's AC2 with linear weights, of two or more ratings each (Handbook of Inter-Rater Reliability, 4th edition, 2014,
  /// chapters 3 and 5). Its interval is Student's, over clusters. Nil without a unit that was rated twice.
  package static func gwet(_ units: [RatedUnit], places: Int) -> AgreementCoefficient? {
    let units = units.filter { $0.ratings.count > 1 }
    guard !units.isEmpty, places > 1 else { return nil }
    let number = Double(units.count)
    var shares = Array(repeating: 0.0, count: places)
    for unit in units { for rating in unit.ratings { shares[rating] += 1 / Double(unit.ratings.count) / number } }
    let weights = (0..<places).reduce(0.0) { sum, one in
      (0..<places).reduce(sum) { $0 + nearness(one, $1, of: places) }
    }
    let scale = weights / Double(places * (places - 1))
    let byChance = scale * shares.reduce(0) { $0 + $1 * (1 - $1) }
    let seen = units.map { observed($0, places) }
    let value = (seen.reduce(0, +) / number - byChance) / (1 - byChance)
    let parts = zip(units, seen).map { unit, seen in
      let chance =
        scale * unit.ratings.reduce(0) { $0 + 1 - shares[$1] } / Double(unit.ratings.count)
      return (seen - byChance) / (1 - byChance) - 2 * (1 - value) * (chance - byChance) / (1 - byChance)
    }
    let sums = clusterSums(units, parts.map { $0 - value })
    let clusters = Double(sums.count)
    guard clusters > 1 else { return AgreementCoefficient(value, standardError: 0, quantile: 0) }
    let variance = clusters / (clusters - 1) * sums.reduce(0) { $0 + $1 * $1 } / (number * number)
    return AgreementCoefficient(value, standardError: variance.squareRoot(), quantile: Quantile.student(clusters - 1))
  }

  /// Cohen's kappa with linear weights of the first two ratings of each unit, and the error of Fleiss, Cohen and Everitt
  /// (Psychological Bulletin 72, 1969, page 323), summed by cluster. Nil where chance alone would agree always.
  package static func kappa(_ units: [RatedUnit], places: Int) -> AgreementCoefficient? {
    let units = units.filter { $0.ratings.count > 1 }
    guard !units.isEmpty, places > 1 else { return nil }
    let number = Double(units.count)
    var (first, second) = (Array(repeating: 0.0, count: places), Array(repeating: 0.0, count: places))
    for unit in units {
      first[unit.ratings[0]] += 1 / number
      second[unit.ratings[1]] += 1 / number
    }
    func mean(_ index: Int, _ shares: [Double]) -> Double {
      shares.indices.reduce(0) { $0 + shares[$1] * nearness(index, $1, of: places) }
    }
    let (rows, columns) = ((0..<places).map { mean($0, second) }, (0..<places).map { mean($0, first) })
    let seen = units.reduce(0) { $0 + nearness($1.ratings[0], $1.ratings[1], of: places) } / number
    let byChance = first.indices.reduce(0) { $0 + first[$1] * rows[$1] }
    guard byChance < 1 - 1e-12 else { return nil }
    let left = 1 - byChance
    let parts = units.map { unit in
      let (one, two) = (unit.ratings[0], unit.ratings[1])
      return (nearness(one, two, of: places) * left - (rows[one] + columns[two]) * (1 - seen)) / (left * left)
    }
    let centre = parts.reduce(0, +) / number
    let sums = clusterSums(units, parts.map { $0 - centre })
    let variance = sums.count > 1 ? sums.reduce(0) { $0 + $1 * $1 } / (number * number) : 0
    return AgreementCoefficient(
      (seen - byChance) / left, standardError: variance.squareRoot(), quantile: Quantile.normal)
  }

  /// How far the ratings of one unit agree, over all pairs.
  private static func observed(_ unit: RatedUnit, _ places: Int) -> Double {
    let count = unit.ratings.count
    var sum = 0.0
    for (one, other) in pairs(count) { sum += nearness(unit.ratings[one], unit.ratings[other], of: places) }
    return sum / Double(count * (count - 1) / 2)
  }

  /// All pairs of places in a list of so many.
  static func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { one in ((one + 1)..<max(count, one + 1)).map { (one, $0) } }
  }

  private static func clusterSums(_ units: [RatedUnit], _ values: [Double]) -> [Double] {
    var sums: [String: Double] = [:]
    var order: [String] = []
    for (unit, value) in zip(units, values) {
      if sums[unit.cluster] == nil { order.append(unit.cluster) }
      sums[unit.cluster, default: 0] += value
    }
    return order.map { sums[$0] ?? 0 }
  }
}
