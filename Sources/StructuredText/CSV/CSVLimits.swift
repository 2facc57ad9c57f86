/// How much a CSV file may hold before it is refused, so that a hostile or broken file costs little.
package struct CSVLimits: Sendable, Equatable {
  /// The most columns of a file. A spreadsheet's own limit is 16,384.
  package var maximumColumns: Int
  /// The most bytes of one cell. A spreadsheet's own limit is 32,767 characters.
  package var maximumCellBytes: Int
  /// The most bytes of one record, quoted line ends included.
  package var maximumRecordBytes: Int

  package init(maximumColumns: Int, maximumCellBytes: Int, maximumRecordBytes: Int) {
    self.maximumColumns = maximumColumns
    self.maximumCellBytes = maximumCellBytes
    self.maximumRecordBytes = maximumRecordBytes
  }

  /// Spreadsheet limits, with room: 16,384 columns, 1 MiB a cell, 4 MiB a record.
  package static let standard = CSVLimits(
    maximumColumns: 16_384, maximumCellBytes: 1 << 20, maximumRecordBytes: 4 << 20)
}

/// What becomes of a row with fewer cells than there are headings.
package enum CSVShortRows: Sendable {
  /// It is refused with its line.
  case refused
  /// The missing cells are read as blank.
  case padded
  /// Rows of any width are handed over; the caller looks at `count`.
  case unchecked
}
