/// What a walk moves: chances of cases to be drawn, each between 0 and 1, and what they count in. In the last part of a
/// landing there is a slack for each category too: how far its count is above the least that is allowed.
struct CubeUnits {
  /// What is this near to a bound is on it: far above what rounding does, far below what any audit could notice.
  static let nearness = 1e-7

  private(set) var values: [Double] = []
  private var lowers: [Double] = []
  private var uppers: [Double] = []
  /// The rows in which each counts, and whether it adds to them or, as a slack does, takes away.
  private(set) var rows: [[Int]] = []
  private(set) var signs: [Double] = []

  var count: Int { values.count }

  @discardableResult
  mutating func append(_ value: Double, upper: Double = 1, rows: [Int], sign: Double = 1) -> Int {
    values.append(value)
    lowers.append(0)
    uppers.append(upper)
    self.rows.append(rows)
    signs.append(sign)
    move(count - 1, by: 0)
    return count - 1
  }

  /// Whether a unit is on a bound: decided, if it is a case.
  func isSettled(_ unit: Int) -> Bool { values[unit] == lowers[unit] || values[unit] == uppers[unit] }

  /// How far a unit can go in a direction, in steps of it.
  func room(_ unit: Int, _ direction: Double) -> Double {
    max(0, ((direction > 0 ? uppers[unit] : lowers[unit]) - values[unit]) / direction)
  }

  /// Moves a unit, and puts it on the bound if it is near.
  mutating func move(_ unit: Int, by distance: Double) {
    values[unit] += distance
    if uppers[unit] - values[unit] < CubeUnits.nearness {
      values[unit] = uppers[unit]
    } else if values[unit] - lowers[unit] < CubeUnits.nearness {
      values[unit] = lowers[unit]
    }
  }

  /// Sets a case to drawn or not drawn.
  mutating func settle(_ unit: Int, drawn: Bool) { values[unit] = drawn ? 1 : 0 }

  /// Allows a slack one more on both sides.
  mutating func widen(_ unit: Int) {
    lowers[unit] -= 1
    uppers[unit] += 1
  }
}
