/// Where one cell lies within its record: byte offsets, half open, quotes already taken off.
@usableFromInline
struct CSVCell {
  @usableFromInline var lower: UInt32
  @usableFromInline var upper: UInt32
}

/// One record of a CSV file, lent for the length of a call: its cells are the scanner's own bytes, not copies.
///
/// Quotes are already taken off and doubled quotes made single. A cell beyond the last is empty.
package struct CSVRecord: ~Copyable {
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let cells: UnsafePointer<CSVCell>?
  /// Where there are no cells: the offset of the separator or line end behind each; a cell begins behind the one before.
  @usableFromInline let marks: UnsafePointer<UInt32>
  /// How many cells the record has.
  package let count: Int
  /// The line on which the record starts, from 1; 0 where lines are not counted.
  package let line: Int

  init(base: UnsafePointer<UInt8>, cells: UnsafePointer<CSVCell>, count: Int, line: Int) {
    (self.base, self.cells, self.count, self.line) = (base, cells, count, line)
    marks = UnsafeRawPointer(cells).assumingMemoryBound(to: UInt32.self)
  }

  /// A record without quotes. There is a mark before the first: that of the record before, or one that is all ones.
  init(base: UnsafePointer<UInt8>, marks: UnsafePointer<UInt32>, count: Int) {
    (self.base, self.marks, self.count) = (base, marks, count)
    (cells, line) = (nil, 0)
  }

  /// The bytes of a cell, valid only during the call that lent the record.
  @inlinable
  package subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    if let cell = cells?[index] {
      return UnsafeBufferPointer(start: base + Int(cell.lower), count: Int(cell.upper - cell.lower))
    }
    let lower = marks[index - 1] &+ 1
    return UnsafeBufferPointer(start: base + Int(lower), count: Int(marks[index] - lower))
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
