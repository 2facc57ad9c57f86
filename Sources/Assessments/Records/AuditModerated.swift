package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// Auditors of a case differed, and an answer was agreed. What each had answered is kept beside it.
package struct AuditModerated: RecordContent, Hashable {
  package static let kind = RecordKind.auditModerated
  package static let scope = RecordScope.assessment
  package static let words = KindWords("audit", done: "moderated")
  package static let takingBack = TakingBack.byItsMaker

  /// What one auditor had answered.
  package struct Original: Hashable, Sendable {
    package let auditor: String
    package let answer: CaseAudited.Answer

    package init(auditor: String, answer: CaseAudited.Answer) { (self.auditor, self.answer) = (auditor, answer) }
  }

  /// The answer agreed for one question, and why.
  package struct Agreed: Hashable, Sendable {
    package let question: QuestionID
    package let answer: CaseAudited.Answer
    package let because: String
    package let originals: [Original]

    package init(question: QuestionID, answer: CaseAudited.Answer, because: String, originals: [Original]) {
      (self.question, self.answer) = (question, answer)
      (self.because, self.originals) = (because, originals)
    }
  }

  /// The grade that one auditor had given the case.
  package struct OriginalGrade: Hashable, Sendable {
    package let auditor: String
    package let grade: GradeID

    package init(auditor: String, grade: GradeID) { (self.auditor, self.grade) = (auditor, grade) }
  }

  /// The grade agreed for the case as a whole, and why.
  package struct AgreedGrade: Hashable, Sendable {
    package let grade: GradeID
    package let because: String
    package let originals: [OriginalGrade]

    package init(grade: GradeID, because: String, originals: [OriginalGrade]) {
      (self.grade, self.because, self.originals) = (grade, because, originals)
    }
  }

  package let sample: Digest
  package private(set) var reference: String
  /// Who moderated, perhaps several people: as stated.
  package private(set) var moderator: String
  package let moderated: CivilDate
  /// Whether the moderator had seen the auditors' answers before reading the file.
  package let answersKnown: Bool
  package let agreed: [Agreed]
  package var grade: AgreedGrade?

  package init(
    sample: Digest, reference: String, moderator: String, moderated: CivilDate, answersKnown: Bool, agreed: [Agreed]
  ) {
    (self.sample, self.reference, self.moderator) = (sample, reference, moderator)
    (self.moderated, self.answersKnown, self.agreed) = (moderated, answersKnown, agreed)
  }

  package init?(_ fields: FieldReader) {
    let (sample, reference, moderator) = (fields.digest("sample"), fields.text("case"), fields.text("moderator"))
    let moderated = fields.value("moderated", "a day such as 2026-11-21") { CivilDate($0) }
    let known = fields.optionalValue("answers-known", expected: "yes or no") {
      $0 == "yes" ? true : $0 == "no" ? false : nil
    }
    let answers = CaseAudited.Answer.allCases.map { ($0.rawValue, $0) }
    let agreed: [Agreed] = fields.entries("agreed", "an agreed answer") { entry in
      let (question, because) = (entry.text("question"), entry.text("because"))
      let answer = entry.choice("answer", among: answers)
      let originals: [Original] = entry.entries("originals", "an auditor's answer") { original in
        guard let auditor = original.text("auditor"), let answer = original.choice("answer", among: answers) else {
          return nil
        }
        return Original(auditor: auditor, answer: answer)
      }
      guard let question, let answer, let because else { return nil }
      return Agreed(question: QuestionID(question), answer: answer, because: because, originals: originals)
    }
    let grades: [AgreedGrade] = fields.entries("agreed-grade", "an agreed grade") { entry in
      let (grade, because) = (entry.text("grade"), entry.text("because"))
      let originals: [OriginalGrade] = entry.entries("originals", "an auditor's grade") { original in
        guard let auditor = original.text("auditor"), let grade = original.text("grade") else { return nil }
        return OriginalGrade(auditor: auditor, grade: GradeID(grade))
      }
      guard let grade, let because else { return nil }
      return AgreedGrade(grade: GradeID(grade), because: because, originals: originals)
    }
    guard let sample, let reference, let moderator, let moderated else { return nil }
    self.init(
      sample: sample, reference: reference, moderator: moderator, moderated: moderated, answersKnown: known ?? false,
      agreed: agreed)
    grade = grades.first
  }

  package var fields: [TextValue.Field] {
    let entries = agreed.map { agreed in
      field("question", agreed.question) + field("answer", agreed.answer.rawValue)
        + field("because", agreed.because)
        + field(
          "originals", agreed.originals.map { field("auditor", $0.auditor) + field("answer", $0.answer.rawValue) })
    }
    let grades = [grade].compactMap(\.self).map { grade in
      field("grade", grade.grade) + field("because", grade.because)
        + field("originals", grade.originals.map { field("auditor", $0.auditor) + field("grade", $0.grade) })
    }
    return field("sample", sample.hex) + field("case", reference) + field("moderator", moderator)
      + field("moderated", moderated) + field("answers-known", answersKnown ? "yes" : nil) + field("agreed", entries)
      + field("agreed-grade", grades)
  }

  package var weighsAgainst: [QuestionID] { agreed.filter(\.answer.weighsAgainst).map(\.question) }

  package var concerns: Concerns { Concerns(records: [sample]) }

  package func left(_ erasing: Erasing) -> Self? {
    erasing.number(of: reference, in: sample).map { number in
      var left = AuditModerated(
        sample: sample, reference: number, moderator: Erasing.word, moderated: moderated, answersKnown: answersKnown,
        agreed: agreed.map { Agreed(question: $0.question, answer: $0.answer, because: Erasing.word, originals: []) })
      left.grade = grade.map { AgreedGrade(grade: $0.grade, because: Erasing.word, originals: []) }
      return left
    }
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    var moderation = self
    moderation.moderator = fold.assessment.names[moderator]
    fold.samples.change(sample) { sample in
      moderation.reference = sample.drawn.reference(reference)
      sample.moderations.append(
        .init(id: record.digest, moderation: moderation, by: record.header.by, at: record.header.at))
    }
    // What an erased one goes on saying is nobody's.
    if record.isErased { return }
    for one in agreed {
      fold.say(
        one.answer.rawValue, of: .answer(one.question, sample: sample, reference: moderation.reference),
        by: moderator, record)
    }
    if let grade {
      fold.say(
        grade.grade.text, of: .grade(sample: sample, reference: moderation.reference), by: moderator, record)
    }
  }
}
