import Arguments
import Assessments
import CaseAudit
import Markup
import Nouns
import StructuredText

extension Command {
  static let auditImport = Command(
    "import", "take in a spreadsheet of answers: case, question, answer, grade, note",
    operands: [OperandSpec("FILE", "the workbook or the CSV file", completion: .files(["xlsx", "csv"]))],
    options: [
      .sheet, .column,
      .flag("dry-run", short: "n", "show what is understood, and stop"),
      OptionSpec("auditor", "NAME", "who audited, where the file does not say", standard: "you"),
      OptionSpec("audited", "DATE", "when, where the file does not say", standard: "today"),
      .reaudit,
      OptionSpec("sample", "ID", "the sample", standard: "the last"),
    ], leavesOut: ["as-at", "output"], run: AuditImport.run)
}

/// `muster audit import`: a spreadsheet of answers, all of it or none.
enum AuditImport {
  static func run(_ call: Call) throws {
    let open = try call.open()
    let sample = try open.sample(call.value("sample"))
    let (table, name) = try call.table(call.operands[0], isFor: .answers)
    try call.checkColumns([(.auditAnswers, table.header)], of: name)
    let sheet = try AnswerSheet(table, named: name, columns: call.naming(.auditAnswers), by: open.framework)
    let auditor = try call.value("auditor") ?? (call.flag("dry-run") ? "" : call.person().name)
    let audited = try call.pastDay(of: "audited")
    let reaudit = try ReauditAction(call.value("re-audit"), open)
    let audits = try sheet.audits(
      of: sample,
      given: .init(auditor: auditor, audited: audited, today: call.setting.today, reaudit: reaudit?.id))
    for audit in audits { try reaudit?.check(audit.reference, audit.answers.map(\.question), on: audit.audited) }
    let reaudits = sample.everyAudit.map(\.audit).filter { $0.reaudit != nil }
    let known = Set((sample.audits + reaudits).map(\.inOrder))
    let new = audits.filter { audit in
      !known.contains(audit.keeping(sample.audit(of: audit.reference, by: audit.auditor)).inOrder)
    }
    try call.say("\(words(audits, known: audits.count - new.count))")
    for remark in sheet.remarks(of: sample) { try call.say("\(Failure.sentence(remark))") }
    if !sheet.unused.isEmpty {
      try call.say(
        "Not taken in, since the heading is not known: \(CountWords.listed(sheet.unused.map { "'\($0)'" })).")
    }
    if call.flag("dry-run") {
      try call.say("Nothing was recorded (--dry-run).")
      return
    }
    if !new.isEmpty {
      try open.append(new as [any RecordContent] + call.namesToRemember(), try call.stamp(open))
      NameRemark.tell(Set(new.map(\.reference)).sorted(), call)
      if let unsafe = try Unsafe([], audits: new, open, call).sentence(open) { try call.say(unsafe) }
    }
    if let reaudit {
      try call.say(
        "They stand beside the first audit, as a re-audit. \(try reaudit.standing(call))")
      return
    }
    let done = sample.audited.union(audits.map(\.reference)).count
    try call.say("\(AuditWords.done(done, of: sample.cases.count)). See 'muster sample show' and 'muster gap'.")
  }

  /// `6 cases, 2 auditors: 12 sets of answers, 48 answers in all. None was recorded before.`
  static func words(_ audits: [CaseAudited], known: Int) -> String {
    let cases = CountWords.counted(Set(audits.map(\.reference)).count, "case")
    let auditors = CountWords.counted(Set(audits.map(\.auditor)).count, "auditor")
    let sets = CountWords.counted(audits.count, "set of answers", "sets of answers")
    let answers = CountWords.counted(audits.reduce(0) { $0 + $1.answers.count }, "answer")
    let before =
      switch known {
      case 0: "None was recorded before."
      case audits.count: "All were recorded before."
      default: "\(known) of the sets \(known == 1 ? "was" : "were") recorded before."
      }
    return "\(CountWords.sentence(cases)), \(auditors): \(sets), \(answers) in all. \(before)"
  }
}
