/// The end of a landing where no whole sample within the bounds is found: each category gets a slack, how far its sum
/// is above the least allowed, and the walk goes on with the slacks as units, so that sums may move within their bounds.
/// Where even that decides no more, a bound is widened by one, in the attribute named last.
///
/// The first attribute's bounds always hold: strata and one attribute make a network, and the corners of a network with
/// whole bounds are whole (Hoffman and Kruskal 1956).
struct CubeNarrowing {
  private let bounds: CubeBounds
  private let strata: [Int]
  private let categories: [[Int]]
  private let attributes: [Int]

  /// - Parameter attributes: the attribute of each category, as a place among those asked for.
  init(bounds: CubeBounds, strata: [Int], categories: [[Int]], attributes: [Int]) {
    (self.bounds, self.strata, self.categories, self.attributes) = (bounds, strata, categories, attributes)
  }

  /// Decides all that is undecided.
  func decide(_ units: inout CubeUnits, _ lots: inout CubeLots) {
    let cases = 0..<units.count
    let sums = CubeLanding.sums(units, categories, count: bounds.least.count)
    let numbers = Set(strata).sorted()
    let rows = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    var walk = CubeUnits()
    var flight = CubeFlight(rows: numbers.count + sums.count)
    for unit in cases {
      let row = rows[strata[unit]] ?? 0
      walk.append(units.values[unit], rows: [row] + categories[unit].map { numbers.count + $0 })
    }
    for unit in cases where !walk.isSettled(unit) { flight.enter(unit, of: &walk, by: &lots) }
    // The attribute named last is the first to lose its equality.
    var slacks = sums.map { _ in 0 }
    for category in sums.indices.reversed() {
      slacks[category] = walk.append(
        sums[category] - Double(bounds.least[category]), upper: Double(bounds.most[category] - bounds.least[category]),
        rows: [numbers.count + category], sign: -1)
    }
    for slack in cases.count..<walk.count where !walk.isSettled(slack) { flight.enter(slack, of: &walk, by: &lots) }
    while let category = tight(walk, by: flight, slacks: slacks) {
      walk.widen(slacks[category])
      flight.enter(slacks[category], of: &walk, by: &lots)
    }
    for unit in cases where !units.isSettled(unit) { units.settle(unit, drawn: walk.values[unit] > 0.5) }
  }

  /// The category whose bound is to be widened: of those that hold undecided cases fast, in the attribute named last
  /// the one with the fewest such cases; nil where all is decided.
  private func tight(_ walk: CubeUnits, by flight: CubeFlight, slacks: [Int]) -> Int? {
    var open = slacks.map { _ in 0 }
    for unit in categories.indices where !walk.isSettled(unit) {
      for category in categories[unit] { open[category] += 1 }
    }
    let moving = Set(flight.block)
    return open.indices.filter { open[$0] > 0 && !moving.contains(slacks[$0]) }
      .min { (-attributes[$0], open[$0], $0) < (-attributes[$1], open[$1], $1) }
  }
}
