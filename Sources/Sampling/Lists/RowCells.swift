import Calendar
import StructuredText

/// Reads those cells of a row that must be understood (days, ages, whether a child is disabled, numbers that a rule asks for)
/// and counts what could not be, each cell once. What a cell says is worked out once for each text.
struct RowCells {
  enum Kind { case day, age, birth, disability, number }

  private struct Column {
    let column: Int
    let heading: String
    let kind: Kind
    /// Whether a day to come in it is one that has not come: an end.
    let isEnd: Bool
    let isMonthFirst: Bool
    var days = DayTally()
    var unreadable = 0
    var toCome = 0
    /// The lines of the first that could not be read.
    var lines: [Int] = []
  }

  private static let linesAtMost = 5

  private var columns: [Column] = []
  private(set) var says: [DateCell] = []
  private var memo: CellMemo
  private let asAt: Int
  /// Whether spreadsheets wrote the days in an order that is known.
  private let knowsOrder: Bool
  /// Whether something was met that is told with its line.
  private(set) var needsLines = false

  /// - Parameter rules: the columns that rules look at as days and as numbers, by meaning.
  init(_ list: CaseList, _ match: ColumnMatch, days: [String], numbers: [String], asAt: CivilDate) {
    var (found, seen): ([Column], Set<Int>) = ([], [])
    func add(_ meaning: String, _ kind: Kind) {
      guard let pair = match.pair(meaning), seen.insert(pair.column).inserted else { return }
      found.append(
        Column(
          column: pair.column, heading: pair.heading, kind: kind, isEnd: pair.meaning.days == .ends,
          isMonthFirst: list.monthFirst.contains(pair.column)))
    }
    for meaning in days { add(meaning, .day) }
    for meaning in numbers { add(meaning, .number) }
    // Where both are there, what one does not tell the other may.
    if match.column("date-of-birth") == nil { add("age", .age) }
    add("date-of-birth", .birth)
    add("disability", .disability)
    columns = list.isKept ? [] : found
    says = columns.map { _ in .blank }
    memo = CellMemo(columns: columns.count)
    (self.asAt, knowsOrder) = (asAt.daysSinceEpoch, list.rowNumber != nil)
  }

  /// The place of a column of days, for `says`.
  func place(of column: Int) -> Int? { columns.firstIndex { $0.column == column && $0.kind == .day } }

  /// One for another part of the same list, where this has taken in nothing yet.
  func another() -> RowCells {
    var cells = self
    cells.memo = CellMemo(columns: columns.count)
    return cells
  }

  mutating func read(_ record: borrowing CSVRecord, line: Int) {
    for place in columns.indices {
      let cell = record[columns[place].column]
      let code = memo.value(cell, column: place).map(DateCode.init(bits:)) ?? learn(cell, place)
      says[place] = code.says
      take(code, place, line: line)
    }
  }

  private func learn(_ cell: Cell.Bytes, _ index: Int) -> DateCode {
    let code: DateCode
    let isBlank = Cell.isBlank(cell)
    switch columns[index].kind {
    case .day, .birth:
      let (says, order) = DateCell.read(cell, monthFirst: columns[index].isMonthFirst)
      code = DateCode(says, order)
    case .age: code = DateCode(isBlank || AgeReader.band(age: cell) != nil ? .blank : .unreadable, nil)
    case .disability: code = DateCode(isBlank || CategoryTable.disability(cell) != nil ? .blank : .unreadable, nil)
    case .number: code = DateCode(isBlank || Cell.number(cell) != nil ? .blank : .unreadable, nil)
    }
    memo.remember(code.bits, for: cell, column: index)
    return code
  }

  private mutating func take(_ code: DateCode, _ index: Int, line: Int) {
    switch code.says {
    case .blank: return
    case .noDay: break
    case .unreadable:
      columns[index].unreadable += 1
      needsLines = true
      if columns[index].lines.count < RowCells.linesAtMost { columns[index].lines.append(line) }
    case .day(let day):
      guard day > asAt, columns[index].kind == .day else { break }
      columns[index].toCome += 1
      // A plan whose end has not come has not ended.
      if columns[index].isEnd { says[index] = .blank }
    }
    columns[index].days.note(code.order, isNoDay: code.says == .noDay)
  }

  mutating func join(_ other: RowCells) {
    needsLines = needsLines || other.needsLines
    for place in columns.indices {
      columns[place].days.join(other.columns[place].days)
      columns[place].unreadable += other.columns[place].unreadable
      columns[place].toCome += other.columns[place].toCome
    }
  }

  /// Columns in which something demands that the month stands first, and nothing that the day does.
  var monthFirst: Set<Int> {
    Set(columns.filter(\.days.isMonthFirst).map(\.column))
  }

  /// What is to be told, without full stops.
  var notices: [String] { columns.flatMap { RowCells.notices($0, knowsOrder: knowsOrder) } }

  private static func notices(_ column: Column, knowsOrder: Bool) -> [String] {
    func cells(_ count: Int) -> String { count == 1 ? "one cell" : "\(count) cells" }
    let heading = "'\(column.heading)'"
    var notices = column.days.remarks(column.heading, knowsOrder: knowsOrder)
    if column.unreadable > 0 {
      let what =
        switch column.kind {
        case .day, .birth: "a day"
        case .number: "a number"
        case .age: "an age"
        case .disability: "a yes or a no"
        }
      let place = column.lines.isEmpty ? "" : " (\(NoRow.lines(column.lines, of: column.unreadable)))"
      let effect =
        column.kind == .day || column.kind == .number ? ", and fits no rule" : ", and is not counted as absent"
      notices.append("\(heading): \(cells(column.unreadable)) could not be read as \(what)\(place)\(effect)")
    }
    if column.toCome > 0 {
      let effect = column.isEnd ? ": what has not ended is open" : ""
      notices.append("\(heading): \(cells(column.toCome)) with a day after the day of the lists\(effect)")
    }
    return notices
  }
}
