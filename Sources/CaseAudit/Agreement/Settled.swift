package import Assessments
package import Calendar

/// What was agreed where auditors differed, by whom, and how it came about.
package struct Settled<Agreed: Sendable>: Sendable {
  package let agreed: Agreed
  package let because: String
  package let moderator: String
  package let moderated: CivilDate
  /// The moderator said that the readings were known before the file was read.
  package let answersKnown: Bool
  /// The moderator was one of the auditors, and so knew a reading.
  package let isByAuditor: Bool
  /// Days between the last audit and the moderation.
  package let days: Int

  /// Whether it was done with a reading in mind.
  package var wasKnown: Bool { answersKnown || isByAuditor }

  init(_ agreed: Agreed, because: String, in made: AuditModerated, auditors: [String], lastRead: CivilDate) {
    (self.agreed, self.because, moderator, moderated) = (agreed, because, made.moderator, made.moderated)
    answersKnown = made.answersKnown
    isByAuditor = auditors.contains { $0.lowercased() == made.moderator.lowercased() }
    days = made.moderated.daysSinceEpoch - lastRead.daysSinceEpoch
  }
}

extension Settled where Agreed == CaseAudited.Answer {
  package var answer: CaseAudited.Answer { agreed }
}
