import Calendar
package import Frameworks
package import StructuredText

/// An assessment was opened for an authority, against a framework, towards a grade.
package struct AssessmentOpened: RecordContent {
  package static let kind = RecordKind.assessmentOpened
  package static let scope = RecordScope.assessment
  package static let isDueInTime = false
  package static let words = KindWords("assessment", done: "opened")

  package let authority: String
  package let target: GradeID?

  package init(authority: String, target: GradeID?) { (self.authority, self.target) = (authority, target) }

  package init?(_ fields: FieldReader) {
    let authority = fields.text("authority")
    let target = fields.optionalText("target").map { GradeID($0) }
    guard let authority else { return nil }
    self.init(authority: authority, target: target)
  }

  package var fields: [TextValue.Field] { field("authority", authority) + field("target", target) }

  package var concerns: Concerns { Concerns() }

  package func left(_ erasing: Erasing) -> Self? { AssessmentOpened(authority: Erasing.word, target: target) }

  package func apply(to fold: inout Fold, _ record: Record) {
    guard fold.assessment.opened == nil else { return }
    (fold.assessment.opened, fold.assessment.openedOn) = (self, record.header.at.date)
    fold.assessment.framework = record.header.framework
    fold.assessment.frameworkVersion = record.header.frameworkVersion
    fold.assessment.id = record.header.assessment
  }
}
