/// How the moderation of a sample's audits was done.
package struct ModerationSummary: Sendable {
  /// So many days after the last audit a moderation is called late, where nothing else is said. The project's reading:
  /// two working weeks, while the auditors still remember the file.
  package static let standardDays = 14

  package let settled: [SecondReading]
  /// Differences that nobody has moderated.
  package let waiting: [SecondReading]
  /// Done later than allowed.
  package let late: [SecondReading]
  /// Done with an answer already known, by the moderator's word or because the moderator was one of the auditors.
  package let known: [SecondReading]
  package let allowedDays: Int

  package init(_ readings: [SecondReading], allowedDays: Int = ModerationSummary.standardDays) {
    self.allowedDays = allowedDays
    settled = readings.filter { $0.moderation != nil }
    waiting = readings.filter { $0.differs && $0.moderation == nil }
    late = settled.filter { ($0.moderation?.days ?? 0) > allowedDays }
    known = settled.filter { $0.moderation?.wasKnown ?? false }
  }

  /// Moderated answers that came out lower than the kindest of the auditors' answers.
  package var belowTheKindest: Int {
    settled.count { reading in
      guard let agreed = reading.moderation?.answer.place, let best = reading.places.max() else { return false }
      return agreed < best
    }
  }
}
