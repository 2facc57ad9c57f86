package import Calendar

/// What the machine's clocks say.
package enum Clock {
  /// The time of day, which the user can set.
  package static func now() -> Instant { Instant(seconds: OperatingSystem.secondsSinceEpoch()) }

  /// The day on the calendar where the machine stands, which for some hours is not that of Coordinated Universal Time.
  package static func localDay(at moment: Instant) -> CivilDate {
    guard let parts = OperatingSystem.localDay(at: moment.seconds),
      let day = CivilDate(year: parts.year, month: parts.month, day: parts.day)
    else { return moment.date }
    return day
  }

  /// Milliseconds since some fixed moment, never going back; for durations.
  package static func milliseconds() -> Int { OperatingSystem.monotonicMilliseconds() }
}
