package import StructuredText

/// The protective marking of every page and file was set, or taken off.
package struct MarkingSet: RecordContent {
  package static let kind = RecordKind.markingSet
  package static let scope = RecordScope.assessment
  package static let words = KindWords("protective marking", done: "set")
  package static let takingBack = TakingBack.byAnybody

  /// A marking stands at the head and foot of every page, in one line.
  package static let mostCharacters = 60

  /// Nil where there is to be none.
  package let marking: String?

  package init(_ marking: String?) { self.marking = marking }

  package init?(_ fields: FieldReader) { marking = fields.optionalText("marking") }

  package var fields: [TextValue.Field] { field("marking", marking) }

  package var concerns: Concerns { Concerns() }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.marking = marking.map { String($0.prefix(MarkingSet.mostCharacters)) }
  }
}
