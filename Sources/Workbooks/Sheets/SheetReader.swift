/// Reads the rows of one sheet, in order. What they say may be used only once all have been read: what is wrong further down, and
/// a wrong check sum, is known only then.
struct SheetReader: ~Copyable {
  typealias Visit = (SheetLine) throws(WorkbookFault) -> Void

  let workbook: Workbook
  var xml: XMLReader
  var line = SheetLine()
  var plain = PlainRow()
  var facts = SheetFacts()
  var row = 0
  var column = 0
  /// What is read of a cell before it is known what it is.
  var value: [UInt8] = []
  /// Cells with formulas that no program has worked out.
  var unworked: [CellPlace] = []
  var unworkedCount = 0
  /// How much text there has been so far: many cells may share one that is long.
  private var textBytes = 0

  init(_ workbook: Workbook, _ sheet: Workbook.Sheet) throws(WorkbookFault) {
    self.workbook = workbook
    xml = try XMLReader(workbook.archive, sheet.part)
  }

  /// Lends out each row that holds something.
  mutating func read(_ visit: Visit) throws(WorkbookFault) {
    reading: while true {
      switch try xml.next() {
      case .start: try take(visit)
      case .end, .text: continue
      case .done: break reading
      }
    }
    guard unworkedCount == 0 else { throw notWorkedOut }
  }

  private mutating func take(_ visit: Visit) throws(WorkbookFault) {
    switch xml.depth {
    case 1:
      guard xml.isElement("worksheet") else { throw .damaged("it is no sheet of cells") }
    case 2:
      if xml.isElement("sheetData") {
        try readRows(visit)
      } else if !xml.isElement("mergeCells"), !xml.isElement("tableParts") {
        try xml.skip()
      }
    case 3:
      if xml.isElement("mergeCell"), let block = try xml.value("ref").flatMap({ CellBlock($0) }) {
        guard facts.merged.count < 1 << 16 else { throw .tooLarge("there are too many merged cells") }
        facts.merged.append(block)
      } else if xml.isElement("tablePart"), let id = try xml.prefixedValue("id") {
        facts.tables.append(id)
      }
      try xml.skip()
    default: try xml.skip()
    }
  }

  private mutating func readRows(_ visit: Visit) throws(WorkbookFault) {
    while true {
      while readPlainRow() { try lend(visit) }
      switch try xml.next() {
      case .start:
        if xml.isElement("row") { try readRow(visit) } else { try xml.skip() }
      case .end, .done: return
      case .text: continue
      }
    }
  }

  private mutating func readRow(_ visit: Visit) throws(WorkbookFault) {
    let next = xml.has("r") ? xml.number("r") ?? 0 : row + 1
    guard next > row, next <= WorkbookLimits.rows else {
      throw .damaged("its rows are not in order, or beyond the last", at: "row \(next)")
    }
    row = next
    column = 0
    line.begin(row, isHidden: xml.isSet("hidden"))
    while true {
      try readPlainCells()
      switch try xml.next() {
      case .start:
        if xml.isElement("c") { try readCell() } else { try xml.skip() }
      case .text: continue
      case .end, .done:
        return try lend(visit)
      }
    }
  }

  /// Lends out the row that has been read, if it holds something.
  private mutating func lend(_ visit: Visit) throws(WorkbookFault) {
    guard !line.cells.isEmpty else { return }
    textBytes += line.bytes.count
    guard textBytes <= WorkbookLimits.sheetBytes else {
      throw .tooLarge("its cells hold more than \(WorkbookLimits.sheetBytes >> 20) MiB of text", at: "row \(row)")
    }
    if line.isHidden { facts.hiddenRows += 1 }
    try visit(line)
  }

  var longRow: WorkbookFault {
    .tooLarge("a row is longer than \(WorkbookLimits.rowBytes >> 20) MiB", at: "row \(row)")
  }

  private var notWorkedOut: WorkbookFault {
    let places = unworked.map(\.description)
    let more = unworkedCount - places.count
    let named = more > 0 ? "\(places.joined(separator: ", ")) and \(more) more" : places.joined(separator: ", ")
    return WorkbookFault(
      .formulaWithoutValue, at: (unworkedCount == 1 ? "cell " : "cells ") + named,
      "a formula has no value, since no spreadsheet program has worked it out",
      help: "Open the workbook in a spreadsheet program, save it, and name that file.")
  }
}
