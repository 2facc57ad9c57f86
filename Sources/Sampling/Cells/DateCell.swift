import Calendar

/// What a cell of a column of days says.
enum DateCell: Equatable {
  case day(Int)
  case blank
  /// A word or a day that stands for no day: `NaT`, `31/12/9999`.
  case noDay
  case unreadable

  /// Also which order of day and month the cell allows; nil where it allows any, or has no such numbers.
  static func read(_ cell: Cell.Bytes, monthFirst: Bool) -> (says: DateCell, order: WrittenDays.Order?) {
    let text = Cell.trimmed(cell)
    if text.isEmpty { return (.blank, nil) }
    if let (days, order) = CellDate.read(cell, monthFirst: monthFirst) {
      guard let days else { return (.unreadable, order) }
      return (WrittenDays.isNoDay(year: CivilDate(daysSinceEpoch: days).year) ? .noDay : .day(days), order)
    }
    if Cell.isBlank(text) { return (.noDay, nil) }
    if text.count <= 20, WrittenDays.isNoDay(String(decoding: text, as: UTF8.self)) { return (.noDay, nil) }
    // The numbers that 1 January 1900 and 31 December 9999 are to a spreadsheet.
    if let number = Cell.number(text), (0...2).contains(number.whole) || number.whole == 2_958_465 {
      return (.noDay, nil)
    }
    return (.unreadable, nil)
  }
}
