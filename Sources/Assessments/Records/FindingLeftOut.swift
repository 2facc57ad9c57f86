package import Calendar
package import Digests
package import StructuredText

/// A director decided that an open finding is not among those that stand first in the pack for inspectors.
package struct FindingLeftOut: RecordContent {
  package static let kind = RecordKind.findingLeftOut
  package static let scope = RecordScope.assessment
  package static let words = KindWords("finding of the pack", many: "findings of the pack", done: "left out")
  package static let takingBack = TakingBack.byItsMaker

  /// The item that says it.
  package let evidence: Digest
  package let because: String

  package init(evidence: Digest, because: String) { (self.evidence, self.because) = (evidence, because) }

  package init?(_ fields: FieldReader) {
    let (evidence, because) = (fields.digest("evidence"), fields.text("because"))
    guard let evidence, let because else { return nil }
    self.init(evidence: evidence, because: because)
  }

  package var fields: [TextValue.Field] { field("evidence", evidence.hex) + field("because", because) }

  package var concerns: Concerns { Concerns(records: [evidence]) }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.leftOut[evidence] = .init(
      record: record.digest, because: because, by: record.header.by, at: record.header.at)
  }
}

extension Assessment {
  /// Why a finding is not in the pack, who decided it and when.
  package struct LeftOut: Sendable {
    package let record: Digest
    package let because: String
    package let by: Person
    package let at: Instant
  }
}
