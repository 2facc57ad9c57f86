package import Digests
package import StructuredText

/// Something that was recorded by mistake no longer counts, and why: what came before it holds again. It stays in the history.
package struct Withdrawn: RecordContent {
  package static let kind = RecordKind.withdrawn
  package static let scope = RecordScope.assessment
  package static let words = KindWords("record", done: "withdrawn")

  package let record: Digest
  package let because: String

  package init(record: Digest, because: String) { (self.record, self.because) = (record, because) }

  package init?(_ fields: FieldReader) {
    guard let record = fields.digest("withdraws"), let because = fields.text("because") else { return nil }
    self.init(record: record, because: because)
  }

  package var fields: [TextValue.Field] { field("withdraws", record.hex) + field("because", because) }

  package var concerns: Concerns { Concerns(records: [record]) }

  package func left(_ erasing: Erasing) -> Self? { Withdrawn(record: record, because: Erasing.word) }

  /// What it withdraws is passed over by the fold; only that it was is told.
  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.withdrawals.append(
      .init(record: self.record, because: because, by: record.header.by, at: record.header.at))
  }

  /// The records that some others take back.
  static func withdrawn(in records: [Record]) -> Set<Digest> {
    let withdrawals = records.filter { $0.kind == .withdrawn }
    if withdrawals.isEmpty { return [] }
    let known = Dictionary(records.map { ($0.digest, $0) }) { first, _ in first }
    return Set(
      withdrawals.compactMap { withdrawal in
        guard let target = withdrawal.content(Withdrawn.self).flatMap({ known[$0.record] }) else { return nil }
        return target.mayBeWithdrawn(by: withdrawal.header.by) ? target.digest : nil
      })
  }
}

extension Record {
  /// Whether a record of its kind can be taken back as a mistake.
  package var canBeWithdrawn: Bool { kind.type.takingBack != .never }

  /// Whether a person may take it back.
  package func mayBeWithdrawn(by person: Person) -> Bool {
    switch kind.type.takingBack {
    case .never: false
    case .byAnybody: true
    case .byItsMaker: PersonName(header.by.name) == PersonName(person.name)
    }
  }
}
