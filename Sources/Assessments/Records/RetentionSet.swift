package import Calendar
import Digests
package import StructuredText

/// For how long the authority keeps what is recorded here, and why.
package struct RetentionSet: RecordContent {
  package static let kind = RecordKind.retentionSet
  package static let scope = RecordScope.workspace
  package static let isDueInTime = false
  package static let words = KindWords("retention period", done: "set")
  package static let takingBack = TakingBack.byAnybody

  /// From the day on which it was recorded.
  package let months: Int
  /// Where a kind of record has a period of its own.
  package let byKind: [RecordKind: Int]
  package let because: String

  package init(months: Int, byKind: [RecordKind: Int] = [:], because: String) {
    (self.months, self.byKind, self.because) = (months, byKind, because)
  }

  package init?(_ fields: FieldReader) {
    let (months, because) = (fields.number("months", in: Bounds.months), fields.text("because"))
    var byKind: [RecordKind: Int] = [:]
    if let table = fields.optionalNode("months-by-kind").flatMap({ FieldReader($0, "months-by-kind", fields.findings) })
    {
      for kind in RetentionSet.kinds { byKind[kind] = table.optionalNumber(kind.rawValue, in: Bounds.months) }
      table.finish()
    }
    guard let months, let because else { return nil }
    self.init(months: months, byKind: byKind, because: because)
  }

  package var fields: [TextValue.Field] {
    let kinds = byKind.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { field($0.key.rawValue, $0.value) }
    return field("months", months)
      + (kinds.isEmpty ? [] : [TextValue.Field(key: "months-by-kind", value: .mapping(kinds))])
      + field("because", because)
  }

  package var concerns: Concerns { Concerns() }

  /// The period is nobody's word.
  package func left(_ erasing: Erasing) -> Self? {
    RetentionSet(months: months, byKind: byKind, because: Erasing.word)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.retention = .init(period: self, by: record.header.by, at: record.header.at)
  }

  /// The kinds that a period is for.
  package static let kinds: [RecordKind] = RecordKind.allCases.filter { $0.type.isDueInTime }

  /// The day on which a record is due. A sample told anew is due with its draw, by the day of its first record.
  package func due(_ record: Record) -> CivilDate {
    record.header.at.date.adding(months: byKind[record.kind] ?? months)
  }
}

extension Assessment {
  /// For how long things are kept, who set it and when.
  package struct Retention: Sendable {
    package let period: RetentionSet
    package let by: Person
    package let at: Instant
  }
}
