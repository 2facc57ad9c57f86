package import Assessments
package import Calendar
package import Frameworks
package import StructuredText

/// A sheet of agreed answers: a row a case and question. Rows with neither answer nor reason are left for later.
package struct ModerationSheet {
  /// What holds for rows that do not say it themselves.
  package struct Given: Sendable {
    package let moderator: String
    package let moderated: CivilDate
    package let today: CivilDate
    package let answersKnown: Bool

    package init(moderator: String, moderated: CivilDate, today: CivilDate, answersKnown: Bool) {
      (self.moderator, self.moderated, self.today, self.answersKnown) = (moderator, moderated, today, answersKnown)
    }
  }

  /// What stands for a question where the grade of the whole case is agreed.
  static let wholeCase = "grade"

  private let sheet: AuditSheet

  package init(_ table: CSVTable, named name: String, columns: ColumnMatcher = .moderation, by framework: Framework)
    throws(AuditFault)
  {
    sheet = AuditSheet(table, named: name, columns: columns, by: framework)
    try sheet.require(
      [("case", "case"), ("question", "question"), ("agreed", "agreed answer"), ("because", "reason")],
      else: "Take one with 'muster audit moderate --template'.")
  }

  /// What a person should know of how it was read, without full stops.
  package func remarks(of sample: Assessment.Sample) -> [String] { sheet.remarks(of: sample) }

  /// The moderations of all rows, one a case, moderator and day. All that is wrong is said at once.
  package func moderations(of sample: Assessment.Sample, given: Given) throws(AuditFault) -> [AuditModerated] {
    var reading = ModerationReading(sheet, sample: sample, given: given)
    for row in sheet.rows { reading.take(row) }
    return try sheet.sound(
      reading.moderations, reading.problems,
      next: "Mend the rows and bring the file again. No agreed answer was taken in.")
  }

  /// The differences that wait, a row each. What the auditors answered is left out on purpose: whoever moderates reads
  /// the file first (the dossier's rule MO2).
  package static func template(_ sample: Assessment.Sample, by framework: Framework) -> [[String]] {
    let agreement = AuditorAgreement(sample, in: framework)
    let head = ["Case", "Question", "What is asked", "Agreed", "Because", "Moderator", "Date", "Answers known"]
    let answers = agreement.unsettled.map { reading in
      [reading.reference, reading.question.text, framework.question(reading.question)?.question.ask ?? ""]
    }
    let grades = agreement.unsettledGrades.map { graded in
      [graded.reference, wholeCase, "Which \(framework.scale.noun) does the case as a whole show?"]
    }
    return [head] + (answers + grades).map { $0 + Array(repeating: "", count: 5) }
  }
}

/// The reading of a sheet's rows, one after the other.
private struct ModerationReading {
  private struct Key: Hashable {
    let reference: String
    let moderator: String
    let day: CivilDate
    let answersKnown: Bool
  }

  private let sheet: AuditSheet
  private let sample: Assessment.Sample
  private let given: ModerationSheet.Given
  private let known: Moderations
  private let finder: CaseFinder
  private var order: [Key] = []
  private var agreed: [Key: [AuditModerated.Agreed]] = [:]
  private var grades: [Key: AuditModerated.AgreedGrade] = [:]
  private(set) var problems: [String] = []

  init(_ sheet: AuditSheet, sample: Assessment.Sample, given: ModerationSheet.Given) {
    (self.sheet, self.sample, self.given) = (sheet, sample, given)
    known = Moderations(sample, in: sheet.framework)
    finder = CaseFinder(sample.cases.map(\.reference))
  }

  var moderations: [AuditModerated] {
    order.map { key in
      var moderation = AuditModerated(
        sample: sample.id, reference: key.reference, moderator: key.moderator, moderated: key.day,
        answersKnown: key.answersKnown, agreed: agreed[key] ?? [])
      moderation.grade = grades[key]
      return moderation
    }
  }

  mutating func take(_ row: SheetRow) {
    func wrong(_ words: String) { problems.append(sheet.place(row, words)) }
    guard row["agreed"] != nil || row["because"] != nil else { return }
    guard let written = row["case"], let question = row["question"], let answer = row["agreed"],
      let because = row["because"]
    else { return wrong("the case, the question, the agreed answer or the reason is blank") }
    let found = finder.find(written)
    if let problem = sheet.isNoCase(written, found) { return wrong(problem) }
    var reference = written
    if case .altered(let other) = found { reference = other }
    guard let day = sheet.day(row, else: given.moderated) else {
      return wrong("'\(row["date"] ?? "")' is not a day")
    }
    if day > given.today { wrong(DayToCome.words(day, given.today)) }
    let said = row["known"].map { ["yes", "y", "true", "x"].contains($0.lowercased()) }
    let key = Key(
      reference: reference, moderator: row["moderator"] ?? given.moderator, day: day,
      answersKnown: said ?? given.answersKnown)
    do throws(AuditFault) {
      if question.lowercased() == ModerationSheet.wholeCase {
        guard let grade = sheet.framework.scale.grade(written: answer) else { return wrong(sheet.isNoGrade(answer)) }
        if grades.keys.contains(where: { $0.reference == reference }) {
          wrong("the grade of case '\(reference)' is agreed twice")
        }
        let entry = try known.agreed(grade, of: reference, because: because)
        note(key)
        grades[key] = entry
      } else {
        let answered = try CaseAudited.QuestionAnswered(written: question, answer, by: sheet.framework)
        let isTwice = order.contains { key in
          key.reference == reference && agreed[key]?.contains { $0.question == answered.question } ?? false
        }
        if isTwice { wrong("\(answered.question) is agreed twice for case '\(reference)'") }
        let entry = try known.agreed(answered.answer, to: answered.question, of: reference, because: because)
        note(key)
        agreed[key, default: []].append(entry)
      }
    } catch {
      wrong(error.words)
    }
  }

  private mutating func note(_ key: Key) {
    if !order.contains(key) { order.append(key) }
  }
}
