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
  /// Whether a record of its kind can be taken back as a mistake. Evidence has a withdrawal of its own, which its standing shows.
  package var canBeWithdrawn: Bool {
    switch kind {
    case .ownerAssigned, .judgementMade, .sampleDrawn, .caseReplaced, .caseAudited, .auditModerated, .actionRaised,
      .actionUpdated, .checklistTicked, .noteMade, .signedOff, .personNamed, .columnNamed, .kindMeant:
      true
    case .assessmentOpened, .frameworkUpgraded, .policySet, .evidenceAttached, .evidenceCorrected, .evidenceWithdrawn,
      .safetyConcern, .rechecked, .sourcesCompared, .returnReceived, .withdrawn, .erased:
      false
    }
  }

  /// Whether a person may take it back: a signature is its signer's alone, and what was found in a case is for whoever found it.
  package func mayBeWithdrawn(by person: Person) -> Bool {
    let isOnes = [RecordKind.signedOff, .caseAudited, .auditModerated, .caseReplaced].contains(kind)
    return canBeWithdrawn && (!isOnes || PersonName(header.by.name) == PersonName(person.name))
  }
}
