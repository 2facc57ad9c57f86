package import Assessments
package import Calendar
package import Frameworks

/// The answer that counts for each case and question of a sample.
package struct CountingAnswers: Sendable {
  private var answers: [QuestionID: [String: CaseAudited.Answer]] = [:]
  private var dates: [QuestionID: CivilDate] = [:]
  private var readers: [QuestionID: [String: Set<PersonName>]] = [:]
  private var moderated: [QuestionID: Set<String>] = [:]

  /// Only cases of the sample count. What moderation agreed counts before anything that an auditor answered.
  package init(_ sample: Assessment.Sample) {
    let drawn = Set(sample.cases.map(\.reference))
    for audit in sample.audits where drawn.contains(audit.reference) {
      for answered in audit.answers {
        let before = answers[answered.question]?[audit.reference]
        if before.map(answered.answer.isLower) ?? true {
          answers[answered.question, default: [:]][audit.reference] = answered.answer
        }
        readers[answered.question, default: [:]][audit.reference, default: []].insert(PersonName(audit.auditor))
        dates[answered.question] = max(dates[answered.question] ?? audit.audited, audit.audited)
      }
    }
    for (place, (_, agreed)) in sample.agreedAnswers() where drawn.contains(place.reference) {
      guard answers[place.question]?[place.reference] != nil else { continue }
      answers[place.question]?[place.reference] = agreed.answer
      moderated[place.question, default: []].insert(place.reference)
    }
  }

  /// By case reference; empty where nobody was asked.
  package func answers(to question: QuestionID) -> [String: CaseAudited.Answer] { answers[question] ?? [:] }

  /// The last day on which a case was audited for it.
  package func lastDay(of question: QuestionID) -> CivilDate? { dates[question] }

  /// Who read each case for it.
  func readers(of question: QuestionID) -> [String: Set<PersonName>] { readers[question] ?? [:] }

  /// The cases whose answer to it was moderated.
  func moderated(_ question: QuestionID) -> Set<String> { moderated[question] ?? [] }

  package var questions: Set<QuestionID> { Set(answers.keys) }

  /// The same, supposing one more answer for each of some cases.
  func adding(_ answer: CaseAudited.Answer, to question: QuestionID, for references: [String]) -> CountingAnswers {
    var supposed = self
    for reference in references { supposed.answers[question, default: [:]][reference] = answer }
    return supposed
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
