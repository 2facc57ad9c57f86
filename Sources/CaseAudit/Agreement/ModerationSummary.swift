import Frameworks

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
  /// Grades of whole cases that are agreed, and those that differ and wait.
  package let grades: [CaseGrades]
  package let gradesWaiting: [CaseGrades]
  package let allowedDays: Int

  package init(
    _ readings: [SecondReading], grades: [CaseGrades] = [], allowedDays: Int = ModerationSummary.standardDays
  ) {
    self.allowedDays = allowedDays
    self.grades = grades.filter { $0.moderation != nil }
    gradesWaiting = grades.filter { $0.apart > 0 && $0.moderation == nil }
    settled = readings.filter { $0.moderation != nil }
    waiting = readings.filter { $0.differs && $0.moderation == nil }
    late = settled.filter { ($0.moderation?.days ?? 0) > allowedDays }
    known = settled.filter { $0.moderation?.wasKnown ?? false }
  }

  package init(_ agreement: AuditorAgreement, allowedDays: Int = ModerationSummary.standardDays) {
    self.init(agreement.readings, grades: agreement.caseGrades, allowedDays: allowedDays)
  }

  /// How many answers and grades were agreed later than allowed.
  package var lateCount: Int { late.count + grades.count { ($0.moderation?.days ?? 0) > allowedDays } }

  /// How many were agreed with one already known.
  package var knownCount: Int { known.count + grades.count { $0.moderation?.wasKnown ?? false } }

  /// Moderated answers and grades that came out lower than the kindest of the auditors'.
  package var belowTheKindest: Int {
    settled.count { reading in
      guard let agreed = reading.moderation?.answer.place, let best = reading.places.max() else { return false }
      return agreed < best
    }
      + grades.count { graded in
        guard let agreed = graded.moderation?.agreed.level, let best = graded.grades.map(\.grade.level).max() else {
          return false
        }
        return agreed < best
      }
  }
}
