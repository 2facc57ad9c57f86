import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import StructuredText

/// A sheet of audit answers: a row a case and question.
struct AuditAnswers {
  private let table: CSVTable
  private let match: ColumnMatch
  private let name: String
  private let framework: Framework

  init(_ source: SourceText, _ framework: Framework) throws {
    try SheetKind.check(source)
    let table = try CSVTable.of(source)
    try SheetKind.check(table, source.name, isFor: .answers)
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
  func audits(
    _ sample: Assessment.Sample, auditor: String, audited: CivilDate, today: CivilDate, reaudit: Digest? = nil
  ) throws -> [CaseAudited] {
    let cases = Dictionary(sample.cases.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    let replaced = Set(sample.replacements.filter(\.counts).map(\.replaced.reference))
    var problems: [String] = []
    var order: [Key] = []
    var answers: [Key: [CaseAudited.QuestionAnswered]] = [:]
    var grades: [Key: Grade] = [:]
    var names: [String: String] = [:]
    func spelling(of auditor: String) -> String {
      let known = names[auditor] ?? sample.auditor(named: auditor)
      names[auditor] = known
      return known
    }
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
      if cases[reference] == nil {
        let why = replaced.contains(reference) ? "was replaced by a reserve" : "is not in the sample"
        problems.append("\(name):\(row.line): case '\(reference)' \(why)")
      }
      let day = cell("date").map { CivilDate(written: $0) } ?? audited
      guard let day else {
        problems.append("\(name):\(row.line): '\(cell("date") ?? "")' is not a day")
        continue
      }
      if day > today { problems.append("\(name):\(row.line): \(DayToCome.words(day, today))") }
      let key = Key(reference: reference, auditor: spelling(of: cell("auditor") ?? auditor), day: day)
      if let text = cell("grade") {
        if let grade = AuditAnswers.grade(text, framework) {
          if grades[key].map({ $0 != grade }) ?? false {
            problems.append("\(name):\(row.line): case '\(reference)' has another grade above")
          }
          grades[key] = grade
        } else {
          problems.append("\(name):\(row.line): '\(text)' is not a \(framework.scale.noun) of \(framework.id)")
        }
      }
      do {
        let answered = try AuditAnswers.answer(question, answer, note: cell("note"), framework)
        if let problem = cases[reference].flatMap({ QuestionOfAnotherCohort(answered.question, $0, framework) }) {
          problems.append("\(name):\(row.line): in column '\(heading("question"))', \(problem.words)")
        }
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
        answers: answers[key] ?? [], grade: grades[key]?.id, reaudit: reaudit)
    }
  }

  /// Headings that mean nothing here, so that nobody thinks that they were taken in.
  var unused: [String] { match.unmatched.filter { !$0.isEmpty } }

  /// The heading of the column that has a meaning, as it stands in the sheet.
  private func heading(_ meaning: String) -> String { match.column(meaning).map { table.header[$0] } ?? meaning }

  private struct Key: Hashable {
    let reference: String
    let auditor: String
    let day: CivilDate
  }

  /// A grade by its id or its label, whatever the case.
  static func grade(_ text: String, _ framework: Framework) -> Grade? {
    let id = text.lowercased().replacing(" ", with: "-")
    return framework.scale.grade(GradeID(id))
      ?? framework.scale.grades.first { $0.label.lowercased() == text.lowercased() }
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
