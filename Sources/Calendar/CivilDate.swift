/// A day in the Gregorian calendar, without time or place. Only days that exist can be made.
package struct CivilDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The day, or nil where the calendar has none (30 February) or the year is outside 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...CivilDate.length(ofMonth: month, in: year)).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day written as `2026-11-21`, and nothing else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = CivilDate.number(bytes[0..<4]), let month = CivilDate.number(bytes[5..<7]),
      let day = CivilDate.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that is so many days after 1 January 1970 (before it, if negative).
  ///
  /// The arithmetic is Howard Hinnant's `civil_from_days` (chrono-compatible low-level date algorithms).
  package init(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970; Hinnant's `days_from_civil`.
  package var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day so many days later (earlier, if negative).
  package func adding(days: Int) -> CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch + days) }

  /// The same day of the month so many months later; the last of the month where it has no such day.
  package func adding(months: Int) -> CivilDate {
    let total = year * 12 + month - 1 + months
    let newYear = floorDivided(total, by: 12)
    let newMonth = total - newYear * 12 + 1
    let newDay = min(day, CivilDate.length(ofMonth: newMonth, in: newYear))
    return CivilDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// How many days from here to the other; negative if the other is earlier.
  package func days(until other: CivilDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

  /// As people write it: `21 November 2026`.
  package var inWords: String { "\(day) \(CivilDate.monthNames[month - 1]) \(year)" }

  /// As it fits a table: `21 Nov 2026`.
  package var short: String { "\(day) \(CivilDate.monthNames[month - 1].prefix(3)) \(year)" }

  /// The English name of the day of the week.
  package var weekday: String {
    let index = ((daysSinceEpoch % 7) + 7) % 7
    return ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"][index]
  }

  /// The last day of its month.
  package var endOfMonth: CivilDate { adding(days: CivilDate.length(ofMonth: month, in: year) - day) }

  /// The Sunday on which its week ends; the day itself, if it is one. The epoch was a Thursday.
  package var endOfWeek: CivilDate { adding(days: 6 - (((daysSinceEpoch + 3) % 7) + 7) % 7) }

  /// `Nov 2026`.
  package var monthShort: String { "\(CivilDate.monthNames[month - 1].prefix(3)) \(year)" }

  /// The number of days in a month of a year.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}

extension CivilDate: CustomStringConvertible {
  /// As it is written in records: `2026-11-21`.
  package var description: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// The whole part of a quotient, rounded down also below zero.
func floorDivided(_ number: Int, by divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}

/// A number with leading zeros, for fixed forms.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
