import SheetKernel

// Rows and cells as nearly all programs write them are taken in by the kernel, without looking at each event of theirs; whatever is
// written in another way is left to `readRow` and `readCell`.
extension SheetReader {
  /// Takes in plain cells from where the window stands, as many as there are.
  mutating func readPlainCells() throws(WorkbookFault) {
    guard xml.isAtPlainMarkup else { return }
    plain.row.number = UInt32(row)
    plain.row.column = UInt32(column)
    xml.cursor += plain.read(muster_read_cells, workbook, xml.base + xml.cursor, xml.usable - xml.cursor)
    column = Int(plain.row.column)
    line.append(plain.row)
    guard line.bytes.count <= WorkbookLimits.rowBytes else { throw longRow }
  }

  /// Takes in a whole row of plain cells; false where what comes next is none.
  mutating func readPlainRow() -> Bool {
    guard xml.isAtPlainMarkup else { return false }
    plain.row.number = UInt32(row)
    let taken = plain.read(muster_read_row, workbook, xml.base + xml.cursor, xml.usable - xml.cursor)
    guard taken > 0 else { return false }
    xml.cursor += taken
    row = Int(plain.row.number)
    line.begin(row, isHidden: false)
    line.append(plain.row)
    return true
  }
}

/// Room for a row that the kernel reads.
struct PlainRow: ~Copyable {
  typealias Reading = (
    UnsafePointer<muster_book>, UnsafePointer<UInt8>, Int, UnsafeMutablePointer<muster_row>
  ) -> Int

  var row: muster_row

  init() {
    row = muster_row(
      cells: .allocate(capacity: Int(MUSTER_CELLS)), bytes: .allocate(capacity: Int(MUSTER_ROW_BYTES) + 8),
      cell_count: 0,
      byte_count: 0, number: 0, column: 0)
  }

  deinit {
    row.cells.deallocate()
    row.bytes.deallocate()
  }

  /// How many bytes the kernel takes.
  @inline(__always)
  mutating func read(_ reading: Reading, _ workbook: Workbook, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    workbook.texts.bytes.withUnsafeBufferPointer { texts in
      workbook.texts.ends.withUnsafeBufferPointer { ends in
        workbook.styles.plain.withUnsafeBufferPointer { styles in
          var book = muster_book(
            texts: texts.baseAddress, ends: ends.baseAddress, text_count: ends.count, styles: styles.baseAddress,
            style_count: styles.count, is_from_1904: workbook.isFrom1904)
          return reading(&book, bytes, count, &row)
        }
      }
    }
  }
}
