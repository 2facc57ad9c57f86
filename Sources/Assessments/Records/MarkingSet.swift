package import StructuredText

/// The protective marking of every page and file was set, or taken off.
package struct MarkingSet: RecordContent {
  package static let kind = RecordKind.markingSet
  package static let scope = RecordScope.assessment
  package static let isDueInTime = false
  package static let words = KindWords("protective marking", done: "set")
  package static let takingBack = TakingBack.byAnybody

  /// A marking stands at the head and foot of every page, in one line.
  package static let mostCharacters = 60

  /// Nil where there is to be none.
  package let marking: String?

  /// - Parameter marking: What no page can print is left out of it, and what is beyond its length.
  package init(_ marking: String?) {
    let plain = marking.map { text in
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter {
            ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
          }
        ).prefix(MarkingSet.mostCharacters))
    }
    self.marking = plain.flatMap { $0.isEmpty ? nil : $0 }
  }

  package init?(_ fields: FieldReader) { self.init(fields.optionalText("marking")) }

  package var fields: [TextValue.Field] { field("marking", marking) }

  package var concerns: Concerns { Concerns() }

  package func apply(to fold: inout Fold, _ record: Record) { fold.assessment.marking = marking }
}
