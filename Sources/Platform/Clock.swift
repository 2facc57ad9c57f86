package import Calendar

/// What the machine's clocks say.
package enum Clock {
  /// The time of day, which the user can set.
  package static func now() -> Instant { Instant(seconds: OperatingSystem.secondsSinceEpoch()) }

  /// Milliseconds since some fixed moment, never going back; for durations.
  package static func milliseconds() -> Int { OperatingSystem.monotonicMilliseconds() }
}
