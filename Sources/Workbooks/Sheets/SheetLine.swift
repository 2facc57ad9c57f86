/// A row of a sheet as a person sees it: the cells that hold something, in order.
package struct SheetLine {
  /// What a cell holds.
  package enum Kind: Sendable { case text, number, day, boolean, error }

  package struct Cell {
    /// From 1.
    package let column: Int
    package let kind: Kind
    /// Where its text lies in `bytes`.
    package let range: Range<Int>
  }

  /// From 1.
  package internal(set) var row = 0
  /// Whether a filter or a person hides it.
  package internal(set) var isHidden = false
  package internal(set) var cells: [Cell] = []
  /// The texts of all cells: UTF-8 without zero bytes.
  package internal(set) var bytes: [UInt8] = []

  package func text(_ cell: Cell) -> String { String(decoding: bytes[cell.range], as: UTF8.self) }

  mutating func begin(_ row: Int, isHidden: Bool) {
    (self.row, self.isHidden) = (row, isHidden)
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends a cell whose text was put into `bytes` from an offset on; one without text is none.
  @inline(__always)
  mutating func end(column: Int, _ kind: Kind, from start: Int) {
    guard bytes.count > start else { return }
    cells.append(Cell(column: column, kind: kind, range: start..<bytes.count))
  }
}

/// What a sheet says beside its rows.
package struct SheetFacts: Sendable {
  /// Blocks of cells that are shown as one, the first of which has the value.
  package internal(set) var merged: [CellBlock] = []
  /// How many rows that hold something are hidden.
  package internal(set) var hiddenRows = 0
  /// The rows of totals below tables.
  package internal(set) var totalRows: [Int] = []
  /// The ids of the tables on it.
  var tables: [String] = []
}
