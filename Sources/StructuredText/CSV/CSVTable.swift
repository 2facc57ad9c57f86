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

  package init(header: [String], rows: [CSVRow]) { (self.header, self.rows) = (header, rows) }

  /// The table, or nil with the errors; warnings (an encoding that was guessed) may come with a table.
  ///
  /// All rows with too many cells are reported at once, as is a heading that stands twice. Short rows are padded
  /// unless `shortRows` refuses them.
  package static func read(
    _ source: SourceText, limits: CSVLimits = .standard, shortRows: CSVShortRows = .padded
  ) -> (CSVTable?, [Diagnostic]) {
    var reader = CSVTableReader(source: source, shortRows: shortRows)
    reader.read(limits)
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
  private var diagnostics: [Diagnostic] = []

  init(source: SourceText, shortRows: CSVShortRows) {
    lines = CSVLines(source)
    self.shortRows = shortRows
  }

  mutating func read(_ limits: CSVLimits) {
    var scanner = CSVScanner(limits: limits, shortRows: .unchecked)
    var found: [CSVRow] = []
    var fault: CSVFault?
    do {
      let take: CSVScanner.Visit = { record throws(CSVFault) in
        if !record.isBlank() { found.append(CSVRow(line: record.line, cells: record.texts)) }
      }
      try scanner.feed(lines.bytes, take)
      try scanner.finish(take)
    } catch {
      fault = error
    }
    (header, headerLine) = (scanner.header ?? [], scanner.headerLine)
    if let notice = scanner.encoding.notice {
      diagnostics.append(lines.diagnostic(.warning, notice, line: 1, help: nil))
    }
    reportRepeatedHeadings()
    for row in found { take(row) }
    if let fault { report(fault) }
  }

  func result() -> (CSVTable?, [Diagnostic]) {
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return (hasErrors ? nil : CSVTable(header: header, rows: rows), diagnostics)
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
