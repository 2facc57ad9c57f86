import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks
import StructuredText

/// A sheet of agreed answers: a row a case and question. Rows with neither answer nor reason are left for later.
struct ModerationSheet {
  private let table: CSVTable
  private let match: ColumnMatch
  private let name: String
  private let framework: Framework

  init(_ source: SourceText, _ framework: Framework) throws {
    try SheetKind.check(source)
    let table = try CSVTable.of(source)
    try SheetKind.check(table, source.name, isFor: .agreed)
    let match = ColumnMatcher.moderation.match(table.header)
    if let clash = match.ambiguous.first {
      throw Failure("'\(source.name)': \(clash.message).", next: Failure.sentence(clash.help))
    }
    for (needed, what) in [
      ("case", "case"), ("question", "question"), ("agreed", "agreed answer"), ("because", "reason"),
    ]
    where match.column(needed) == nil {
      throw Failure(
        "'\(source.name)' has no column for the \(what).",
        next:
          "Its headings are: \(table.header.joined(separator: ", ")). Take one with 'muster audit moderate --template'."
      )
    }
    (self.table, self.match, name, self.framework) = (table, match, source.name, framework)
  }

  /// The moderations of all rows, one a case, moderator and day. All that is wrong is said at once.
  func moderations(
    _ sample: Assessment.Sample, moderator: String, day: CivilDate, today: CivilDate, answersKnown: Bool
  ) throws -> [AuditModerated] {
    let known = Moderations(sample, framework)
    let references = Set(sample.cases.map(\.reference))
    var problems: [String] = []
    var order: [Key] = []
    var agreed: [Key: [AuditModerated.Agreed]] = [:]
    var grades: [Key: AuditModerated.AgreedGrade] = [:]
    for row in table.rows {
      let cells = Cells(row: row, match: match)
      guard cells["agreed"] != nil || cells["because"] != nil else { continue }
      let place = "\(name):\(row.line)"
      guard let reference = cells["case"], let question = cells["question"], let answer = cells["agreed"],
        let because = cells["because"]
      else {
        problems.append("\(place): the case, the question, the agreed answer or the reason is blank")
        continue
      }
      guard references.contains(reference) else {
        problems.append("\(place): case '\(reference)' is not in the sample")
        continue
      }
      guard let on = cells["date"].map({ CivilDate(written: $0) }) ?? day else {
        problems.append("\(place): '\(cells["date"] ?? "")' is not a day")
        continue
      }
      if on > today { problems.append("\(place): \(DayToCome.words(on, today))") }
      let said = cells["known"].map { ["yes", "y", "true", "x"].contains($0.lowercased()) }
      let key = Key(
        reference: reference, moderator: cells["moderator"] ?? moderator, day: on,
        answersKnown: said ?? answersKnown)
      do {
        if question.lowercased() == ModerationSheet.wholeCase {
          guard let grade = AuditAnswers.grade(answer, framework) else {
            problems.append("\(place): '\(answer)' is not a \(framework.scale.noun) of \(framework.id)")
            continue
          }
          if grades.keys.contains(where: { $0.reference == reference }) {
            problems.append("\(place): the grade of case '\(reference)' is agreed twice")
          }
          if !order.contains(key) { order.append(key) }
          grades[key] = try known.agreed(reference, grade, because: because)
          continue
        }
        let answered = try AuditAnswers.answer(question, answer, note: nil, framework)
        if order.contains(where: {
          agreed[$0]?.contains { $0.question == answered.question } ?? false
            && $0.reference == reference
        }) {
          problems.append("\(place): \(answered.question) is agreed twice for case '\(reference)'")
        }
        let entry = try known.agreed(reference, answered.question, answered.answer, because: because)
        if !order.contains(key) { order.append(key) }
        agreed[key, default: []].append(entry)
      } catch let failure as Failure {
        problems.append("\(place): \(failure.sentence) \(failure.next ?? "")")
      }
    }
    guard problems.isEmpty else {
      throw Failure(
        problems, with: name, next: "Mend the rows and bring the file again. No agreed answer was taken in.")
    }
    return order.map { key in
      var moderation = AuditModerated(
        sample: sample.id, reference: key.reference, moderator: key.moderator, moderated: key.day,
        answersKnown: key.answersKnown, agreed: agreed[key] ?? [])
      moderation.grade = grades[key]
      return moderation
    }
  }

  /// The differences that wait, a row each. What the auditors answered is left out on purpose: whoever moderates reads
  /// the file first (the dossier's rule MO2).
  static func template(_ sample: Assessment.Sample, _ framework: Framework) -> String {
    let agreement = AuditorAgreement(sample, in: framework)
    let head = ["Case", "Question", "What is asked", "Agreed", "Because", "Moderator", "Date", "Answers known"]
    let grades = agreement.unsettledGrades.map { graded in
      [graded.reference, wholeCase, "Which \(framework.scale.noun) does the case as a whole show?", "", "", "", "", ""]
    }
    let rows = agreement.unsettled.map { reading in
      [
        reading.reference, reading.question.text, framework.question(reading.question)?.question.ask ?? "", "", "", "",
        "",
        "",
      ]
    }
    return CSVWriter.write([head] + rows + grades, bom: true)
  }

  /// What stands for a question where the grade of the whole case is agreed.
  private static let wholeCase = "grade"

  private struct Key: Hashable {
    let reference: String
    let moderator: String
    let day: CivilDate
    let answersKnown: Bool
  }

  /// One row's cells by what they mean; blank ones are nil.
  private struct Cells {
    let row: CSVRow
    let match: ColumnMatch

    subscript(meaning: String) -> String? {
      guard let column = match.column(meaning), row.cells.indices.contains(column) else { return nil }
      let text = SafeCell.unguarded(row.cells[column]).trimmed
      return text.isEmpty ? nil : text
    }
  }
}
