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
  private var notes: [Int: CellBlock] = [:]
  private var totals: Set<Int> = []
  /// What is to be filled: for each row in which a block begins, the block.
  private var blocks: [Int: [CellBlock]] = [:]
  private(set) var filledBlocks: [CellBlock] = []
  /// The blocks that go on where the reading stands, by their column, each with its last row and its text.
  private var open: [Int: (last: Int, text: String)] = [:]

  /// Nothing is done.
  init() {}

  /// What the facts call for below the headings, as far as they have columns.
  init(_ facts: SheetFacts, below headings: SheetHeadings, columns: Int) {
    self.columns = columns
    totals = Set(facts.totalRows.filter { $0 > headings.last })
    for block in facts.merged
    where block.rows.lowerBound > headings.last && block.columns.lowerBound <= columns {
      if block.rows.count > 1 {
        filledBlocks.append(block)
        blocks[block.rows.lowerBound, default: []].append(block)
      } else if block.columns.count > 1 {
        notes[block.rows.lowerBound] = block
      }
    }
  }

  /// Whether anything is to be done beside what columns are read.
  var areNone: Bool { totals.isEmpty && notes.isEmpty && filledBlocks.isEmpty }

  /// What merged blocks that began above put into a row, by column. Rows are asked about in order, and blocks that begin in this one
  /// are taken note of.
  mutating func filled(_ line: SheetLine) -> [(column: Int, text: String)] {
    guard !filledBlocks.isEmpty else { return [] }
    open = open.filter { $0.value.last >= line.row }
    let filled = open.map { (column: $0.key, text: $0.value.text) }
    for block in blocks[line.row] ?? [] {
      let column = block.columns.lowerBound
      guard let cell = line.cells.first(where: { $0.column == column }), cell.kind != .error else { continue }
      open[column] = (block.rows.upperBound, line.text(cell))
    }
    return filled
  }

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
