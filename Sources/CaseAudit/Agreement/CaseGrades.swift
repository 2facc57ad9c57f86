package import Assessments
package import Calendar
package import Frameworks

/// Two or more grades of one case, in the order of the audits.
package struct CaseGrades: Sendable {
  package let reference: String
  package let grades: [(auditor: String, grade: Grade)]
  /// The day of the last of these audits.
  package let lastRead: CivilDate
  /// The grade that was agreed, if one was.
  package let moderation: Settled<Grade>?

  /// How many grades the furthest two are apart.
  package var apart: Int {
    let levels = grades.map(\.grade.level)
    return (levels.max() ?? 0) - (levels.min() ?? 0)
  }

  /// What each auditor gave, as a moderation keeps it.
  package var originals: [AuditModerated.OriginalGrade] {
    grades.map { .init(auditor: $0.auditor, grade: $0.grade.id) }
  }

  /// Every case of a sample that was graded twice, in the drawn order.
  package static func all(of sample: Assessment.Sample, in framework: Framework) -> [CaseGrades] {
    let audits = Dictionary(grouping: sample.audits, by: \.reference)
    let agreed = sample.agreedGrades(in: framework.scale)
    return sample.cases.compactMap { drawn in
      let read = (audits[drawn.reference] ?? []).enumerated().sorted {
        ($0.element.audited, $0.offset) < ($1.element.audited, $1.offset)
      }.map(\.element)
      let graded = read.compactMap { audit in
        audit.grade.flatMap { framework.scale.grade($0) }.map { (audit: audit, grade: $0) }
      }
      guard graded.count > 1, let last = graded.map(\.audit.audited).max() else { return nil }
      let settled = agreed[drawn.reference].flatMap { made, agreed in
        framework.scale.grade(agreed.grade).map {
          Settled(
            $0, because: agreed.because, in: made, auditors: graded.map(\.audit.auditor), lastRead: last)
        }
      }
      return CaseGrades(
        reference: drawn.reference, grades: graded.map { ($0.audit.auditor, $0.grade) }, lastRead: last,
        moderation: settled)
    }
  }
}
