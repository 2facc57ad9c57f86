import Arguments
import Assessments
import Calendar
import CaseAudit
import Frameworks
import Markup
import Nouns
import StructuredText

extension Command {
  static let audit = Command(
    "audit", "answer the audit questions for a sampled case",
    discussion:
      "A second auditor's answers are kept beside the first. Where they differ the lower answer counts until 'muster audit moderate' records what is agreed. On a terminal, without --answer, it asks.",
    operands: [OperandSpec("CASE", "the case's reference", .optional)],
    options: [
      OptionSpec("answer", "QUESTION=ANSWER", "yes, partly, no or n/a: HP2.Q1=yes", repeats: true),
      OptionSpec("grade", "GRADE", "a grade for the case as a whole"),
      OptionSpec("auditor", "NAME", "who audited it", standard: "you"),
      OptionSpec("audited", "DATE", "when", standard: "today"),
      .reaudit,
      OptionSpec("sample", "ID", "the sample", standard: "the last that has the case"),
    ],
    subcommands: [.auditImport, .auditModerate, .auditAgreement, .auditProgress], leavesOut: ["as-at", "output"],
    run: AuditCase.run)
}

/// `muster audit CASE`: one case's answers, from options or asked for.
enum AuditCase {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let (sample, drawn) = try find(try reference(call, open), in: call.value("sample"), open: open)
    let questions = open.framework.criteria.flatMap(\.questions).filter { $0.isAsked(of: drawn.cohort) }
    let isAsked = call.parsed.values("answer").isEmpty
    if isAsked { try requirePerson(call) }
    let stamp = try call.stamp(open)
    let audited = try call.pastDay(of: "audited")
    let auditor = sample.auditor(named: call.value("auditor") ?? stamp.by.name)
    let answers =
      isAsked
      ? try AuditInterview(call, open, auditor: auditor).ask(questions, of: drawn, in: sample, on: audited)
      : try given(call, open: open, drawn: drawn)
    let grade = try call.value("grade").map { try open.grade($0).id }
    let reaudit = try ReauditAction(call.value("re-audit"), open)
    try reaudit?.check(drawn.reference, answers.map(\.question), on: audited)
    let audit = CaseAudited(
      sample: sample.id, reference: drawn.reference, auditor: auditor, audited: audited,
      answers: answers, grade: grade, reaudit: reaudit?.id)
    try open.append([audit], stamp)
    NameRemark.tell([audit.reference], call)
    let unsafe = try Unsafe([], audits: [audit], open, call).sentence(open)
    let count = answers.count == 1 ? "one answer" : "\(answers.count) answers"
    if let reaudit {
      try call.say(
        "Recorded \(count) for case \(drawn.reference), as a re-audit beside the first. \(try reaudit.standing(call))"
      )
      return
    }
    let all = audit.keeping(sample.audit(of: drawn.reference, by: auditor))
    let done = sample.audited.union([drawn.reference]).count
    try call.say(
      "Recorded \(count) for case \(drawn.reference)\(kept(all.answers.count - answers.count)). \(AuditWords.done(done, of: sample.cases.count))."
    )
    if let unsafe { try call.say(unsafe) }
    if isAsked {
      try call.say(
        "\("To put it right: muster audit \(ShellWord.quoted(drawn.reference)). Later answers of the same auditor take the place of these.", .dim)"
      )
    }
    try hint(drawn.reference, call: call, open: open)
  }

  private static func kept(_ count: Int) -> String {
    count > 0 ? ", beside \(CountWords.counted(count, "answer")) that the same auditor gave before" : ""
  }

  /// Whoever audits a case again may be doing what an open action waits for.
  private static func hint(_ reference: String, call: Call, open: OpenWorkspace) throws {
    let waiting = open.assessment.actions.filter {
      $0.status != .closed && $0.raised.origin?.subject == .one(reference)
    }
    for action in waiting {
      let id = open.short(action.id)
      try call.say("Action \(id) came from this case. If this was its re-audit, record it with --re-audit \(id).")
    }
  }

  static func find(
    _ reference: String, in named: String?, open: OpenWorkspace
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

  private static func given(
    _ call: Call, open: OpenWorkspace, drawn: SampleDrawn.DrawnCase
  ) throws -> [CaseAudited.QuestionAnswered] {
    var answers: [CaseAudited.QuestionAnswered] = []
    for text in call.parsed.values("answer") {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Failure("'\(text)' is not an answer.", next: "Write --answer HP2.Q1=yes.") }
      let answer = try CaseAudited.QuestionAnswered(written: parts[0], parts[1], by: open.framework)
      guard !answers.contains(where: { $0.question == answer.question }) else {
        throw Failure("\(answer.question) is answered twice.", next: "Give one answer to each question.")
      }
      if let problem = QuestionOfAnotherCohort(answer.question, of: drawn, by: open.framework) {
        throw Failure("\(problem.words).", next: problem.help)
      }
      answers.append(answer)
    }
    return answers
  }

  private static func reference(_ call: Call, _ open: OpenWorkspace) throws -> String {
    if let named = call.operands.first { return named }
    try requirePerson(call)
    return try AuditInterview.askCase(call, open)
  }

  private static func requirePerson(_ call: Call) throws {
    guard !Interview.isPossible(call) else { return }
    throw call.operands.isEmpty
      ? Failure("It is not said which case was audited.", next: "Name it: 'muster audit CASE --answer HP2.Q1=yes'.")
      : Failure(
        "No answers were given.", next: "Add --answer HP2.Q1=yes for each question, or use 'muster audit import'.")
  }
}
