package import Digests
package import StructuredText

/// A worst-grade finding was looked at again.
package struct Rechecked: RecordContent {
  package static let kind = RecordKind.rechecked
  package static let scope = RecordScope.workspace
  package static let words = KindWords("finding", done: "looked at again")

  package enum Outcome: String, Sendable, CaseIterable { case confirmed, resolved }

  package let evidence: Digest
  package let outcome: Outcome
  package let because: String

  package init(evidence: Digest, outcome: Outcome, because: String) {
    (self.evidence, self.outcome, self.because) = (evidence, outcome, because)
  }

  package init?(_ fields: FieldReader) {
    let (evidence, because) = (fields.digest("evidence"), fields.text("because"))
    let outcome = fields.choice("outcome", among: Outcome.allCases.map { ($0.rawValue, $0) })
    guard let evidence, let outcome, let because else { return nil }
    self.init(evidence: evidence, outcome: outcome, because: because)
  }

  package var fields: [TextValue.Field] {
    field("evidence", evidence.hex) + field("outcome", outcome.rawValue) + field("because", because)
  }

  package var concerns: Concerns { Concerns(records: [evidence]) }

  package func left(_ erasing: Erasing) -> Self? {
    Rechecked(evidence: evidence, outcome: outcome, because: Erasing.word)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.evidence.change(evidence) { item in (item.recheck, item.rechecked) = (self, record.header.at) }
  }
}
