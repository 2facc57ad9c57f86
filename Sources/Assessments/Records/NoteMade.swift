package import StructuredText

/// Something worth keeping that is neither evidence nor judgement.
package struct NoteMade: RecordContent {
  package static let kind = RecordKind.noteMade
  package static let scope = RecordScope.workspace
  package static let words = KindWords("note", done: "made")
  package static let takingBack = TakingBack.byAnybody

  package let subject: String
  package let text: String

  package init(subject: String, text: String) { (self.subject, self.text) = (subject, text) }

  package init?(_ fields: FieldReader) {
    guard let subject = fields.text("subject"), let text = fields.text("text") else { return nil }
    self.init(subject: subject, text: text)
  }

  package var fields: [TextValue.Field] { field("subject", subject) + field("text", text) }

  package var concerns: Concerns { Concerns() }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.notes.append(.init(note: self, by: record.header.by, at: record.header.at))
  }
}
