import CSVKernel

/// Reads blocks of whole records of a CSV file whose headings are known, several at a time if need be.
///
/// It reads what nearly all files are: UTF-8, quotes only where cells begin and end or doubled within. Whatever else there
/// may be (`CSVScanner` tells what is wrong with it, and where), it says that it cannot, and lends out nothing of that block.
package struct CSVBlockScanner: ~Copyable {
  /// The most bytes of a block.
  package let capacity: Int
  private let columns: Int
  private let separator: UInt8
  private let limits: CSVLimits
  private let marks: UnsafeMutablePointer<UInt32>
  private let ends: UnsafeMutablePointer<UInt32>
  private let cells: UnsafeMutablePointer<CSVCell>

  package init(_ beginning: CSVBeginning, capacity: Int, limits: CSVLimits = .standard) {
    (self.capacity, self.limits) = (capacity, limits)
    (columns, separator) = (beginning.header.count, beginning.separator)
    marks = .allocate(capacity: capacity + 2)
    ends = .allocate(capacity: capacity + 1)
    cells = .allocate(capacity: limits.maximumColumns)
    // The first cell of a block begins behind nothing: all ones and one is zero.
    marks[0] = .max
  }

  deinit {
    marks.deallocate()
    ends.deallocate()
    cells.deallocate()
  }

  /// Lends out every record of a block, which must end with a line end; false if the block is of another kind. Doubled quotes
  /// are made single in place.
  package func scan(_ block: UnsafeMutableBufferPointer<UInt8>, _ visit: (borrowing CSVRecord) -> Void) -> Bool {
    guard let base = block.baseAddress, block.count <= capacity else { return block.isEmpty }
    let found = muster_csv_marks(base, block.count, separator, marks + 1, ends)
    guard found.is_regular, !found.has_zero else { return false }
    if found.has_multibyte {
      guard UTF8Check.check(base, from: 0, to: block.count).end == block.count else { return false }
    }
    var first = 0
    for row in 0..<found.rows {
      let (end, hasQuotes) = (Int(ends[row] & ~MUSTER_CSV_QUOTES), ends[row] & MUSTER_CSV_QUOTES != 0)
      let count = end - first + 1
      let own = marks + (first + 1)
      first = end + 1
      if count == 1, !hasQuotes, own[0] == own[-1] &+ 1 { continue }
      guard count <= columns || count <= limits.maximumColumns else { return false }
      if hasQuotes {
        unquote(base, own: own, count: count)
        let record = CSVRecord(base: base, cells: cells, count: count, line: 0)
        guard count <= columns || record.isBlank(from: columns) else { return false }
        visit(record)
      } else {
        let record = CSVRecord(base: base, marks: own, count: count)
        guard count <= columns || record.isBlank(from: columns) else { return false }
        visit(record)
      }
    }
    return true
  }

  /// Takes the quotes off the cells of a record.
  private func unquote(_ base: UnsafeMutablePointer<UInt8>, own: UnsafePointer<UInt32>, count: Int) {
    for index in 0..<count {
      var cell = CSVCell(lower: own[index - 1] &+ 1, upper: own[index])
      if cell.lower < cell.upper, base[Int(cell.lower)] == quote {
        cell.lower += 1
        cell.upper -= 1
        let count = muster_csv_unquoted(base + Int(cell.lower), Int(cell.upper - cell.lower))
        cell.upper = cell.lower + UInt32(truncatingIfNeeded: count)
      }
      cells[index] = cell
    }
  }
}

/// What the beginning of a file says of the rest of it.
package struct CSVBeginning: Sendable {
  package let header: [String]
  package let separator: UInt8
  /// The offset of the first byte behind the headings.
  package let length: Int

  /// Reads the headings; nil where the bytes do not hold all of them, or not as plain UTF-8 without a fault.
  package init?(_ bytes: UnsafeRawBufferPointer, linesAbove: Int = 0) {
    var scanner = CSVScanner(linesAbove: linesAbove)
    scanner.fill(whole: bytes)
    do throws(CSVFault) { guard try scanner.readHeader() else { return nil } } catch { return nil }
    guard let header = scanner.header, scanner.encoding == .utf8, scanner.fault == nil else { return nil }
    (self.header, separator, length) = (header, scanner.separator, scanner.cursor)
  }

  /// The offset behind the last record that ends within bytes that begin with a record; 0 where none does.
  package func lastRecordEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return muster_csv_last_end(base, bytes.count, separator)
  }
}
