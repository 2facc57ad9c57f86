/// One row of a small sheet, its cells by what they mean. A cell of nothing but blank space is nil.
package struct SheetRow: Sendable {
  package let line: Int
  private let cells: [String]
  private let match: ColumnMatch

  package init(_ row: CSVRow, _ match: ColumnMatch) {
    (line, cells, self.match) = (row.line, row.cells, match)
  }

  package subscript(meaning: String) -> String? {
    guard let column = match.column(meaning), cells.indices.contains(column) else { return nil }
    let text = Heading.trimmed(SafeCell.unguarded(cells[column]))
    return text.isEmpty ? nil : text
  }
}
