package import Assessments
package import Calendar
package import Frameworks

/// A question of a case that two or more auditors answered.
package struct SecondReading: Sendable {
  package let reference: String
  package let question: QuestionID
  /// Each auditor's answer, in the order of their audits.
  package let answers: [AuditModerated.Original]
  /// The day of the last of these audits.
  package let lastRead: CivilDate
  /// The moderation that settled it, if one did.
  package let moderation: Settled<CaseAudited.Answer>?

  package var differs: Bool { Set(answers.map(\.answer)).count > 1 }

  /// Whether one auditor says yes and another no.
  package var isTwoApart: Bool {
    answers.contains { $0.answer == .yes } && answers.contains { $0.answer == .no }
  }

  /// Whether the auditors do not agree that the question applies to the case.
  package var differsOnApplying: Bool {
    answers.contains { $0.answer == .notApplicable } && answers.contains { $0.answer != .notApplicable }
  }

  /// The answers as places on the scale no, partly, yes, in order; not applicable has none.
  var places: [Int] { answers.compactMap(\.answer.place) }
}

extension CaseAudited.Answer {
  /// On the scale no, partly, yes.
  package var place: Int? { points.map { Int($0 * 2) } }
}

extension SecondReading {
  /// Every second reading of a sample, by case in the drawn order and by question in the framework's.
  package static func all(of sample: Assessment.Sample, in framework: Framework) -> [SecondReading] {
    let moderations = sample.agreedAnswers()
    let audits = Dictionary(grouping: sample.audits, by: \.reference).mapValues { audits in
      audits.enumerated().sorted { ($0.element.audited, $0.offset) < ($1.element.audited, $1.offset) }.map(\.element)
    }
    let questions = framework.criteria.flatMap(\.questions).map(\.id)
    return sample.cases.flatMap { drawn -> [SecondReading] in
      guard let read = audits[drawn.reference], read.count > 1 else { return [] }
      return questions.compactMap { question in
        let given = read.compactMap { audit in
          audit.answers.first { $0.question == question }.map { (audit, $0.answer) }
        }
        guard given.count > 1, let last = given.map(\.0.audited).max() else { return nil }
        let answers = given.map { AuditModerated.Original(auditor: $0.0.auditor, answer: $0.1) }
        return SecondReading(
          reference: drawn.reference, question: question, answers: answers, lastRead: last,
          moderation: moderations[Place(drawn.reference, question)].map { made, agreed in
            Settled(
              agreed.answer, because: agreed.because, in: made, auditors: answers.map(\.auditor), lastRead: last)
          })
      }
    }
  }

  /// One question of one case.
  package struct Place: Hashable, Sendable {
    let reference: String
    let question: QuestionID

    package init(_ reference: String, _ question: QuestionID) {
      (self.reference, self.question) = (reference, question)
    }
  }
}
