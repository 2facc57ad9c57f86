import Arguments
import Assessments
import CaseAudit
import Frameworks
import Markup
import StructuredText

extension Command {
  static let auditModerate = Command(
    "moderate", "record the answer agreed where auditors differ, and why",
    discussion:
      "The agreed answer is what counts in every share; what the auditors answered stays beside it. Whoever moderates reads the file before the answers: the sheet that --template writes leaves them out.",
    operands: [OperandSpec("CASE", "the case's reference", .optional)],
    options: [
      OptionSpec("question", "QUESTION", "the question: HP2.Q1"),
      OptionSpec("agreed", "ANSWER", "yes, partly, no or n/a"),
      OptionSpec("grade", "GRADE", "the grade agreed for the case as a whole"), .because,
      OptionSpec("moderator", "NAME", "who moderated", standard: "you"),
      OptionSpec("moderated", "DATE", "when", standard: "today"),
      .flag("answers-known", "the answers were known before the file was read"),
      OptionSpec(
        "file", "FILE", "a spreadsheet of agreed answers: case, question, agreed, because",
        completion: .files(["xlsx", "csv"])),
      .sheet, .column,
      .flag("template", "write such a spreadsheet with the differences that wait"),
      .flag("dry-run", short: "n", "with --file: show what is understood, and stop"),
      OptionSpec("sample", "ID", "the sample", standard: "the last"),
    ],
    examples: [
      .init(
        "muster audit moderate C0117 --question HP2.Q1 --agreed partly --because \"decided in time, reasons a day later\"",
        "Settle one difference"),
      .init("muster audit moderate --template --output differences.xlsx", "Take a sheet to a panel"),
    ], leavesOut: ["as-at"], reads: { $0.flag("template") }, run: AuditModerate.run)
}

/// `muster audit moderate`: the answer that is agreed where auditors differ, one by one or from a sheet.
enum AuditModerate {
  static func run(_ call: Call) throws {
    let open = try call.open()
    if call.flag("template") {
      try call.deliver(
        "Differences", ModerationSheet.template(open.sample(call.value("sample")), by: open.framework),
        choices: ["Agreed": ["yes", "partly", "no", "n/a"], "Answers known": ["yes", "no"]])
      return
    }
    if let file = call.value("file") { return try sheet(file, call: call, open: open) }
    guard let reference = call.operands.first else {
      throw Failure(
        "No case was named.",
        next: "Write 'muster audit moderate CASE --question HP2.Q1 --agreed yes --because \"what the file shows\"'.")
    }
    let (sample, drawn) = try AuditCase.find(reference, in: call.value("sample"), open: open)
    if call.value("grade") != nil { return try grade(drawn.reference, in: sample, call: call, open: open) }
    guard let question = call.value("question"), let agreed = call.value("agreed"), let because = call.value("because")
    else {
      throw Failure(
        "A moderation needs the question, the agreed answer and the reason.",
        next: "Add --question HP2.Q1 --agreed yes --because \"what the file shows\", or --grade for the whole case.")
    }
    let answered = try CaseAudited.QuestionAnswered(written: question, agreed, by: open.framework)
    let entry = try Moderations(sample, in: open.framework).agreed(
      answered.answer, to: answered.question, of: drawn.reference, because: because)
    let made = try open.append(
      [try moderation(of: drawn.reference, sample, call: call, agreed: [entry])], try call.stamp(open))
    let differs = History(open.history.records + made).assessment(asAt: open.assessment.asAt).differences.contains {
      $0.subject == .answer(answered.question, sample: sample.id, reference: drawn.reference)
    }
    let counts =
      differs
      ? "Another moderation says otherwise: the lower counts until a third moderates, or one takes the other's"
      : "That is what counts from now on"
    let originals = entry.originals.map { "\($0.auditor) \($0.answer.rawValue)" }.joined(separator: ", ")
    try call.say(
      "\(answered.question.text) of case \(drawn.reference) is agreed: \(answered.answer.rawValue). \(counts); \(originals) stay beside it."
    )
  }

  private static func moderation(
    of reference: String, _ sample: Assessment.Sample, call: Call, agreed: [AuditModerated.Agreed]
  ) throws -> AuditModerated {
    AuditModerated(
      sample: sample.id, reference: reference, moderator: try call.value("moderator") ?? call.person().name,
      moderated: try call.pastDay(of: "moderated"), answersKnown: call.flag("answers-known"), agreed: agreed)
  }

  /// The grade that is agreed for a case as a whole.
  private static func grade(
    _ reference: String, in sample: Assessment.Sample, call: Call, open: OpenWorkspace
  ) throws {
    guard call.value("question") == nil, call.value("agreed") == nil else {
      throw Failure(
        "An answer and a grade are agreed one by one.", next: "Leave --question and --agreed, or --grade, out.")
    }
    guard let because = call.value("because") else {
      throw Failure("An agreed grade needs the reason.", next: "Add --because \"what the file shows\".")
    }
    let grade = try open.grade(call.value("grade") ?? "")
    let agreed = try Moderations(sample, in: open.framework).agreed(grade, of: reference, because: because)
    var moderation = try moderation(of: reference, sample, call: call, agreed: [])
    moderation.grade = agreed
    try open.append([moderation], try call.stamp(open))
    let originals = agreed.originals.map { "\($0.auditor) \($0.grade)" }.joined(separator: ", ")
    try call.say("Case \(reference) is agreed: \(grade.label.lowercased()). \(originals) stay beside it.")
  }

  private static func sheet(_ name: String, call: Call, open: OpenWorkspace) throws {
    guard call.operands.isEmpty, call.value("question") == nil else {
      throw Failure(
        "A sheet names its cases itself.", next: "Leave the case and the question out, or leave --file out.")
    }
    let sample = try open.sample(call.value("sample"))
    let (table, file) = try call.table(name, isFor: .agreed)
    try call.checkColumns([(.moderation, table.header)], of: file)
    let sheet = try ModerationSheet(table, named: file, columns: call.naming(.moderation), by: open.framework)
    let moderator = try call.value("moderator") ?? (call.flag("dry-run") ? "" : call.person().name)
    let moderations = try sheet.moderations(
      of: sample,
      given: .init(
        moderator: moderator, moderated: try call.pastDay(of: "moderated"), today: call.setting.today,
        answersKnown: call.flag("answers-known")))
    let recorded = Set(sample.moderations.map(\.moderation.inOrder))
    let new = moderations.filter { !recorded.contains($0.inOrder) }
    let answers = moderations.reduce(0) { $0 + $1.agreed.count + ($1.grade == nil ? 0 : 1) }
    let (agreed, cases) = (CountWords.counted(answers, "agreed answer"), CountWords.counted(moderations.count, "case"))
    let known = moderations.count - new.count
    let before =
      known == 0
      ? "None was recorded before."
      : new.isEmpty
        ? "All were recorded before." : "Of the cases, \(known) \(known == 1 ? "was" : "were") recorded before."
    try call.say("\(CountWords.sentence("\(agreed) for \(cases).")) \(before)")
    for remark in sheet.remarks(of: sample) { try call.say("\(Failure.sentence(remark))") }
    if call.flag("dry-run") {
      try call.say("Nothing was recorded (--dry-run).")
      return
    }
    if !new.isEmpty { try open.append(new as [any RecordContent] + call.namesToRemember(), try call.stamp(open)) }
    try call.say("What was agreed is what counts from now on. See 'muster audit agreement' and 'muster gap'.")
  }
}
