extension TerminalTable {
  /// What a column asks for: room for its widest word, and for its widest cell on one line.
  private struct Wish {
    let least: Int
    let most: Int
  }

  /// The narrowest that a column of words may be made before a list is easier to read than a table.
  private static let narrowest = 8

  /// The width of each column; nil if the table cannot be shown in that width.
  func widths(fitting width: Int) -> [Int]? {
    let room = width - TerminalTable.gap * (columns.count - 1)
    let wishes = columns.indices.map { wish(of: $0) }
    if wishes.reduce(0, { $0 + $1.most }) <= room { return wishes.map(\.most) }
    if wishes.reduce(0, { $0 + $1.least }) <= room {
      let ranges = wishes.map { $0.least...$0.most }
      let (level, proportional) = (
        TerminalTable.shareEvenly(room, between: ranges), TerminalTable.shareByNeed(room, between: ranges)
      )
      return height(with: proportional) < height(with: level) ? proportional : level
    }
    let narrow = wishes.map { min($0.least, TerminalTable.narrowest) }
    guard narrow.reduce(0, +) <= room else { return nil }
    return TerminalTable.shareEvenly(room, between: zip(narrow, wishes).map { $0...$1.least })
  }

  /// The lines that the first rows take; so many tell how a long table will look, and cost little.
  private func height(with widths: [Int]) -> Int {
    rows.prefix(200).reduce(0) { $0 + (zip($1, widths).map { $0.wrapped(to: $1).count }.max() ?? 0) }
  }

  private func wish(of index: Int) -> Wish {
    let column = columns[index]
    let cells = [column.heading] + rows.compactMap { index < $0.count ? $0[index] : nil }
    let word = max(1, column.minimum, cells.map(\.widestWord).max() ?? 0)
    let natural = max(word, cells.map(\.width).max() ?? 0)
    return Wish(least: word, most: max(word, min(natural, column.maximum ?? natural)))
  }

  /// Gives every column its least, and what is left to those that are narrowest, as water finds its level.
  static func shareEvenly(_ room: Int, between wishes: [ClosedRange<Int>]) -> [Int] {
    func widths(at level: Int) -> [Int] { wishes.map { min(max(level, $0.lowerBound), $0.upperBound) } }
    var (low, high) = (0, max(1, room))
    while low < high {
      let level = (low + high + 1) / 2
      if widths(at: level).reduce(0, +) <= room { low = level } else { high = level - 1 }
    }
    var result = widths(at: low)
    var left = room - result.reduce(0, +)
    for index in result.indices where left > 0 && result[index] < wishes[index].upperBound && result[index] <= low {
      result[index] += 1
      left -= 1
    }
    return result
  }

  /// Gives every column its least, and of what is left a part in proportion to what it still asks for; what the division
  /// leaves over goes to the widest wish.
  static func shareByNeed(_ room: Int, between wishes: [ClosedRange<Int>]) -> [Int] {
    let left = room - wishes.reduce(0) { $0 + $1.lowerBound }
    let asked = wishes.reduce(0) { $0 + $1.count - 1 }
    guard left > 0, asked > left else { return wishes.map { left > 0 ? $0.upperBound : $0.lowerBound } }
    var result = wishes.map { $0.lowerBound + ($0.count - 1) * left / asked }
    if let widest = wishes.indices.max(by: { wishes[$0].count < wishes[$1].count }) {
      result[widest] += room - result.reduce(0, +)
    }
    return result
  }
}
