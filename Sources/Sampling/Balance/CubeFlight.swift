/// The flight of the cube method (Deville and Tillé, Biometrika 2004, 91, 893-912), on a small block of units at a time
/// (Chauvet and Tillé, Computational Statistics 2006, 21, 53-62), so that its cost grows with the number of units.
///
/// The block holds undecided units whose columns are independent, at most one for each row. A unit that enters either
/// joins them, or is a combination of theirs in one way only: then there is one direction in which its chance and
/// theirs can move with every row's sum unchanged. A lot decides between the two ends, so that no chance changes on
/// average, and at least one unit is decided.
///
/// Since that direction is unique, no draw depends on how the elimination is done, only on what counts as nought.
struct CubeFlight {
  private let rows: Int
  /// What turns a column into a combination of the block's, row after row.
  private var inverse: [Double]
  /// The unit of each row, or -1.
  private(set) var block: [Int]
  private var combination: [Double]
  private var exchanges = 0

  /// What is smaller is nought: the numbers of an elimination of noughts and ones are not near it otherwise.
  private static let nought = 1e-9
  /// After so many exchanges the elimination is done anew, so that rounding cannot add up.
  private static let renewal = 64

  init(rows: Int) {
    self.rows = rows
    inverse = CubeFlight.identity(rows)
    block = Array(repeating: -1, count: rows)
    combination = Array(repeating: 0, count: rows)
  }

  private static func identity(_ rows: Int) -> [Double] {
    var matrix = [Double](repeating: 0, count: rows * rows)
    for row in 0..<rows { matrix[row * rows + row] = 1 }
    return matrix
  }

  /// Takes in units, one after the other, until no more than so many of them are undecided.
  static func fly(_ members: [Int], of units: inout CubeUnits, by lots: inout CubeLots, rows: Int, until fewest: Int) {
    var flight = CubeFlight(rows: rows)
    for (entered, unit) in members.enumerated() {
      guard flight.block.count(where: { $0 >= 0 }) + members.count - entered > fewest else { return }
      flight.enter(unit, of: &units, by: &lots)
    }
  }

  /// Takes in one undecided unit.
  mutating func enter(_ unit: Int, of units: inout CubeUnits, by lots: inout CubeLots) {
    combine(units.rows[unit], units.signs[unit])
    if let row = freeRow() { return exchange(row, with: unit, of: units) }
    walk(unit, of: &units, by: &lots)
    guard !units.isSettled(unit), let row = freeRow() else { return }
    exchange(row, with: unit, of: units)
  }

  private mutating func combine(_ column: [Int], _ sign: Double) {
    for row in 0..<rows {
      var sum = 0.0
      for place in column { sum += inverse[row * rows + place] }
      combination[row] = abs(sum) > CubeFlight.nought ? sum * sign : 0
    }
  }

  /// The row without a unit where the column shows most, the first of equals; nil where the block's columns give it.
  private func freeRow() -> Int? {
    var best: Int?
    for row in 0..<rows where block[row] < 0 && combination[row] != 0 {
      if let known = best, abs(combination[row]) <= abs(combination[known]) { continue }
      best = row
    }
    return best
  }

  private mutating func walk(_ unit: Int, of units: inout CubeUnits, by lots: inout CubeLots) {
    let moving = block.indices.filter { block[$0] >= 0 && combination[$0] != 0 }
    var (up, down) = (units.room(unit, 1), units.room(unit, -1))
    for row in moving {
      up = min(up, units.room(block[row], -combination[row]))
      down = min(down, units.room(block[row], combination[row]))
    }
    let distance = lots.next() * (up + down) < down ? up : -down
    units.move(unit, by: distance)
    for row in moving { units.move(block[row], by: -combination[row] * distance) }
    for row in moving where units.isSettled(block[row]) { block[row] = -1 }
  }

  private mutating func exchange(_ row: Int, with unit: Int, of units: CubeUnits) {
    pivot(row)
    block[row] = unit
    exchanges += 1
    guard exchanges % CubeFlight.renewal == 0 else { return }
    let kept = block.filter { $0 >= 0 }
    inverse = CubeFlight.identity(rows)
    block = Array(repeating: -1, count: rows)
    for unit in kept {
      combine(units.rows[unit], units.signs[unit])
      guard let row = freeRow() else { continue }
      pivot(row)
      block[row] = unit
    }
  }

  private mutating func pivot(_ row: Int) {
    let (rows, factor, combination) = (rows, combination[row], combination)
    inverse.withUnsafeMutableBufferPointer { matrix in
      for place in row * rows..<(row + 1) * rows { matrix[place] /= factor }
      for other in 0..<rows where other != row && combination[other] != 0 {
        let share = combination[other]
        for place in 0..<rows { matrix[other * rows + place] -= share * matrix[row * rows + place] }
      }
    }
  }
}
