package import Assessments
package import Frameworks
import StructuredText

/// What may be moderated in a sample.
package struct Moderations {
  private let readings: [SecondReading]
  private let grades: [CaseGrades]
  private let single: Set<SecondReading.Place>

  package init(_ sample: Assessment.Sample, in framework: Framework) {
    readings = SecondReading.all(of: sample, in: framework)
    grades = CaseGrades.all(of: sample, in: framework)
    single = Set(sample.audits.flatMap { audit in audit.answers.map { .init(audit.reference, $0.question) } })
  }

  /// The agreed grade with the auditors' own beside it. Two must have graded the case.
  package func agreed(_ grade: Grade, of reference: String, because: String) throws(AuditFault)
    -> AuditModerated.AgreedGrade
  {
    guard let graded = grades.first(where: { $0.reference == reference }) else {
      throw AuditFault(
        "Case '\(reference)' has not been graded by two auditors, so there is nothing to moderate.",
        next:
          "Record the second reading first: 'muster audit \(ShellWord.quoted(reference)) --auditor NAME --grade GRADE --answer QUESTION=ANSWER'."
      )
    }
    return .init(grade: grade.id, because: because, originals: graded.originals)
  }

  /// The agreed answer with the auditors' own beside it. Two must have answered: moderation settles their difference.
  package func agreed(
    _ answer: CaseAudited.Answer, to question: QuestionID, of reference: String, because: String
  ) throws(AuditFault) -> AuditModerated.Agreed {
    guard let reading = readings.first(where: { $0.reference == reference && $0.question == question }) else {
      throw AuditFault(
        single.contains(.init(reference, question))
          ? "Only one auditor has answered \(question) for case '\(reference)', so there is nothing to moderate."
          : "Nobody has answered \(question) for case '\(reference)'.",
        next:
          "Record the second reading first: 'muster audit \(ShellWord.quoted(reference)) --auditor NAME --answer \(question)=ANSWER'."
      )
    }
    return AuditModerated.Agreed(question: question, answer: answer, because: because, originals: reading.answers)
  }
}
