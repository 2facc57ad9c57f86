package import Calendar

/// What the machine's clocks say.
package enum Clock {
  /// The time of day, which the user can set.
  package static func now() -> Instant { Instant(seconds: OperatingSystem.secondsSinceEpoch()) }

  /// The minute on the wall where the machine stands, whose day for some hours is not that of Coordinated Universal Time.
  package static func localMinute(at moment: Instant) -> CivilMinute {
    guard let parts = OperatingSystem.localMinute(at: moment.seconds),
      let day = CivilDate(year: parts.year, month: parts.month, day: parts.day),
      let minute = CivilMinute(parts.minute, of: day)
    else { return moment.minute }
    return minute
  }

  /// Milliseconds since some fixed moment, never going back; for durations.
  package static func milliseconds() -> Int { OperatingSystem.monotonicMilliseconds() }
}
