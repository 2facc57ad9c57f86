import Calendar

/// Dates as case lists have them: `16/09/2020`, `2020-09-16`, `16-Sep-20`, a spreadsheet's serial number 44090.
enum CellDate {
  /// The day, as days since 1 January 1970, or nil where there is no such day; and which of two numbers in it can only be the day.
  /// A time after the date is passed over.
  static func read(_ cell: Cell.Bytes, monthFirst: Bool) -> (days: Int?, order: WrittenDays.Order?)? {
    let text = Cell.trimmed(cell)
    if let number = Cell.number(text) { return days(number: number.whole, digits: text.count).map { ($0, nil) } }
    var index = 0
    guard let first = part(text, &index), separates(text, &index), let second = part(text, &index),
      separates(text, &index), let third = part(text, &index), endsDate(text, index)
    else { return nil }
    // Four digits first are a year, otherwise the day comes first, as people in Britain write it.
    let isYearFirst = first.digits == 4
    var (year, day, month) = isYearFirst ? (first, third, second) : (third, first, second)
    guard year.digits == 4 || year.digits == 2, day.digits > 0, day.digits <= 2, month.digits <= 2 else { return nil }
    year.value += year.digits == 4 ? 0 : year.value < 70 ? 2000 : 1900
    guard !isYearFirst, month.digits > 0 else {
      return CivilDate(year: year.value, month: month.value, day: day.value).map { ($0.daysSinceEpoch, nil) }
    }
    let order = WrittenDays.order(day.value, month.value)
    if monthFirst { swap(&day, &month) }
    return (CivilDate(year: year.value, month: month.value, day: day.value)?.daysSinceEpoch, order)
  }

  /// Spreadsheets count days from 30 December 1899; 20,000 to 80,000 are the years 1954 to 2119.
  private static func days(number: Int, digits: Int) -> Int? {
    if (20_000...80_000).contains(number) { return number - 25_569 }
    guard digits == 8 else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)?.daysSinceEpoch
  }

  /// A run of digits, or a month's name (`digits` is then 0).
  private static func part(_ text: Cell.Bytes, _ index: inout Int) -> (value: Int, digits: Int)? {
    let first = index
    var value = 0
    while index < text.count, Cell.isDigit(text[index]), index - first < 4 {
      value = value * 10 + Int(text[index] - UInt8(ascii: "0"))
      index += 1
    }
    if index > first { return (value, index - first) }
    while index < text.count, Cell.isLetter(text[index]) { index += 1 }
    guard index - first >= 3 else { return nil }
    let name = Cell.Bytes(rebasing: text[first..<(first + 3)])
    return months.firstIndex { Cell.equalIgnoringCase(name, $0) }.map { ($0 + 1, 0) }
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func separates(_ text: Cell.Bytes, _ index: inout Int) -> Bool {
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "):
      index += 1
      return true
    default: return false
    }
  }

  private static func endsDate(_ text: Cell.Bytes, _ index: Int) -> Bool {
    index == text.count || text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "T")
  }
}
