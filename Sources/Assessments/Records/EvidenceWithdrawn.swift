package import Digests
package import StructuredText

/// An item no longer counts, and why. It stays in the history.
package struct EvidenceWithdrawn: RecordContent {
  package static let kind = RecordKind.evidenceWithdrawn
  package static let scope = RecordScope.workspace
  package static let words = KindWords("evidence item", done: "withdrawn")

  package let evidence: Digest
  package let because: String

  package init(evidence: Digest, because: String) { (self.evidence, self.because) = (evidence, because) }

  package init?(_ fields: FieldReader) {
    guard let evidence = fields.digest("evidence"), let because = fields.text("because") else { return nil }
    self.init(evidence: evidence, because: because)
  }

  package var fields: [TextValue.Field] { field("evidence", evidence.hex) + field("because", because) }

  package var concerns: Concerns { Concerns(records: [evidence]) }

  package func left(_ erasing: Erasing) -> Self? { EvidenceWithdrawn(evidence: evidence, because: Erasing.word) }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.evidence.change(evidence) { item in (item.withdrawn, item.withdrawnAt) = (self, record.header.at) }
  }
}
