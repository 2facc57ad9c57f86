/// Looks for a whole sample within bounds, near the present chances: whole numbers only, and no chance but the start.
struct CubeSearch {
  private let bounds: CubeBounds
  /// The undecided units, in the order of their tickets, and for each its stratum and categories.
  private let open: [Int]
  private let strata: [Int]
  private let categories: [[Int]]
  /// For each undecided unit: the places of those of its stratum.
  private let peers: [Int: [Int]]
  /// The sums of the categories that are decided already.
  private let settled: [Int]

  /// After so many exchanges a search gives up.
  private static let exchanges = 200
  /// For so many exchanges a case that was taken out stays out.
  private static let rest = 5

  init(bounds: CubeBounds, open: [Int], units: CubeUnits, strata: [Int], categories: [[Int]]) {
    (self.bounds, self.open) = (bounds, open)
    self.strata = open.map { strata[$0] }
    self.categories = open.map { categories[$0] }
    peers = Dictionary(grouping: open.indices, by: { strata[open[$0]] })
    var settled = [Int](repeating: 0, count: bounds.least.count)
    for unit in categories.indices where units.values[unit] == 1 {
      for category in categories[unit] { settled[category] += 1 }
    }
    self.settled = settled
  }

  /// A sample of the undecided units that keeps within the bounds, or nil.
  func sample(_ units: CubeUnits, _ lots: inout CubeLots) -> [Bool]? {
    var sample = start(units, &lots)
    var sums = settled
    for (index, isTaken) in sample.enumerated() where isTaken {
      for category in categories[index] { sums[category] += 1 }
    }
    var resting = [Int](repeating: 0, count: open.count)
    for exchange in 1...CubeSearch.exchanges {
      if sums.indices.allSatisfy({ bounds.excess($0, sums[$0]) == 0 }) { return sample }
      guard let (out, into) = best(sample, sums: sums, resting: resting, exchange: exchange) else { return nil }
      sample[out] = false
      sample[into] = true
      for category in categories[out] { sums[category] -= 1 }
      for category in categories[into] { sums[category] += 1 }
      resting[out] = exchange + CubeSearch.rest
    }
    return sums.indices.allSatisfy { bounds.excess($0, sums[$0]) == 0 } ? sample : nil
  }

  /// A systematic sample with the present chances, stratum by stratum, in the order of tickets.
  private func start(_ units: CubeUnits, _ lots: inout CubeLots) -> [Bool] {
    var sample = [Bool](repeating: false, count: open.count)
    for stratum in peers.keys.sorted() {
      let places = peers[stratum] ?? []
      let lot = lots.next()
      var sum = 0.0
      var taken = 0
      for place in places {
        sum += units.values[open[place]]
        // The last sum is a whole number; rounding must not make it less.
        let reached = Int((lot + (place == places.last ? sum.rounded() : sum)).rounded(.down))
        sample[place] = reached > taken
        taken = max(taken, reached)
      }
    }
    return sample
  }

  /// The exchange of two cases of a stratum that brings the sums nearest to their bounds, by the sum of squares of what
  /// is outside; the first of equals. One of the two must mend something.
  private func best(_ sample: [Bool], sums: [Int], resting: [Int], exchange: Int) -> (out: Int, into: Int)? {
    // What leaving and coming change, category by category.
    let leaving = sums.indices.map { square($0, sums[$0] - 1) - square($0, sums[$0]) }
    let coming = sums.indices.map { square($0, sums[$0] + 1) - square($0, sums[$0]) }
    var best: (out: Int, into: Int, change: Int)?
    for out in open.indices where sample[out] {
      let mends = categories[out].contains { sums[$0] > bounds.most[$0] }
      for into in peers[strata[out]] ?? [] where !sample[into] && resting[into] < exchange {
        guard mends || categories[into].contains(where: { sums[$0] < bounds.least[$0] }) else { continue }
        var change = 0
        for (left, right) in zip(categories[out], categories[into]) where left != right {
          change += leaving[left] + coming[right]
        }
        if change < best?.change ?? .max { best = (out, into, change) }
      }
    }
    return best.map { ($0.out, $0.into) }
  }

  private func square(_ category: Int, _ sum: Int) -> Int {
    let excess = bounds.excess(category, sum)
    return excess * excess
  }
}
