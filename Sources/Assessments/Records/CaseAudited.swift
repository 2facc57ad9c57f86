package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// One auditor's answers for one case of a sample.
package struct CaseAudited: RecordContent, Hashable {
  package static let kind = RecordKind.caseAudited
  package static let scope = RecordScope.assessment
  package static let words = KindWords("case audit", done: "recorded")
  package static let takingBack = TakingBack.byItsMaker

  /// `yes` is always the favourable answer.
  package enum Answer: String, Sendable, CaseIterable {
    case yes, partly, no
    case notApplicable = "not-applicable"

    /// As people write it, in a form or a spreadsheet: any case, `n/a`, `y`.
    package init?(written text: String) {
      switch text.lowercased().replacing("-", with: " ") {
      case "yes", "y": self = .yes
      case "partly", "partial", "p": self = .partly
      case "no", "n": self = .no
      case "not applicable", "n/a", "na": self = .notApplicable
      default: return nil
      }
    }

    /// Whether it says that something was not done as it should be.
    package var weighsAgainst: Bool {
      switch self {
      case .no, .partly: true
      case .yes, .notApplicable: false
      }
    }
  }

  package struct QuestionAnswered: Hashable, Sendable {
    package let question: QuestionID
    package let answer: Answer
    package let note: String?

    package init(question: QuestionID, answer: Answer, note: String?) {
      (self.question, self.answer, self.note) = (question, answer, note)
    }
  }

  package let sample: Digest
  package private(set) var reference: String
  package private(set) var auditor: String
  package let audited: CivilDate
  package let answers: [QuestionAnswered]
  /// For the case as a whole.
  package let grade: GradeID?
  /// The action that this looks at again. A re-audit stands beside the first audit, and never in its place.
  package let reaudit: Digest?

  package init(
    sample: Digest, reference: String, auditor: String, audited: CivilDate, answers: [QuestionAnswered],
    grade: GradeID?, reaudit: Digest? = nil
  ) {
    (self.sample, self.reference, self.auditor, self.audited) = (sample, reference, auditor, audited)
    (self.answers, self.grade, self.reaudit) = (answers, grade, reaudit)
  }

  /// With what the same auditor answered before to other questions of the case: an answer is taken back by another answer only.
  package func keeping(_ earlier: CaseAudited?) -> CaseAudited {
    guard let earlier, reaudit == nil else { return self }
    let new = Dictionary(answers.map { ($0.question, $0) }, uniquingKeysWith: { $1 })
    let known = Set(earlier.answers.map(\.question))
    return CaseAudited(
      sample: sample, reference: reference, auditor: auditor, audited: audited,
      answers: earlier.answers.map { new[$0.question] ?? $0 } + answers.filter { !known.contains($0.question) },
      grade: grade ?? earlier.grade)
  }

  package init?(_ fields: FieldReader) {
    let (sample, reference) = (fields.digest("sample"), fields.text("case"))
    let auditor = fields.text("auditor")
    let audited = fields.value("audited", "a day such as 2026-11-21") { CivilDate($0) }
    let grade = fields.optionalText("grade").map { GradeID($0) }
    let reaudit = fields.optionalDigest("re-audit")
    let answers: [QuestionAnswered] = fields.entries("answers", "an answer") { entry in
      let question = entry.text("question")
      let answer = entry.choice("answer", among: Answer.allCases.map { ($0.rawValue, $0) })
      let note = entry.optionalText("note")
      guard let question, let answer else { return nil }
      return QuestionAnswered(question: QuestionID(question), answer: answer, note: note)
    }
    guard let sample, let reference, let auditor, let audited else { return nil }
    self.init(
      sample: sample, reference: reference, auditor: auditor, audited: audited, answers: answers, grade: grade,
      reaudit: reaudit)
  }

  package var fields: [TextValue.Field] {
    let answers = answers.map {
      field("question", $0.question) + field("answer", $0.answer.rawValue) + field("note", $0.note)
    }
    return field("sample", sample.hex) + field("case", reference) + field("auditor", auditor)
      + field("audited", audited) + field("grade", grade) + field("re-audit", reaudit?.hex)
      + field("answers", answers)
  }

  package var weighsAgainst: [QuestionID] { answers.filter(\.answer.weighsAgainst).map(\.question) }

  package var concerns: Concerns { Concerns(records: [sample]) }

  /// Whether a record gave the case its place in the sample, so that without it nobody would know what was found.
  /// - Parameter drawn: Its sample, by which a case is known though one of the two was erased.
  package func rests(on record: Record, of drawn: SampleDrawn?) -> Bool {
    if record.digest == sample { return true }
    func meant(_ reference: String) -> String { drawn?.reference(reference) ?? reference }
    return record.content(CaseReplaced.self).map { $0.sample == sample && meant($0.reserve) == meant(reference) }
      ?? false
  }

  /// The answers: an erased note must not take a child's case out of the share that it bore out. What the same auditor has answered
  /// anew since is taken back, and stays so.
  package func left(_ erasing: Erasing) -> Self? {
    guard let number = erasing.number(of: reference, in: sample) else { return nil }
    let anew = answeredAnew(erasing)
    let answers = answers.filter { answer in !anew.contains { $0.answers.contains { $0.question == answer.question } } }
    let grade = anew.contains { $0.grade != nil } ? nil : grade
    guard !answers.isEmpty || grade != nil else { return nil }
    return CaseAudited(
      sample: sample, reference: number, auditor: erasing.name, audited: audited,
      answers: answers.map { QuestionAnswered(question: $0.question, answer: $0.answer, note: nil) }, grade: grade,
      reaudit: reaudit)
  }

  /// What the same auditor recorded later of the case, re-audits apart, which take no answer's place.
  private func answeredAnew(_ erasing: Erasing) -> [CaseAudited] {
    let all = erasing.assessment.samples.first { $0.id == sample }?.everyAudit ?? []
    guard let place = all.firstIndex(where: { $0.id == erasing.record }), all[place].audit.reaudit == nil else {
      return []
    }
    let own = all[place].audit
    return all[(place + 1)...].map(\.audit).filter {
      $0.reaudit == nil && $0.reference == own.reference && $0.auditor == own.auditor
    }
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    let auditor = fold.assessment.names[auditor]
    fold.samples.change(sample) { sample in
      var audit = self
      audit.auditor = auditor
      audit.reference = sample.drawn.reference(reference)
      sample.take(
        .init(id: record.digest, audit: audit, at: record.header.at, frameworkVersion: record.header.frameworkVersion))
    }
  }
}
