package import StructuredText

/// An item of the day-one checklist is ready, or no longer is.
package struct ChecklistTicked: RecordContent {
  package static let kind = RecordKind.checklistTicked
  package static let scope = RecordScope.assessment
  package static let words = KindWords("checklist item", done: "ticked")
  package static let takingBack = TakingBack.byAnybody

  package let item: String
  package let ready: Bool
  package let note: String?

  package init(item: String, ready: Bool, note: String?) { (self.item, self.ready, self.note) = (item, ready, note) }

  package init?(_ fields: FieldReader) {
    let item = fields.text("item")
    let ready = fields.value("ready", "yes or no") { $0 == "yes" ? true : $0 == "no" ? false : nil }
    let note = fields.optionalText("note")
    guard let item, let ready else { return nil }
    self.init(item: item, ready: ready, note: note)
  }

  package var fields: [TextValue.Field] {
    field("item", item) + field("ready", ready ? "yes" : "no") + field("note", note)
  }

  package var concerns: Concerns { Concerns() }

  package func left(_ erasing: Erasing) -> Self? { ChecklistTicked(item: item, ready: ready, note: nil) }

  package func apply(to fold: inout Fold, _ record: Record) {
    let made = Assessment.Tick(ready: ready, note: note, by: record.header.by, at: record.header.at)
    fold.assessment.ticks[item] = made
    fold.assessment.tickHistory[item, default: []].append(made)
  }
}
