/// What a workbook may hold at most, so that none can use up the machine. What is beyond is refused, never cut.
///
/// Memory is the file, the texts that its cells share and the rows of one sheet as text, which take twice their size while they grow:
/// 60 MB for a list of 200,000 rows and ten columns, 250 MB for one that holds as much as is read in few bytes.
enum WorkbookLimits {
  /// The bytes of the file: twenty times the largest list that we know.
  static let fileBytes = 256 << 20
  /// The entries of the archive.
  static let entries = 1 << 16
  /// The bytes of one part when it is unpacked: a full sheet of 1,048,576 rows and 20 columns.
  static let partBytes = 2 << 30
  /// A part that grows more than so many times when it is unpacked, and beyond `suspectBytes`, is no list.
  static let growth = 400
  static let suspectBytes = 32 << 20
  /// The bytes of all texts that cells share.
  static let sharedBytes = 128 << 20
  /// The bytes of one cell, and of one row: those of a CSV file (see `CSVLimits`).
  static let cellBytes = 1 << 20
  static let rowBytes = 4 << 20
  /// The bytes of all rows of one sheet.
  static let sheetBytes = 128 << 20
  /// The bytes of a sheet as the text of a list, its empty cells and what merged cells say in each row included.
  static let tableBytes = 160 << 20
  /// How deep elements may lie in each other, and how long a tag may be.
  static let depth = 200
  static let tagBytes = 1 << 20
  /// What a sheet has at most: XFD1048576 is its last cell.
  static let rows = 1_048_576
  static let columns = 16_384
}
