import Arguments
import Assessments
import Calendar
import Digests
import Frameworks
import Markup
import Platform
import RecordStore
import StructuredText

/// `muster audit CASE`: one case's answers, from options or asked for.
enum AuditCase {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let (sample, drawn) = try find(call.operands[0], call.value("sample"), open)
    let questions = open.framework.criteria.flatMap(\.questions).filter {
      $0.cohorts.isEmpty || $0.cohorts.contains(drawn.cohort)
    }
    let answers = call.parsed.values("answer").isEmpty ? try asked(questions, drawn, call, open) : try given(call, open)
    let person = try call.person()
    let audited = try call.value("audited").map { try call.day($0, of: "--audited") } ?? call.setting.now.date
    let grade = try call.value("grade").map { try open.grade($0).id }
    let reaudit = try ReauditAction(call.value("re-audit"), open)
    try reaudit?.check(drawn.reference, answers.map(\.question))
    let audit = CaseAudited(
      sample: sample.id, reference: drawn.reference, auditor: call.value("auditor") ?? person.name, audited: audited,
      answers: answers, grade: grade, reaudit: reaudit?.id)
    try open.append([.caseAudited(audit)], try call.stamp(open))
    let count = answers.count == 1 ? "one answer" : "\(answers.count) answers"
    if let reaudit {
      try call.say(
        "Recorded \(count) for case \(drawn.reference), as a re-audit beside the first. Action \(open.short(reaudit.id), .accent) can close when it is done."
      )
      return true
    }
    let done = sample.audited.union([drawn.reference]).count
    try call.say(
      "Recorded \(count) for case \(drawn.reference). \(done) of \(sample.cases.count) cases are audited.")
    try hint(drawn.reference, call, open)
    return true
  }

  /// Whoever audits a case again may be doing what an open action waits for.
  private static func hint(_ reference: String, _ call: Call, _ open: OpenWorkspace) throws {
    let waiting = open.assessment.actions.filter {
      $0.status != .closed && $0.raised.origin?.subject == .one(reference)
    }
    for action in waiting {
      let id = open.short(action.id)
      try call.say("Action \(id) came from this case. If this was its re-audit, record it with --re-audit \(id).")
    }
  }

  static func find(
    _ reference: String, _ named: String?, _ open: OpenWorkspace
  ) throws -> (Assessment.Sample, SampleDrawn.DrawnCase) {
    let samples = named == nil ? Array(open.assessment.samples.reversed()) : [try open.sample(named)]
    for sample in samples {
      if let found = sample.cases.first(where: { $0.reference == reference }) { return (sample, found) }
    }
    if let replaced = samples.flatMap(\.replacements).last(where: { $0.counts && $0.replaced.reference == reference }) {
      throw Failure(
        "Case '\(reference)' was replaced by '\(replaced.replaced.reserve)' on \(replaced.at.date.inWords).",
        next: "Audit '\(replaced.replaced.reserve)' in its place.")
    }
    _ = try open.sample(nil)
    throw Failure(
      "Case '\(reference)' is not in the sample.", next: "List its cases with 'muster sample show --cases'.")
  }

  private static func given(_ call: Call, _ open: OpenWorkspace) throws -> [CaseAudited.QuestionAnswered] {
    try call.parsed.values("answer").map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Failure("'\(text)' is not an answer.", next: "Write --answer HP2.Q1=yes.") }
      return try AuditAnswers.answer(parts[0], parts[1], note: nil, open.framework)
    }
  }

  private static func asked(
    _ questions: [AuditQuestion], _ drawn: SampleDrawn.DrawnCase, _ call: Call, _ open: OpenWorkspace
  ) throws -> [CaseAudited.QuestionAnswered] {
    guard call.setting.inputIsTerminal, call.setting.outputIsTerminal else {
      throw Failure(
        "No answers were given.", next: "Add --answer HP2.Q1=yes for each question, or use 'muster audit import'.")
    }
    try call.say(
      "Case \(drawn.reference, .bold), \(drawn.cohort.text). Answer yes, partly, no or n/a; Enter leaves a question out."
    )
    try call.say(
      "If you think that a child may be unsafe, stop: tell the team manager and the quality assurance lead now. Then 'muster concern raise \(drawn.reference)'."
    )
    let interview = Interview(call, open)
    return try questions.compactMap { question in
      while true {
        guard let text = try interview.ask("\(question.id) \(question.ask)") else { return nil }
        if let answer = CaseAudited.Answer(written: text) {
          return .init(question: question.id, answer: answer, note: nil)
        }
        try call.say("Please answer yes, partly, no or n/a.")
      }
    }
  }
}
