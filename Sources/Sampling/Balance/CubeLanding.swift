/// The landing of the cube method: from the chances that the flight leaves undecided to a whole sample, with every
/// chance kept on average, every stratum's size exact, and each category within one of what is expected.
///
/// Each step looks for a whole sample within the bounds and walks along the line through it and the present chances: a
/// lot decides between that sample and the far end of the line, where at least one more case is decided or one more
/// category is on its bound. Where no such sample is found, the rest is decided by `CubeNarrowing`.
struct CubeLanding {
  private let bounds: CubeBounds
  private let strata: [Int]
  private let categories: [[Int]]

  /// How often a sample is looked for, each time from another start, before a step gives up.
  private static let attempts = 4

  /// - Parameters:
  ///   - strata: the stratum of each unit, and `categories` what it counts in.
  init(bounds: CubeBounds, strata: [Int], categories: [[Int]]) {
    (self.bounds, self.strata, self.categories) = (bounds, strata, categories)
  }

  /// Keeps the sum of each stratum whole against rounding: what it lacks goes to the case whose chance is nearest to a
  /// half, and one case alone is decided.
  private func mend(_ units: inout CubeUnits) {
    var open: [Int: [Int]] = [:]
    for unit in strata.indices where !units.isSettled(unit) { open[strata[unit], default: []].append(unit) }
    for members in open.values {
      let sum = members.reduce(0) { $0 + units.values[$1] }
      guard let middle = members.min(by: { abs(units.values[$0] - 0.5) < abs(units.values[$1] - 0.5) }) else {
        continue
      }
      if members.count == 1 {
        units.settle(middle, drawn: sum > 0.5)
      } else {
        units.move(middle, by: sum.rounded() - sum)
      }
    }
  }

  /// Decides as much as whole samples can; false if undecided units are left.
  func land(_ units: inout CubeUnits, _ lots: inout CubeLots) -> Bool {
    // Each step decides a case or holds a category, so that there cannot be more.
    for _ in 0...(strata.count + bounds.least.count) {
      mend(&units)
      let open = (0..<units.count).filter { !units.isSettled($0) }
      guard !open.isEmpty else { return true }
      let sums = CubeLanding.sums(units, categories, count: bounds.least.count)
      let search = CubeSearch(
        bounds: bounds.holding(sums), open: open, units: units, strata: strata, categories: categories)
      var found: [Bool]?
      for _ in 0..<CubeLanding.attempts where found == nil { found = search.sample(units, &lots) }
      guard let sample = found else { return false }
      let far = farEnd(units, open: open, sample: sample, sums: sums)
      if lots.next() * (1 + far) < far {
        for (index, unit) in open.enumerated() { units.settle(unit, drawn: sample[index]) }
        return true
      }
      for (index, unit) in open.enumerated() {
        units.move(unit, by: (units.values[unit] - (sample[index] ? 1 : 0)) * far)
      }
    }
    return false
  }

  /// The present sum of each category.
  static func sums(_ units: CubeUnits, _ categories: [[Int]], count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for unit in 0..<categories.count {
      for category in categories[unit] { sums[category] += units.values[unit] }
    }
    return sums
  }

  /// How far the line goes on beyond the present chances, in lengths of the way from the sample to them.
  private func farEnd(_ units: CubeUnits, open: [Int], sample: [Bool], sums: [Double]) -> Double {
    var far = Double.infinity
    var sampled = sums
    for (index, unit) in open.enumerated() {
      let direction = units.values[unit] - (sample[index] ? 1 : 0)
      far = min(far, units.room(unit, direction))
      for category in categories[unit] { sampled[category] -= direction }
    }
    for (category, sum) in sums.enumerated() {
      let direction = sum - sampled[category]
      guard abs(direction) > CubeUnits.nearness else { continue }
      let limit = Double(direction > 0 ? bounds.most[category] : bounds.least[category])
      far = min(far, max(0, (limit - sum) / direction))
    }
    return far
  }
}
