/// Why a CSV file cannot be read, and at which line. It never quotes a cell: case lists are read through it.
package struct CSVFault: Error, Sendable, Equatable {
  /// Which rule was broken, for those who must tell them apart.
  package enum Kind: Sendable {
    case empty, noHeadings, unclosedQuote, textAfterQuote, tooManyCells, tooFewCells
    case tooManyColumns, cellTooLong, recordTooLong, zeroByte, mixedEncoding
  }

  package let kind: Kind
  /// The line in the file, from 1; where a quote is never closed, the line where it opened.
  package let line: Int
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// What to do next.
  package let help: String
}

extension CSVFault {
  static var empty: CSVFault {
    CSVFault(
      kind: .empty, line: 1, message: "the file is empty", help: "the first line must hold the headings of the columns")
  }

  static func noHeadings(line: Int) -> CSVFault {
    CSVFault(
      kind: .noHeadings, line: line, message: "the first line holds no headings",
      help: "the first line must name the columns; delete anything above it")
  }

  static func unclosedQuote(openedAt line: Int) -> CSVFault {
    CSVFault(
      kind: .unclosedQuote, line: line, message: "a quote opened on this line is never closed",
      help: "close the cell with a quote; a quote inside a quoted cell is written twice")
  }

  static func unclosedQuote(openedAt line: Int, within bytes: Int) -> CSVFault {
    CSVFault(
      kind: .unclosedQuote, line: line,
      message: "a quote opened on this line is not closed within \(grouped(bytes)) bytes",
      help: "close the cell with a quote; a quote inside a quoted cell is written twice")
  }

  static func textAfterQuote(line: Int) -> CSVFault {
    CSVFault(
      kind: .textAfterQuote, line: line, message: "a cell goes on after its closing quote",
      help: "a quote inside a quoted cell is written twice")
  }

  static func tooManyCells(line: Int, cells: Int, headings: Int) -> CSVFault {
    CSVFault(
      kind: .tooManyCells, line: line,
      message: "the row has \(grouped(cells)) cells, but there are \(grouped(headings)) headings",
      help: "a cell that holds the separator must stand in quotes")
  }

  static func tooFewCells(line: Int, cells: Int, headings: Int) -> CSVFault {
    CSVFault(
      kind: .tooFewCells, line: line,
      message: "the row has \(grouped(cells)) cells, but there are \(grouped(headings)) headings",
      help: "give every row a cell for each heading, blank where there is nothing to say")
  }

  static func tooManyColumns(line: Int, limit: Int) -> CSVFault {
    CSVFault(
      kind: .tooManyColumns, line: line, message: "there are more than \(grouped(limit)) columns",
      help: "save only the columns that are needed")
  }

  static func cellTooLong(line: Int, limit: Int) -> CSVFault {
    CSVFault(
      kind: .cellTooLong, line: line, message: "a cell is longer than \(grouped(limit)) bytes",
      help: "look for a missing quote or line end, and shorten the cell")
  }

  static func recordTooLong(line: Int, limit: Int) -> CSVFault {
    CSVFault(
      kind: .recordTooLong, line: line, message: "a row is longer than \(grouped(limit)) bytes",
      help: "look for a missing line end; is this a CSV file?")
  }

  static func zeroByte(line: Int) -> CSVFault {
    CSVFault(
      kind: .zeroByte, line: line, message: "the line holds a zero byte, so this is not plain text",
      help: "save the sheet as .xlsx or 'CSV UTF-8'")
  }

  static func mixedEncoding(line: Int) -> CSVFault {
    CSVFault(
      kind: .mixedEncoding, line: line, message: "the text is UTF-8 up to here and something else from here on",
      help: "open the file in a spreadsheet, check the accented letters, and save it as 'CSV UTF-8'")
  }
}

/// A whole number with commas between thousands, as people read it: `16,384`.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}
