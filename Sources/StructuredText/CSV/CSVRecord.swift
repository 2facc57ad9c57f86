/// Where one cell lies within its record: byte offsets, half open, quotes already taken off.
struct CSVCell {
  var lower: UInt32
  var upper: UInt32
}

/// One record of a CSV file, lent for the length of a call: its cells are the scanner's own bytes, not copies.
///
/// Quotes are already taken off and doubled quotes made single. A cell beyond the last is empty.
package struct CSVRecord: ~Copyable {
  let base: UnsafePointer<UInt8>
  let cells: UnsafePointer<CSVCell>
  /// How many cells the record has.
  package let count: Int
  /// The line on which the record starts, from 1.
  package let line: Int

  /// The bytes of a cell, valid only during the call that lent the record.
  package subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let cell = cells[index]
    return UnsafeBufferPointer(start: base + Int(cell.lower), count: Int(cell.upper - cell.lower))
  }

  /// The text of a cell; malformed bytes cannot occur, since the scanner has checked them.
  package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// All cells as texts.
  package var texts: [String] {
    var all: [String] = []
    all.reserveCapacity(count)
    for index in 0..<count { all.append(text(index)) }
    return all
  }

  /// Whether every cell from an index on is empty or white space.
  package func isBlank(from first: Int = 0) -> Bool {
    var index = first
    while index < count {
      for byte in self[index] where byte > 0x20 { return false }
      index += 1
    }
    return true
  }
}
