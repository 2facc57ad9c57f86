/// A minute as the clock on the wall showed it: for a log in which people write when somebody was told.
package struct CivilMinute: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let date: CivilDate
  /// Minutes since midnight, 0 to 1439.
  package let minute: Int

  /// `2026-11-21 10:40`, or with a `T` between; nil where it is anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    guard parts.count == 2, let date = CivilDate(parts[0]), let minute = CivilMinute.minute(parts[1]) else {
      return nil
    }
    (self.date, self.minute) = (date, minute)
  }

  /// A time alone, such as `10:40`, on a day that is known.
  package init?(_ time: some StringProtocol, on date: CivilDate) {
    guard let minute = CivilMinute.minute(time) else { return nil }
    (self.date, self.minute) = (date, minute)
  }

  /// So many minutes after midnight; nil beyond the end of the day.
  package init?(_ minute: Int, of date: CivilDate) {
    guard (0..<1440).contains(minute) else { return nil }
    (self.date, self.minute) = (date, minute)
  }

  /// The minute of Coordinated Universal Time in which a second falls.
  init(_ instant: Instant) {
    date = instant.date
    minute = (instant.seconds - instant.date.daysSinceEpoch * 86_400) / 60
  }

  private static func minute(_ text: some StringProtocol) -> Int? {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: ":") else { return nil }
    let values = [0, 1, 3, 4].map { Int(digits[$0]) - 48 }
    guard values.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let (hour, minute) = (values[0] * 10 + values[1], values[2] * 10 + values[3])
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }

  package static func < (one: CivilMinute, two: CivilMinute) -> Bool {
    (one.date, one.minute) < (two.date, two.minute)
  }

  private var time: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }

  package var description: String { "\(date) \(time)" }

  /// `21 Nov 2026, 10:40`.
  package var short: String { "\(date.short), \(time)" }
}

extension CivilDate {
  /// So many days on, Saturdays and Sundays left out; bank holidays are not known here.
  package func adding(workingDays: Int) -> CivilDate {
    var day = self
    for _ in 0..<workingDays {
      repeat { day = day.adding(days: 1) } while day.isWeekend
    }
    return day
  }

  /// The epoch was a Thursday.
  private var isWeekend: Bool { [2, 3].contains(((daysSinceEpoch % 7) + 7) % 7) }
}
