/// The days of one column as people and systems write them: whether the day or the month stands first is found out for the column
/// as a whole, by what cannot be a month, and what stands for no day is told from what cannot be read.
package struct WrittenDays: Sendable {
  private var tally = DayTally()

  package init(_ cells: some Sequence<String>) {
    for cell in cells { tally.note(WrittenDays.order(of: cell), isNoDay: WrittenDays.isNoDay(cell)) }
  }

  package var isMonthFirst: Bool { tally.isMonthFirst }

  /// A cell as it is to be read; nil where it stands for no day.
  package func text(_ cell: String) -> String? {
    if WrittenDays.isNoDay(cell) { return nil }
    guard isMonthFirst, let (first, second, rest) = WrittenDays.numbers(cell) else { return cell }
    return "\(second)/\(first)/\(rest)"
  }

  /// What a person should know of the column, without a full stop.
  package func remarks(_ heading: String) -> [String] { tally.remarks(heading) }

  package enum Order: Sendable { case dayFirst, monthFirst, either }

  /// Which of two numbers is the day; nil where a cell is no day of numbers, or says the same either way.
  private static func order(of cell: String) -> Order? {
    guard let (first, second, _) = numbers(cell) else { return nil }
    return order(first, second)
  }

  package static func order(_ first: Int, _ second: Int) -> Order? {
    guard first > 0, second > 0, first <= 31, second <= 31, first <= 12 || second <= 12, first != second else {
      return nil
    }
    if first > 12 { return .dayFirst }
    return second > 12 ? .monthFirst : .either
  }

  /// The two numbers before a year, and the year with what follows it.
  private static func numbers(_ cell: String) -> (first: Int, second: Int, rest: String)? {
    let parts = cell.split(maxSplits: 2, omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
      parts[2].utf8.first.map({ (0x30...0x39).contains($0) }) ?? false,
      let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    return (first, second, String(parts[2]))
  }

  /// What systems write where there is no day.
  private static let noDayWords = Set(NothingWords.texts).union([
    "nil", "open", "still open", "ongoing", "current", "not ended", "no end date", "none given", ".",
    "tbc", "tba", "to be confirmed",
  ])

  /// The days before and after which databases write what stands for no day.
  package static func isNoDay(year: Int) -> Bool { year < 1905 || year >= 2200 }

  package static func isNoDay(_ cell: String) -> Bool {
    let text = cell.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return noDayWords.contains(text) || CivilDate(written: cell).map { isNoDay(year: $0.year) } ?? false
  }
}
