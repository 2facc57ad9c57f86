import Arguments
package import Assessments
package import Calendar
import Frameworks
import Markup
import Pages

/// An inspection that was, or one of its recommendations with what became of it, as an audience may see it.
package struct PastInspection: Recorded {
  package let told: Assessment.Told<InspectionRecorded>
  private let view: View

  package init(_ told: Assessment.Told<InspectionRecorded>, _ view: View) { (self.told, self.view) = (told, view) }

  package typealias Draft = InspectionDraft
  package static let (needed, days): ([Key], [Key]) = ([.title, .day], [.day])

  package enum Key: String, CaseIterable, Sendable {
    case id, title = "inspection", day, grades, number, recommendation, criterion, became, what
  }

  package static let fields: [NounField<PastInspection>] = [
    .init(.id, .init("Id", minimum: 7, page: .slim)) { $0.view.id($0.told.id) },
    .init(
      .title, .init("Inspection", minimum: 16), { $0.view.typed($0.content.title) },
      entry: .init("inspection", "which inspection", also: ["title", "visit", "report"]) {
        text, draft throws(Problem) in draft.title = try FieldReading.words(text, "the inspection's name", upTo: 120)
      }),
    .init(
      .day, .init("On", minimum: 11, page: .slim), { .day($0.content.day) },
      entry: .init("day", "the day", also: ["date", "day", "inspection date"]) { text, draft throws(Problem) in
        draft.day = try FieldReading.past(text, draft.today)
      }),
    .init(
      .grades, .init("Grades", showing: .wide), { $0.grades },
      entry: .init(
        "grades", "the grades", also: ["grade", "judgements"],
        option: .init("grade", "OF=GRADE", "how it graded: \"Overall=requires improvement\"", repeats: true)
      ) { text, draft throws(Problem) in try draft.readGrades(text) }),
    .init(
      .number, .init("Number", page: .slim), { $0.view.typed($0.one.map { CountWords.clipped($0.number, to: 20) }) },
      entry: .init(
        "number", "the number", also: ["no", "ref", "recommendation number"],
        option: .init("number", "NUMBER", "of a recommendation: its number in the report")
      ) { text, draft throws(Problem) in draft.number = try FieldReading.words(text, "the number", upTo: 20) }),
    .init(
      .recommendation, .init("Recommendation", minimum: 24, page: .broad), { $0.view.typed($0.one?.text) },
      entry: .init(
        "recommendation", "the recommendation", also: ["area for improvement", "what was recommended"],
        option: .init("recommendation", "TEXT", "what was recommended")
      ) { text, draft throws(Problem) in draft.text = try FieldReading.words(text, "the recommendation", upTo: 600) }),
    .init(
      .criterion, .init("For", page: .slim), { .optional($0.one?.criterion?.text) },
      entry: .init(
        "criterion", "the criterion", also: ["criterion", "criterion id"],
        option: .init("to", "CRITERION", "the criterion that the recommendation bears on")
      ) { text, draft throws(Problem) in draft.criterion = try FieldReading.criterion(text, draft.view.framework) }),
    .init(
      .became, .init("What became of it", minimum: 12), { $0.became },
      entry: .init(
        "became", "what became of it", also: ["status", "progress", "state"],
        option: .init(
          "became", "STATE", "what became of the recommendation",
          allowed: InspectionRecorded.Recommendation.Became.allCases.map(\.rawValue), standard: "open")
      ) { text, draft throws(Problem) in
        draft.became = try FieldReading.choice(
          text, "what becomes of a recommendation", InspectionRecorded.Recommendation.Became.self)
      }),
    .init(
      .what, .init("What was done", showing: .wide), seenBy: .whoeverSeesOwnWords, { $0.view.typed($0.one?.what) },
      entry: .init(
        "what", "what was done", also: ["done", "action taken", "what children notice"],
        option: .init("what", "TEXT", "what was done about it, and what children notice")
      ) { text, draft throws(Problem) in draft.what = try FieldReading.words(text, "what was done", upTo: 600) }),
  ]

  package var audience: Audience { view.audience }
  package var content: InspectionRecorded { told.content }
  private var one: InspectionRecorded.Recommendation? { content.recommendation }

  private var grades: Table.Cell {
    let words = content.grades.map { "\(view.discretion.text($0.of)): \(view.discretion.text($0.grade))" }
    let code = JSON.list(
      content.grades.map { .object([.init("of", .text($0.of)), .init("grade", .text($0.grade))]) })
    return (words.isEmpty ? .nothing : Table.Cell(words.joined(separator: "; "))).coded(code)
  }

  private var became: Table.Cell {
    guard let one else { return .nothing }
    let word = one.became.rawValue.replacing("-", with: " ")
    return .coded(word, as: .text(one.became.rawValue))
  }
}

/// An entry on an inspection that is being put together from what somebody wrote.
package struct InspectionDraft: RecordedDraft {
  let view: View
  let today: CivilDate
  var (title, number, text, what): (String?, String?, String?, String?)
  var day: CivilDate?
  var criterion: CriterionID?
  var became: InspectionRecorded.Recommendation.Became?
  private var grades: [InspectionRecorded.Graded] = []
  package private(set) var content: InspectionRecorded?

  package init(_ view: View, today: CivilDate) { (self.view, self.today) = (view, today) }

  mutating func readGrades(_ text: String) throws(Problem) {
    grades = []
    for part in Written<PastInspection>.parts(text) {
      guard let mark = part.firstIndex(where: { $0 == "=" || $0 == ":" }),
        let of = try FieldReading.words(String(part[..<mark]), "what is graded", upTo: 80),
        let grade = try FieldReading.words(String(part[part.index(after: mark)...]), "the grade", upTo: 60)
      else { throw Problem("'\(part)' is not a grade", "write what it is of as well: Overall=good") }
      grades.append(.init(of: of, grade: grade))
    }
  }

  package mutating func finish() -> [Problem] {
    var problems: [Problem] = []
    if title == nil { problems.append(.init("the inspection is blank", "say which it was", blank: "inspection")) }
    if day == nil { problems.append(.init("the day is blank", "write the day on which it ended", blank: "day")) }
    if (number == nil) != (text == nil) {
      problems.append(
        .init(
          "a recommendation has a number and a text", "give both, or neither for the inspection itself",
          blank: number == nil ? "number" : "recommendation"))
    }
    if text == nil, criterion != nil || became != nil || what != nil {
      problems.append(
        .init(
          "it is not said what was recommended", "write the recommendation with its number",
          blank: "recommendation"))
    }
    guard problems.isEmpty, let title, let day else { return problems }
    var recommendation: InspectionRecorded.Recommendation?
    if let number, let text {
      recommendation = .init(number: number, text: text, criterion: criterion, became: became ?? .open, what: what)
    }
    content = InspectionRecorded(title: title, day: day, grades: grades, recommendation: recommendation)
    return []
  }

  package static func all(_ assessment: Assessment) -> [Assessment.Told<InspectionRecorded>] { assessment.inspections }

  package static func identity(_ content: InspectionRecorded) -> [String]? {
    [content.title.asWords, "\(content.day)", content.recommendation?.number.asWords ?? ""]
  }
}
