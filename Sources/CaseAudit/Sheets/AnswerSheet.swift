package import Assessments
package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// A sheet of audit answers: a row a case and question.
package struct AnswerSheet {
  /// What holds for rows that do not say it themselves, and what holds for all.
  package struct Given: Sendable {
    package let auditor: String
    package let audited: CivilDate
    package let today: CivilDate
    package let reaudit: Digest?

    package init(auditor: String, audited: CivilDate, today: CivilDate, reaudit: Digest? = nil) {
      (self.auditor, self.audited, self.today, self.reaudit) = (auditor, audited, today, reaudit)
    }
  }

  private let sheet: AuditSheet

  package init(_ table: CSVTable, named name: String, columns: ColumnMatcher = .auditAnswers, by framework: Framework)
    throws(AuditFault)
  {
    sheet = AuditSheet(table, named: name, columns: columns, by: framework)
    try sheet.require(
      [("case", "case"), ("question", "question"), ("answer", "answer")], else: "It needs case, question and answer.")
  }

  /// What a person should know of how it was read, without full stops.
  package func remarks(of sample: Assessment.Sample) -> [String] { sheet.remarks(of: sample) }

  /// Headings that mean nothing here, so that nobody thinks that they were taken in.
  package var unused: [String] { sheet.match.unmatched.filter { !$0.isEmpty } }

  /// The audits of all rows, one a case, auditor and day. All that is wrong is said at once.
  package func audits(of sample: Assessment.Sample, given: Given) throws(AuditFault) -> [CaseAudited] {
    var reading = AnswerReading(sheet, sample: sample, given: given)
    for row in sheet.rows { reading.take(row) }
    return try sheet.sound(
      reading.audits, reading.problems, next: "Mend the rows and import the file again. No answer was taken in.")
  }
}

/// The reading of a sheet's rows, one after the other.
private struct AnswerReading {
  private struct Key: Hashable {
    let reference: String
    let auditor: String
    let day: CivilDate
  }

  private let sheet: AuditSheet
  private let sample: Assessment.Sample
  private let given: AnswerSheet.Given
  private let cases: [String: SampleDrawn.DrawnCase]
  private let replaced: Set<String>
  private let finder: CaseFinder
  /// How each auditor's name was first written.
  private var names: [String: String] = [:]
  private var order: [Key] = []
  private var answers: [Key: [CaseAudited.QuestionAnswered]] = [:]
  private var grades: [Key: Grade] = [:]
  private(set) var problems: [String] = []

  init(_ sheet: AuditSheet, sample: Assessment.Sample, given: AnswerSheet.Given) {
    (self.sheet, self.sample, self.given) = (sheet, sample, given)
    cases = Dictionary(sample.cases.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    finder = CaseFinder(cases.keys)
    replaced = Set(sample.replacements.filter(\.counts).map(\.replaced.reference))
  }

  var audits: [CaseAudited] {
    order.map { key in
      CaseAudited(
        sample: sample.id, reference: key.reference, auditor: key.auditor, audited: key.day,
        answers: answers[key] ?? [], grade: grades[key]?.id, reaudit: given.reaudit)
    }
  }

  mutating func take(_ row: SheetRow) {
    func wrong(_ words: String) { problems.append(sheet.place(row, words)) }
    guard let written = row["case"], let question = row["question"], let answer = row["answer"] else {
      return wrong("the case, the question or the answer is blank")
    }
    let found = finder.find(written)
    var reference = written
    if case .altered(let other) = found { reference = other }
    if replaced.contains(written) {
      wrong("case '\(written)' was replaced by a reserve")
    } else if let problem = sheet.isNoCase(written, found) {
      wrong(problem)
    }
    guard let day = sheet.day(row, else: given.audited) else {
      return wrong("'\(row["date"] ?? "")' is not a day")
    }
    if day > given.today { wrong(DayToCome.words(day, given.today)) }
    let key = Key(reference: reference, auditor: spelling(of: row["auditor"] ?? given.auditor), day: day)
    if let text = row["grade"] {
      if let grade = sheet.framework.scale.grade(written: text) {
        if grades[key].map({ $0 != grade }) ?? false { wrong("case '\(reference)' has another grade above") }
        grades[key] = grade
      } else {
        wrong(sheet.isNoGrade(text))
      }
    }
    do throws(AuditFault) {
      let answered = try CaseAudited.QuestionAnswered(
        written: question, answer, note: row["note"], by: sheet.framework)
      if let drawn = cases[reference],
        let problem = QuestionOfAnotherCohort(answered.question, of: drawn, by: sheet.framework)
      {
        wrong("in column '\(sheet.heading("question"))', \(problem.words)")
      }
      if answers[key]?.contains(where: { $0.question == answered.question }) ?? false {
        wrong("\(answered.question) is answered twice for case '\(reference)'")
      }
      if answers[key] == nil { order.append(key) }
      answers[key, default: []].append(answered)
    } catch {
      wrong(error.words)
    }
  }

  private mutating func spelling(of auditor: String) -> String {
    let known = names[auditor] ?? sample.auditor(named: auditor)
    names[auditor] = known
    return known
  }
}
