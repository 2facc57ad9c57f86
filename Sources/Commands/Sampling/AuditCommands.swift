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
    let audit = CaseAudited(
      sample: sample.id, reference: drawn.reference, auditor: call.value("auditor") ?? person.name, audited: audited,
      answers: answers, grade: nil)
    try open.append([.caseAudited(audit)], try call.stamp(open))
    let done = sample.audited.union([drawn.reference]).count
    try call.say(
      "Recorded \(answers.count) answers for case \(drawn.reference). \(done) of \(sample.cases.count) cases are audited."
    )
    return true
  }

  static func find(
    _ reference: String, _ named: String?, _ open: OpenWorkspace
  ) throws -> (Assessment.Sample, SampleDrawn.DrawnCase) {
    let samples = named == nil ? Array(open.assessment.samples.reversed()) : [try open.sample(named)]
    for sample in samples {
      if let found = sample.cases.first(where: { $0.reference == reference }) { return (sample, found) }
    }
    _ = try open.sample(nil)
    if let replaced = samples.flatMap(\.replacements).last(where: { $0.counts && $0.replaced.reference == reference }) {
      throw Failure(
        "Case '\(reference)' was replaced by '\(replaced.replaced.reserve)' on \(replaced.at.date.inWords).",
        next: "Audit '\(replaced.replaced.reserve)' in its place.")
    }
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

/// `muster audit import`: a spreadsheet of answers, all of it or none.
enum AuditImport {
  static func run(_ call: Call) throws -> Bool {
    let open = try call.open()
    let sample = try open.sample(call.value("sample"))
    let name = call.operands[0]
    let bytes = try FileReading.bytes(of: call.path(name), limit: TextLimits.standard.maximumBytes)
    let auditor = try call.value("auditor") ?? (call.flag("dry-run") ? "" : call.person().name)
    let audited = try call.value("audited").map { try call.day($0, of: "--audited") } ?? call.setting.now.date
    let audits = try AuditAnswers(SourceText(name: name, bytes: bytes), open.framework).audits(
      sample, auditor: auditor, audited: audited)
    let known = Set(sample.audits.map { RecordText.fingerprint($0) })
    let new = audits.filter { !known.contains(RecordText.fingerprint($0)) }
    let answers = audits.reduce(0) { $0 + $1.answers.count }
    try call.say("\(answers) answers for \(audits.count) cases; \(audits.count - new.count) recorded already.")
    if call.flag("dry-run") {
      try call.say("Nothing was recorded (--dry-run).")
      return true
    }
    if !new.isEmpty { try open.append(new.map { .caseAudited($0) }, try call.stamp(open)) }
    let done = sample.audited.union(audits.map(\.reference)).count
    try call.say("\(done) of \(sample.cases.count) cases are audited. See 'muster sample show' and 'muster gap'.")
    return true
  }
}

/// A sheet of audit answers: a row a case and question.
struct AuditAnswers {
  private let table: CSVTable
  private let match: ColumnMatch
  private let name: String
  private let framework: Framework

  init(_ source: SourceText, _ framework: Framework) throws {
    let (table, diagnostics) = CSVTable.read(source)
    guard let table else {
      throw Failure(
        "'\(source.name)' cannot be read as a CSV file.", next: "Save it from the spreadsheet as CSV (UTF-8).",
        diagnostics: diagnostics)
    }
    let match = ColumnMatcher.auditAnswers.match(table.header)
    if let clash = match.ambiguous.first {
      throw Failure("'\(source.name)': \(clash.message).", next: Failure.sentence(clash.help))
    }
    for needed in ["case", "question", "answer"] where match.column(needed) == nil {
      throw Failure(
        "'\(source.name)' has no column for the \(needed).",
        next: "Its headings are: \(table.header.joined(separator: ", ")). It needs case, question and answer.")
    }
    (self.table, self.match, name, self.framework) = (table, match, source.name, framework)
  }

  /// The audits of all rows, one a case and auditor.
  func audits(_ sample: Assessment.Sample, auditor: String, audited: CivilDate) throws -> [CaseAudited] {
    let references = Set(sample.cases.map(\.reference))
    let replaced = Set(sample.replacements.filter(\.counts).map(\.replaced.reference))
    var problems: [String] = []
    var order: [Key] = []
    var answers: [Key: [CaseAudited.QuestionAnswered]] = [:]
    for row in table.rows {
      func cell(_ meaning: String) -> String? {
        guard let column = match.column(meaning), row.cells.indices.contains(column) else { return nil }
        let text = SafeCell.unguarded(row.cells[column]).trimmed
        return text.isEmpty ? nil : text
      }
      guard let reference = cell("case"), let question = cell("question"), let answer = cell("answer") else {
        problems.append("\(name):\(row.line): the case, the question or the answer is blank")
        continue
      }
      if !references.contains(reference) {
        let why = replaced.contains(reference) ? "was replaced by a reserve" : "is not in the sample"
        problems.append("\(name):\(row.line): case '\(reference)' \(why)")
      }
      let day = cell("date").map { CivilDate(written: $0) } ?? audited
      guard let day else {
        problems.append("\(name):\(row.line): '\(cell("date") ?? "")' is not a day")
        continue
      }
      let key = Key(reference: reference, auditor: cell("auditor") ?? auditor, day: day)
      do {
        let answered = try AuditAnswers.answer(question, answer, note: cell("note"), framework)
        if answers[key]?.contains(where: { $0.question == answered.question }) ?? false {
          problems.append("\(name):\(row.line): \(answered.question) is answered twice for case '\(reference)'")
        }
        if answers[key] == nil { order.append(key) }
        answers[key, default: []].append(answered)
      } catch let failure as Failure {
        problems.append("\(name):\(row.line): \(failure.sentence) \(failure.next ?? "")")
      }
    }
    guard problems.isEmpty else {
      throw Failure(problems, with: name, next: "Mend the rows and import the file again. No answer was taken in.")
    }
    return order.map { key in
      CaseAudited(
        sample: sample.id, reference: key.reference, auditor: key.auditor, audited: key.day,
        answers: answers[key] ?? [], grade: nil)
    }
  }

  private struct Key: Hashable {
    let reference: String
    let auditor: String
    let day: CivilDate
  }

  static func answer(_ question: String, _ answer: String, note: String?, _ framework: Framework) throws
    -> CaseAudited.QuestionAnswered
  {
    let id = QuestionID(question.trimmed.uppercased())
    guard framework.question(id) != nil else {
      let near = Suggestion.nearest(id.text, among: framework.criteria.flatMap(\.questions).map(\.id.text))
      throw Failure(
        "There is no question '\(question)'.",
        next: near.map { "Did you mean \($0)?" } ?? "See them with 'muster criteria HP2'.")
    }
    guard let read = CaseAudited.Answer(written: answer.trimmed) else {
      throw Failure("'\(answer)' is not an answer.", next: "Write yes, partly, no or n/a.")
    }
    return .init(question: id, answer: read, note: note)
  }
}

extension RecordText {
  /// What an audit says, to tell whether it was recorded already.
  static func fingerprint(_ audit: CaseAudited) -> String {
    let answers = audit.answers.map { "\($0.question)=\($0.answer.rawValue)/\($0.note ?? "")" }.sorted()
    return ([audit.reference, audit.auditor, audit.audited.description] + answers).joined(separator: "|")
  }
}
