/// Where a cell stands; rows and columns are counted from 1.
package struct CellPlace: Sendable, Hashable {
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// As people write it: `C12`. Nil where a text is no such place, or one beyond XFD1048576.
  package init?(_ text: some Collection<UInt8>) {
    var (column, row, isInRow) = (0, 0, false)
    for byte in text {
      let small = byte | 0x20
      if !isInRow, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small), byte >= UInt8(ascii: "A") {
        column = column * 26 + Int(small - 0x60)
      } else if Sign.isDigit(byte), column > 0 {
        isInRow = true
        row = row * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
      guard column <= WorkbookLimits.columns, row <= WorkbookLimits.rows else { return nil }
    }
    guard row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a column: `C`.
  package static func letters(_ column: Int) -> String {
    var (rest, text) = (column, "")
    while rest > 0 {
      text = "\(Unicode.Scalar(UInt8(UInt8(ascii: "A") + UInt8((rest - 1) % 26))))" + text
      rest = (rest - 1) / 26
    }
    return text
  }
}

extension CellPlace: CustomStringConvertible {
  package var description: String { "\(CellPlace.letters(column))\(row)" }
}

/// A block of cells: `A2:A4`.
package struct CellBlock: Sendable, Hashable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  /// Nil where a text is no block; a single cell is one too.
  init?(_ text: String) {
    let ends = text.split(separator: ":").map { CellPlace($0.utf8.filter { $0 != UInt8(ascii: "$") }) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    (rows, columns) = (first.row...last.row, first.column...last.column)
  }
}

extension CellBlock: CustomStringConvertible {
  package var description: String {
    let first = CellPlace(row: rows.lowerBound, column: columns.lowerBound)
    return "\(first):\(CellPlace(row: rows.upperBound, column: columns.upperBound))"
  }
}
