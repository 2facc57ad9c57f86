/// Between which numbers the cases of each category in a sample may lie: the whole numbers within one of what is
/// expected, less those that are drawn already.
struct CubeBounds {
  /// What is this near to a whole number is one. Expectations come from few divisions, and are nearly exact.
  static let wholeness = 1e-9

  private(set) var least: [Int]
  private(set) var most: [Int]

  init(expected: [Double], fixed: [Int]) {
    least = []
    most = []
    for (expected, fixed) in zip(expected, fixed) {
      let whole = expected.rounded()
      if abs(expected - whole) < CubeBounds.wholeness {
        least.append(Int(whole) - 1 - fixed)
        most.append(Int(whole) + 1 - fixed)
      } else {
        least.append(Int(expected.rounded(.down)) - fixed)
        most.append(Int(expected.rounded(.down)) + 1 - fixed)
      }
    }
  }

  /// How far the sum of a category is outside.
  func excess(_ category: Int, _ sum: Int) -> Int { max(0, sum - most[category], least[category] - sum) }

  /// The same bounds, where a sum that is on one must stay there.
  func holding(_ sums: [Double]) -> CubeBounds {
    var held = self
    for (category, sum) in sums.enumerated() {
      if sum - Double(least[category]) < CubeUnits.nearness {
        held.most[category] = least[category]
      } else if Double(most[category]) - sum < CubeUnits.nearness {
        held.least[category] = most[category]
      }
    }
    return held
  }
}
