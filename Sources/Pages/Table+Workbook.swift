package import Workbooks

extension Table {
  /// The table as a sheet of a workbook: days are days, numbers numbers, and all else is text, whatever it looks like.
  package var workbookSheet: NewWorkbook.Sheet {
    NewWorkbook.Sheet(
      title, columns.map { .init($0.name) },
      rows: rows.map { row in columns.indices.map { $0 < row.count ? row[$0].workbookValue : .nothing } })
  }
}

extension Table.Cell {
  fileprivate var workbookValue: NewWorkbook.Value {
    switch value {
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .text, .nothing: sheet.isEmpty ? .nothing : .text(sheet)
    }
  }
}
