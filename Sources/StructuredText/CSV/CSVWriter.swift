/// Writes CSV that spreadsheets open as it is meant: CRLF, quotes where they are needed, no cell a formula.
package enum CSVWriter {
  /// The rows as one text. With `bom`, a byte-order mark comes first, by which Excel knows UTF-8.
  package static func write(_ rows: [[String]], bom: Bool) -> String {
    var text = bom ? "\u{FEFF}" : ""
    for row in rows { append(row, to: &text) }
    return text
  }

  /// Adds one row with its line end, for those who write as they go.
  package static func append(_ row: [String], to text: inout String) {
    // A row of one empty cell would be an empty line, which readers pass over.
    if row == [""] { text += "\"\"" }
    for (index, cell) in row.enumerated() {
      if index > 0 { text += "," }
      text += quoted(SafeCell.guarded(cell))
    }
    text += "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard needsQuotes(cell) else { return cell }
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  /// Separators of other dialects are quoted too, so that no guess at the separator can go wrong.
  private static func needsQuotes(_ cell: String) -> Bool {
    for byte in cell.utf8 where ",;\t|\"\r\n".utf8.contains(byte) { return true }
    return cell.utf8.first == UInt8(ascii: " ") || cell.utf8.last == UInt8(ascii: " ")
  }
}
