package import StructuredText

/// Somebody said what a column of their sheets means: it is read so from then on.
package struct ColumnNamed: RecordContent {
  package static let kind = RecordKind.columnNamed
  package static let scope = RecordScope.workspace
  package static let isDueInTime = false
  package static let words = KindWords("column", done: "named")
  package static let takingBack = TakingBack.byAnybody

  package let name: ColumnName

  package init(_ name: ColumnName) { self.name = name }

  package init?(_ fields: FieldReader) {
    guard let meaning = fields.text("meaning"), let heading = fields.text("heading") else { return nil }
    self.init(ColumnName(meaning: meaning, heading: heading))
  }

  package var fields: [TextValue.Field] { field("meaning", name.meaning) + field("heading", name.heading) }

  package var concerns: Concerns { Concerns() }

  /// What was said last of a heading counts, and so does each of several headings for one meaning.
  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.columnNames.removeAll { $0.names(name.heading) }
    fold.assessment.columnNames.append(name)
  }
}
