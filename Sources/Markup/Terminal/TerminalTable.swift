/// A table for a terminal: cells wrap, columns share the width there is.
///
///     let table = TerminalTable([.init("Criterion", minimum: 12), .init("Items", .right)], rows: [["HP2", "4"]])
///     print(Terminal.render(table.lines(width: 80), colour: false))
package struct TerminalTable: Sendable {
  /// Where a cell's text stands.
  package enum Alignment: Sendable {
    case left, right, centre
  }

  /// A column: its heading, alignment and, in display columns, the least and most that it should take.
  package struct Column: Sendable {
    package var heading: TerminalText
    package var alignment: Alignment
    package var minimum: Int
    package var maximum: Int?

    package init(_ heading: TerminalText, _ alignment: Alignment = .left, minimum: Int = 0, maximum: Int? = nil) {
      (self.heading, self.alignment, self.minimum, self.maximum) = (heading, alignment, minimum, maximum)
    }
  }

  package var columns: [Column]
  /// Each row's cells; missing ones are empty, those beyond the last column are not shown.
  package var rows: [[TerminalText]]
  /// Lines of their own that stand above a row, by the row's place: a name under which the rows that follow belong.
  package var groups: [Int: TerminalText] = [:]

  package init(_ columns: [Column], rows: [[TerminalText]] = []) {
    (self.columns, self.rows) = (columns, rows)
  }

  /// Spaces between two columns.
  static let gap = 2

  /// The table in no more than `width` columns.
  ///
  /// Words are cut only where one is wider than its column could be. Where there is not even room for that, each row
  /// becomes a list of its headings and cells.
  package func lines(width: Int, indent: Int = 0) -> [TerminalText] {
    guard !columns.isEmpty else { return [] }
    guard let widths = widths(fitting: width - indent) else { return stacked(width: width, indent: indent) }
    let headings = wrapped(columns.map { $0.heading.styled(.bold) }, widths)
    let body = rows.map { wrapped($0, widths) }
    // Words do not always fill the width they were given.
    let filled = widths.indices.map { index in
      ([headings] + body).flatMap { $0[index] }.map(\.width).max() ?? 0
    }
    var lines: [TerminalText] = []
    if columns.contains(where: { !$0.heading.isEmpty }) {
      lines += laidOut(headings, widths: filled, indent: indent)
      lines += laidOut(filled.map { [Terminal.rule(width: $0)] }, widths: filled, indent: indent)
    }
    for (index, row) in body.enumerated() {
      lines += groupLines(before: index, width: width, indent: indent)
      lines += laidOut(row, widths: filled, indent: indent)
    }
    return lines
  }

  private func groupLines(before row: Int, width: Int, indent: Int) -> [TerminalText] {
    guard let name = groups[row] else { return [] }
    return (row == 0 ? [] : [TerminalText()]) + name.wrapped(to: width, indent: indent)
  }

  private func wrapped(_ cells: [TerminalText], _ widths: [Int]) -> [[TerminalText]] {
    widths.indices.map { index in
      index < cells.count ? cells[index].wrapped(to: widths[index]) : [TerminalText()]
    }
  }

  private func laidOut(_ cells: [[TerminalText]], widths: [Int], indent: Int) -> [TerminalText] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      var text = TerminalText()
      var start = indent
      for (index, cell) in cells.enumerated() {
        if line < cell.count, !cell[line].isEmpty {
          let free = max(0, widths[index] - cell[line].width)
          let before =
            switch columns[index].alignment {
            case .left: 0
            case .right: free
            case .centre: free / 2
            }
          // Padding is written before a cell, never after the last, so that no line ends in spaces.
          text += .spaces(start + before - text.width) + cell[line]
        }
        start += widths[index] + TerminalTable.gap
      }
      return text
    }
  }

  private func stacked(width: Int, indent: Int) -> [TerminalText] {
    var lines: [TerminalText] = []
    for (index, row) in rows.enumerated() {
      if !lines.isEmpty, groups[index] == nil { lines.append(TerminalText()) }
      lines += groupLines(before: index, width: width, indent: indent)
      for (column, cell) in zip(columns, row) where !cell.isEmpty {
        let name = column.heading.isEmpty ? "" : column.heading.styled(.bold) + ": "
        lines += (name + cell).wrapped(to: width, indent: indent, hanging: indent + 2)
      }
    }
    return lines
  }
}
