import Calendar

/// Days as spreadsheets count them, with the time as a part of a day.
enum SerialDate {
  /// The day, with its time where it has one: `2026-11-02`, `2026-11-02T14:30:00`; nil where the number is no day that was.
  ///
  /// Days are counted from 1 January 1900, with a 29 February 1900 that never was; old Macs counted from 1904.
  static func text(_ serial: Double, from1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    var (day, time) = (seconds / 86_400, seconds % 86_400)
    if from1904 {
      day += 1_462
    } else {
      guard day >= 1, day != 60 else { return nil }
      if day < 60 { day += 1 }
    }
    guard day <= 2_958_465 else { return nil }
    let date = CivilDate(daysSinceEpoch: day - 25_569)
    if time < 0 { time = 0 }
    return time == 0 ? "\(date)" : "\(date)T\(clock(time))"
  }

  /// A time of day: `14:30:00`; nil where the number is none.
  static func time(_ serial: Double) -> String? {
    let seconds = Int((min(max(serial, 0), 2) * 86_400).rounded())
    return serial >= 0 && seconds < 86_400 ? clock(seconds) : nil
  }

  /// How long something took, hours first: `30:00`, `30:00:05`; nil where the number is no such length.
  static func duration(_ serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    return "\(seconds / 3600)" + clock(seconds % 3600).dropFirst(2).prefix(seconds % 60 == 0 ? 3 : 6)
  }

  /// A day as strict workbooks write it, without a time that is midnight and without parts of seconds.
  static func text(iso text: String) -> String? {
    guard CivilDate(text.prefix(10)) != nil else { return nil }
    guard text.count > 10 else { return text }
    let clock = text.dropFirst(11)
    let time = clock.prefix(8)
    guard text.dropFirst(10).first == "T", time.count == 8 || time.count == 5,
      time.utf8.allSatisfy({ Sign.isDigit($0) || $0 == Sign.colon })
    else { return nil }
    let whole = time.count == 5 ? time + ":00" : time
    return whole == "00:00:00" ? String(text.prefix(10)) : "\(text.prefix(10))T\(whole)"
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }
}
