package import Digests
package import StructuredText

/// A hold is lifted, and why.
package struct HoldReleased: RecordContent {
  package static let kind = RecordKind.holdReleased
  package static let scope = RecordScope.workspace
  package static let isDueInTime = false
  package static let words = KindWords("hold", done: "released")

  package let hold: Digest
  package let because: String

  package init(hold: Digest, because: String) { (self.hold, self.because) = (hold, because) }

  package init?(_ fields: FieldReader) {
    guard let hold = fields.digest("hold"), let because = fields.text("because") else { return nil }
    self.init(hold: hold, because: because)
  }

  package var fields: [TextValue.Field] { field("hold", hold.hex) + field("because", because) }

  package var concerns: Concerns { Concerns(records: [hold]) }

  /// That it was released.
  package func left(_ erasing: Erasing) -> Self? { HoldReleased(hold: hold, because: Erasing.word) }

  package func apply(to fold: inout Fold, _ record: Record) {}
}
