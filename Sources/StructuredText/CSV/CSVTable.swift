/// One row of a table, with the line of the file on which it starts.
package struct CSVRow: Sendable, Equatable {
  package let line: Int
  /// As many cells as there are headings; white space is as it stands in the file.
  package let cells: [String]

  package init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }
}

/// A whole small CSV file: an import, a return, a sheet of answers. For case lists of any length use `CSVScanner`.
package struct CSVTable: Sendable, Equatable {
  /// The headings, white space taken off their ends.
  package let header: [String]
  /// The rows; those without anything in them are left out.
  package let rows: [CSVRow]

  /// Totals and notes that stand among the rows, and are none.
  package let noRows: [NoRow.Found]
  /// The line of the headings.
  package let headingLine: Int

  package init(header: [String], rows: [CSVRow], noRows: [NoRow.Found] = [], headingLine: Int = 1) {
    (self.header, self.rows, self.noRows, self.headingLine) = (header, rows, noRows, headingLine)
  }

  /// The table, or nil with the errors; warnings (an encoding that was guessed) may come with a table.
  ///
  /// All rows with too many cells are reported at once, as is a heading that stands twice. Short rows are padded
  /// unless `shortRows` refuses them. Headings that `fits` knows are found below a title.
  package static func read(
    _ source: SourceText, limits: CSVLimits = .standard, shortRows: CSVShortRows = .padded,
    fits: ([String]) -> Bool = { _ in true }
  ) -> (CSVTable?, [Diagnostic]) {
    var reader = CSVTableReader(source: source, shortRows: shortRows)
    reader.read(limits, linesAbove: HeadingLine.linesAbove(source.bytes, fits: fits))
    return reader.result()
  }
}

/// Collects rows and everything that is wrong with them.
private struct CSVTableReader {
  private let lines: CSVLines
  private let shortRows: CSVShortRows
  private var header: [String] = []
  private var headerLine = 1
  private var rows: [CSVRow] = []
  private var noRows: [NoRow.Found] = []
  private var diagnostics: [Diagnostic] = []
  /// The faults that are not told one by one: how many, and where the first is.
  private var untold: (count: Int, line: Int) = (0, 0)
  private static let toldAtMost = 20

  init(source: SourceText, shortRows: CSVShortRows) {
    lines = CSVLines(source)
    self.shortRows = shortRows
  }

  mutating func read(_ limits: CSVLimits, linesAbove: Int) {
    var scanner = CSVScanner(limits: limits, shortRows: .unchecked, linesAbove: linesAbove)
    var (found, noRows): ([CSVRow], [NoRow.Found]) = ([], [])
    var fault: CSVFault?
    do {
      let take: CSVScanner.Visit = { record throws(CSVFault) in
        if let what = NoRow.of(record) {
          noRows.append(NoRow.Found(what: what, line: record.line))
        } else if !record.isBlank() {
          found.append(CSVRow(line: record.line, cells: record.texts))
        }
      }
      try scanner.feed(lines.bytes, take)
      try scanner.finish(take)
    } catch {
      fault = error
    }
    (header, headerLine, self.noRows) = (scanner.header ?? [], scanner.headerLine, noRows)
    if let notice = scanner.encoding.notice {
      diagnostics.append(lines.diagnostic(.warning, notice, line: 1, help: nil))
    }
    reportRepeatedHeadings()
    for row in found { take(row) }
    if let fault { report(fault) }
    if untold.count > 0 {
      let text =
        untold.count == 1
        ? "so it is with this row" : "so it is with this row and \(grouped(untold.count - 1)) more"
      diagnostics.append(lines.diagnostic(.error, text, line: untold.line, help: nil))
    }
  }

  func result() -> (CSVTable?, [Diagnostic]) {
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return (
      hasErrors ? nil : CSVTable(header: header, rows: rows, noRows: noRows, headingLine: headerLine), diagnostics
    )
  }

  private mutating func take(_ row: CSVRow) {
    if row.cells.map(Heading.trimmed) == header {
      let text = "the headings stand here again; the line is passed over"
      diagnostics.append(lines.diagnostic(.warning, text, line: row.line, help: nil))
    } else if row.cells.count > header.count,
      row.cells[header.count...].contains(where: { !Heading.trimmed($0).isEmpty })
    {
      report(.tooManyCells(line: row.line, cells: row.cells.count, headings: header.count))
    } else if row.cells.count < header.count, case .refused = shortRows {
      report(.tooFewCells(line: row.line, cells: row.cells.count, headings: header.count))
    } else {
      let missing = max(0, header.count - row.cells.count)
      let cells = row.cells.prefix(header.count) + Array(repeating: "", count: missing)
      rows.append(CSVRow(line: row.line, cells: Array(cells)))
    }
  }

  private mutating func report(_ fault: CSVFault) {
    guard diagnostics.count < CSVTableReader.toldAtMost else {
      untold = (untold.count + 1, untold.count == 0 ? fault.line : untold.line)
      return
    }
    diagnostics.append(lines.diagnostic(.error, fault.message, line: fault.line, help: fault.help))
  }

  private mutating func reportRepeatedHeadings() {
    for (first, second) in Heading.repeated(header) {
      let text =
        "the heading '\(header[first])' stands twice: in column \(first + 1), and in column \(second + 1) as "
        + "'\(header[second])'"
      let help = "give the columns different headings, or remove one of them"
      diagnostics.append(lines.diagnostic(.error, text, line: headerLine, help: help))
    }
  }
}

extension Heading {
  /// Pairs of columns whose headings say the same: each with the first such column. Blank headings are not counted.
  package static func repeated(_ header: [String]) -> [(first: Int, second: Int)] {
    var seen: [String: Int] = [:]
    var pairs: [(first: Int, second: Int)] = []
    for (index, text) in header.enumerated() {
      let key = Heading(text).key
      guard !key.isEmpty else { continue }
      if let first = seen[key] { pairs.append((first, index)) } else { seen[key] = index }
    }
    return pairs
  }
}
