package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// An inspection, a focused visit or a peer review that was: how it graded, or one recommendation of it and what became of that. Each
/// recommendation is a record of its own, since each moves on by itself.
package struct InspectionRecorded: UpToDate {
  package static let kind = RecordKind.inspectionRecorded
  package static let scope = RecordScope.assessment
  package static let words = KindWords("entry on an inspection", many: "entries on inspections", done: "recorded")

  /// A grade as that inspection gave it, which may be of another framework's words.
  package struct Graded: Sendable, Hashable {
    package let of: String
    package let grade: String

    package init(of: String, grade: String) { (self.of, self.grade) = (of, grade) }
  }

  package struct Recommendation: Sendable, Hashable {
    package enum Became: String, Sendable, CaseIterable {
      case open
      case inProgress = "in-progress"
      case done
      case notTakenUp = "not-taken-up"
    }

    /// As the report numbers it.
    package let number: String
    package let text: String
    package let criterion: CriterionID?
    package let became: Became
    /// What was done about it, and what children notice.
    package let what: String?

    package init(number: String, text: String, criterion: CriterionID?, became: Became, what: String?) {
      (self.number, self.text, self.criterion, self.became, self.what) = (number, text, criterion, became, what)
    }
  }

  package var follows: Digest?
  package let title: String
  /// The day on which it ended.
  package let day: CivilDate
  package let grades: [Graded]
  /// Nil where the record tells of the inspection as a whole.
  package let recommendation: Recommendation?

  package init(
    title: String, day: CivilDate, grades: [Graded], recommendation: Recommendation?, follows: Digest? = nil
  ) {
    (self.title, self.day, self.grades, self.recommendation) = (title, day, grades, recommendation)
    self.follows = follows
  }

  package init?(_ fields: FieldReader) {
    let follows = fields.optionalDigest("follows")
    let title = fields.text("inspection")
    let day = fields.value("day", "a day such as 2026-11-21") { CivilDate($0) }
    let grades = fields.entries("grades", "a grade") { entry -> Graded? in
      guard let of = entry.text("of"), let grade = entry.text("grade") else { return nil }
      return Graded(of: of, grade: grade)
    }
    var recommendation: Recommendation?
    if let node = fields.optionalNode("recommendation") {
      guard let entry = FieldReader(node, "recommendation", fields.findings) else { return nil }
      recommendation = Recommendation(entry)
      entry.finish()
      if recommendation == nil { return nil }
    }
    guard let title, let day else { return nil }
    self.init(title: title, day: day, grades: grades, recommendation: recommendation, follows: follows)
  }

  package var fields: [TextValue.Field] {
    field("follows", follows?.hex) + field("inspection", title) + field("day", day)
      + field("grades", grades.map { field("of", $0.of) + field("grade", $0.grade) })
      + (recommendation.map { [TextValue.Field(key: "recommendation", value: .mapping($0.fields))] } ?? [])
  }

  /// The day, and what became of a recommendation.
  package func left(_ erasing: Erasing) -> Self? {
    erasing.last(self, erasing.assessment.inspections).map { last in
      InspectionRecorded(
        title: erasing.name, day: last.day, grades: [],
        recommendation: last.recommendation.map { one in
          Recommendation(
            number: Erasing.word, text: Erasing.word, criterion: one.criterion, became: one.became, what: nil)
        })
    }
  }

  package func apply(to fold: inout Fold, _ record: Record) { fold.inspections.tell(self, record) }
}

extension InspectionRecorded.Recommendation {
  /// Nil, with the reason among the findings, where a field is missing or wrong.
  init?(_ fields: FieldReader) {
    let (number, text) = (fields.text("number"), fields.text("text"))
    let criterion = fields.optionalText("criterion").map { CriterionID($0) }
    let became = fields.choice("became", among: Became.allCases.map { ($0.rawValue, $0) })
    let what = fields.optionalText("what")
    guard let number, let text, let became else { return nil }
    self.init(number: number, text: text, criterion: criterion, became: became, what: what)
  }

  var fields: [TextValue.Field] {
    field("number", number) + field("text", text) + field("criterion", criterion) + field("became", became.rawValue)
      + field("what", what)
  }
}
