/// What is done to the rows of a sheet, since a person sees more in them than their cells hold: merged cells are filled downwards;
/// notes, totals and what stands beyond the headings are left out.
struct SheetChanges {
  /// What was done, to be told.
  struct Told {
    var beyond = Places()
    var notes: [Int] = []
    var totals: [Int] = []
  }

  /// The last column that is read.
  var columns = Int.max
  private var fills: [Int: [(column: Int, text: String)]] = [:]
  private var notes: [Int: CellBlock] = [:]
  private var totals: Set<Int> = []
  private(set) var filledBlocks: [CellBlock] = []

  /// Nothing is done.
  init() {}

  /// What the facts call for below the headings.
  init(_ facts: SheetFacts, below headings: SheetHeadings) {
    totals = Set(facts.totalRows.filter { $0 > headings.last })
    for block in facts.merged where block.rows.lowerBound > headings.last {
      if block.rows.count > 1 {
        filledBlocks.append(block)
      } else if block.columns.count > 1 {
        notes[block.rows.lowerBound] = block
      }
    }
  }

  /// Whether anything is to be done beside what columns are read.
  var areNone: Bool { totals.isEmpty && notes.isEmpty && filledBlocks.isEmpty }

  /// Takes note of the value of a merged block, for the rows below its first.
  mutating func learn(_ line: SheetLine) {
    for block in filledBlocks where block.rows.lowerBound == line.row {
      guard let cell = line.cells.first(where: { $0.column == block.columns.lowerBound }), cell.kind != .error else {
        continue
      }
      // Whole columns may be merged: only rows that hold something else are filled.
      for row in block.rows.dropFirst().prefix(1 << 16) {
        fills[row, default: []].append((block.columns.lowerBound, line.text(cell)))
        fills[row]?.sort { $0.column < $1.column }
      }
    }
  }

  func filled(_ row: Int) -> [(column: Int, text: String)] { fills.isEmpty ? [] : fills[row] ?? [] }

  /// Whether a row is no row of the list: the totals of a table, or one merged cell, which is a note.
  func leavesOut(_ line: SheetLine, _ told: inout Told) -> Bool {
    if totals.contains(line.row) {
      told.totals.append(line.row)
      return true
    }
    if line.cells.count == 1, let block = notes[line.row], block.columns.lowerBound == line.cells[0].column {
      told.notes.append(line.row)
      return true
    }
    return false
  }
}
