import Assessments
import Calendar
import Frameworks
import Markup
import StructuredText

/// The questions about one sampled case, one at a time, with what was answered before where the same auditor reads again.
struct AuditInterview {
  private let interview: Interview
  private let auditor: String

  init(_ call: Call, _ open: OpenWorkspace, auditor: String) {
    (interview, self.auditor) = (Interview(call, open), auditor)
  }

  /// The case to audit; the next that nobody has audited is the answer at hand.
  static func askCase(_ call: Call, _ open: OpenWorkspace) throws -> String {
    let sample = try open.sample(call.value("sample"))
    let next = sample.cases.first { !sample.audited.contains($0.reference) }
    let interview = Interview(call, open)
    try interview.begin()
    return try interview.need(
      Question(
        "Which case?", help: "A case of the sample by its reference; 'muster sample show --cases' lists them.",
        standard: next?.reference
      ) { text in
        sample.cases.contains { $0.reference == text }
          ? .taken(text) : .refused("Case '\(text)' is not in the sample.")
      })
  }

  /// The answers to the questions that the case's cohort has.
  func ask(
    _ questions: [AuditQuestion], of drawn: SampleDrawn.DrawnCase, in sample: Assessment.Sample, on day: CivilDate
  ) throws -> [CaseAudited.QuestionAnswered] {
    let before = sample.audits.last { $0.reference == drawn.reference && $0.auditor == auditor }
    try interview.call.say(
      "Case \(drawn.reference, .bold), \(drawn.cohort.text): \(CountWords.counted(questions.count, "question")). Answer yes, partly, no or n/a."
    )
    try interview.call.say(
      "If you think that a child may be unsafe, stop: tell the team manager and the quality assurance lead now. Then 'muster concern raise \(ShellWord.quoted(drawn.reference))'."
    )
    let answers = try questions.enumerated().compactMap { number, question -> CaseAudited.QuestionAnswered? in
      let known = before?.answers.first { $0.question == question.id }
      return try self.answer(question, place: "\(number + 1) of \(questions.count)", known: known)
    }
    guard !answers.isEmpty else {
      throw Failure("No question was answered.", next: "Start again when the file has been read.")
    }
    let said = answers.map { (name: TerminalText($0.question.text), value: words($0)) }
    try interview.confirm([("Case", "\(drawn.reference)"), ("Audited", "\(day.inWords) by \(auditor)")] + said)
    return answers
  }

  private func answer(
    _ question: AuditQuestion, place: String, known: CaseAudited.QuestionAnswered?
  ) throws -> CaseAudited.QuestionAnswered? {
    let given = try interview.ask(
      Question(
        "\(place), \(question.id): \(question.ask)",
        help: "It tests \(question.tests). Partly counts half; n/a is left out of every share; yes is the good answer.",
        standard: known?.answer.rawValue, mayBeLeftOut: true
      ) { text in
        CaseAudited.Answer(written: text).map { .taken($0.rawValue) }
          ?? .refused("Please answer yes, partly, no or n/a.")
      })
    guard let given, let answer = CaseAudited.Answer(written: given) else { return nil }
    guard answer.weighsAgainst else {
      return .init(question: question.id, answer: answer, note: known?.note)
    }
    let note = try interview.ask(
      Question(
        "What did you see? No child's name.", help: "A sentence, so that whoever moderates knows what to look for.",
        standard: known?.note, mayBeLeftOut: true))
    return .init(question: question.id, answer: answer, note: note)
  }

  private func words(_ answered: CaseAudited.QuestionAnswered) -> TerminalText {
    "\(answered.answer.rawValue.replacing("-", with: " "))\(answered.note.map { ": \($0)" } ?? "")"
  }
}
