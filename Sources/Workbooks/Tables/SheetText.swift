import SheetKernel

/// The rows of a sheet as the text of a CSV file, so that whoever reads those reads a sheet alike: a line a row, empty cells at its
/// end left out.
struct SheetText {
  /// One of the first rows, among which the headings are.
  struct Row {
    let number: Int
    /// From the first column on, blank where a cell holds nothing.
    let texts: [String]
    /// Where its line begins.
    let offset: Int
  }

  private(set) var bytes: [UInt8] = []
  /// For each line, which row of the sheet it is.
  private(set) var rows: [Int32] = []
  /// The first rows.
  private(set) var first: [Row] = []
  /// The last column that holds something in any row but those.
  private(set) var widest = 0
  private(set) var errors = Places()
  private(set) var changes: SheetChanges
  private(set) var told = SheetChanges.Told()
  /// Where a line is written first.
  private var space = [UInt8](repeating: 0, count: 1 << 14)

  /// So many rows are looked at for headings: titles and notes above them are short.
  static let looksAt = 40

  /// - Parameter expected: About how many bytes there will be.
  init(_ changes: SheetChanges, expected: Int) {
    self.changes = changes
    bytes.reserveCapacity(min(expected, WorkbookLimits.tableBytes))
  }

  mutating func take(_ line: SheetLine) throws(WorkbookFault) {
    if !changes.areNone, changes.leavesOut(line, &told) { return }
    let isFirst = first.count < SheetText.looksAt
    if isFirst {
      first.append(Row(number: line.row, texts: SheetText.texts(line), offset: bytes.count))
    } else {
      widest = max(widest, line.cells.last?.column ?? 0)
    }
    let start = bytes.count
    let filled = changes.filled(line)
    if !filled.isEmpty {
      append(line, filling: filled)
    } else if !appendPlain(line) {
      line.bytes.withUnsafeBufferPointer { append(line, $0) }
    }
    // An empty line would be passed over, and rows are counted.
    if bytes.count == start { bytes.append(contentsOf: [quote, quote]) }
    bytes.append(UInt8(ascii: "\n"))
    rows.append(Int32(truncatingIfNeeded: line.row))
    // Merged cells, and empty ones before a last, may come to much with few bytes.
    guard bytes.count <= WorkbookLimits.tableBytes else {
      throw .tooLarge("its rows come to more than \(WorkbookLimits.tableBytes >> 20) MiB", at: "row \(line.row)")
    }
  }

  /// The cells of a line as the kernel writes them; false where it leaves them to others.
  private mutating func appendPlain(_ line: SheetLine) -> Bool {
    let columns = UInt32(clamping: changes.columns)
    let count = space.withUnsafeMutableBufferPointer { space in
      line.cells.places.withUnsafeBufferPointer { cells in
        line.bytes.withUnsafeBufferPointer { bytes in
          guard let cells = cells.baseAddress, let bytes = bytes.baseAddress, let to = space.baseAddress else {
            return 0
          }
          return muster_write_line(cells, line.cells.count, bytes, columns, to, space.count)
        }
      }
    }
    bytes.append(contentsOf: space[..<count])
    return count > 0
  }

  /// The cells of a line as they are.
  private mutating func append(_ line: SheetLine, _ text: UnsafeBufferPointer<UInt8>) {
    var column = 1
    for cell in line.cells where reads(cell, of: line) {
      separate(&column, cell.column)
      SheetText.append(UnsafeBufferPointer(rebasing: text[cell.range]), to: &bytes)
    }
  }

  /// The cells of a line with those of merged blocks that begin above it.
  private mutating func append(_ line: SheetLine, filling filled: [(column: Int, text: String)]) {
    var texts = Dictionary(filled.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    for cell in line.cells where reads(cell, of: line) { texts[cell.column] = line.text(cell) }
    var column = 1
    for (place, text) in texts.sorted(by: { $0.key < $1.key }) {
      separate(&column, place)
      SheetText.append(text, to: &bytes)
    }
  }

  /// Whether a cell is read; what is not is told. An error is no value: nobody is called #N/A.
  private mutating func reads(_ cell: SheetLine.Cell, of line: SheetLine) -> Bool {
    if cell.column > changes.columns {
      told.beyond.add(CellPlace(row: line.row, column: cell.column))
      return false
    }
    if cell.kind == .error { errors.add(CellPlace(row: line.row, column: cell.column)) }
    return cell.kind != .error
  }

  private mutating func separate(_ column: inout Int, _ next: Int) {
    while column < next {
      bytes.append(UInt8(ascii: ","))
      column += 1
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    Array(text.utf8).withUnsafeBufferPointer { append($0, to: &bytes) }
  }

  /// Puts a cell behind others, in quotes where a reader of CSV would take it for something else.
  private static func append(_ cell: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var isPlain = cell.first != 0x20 && cell.last != 0x20
    for byte in cell where isSpecial(byte) {
      isPlain = false
      break
    }
    guard !isPlain else { return bytes.append(contentsOf: cell) }
    bytes.append(quote)
    for byte in cell {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == quote || byte == 0x09
      || byte == 0x0A || byte == 0x0D
  }

  /// A line of texts as it would stand among others.
  static func line(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(text, to: &bytes)
    }
    return (bytes.isEmpty ? [quote, quote] : bytes) + [UInt8(ascii: "\n")]
  }

  private static func texts(_ line: SheetLine) -> [String] {
    var texts = [String](repeating: "", count: min(line.cells.last?.column ?? 0, 1024))
    for cell in line.cells where cell.column <= texts.count && cell.kind != .error {
      // Of what is longer than any heading the beginning is enough.
      texts[cell.column - 1] = String(decoding: line.bytes[cell.range.prefix(2000)], as: UTF8.self)
    }
    return texts
  }
}

private let quote = UInt8(ascii: "\"")

/// Cells to be told of: the first few, and how many there are.
struct Places {
  private(set) var first: [CellPlace] = []
  private(set) var count = 0

  mutating func add(_ place: CellPlace) {
    count += 1
    if first.count < 3 { first.append(place) }
  }

  /// `K2, K5 and 17 more`
  var words: String {
    let more = count - first.count
    return first.map(\.description).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
