package import Assessments
package import Calendar
package import Frameworks

/// The answer that counts for each case and question of a sample.
package struct CountingAnswers: Sendable {
  /// In order of the drawn cases, those with an answer that counts.
  private var answers: [QuestionID: [String: CaseAudited.Answer]] = [:]
  private var dates: [QuestionID: CivilDate] = [:]

  /// Only cases of the sample count.
  package init(_ sample: Assessment.Sample) {
    let drawn = Set(sample.drawn.cases.map(\.reference))
    for audit in sample.audits where drawn.contains(audit.reference) {
      for answered in audit.answers {
        let before = answers[answered.question]?[audit.reference]
        answers[answered.question, default: [:]][audit.reference] = CountingAnswers.lower(before, answered.answer)
        dates[answered.question] = max(dates[answered.question] ?? audit.audited, audit.audited)
      }
    }
  }

  /// By case reference; empty where nobody was asked.
  package func answers(to question: QuestionID) -> [String: CaseAudited.Answer] { answers[question] ?? [:] }

  /// The last day on which a case was audited for it.
  package func lastDay(of question: QuestionID) -> CivilDate? { dates[question] }

  package var questions: Set<QuestionID> { Set(answers.keys) }

  /// Where two auditors differ, the less favourable answer stands until it is moderated: when evidence is split, the
  /// lower reading holds until more is found.
  private static func lower(_ one: CaseAudited.Answer?, _ two: CaseAudited.Answer) -> CaseAudited.Answer {
    guard let one else { return two }
    let order: [CaseAudited.Answer] = [.no, .partly, .yes, .notApplicable]
    return order.first { $0 == one || $0 == two } ?? two
  }
}

extension CaseAudited.Answer {
  /// What an answer weighs in a share: partly counts half, not applicable is left out.
  package var points: Double? {
    switch self {
    case .yes: 1
    case .partly: 0.5
    case .no: 0
    case .notApplicable: nil
    }
  }
}
