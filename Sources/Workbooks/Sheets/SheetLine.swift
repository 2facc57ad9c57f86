import SheetKernel

/// A row of a sheet as a person sees it: the cells that hold something, in order.
package struct SheetLine {
  /// What a cell holds, as the kernel numbers it.
  package enum Kind: UInt32, Sendable { case text, number, day, boolean, error }

  package struct Cell {
    /// From 1.
    package let column: Int
    package let kind: Kind
    /// Where its text lies in `bytes`.
    package let range: Range<Int>
  }

  /// The cells that hold something.
  package struct Cells: RandomAccessCollection {
    fileprivate(set) var places: [muster_cell] = []

    package var startIndex: Int { 0 }
    package var endIndex: Int { places.count }

    package subscript(index: Int) -> Cell {
      let place = places[index]
      return Cell(
        column: Int(place.column), kind: Kind(rawValue: place.kind) ?? .error,
        range: Int(place.lower)..<Int(place.upper))
    }
  }

  /// From 1.
  package internal(set) var row = 0
  /// Whether a filter or a person hides it.
  package internal(set) var isHidden = false
  package private(set) var cells = Cells()
  /// The texts of all cells: UTF-8 without zero bytes.
  package internal(set) var bytes: [UInt8] = []

  package func text(_ cell: Cell) -> String { String(decoding: bytes[cell.range], as: UTF8.self) }

  mutating func begin(_ row: Int, isHidden: Bool) {
    (self.row, self.isHidden) = (row, isHidden)
    cells.places.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends a cell whose text was put into `bytes` from an offset on; one without text is none.
  mutating func end(column: Int, _ kind: Kind, from start: Int) {
    guard bytes.count > start else { return }
    cells.places.append(
      muster_cell(
        column: UInt32(column), kind: kind.rawValue, lower: UInt32(start), upper: UInt32(bytes.count)))
  }

  /// Puts cells that were read together behind those that are there.
  mutating func append(_ row: muster_row) {
    let (count, start) = (cells.places.count, UInt32(bytes.count))
    cells.places.append(contentsOf: UnsafeBufferPointer(start: row.cells, count: row.cell_count))
    bytes.append(contentsOf: UnsafeBufferPointer(start: row.bytes, count: row.byte_count))
    guard start > 0 else { return }
    for index in count..<cells.places.count {
      cells.places[index].lower += start
      cells.places[index].upper += start
    }
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
