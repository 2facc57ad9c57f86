package import StructuredText

/// A sheet of a workbook as a list: its headings, wherever they stand, and the rows below them, as the text of a CSV file.
package struct SheetTable: Sendable {
  /// What the sheet is called.
  package let sheet: String
  package let header: [String]
  /// The row that the headings stand in, from 1.
  package let headingRow: Int
  /// Whether the headings are what was looked for.
  package let isFitting: Bool
  /// What was done that a person should know, each a sentence's end without a full stop.
  package let remarks: [String]
  /// The headings as CSV, and all rows, of which those of the list begin at an offset.
  private let heading: [UInt8]
  private let body: [UInt8]
  private let start: Int
  private let rows: ArraySlice<Int32>

  /// The row of the sheet that a row below the headings is, both counted from 1.
  package func rowNumber(_ row: Int) -> Int { Int(rows[rows.startIndex + row - 1]) }

  /// How many bytes there are as CSV.
  package var count: Int { heading.count + body.count - start }

  /// How many cells there are below the headings, empty ones included.
  package var cellCount: Int { rows.count * header.count }

  package var bytes: [UInt8] { heading + body[start...] }

  /// Puts the bytes from an offset on into the space, and says how many.
  package func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    let isHeading = offset < heading.count
    let from = isHeading ? heading[max(0, offset)...] : body.dropFirst(start + offset - heading.count)
    let part = from.prefix(space.count)
    space.copyBytes(from: part)
    return part.count
  }

  /// The rows as of any small sheet, each with the row of the workbook that it is. `fault` is what a reader of CSV would say.
  package func table() -> (CSVTable?, fault: CSVFault?) {
    var scanner = CSVScanner(shortRows: .unchecked)
    var (found, noRows): ([CSVRow], [NoRow.Found]) = ([], [])
    let numbers = Array(rows)
    var index = 0
    do throws(CSVFault) {
      let take: CSVScanner.Visit = { (record) throws(CSVFault) in
        let cells = record.texts + Array(repeating: "", count: max(0, header.count - record.count))
        let isAgain = cells.map(Heading.trimmed) == header
        if let what = NoRow.of(record) {
          noRows.append(NoRow.Found(what: what, line: Int(numbers[index])))
        } else if !record.isBlank(), !isAgain {
          found.append(CSVRow(line: Int(numbers[index]), cells: cells))
        }
        index += 1
      }
      try scanner.feed(bytes, take)
      try scanner.finish(take)
    } catch {
      return (nil, error)
    }
    return (CSVTable(header: header, rows: found, noRows: noRows, headingLine: headingRow), nil)
  }
}

extension SheetTable {
  /// Reads a sheet and finds its headings; nil where it holds nothing.
  package init?(
    _ workbook: Workbook, _ sheet: Workbook.Sheet, fits: ([String]) -> Bool
  ) throws(WorkbookFault) {
    // Of the markup of a sheet about a quarter is text; room that is not used costs nothing.
    let expected = sheet.part.size / 4
    var text = SheetText(SheetChanges(), expected: expected)
    let facts = try workbook.read(sheet) { (line) throws(WorkbookFault) in try text.take(line) }
    guard let headings = SheetHeadings(text.first, facts.merged, fits: fits) else { return nil }
    let columns = headings.texts.lastIndex { !Heading.trimmed($0).isEmpty }.map { $0 + 1 } ?? 0
    let changes = SheetChanges(facts, below: headings, columns: columns)
    let below = text.first.filter { $0.number > headings.last }
    if !changes.areNone || text.widest > columns || below.contains(where: { $0.texts.count > columns }) {
      // What is to be done was not known when the rows were read: they are read again.
      text = SheetText(changes, expected: expected)
      _ = try workbook.read(sheet) { (line) throws(WorkbookFault) in
        if line.row >= headings.first { try text.take(line) }
      }
    }
    let place = text.rows.firstIndex { $0 > headings.last } ?? text.rows.endIndex
    header = headings.texts.prefix(columns).map(Heading.trimmed)
    heading = SheetText.line(header)
    start = text.first.first { $0.number > headings.last }?.offset ?? text.bytes.count
    (self.sheet, headingRow, isFitting) = (sheet.name, headings.last, headings.isFitting)
    (body, rows) = (text.bytes, text.rows[place...])
    remarks = SheetTable.remarks(facts, headings: headings, text: text, changes: changes)
  }

  private static func remarks(
    _ facts: SheetFacts, headings: SheetHeadings, text: SheetText, changes: SheetChanges
  ) -> [String] {
    var remarks: [String] = []
    if headings.first > 1, headings.isFitting {
      remarks.append("the headings stand in row \(headings.first); what is above was passed over")
    }
    if headings.last > headings.first {
      remarks.append("the headings in rows \(headings.first) and \(headings.last) were read together")
    }
    if facts.hiddenRows > 0 {
      remarks.append(
        facts.hiddenRows == 1
          ? "one row is hidden, by a filter or by hand, and was read like the others"
          : "\(facts.hiddenRows) rows are hidden, by a filter or by hand, and were read like the others")
    }
    if !changes.filledBlocks.isEmpty {
      let blocks = changes.filledBlocks.prefix(3).map(\.description).joined(separator: ", ")
      let more = changes.filledBlocks.count > 3 ? " and \(changes.filledBlocks.count - 3) more" : ""
      remarks.append("what stands in merged cells was read for each of their rows (\(blocks)\(more))")
    }
    for (rows, words) in [(text.told.totals, "totals of a table"), (text.told.notes, "a note in merged cells")]
    where !rows.isEmpty {
      let listed =
        rows.prefix(3).map { "\($0)" }.joined(separator: ", ") + (rows.count > 3 ? " and \(rows.count - 3) more" : "")
      remarks.append("passed over as \(words): row \(listed)")
    }
    if text.told.beyond.count > 0 {
      remarks.append("passed over, since no heading stands above: \(text.told.beyond.words)")
    }
    if text.errors.count > 0 {
      remarks.append("read as blank, since the cell holds an error such as #N/A: \(text.errors.words)")
    }
    return remarks
  }
}
