import Digests
import StructuredText
import Workbooks

/// A small sheet that a person named: a text, or the rows of a workbook's sheet.
struct NamedSheet {
  /// The file, as it was named.
  let file: String
  /// What it is called in messages: the file, and the sheet of a workbook.
  let name: String
  /// The text, where it is one.
  let text: SourceText?
  private let rows: SheetTable?
  /// Whether headings are of a sheet of the kind that is taken here.
  private let fits: ([String]) -> Bool
  /// Says what a person should know of how the sheet was read.
  private let tell: (String) -> Void

  init(_ text: SourceText, fits: @escaping ([String]) -> Bool, tell: @escaping (String) -> Void) {
    (file, name, self.text, rows) = (text.name, text.name, text, nil)
    (self.fits, self.tell) = (fits, tell)
  }

  init(_ rows: SheetTable, of workbook: WorkbookFile, tell: @escaping (String) -> Void) {
    (file, name, text, self.rows) = (workbook.file, workbook.name(rows), nil, rows)
    (fits, self.tell) = ({ _ in true }, tell)
  }

  /// The table, or everything that keeps it from being one.
  func table() throws -> CSVTable {
    let table = try whole()
    if text != nil, table.headingLine > 1, fits(table.header) {
      tell("the headings stand on line \(table.headingLine); what is above was passed over")
    }
    for told in table.noRows.told { tell("left out: \(told)") }
    return table
  }

  private func whole() throws -> CSVTable {
    if let text { return try CSVTable.of(text, fits: fits) }
    guard let rows else { return CSVTable(header: [], rows: []) }
    guard rows.cellCount <= NamedSheet.mostCells else {
      throw Failure(
        "'\(name)' is too large to be taken in: it has \(rows.cellCount) cells below its headings.",
        next: "Save only the rows and columns that are needed.")
    }
    if let (first, second) = Heading.repeated(rows.header).first {
      let places = [first, second].map { "\(CellPlace(row: rows.headingRow, column: $0 + 1))" }
      throw Failure(
        "'\(name)': the heading '\(rows.header[first])' stands twice, in \(places[0]) and \(places[1]).",
        next: "Give the columns different headings, or remove one of them.")
    }
    let (table, fault) = rows.table()
    guard let table else {
      throw Failure(
        "'\(name)': \(fault?.message ?? "it cannot be read").", next: fault.map { Failure.sentence($0.help) })
    }
    return table
  }

  /// Of what was read: a workbook that was only saved again says the same.
  var digest: Digest { SHA256.digest(of: text?.bytes ?? rows?.bytes ?? []) }

  /// The table, where nothing keeps it from being one.
  var readableTable: CSVTable? {
    if let text { return CSVTable.read(text, fits: fits).0 }
    guard let rows, rows.cellCount <= NamedSheet.mostCells else { return nil }
    return rows.table().0
  }

  /// Sheets that are taken in whole are small; each of their cells is a text.
  private static let mostCells = 2_000_000
}
