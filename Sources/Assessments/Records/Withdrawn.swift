package import Digests
package import Frameworks
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

  /// Who withdrew it is gone then, and with that whether they might: only what took something back stays.
  package func left(_ erasing: Erasing) -> Self? {
    erasing.assessment.takenBack.contains(record) ? Withdrawn(record: record, because: Erasing.word) : nil
  }

  /// What it withdraws is passed over by the fold; only that it was is told.
  package func apply(to fold: inout Fold, _ record: Record) {
    guard fold.mistakes[record.digest] != nil else { return }
    fold.assessment.withdrawals.append(
      .init(record: self.record, because: because, by: record.header.by, at: record.header.at))
  }
}

extension Withdrawn {
  /// What records take back, in order: by each withdrawal that may, its mistake.
  ///
  /// - Parameter erased: What is left of these; a withdrawal among them was one that might.
  static func mistakes(in records: [Record], _ answering: Answering, erased: Set<Digest>) -> [Digest: Digest] {
    let known = Dictionary(records.filter(\.canBeWithdrawn).map { ($0.digest, $0) }) { first, _ in first }
    var answering = answering
    var mistakes: [Digest: Digest] = [:]
    for record in records {
      if let target = record.content(Withdrawn.self).flatMap({ known[$0.record] }) {
        let (by, isErased) = (record.header.by, erased.contains(target.digest))
        let isAllowed =
          erased.contains(record.digest)
          || target.refusal(of: by, answeringFor: answering.criteria(of: by), isErased: isErased) == nil
        if isAllowed { mistakes[record.digest] = target.digest }
      }
      answering.take(record, takingBack: mistakes[record.digest])
    }
    // What was found stays, also where whoever took the sample back had not seen it yet.
    let gone = Set(mistakes.values)
    let audits = records.filter { !gone.contains($0.digest) }.contents(CaseAudited.self)
    return mistakes.filter { _, mistake in
      known[mistake].map { record in
        !audits.contains { $0.rests(on: record, of: known[$0.sample]?.content(SampleDrawn.self)) }
      } ?? false
    }
  }
}

extension Record {
  /// Whether a record of its kind can be taken back as a mistake.
  package var canBeWithdrawn: Bool { kind.type.takingBack != .never }

  /// Why a person may not take a record back.
  package enum Refusal: Sendable, Equatable {
    /// It is for whoever recorded it alone.
    case isAnothers
    /// It weighs against a criterion for which the person answers.
    case isOwn(CriterionID)
  }

  /// Of a record that can be taken back; nil where the person may.
  ///
  /// - Parameter isErased: Whether only what is left of it is here, which is nobody's.
  package func refusal(
    of person: Person, answeringFor criteria: Set<CriterionID>, isErased: Bool = false
  ) -> Refusal? {
    switch kind.type.takingBack {
    case .never, .byAnybody: return nil
    case .byItsMaker:
      guard !isErased, PersonName(header.by.name) == PersonName(person.name) else { return .isAnothers }
      let questions = body.weighsAgainst
      return criteria.sorted().first { own in questions.contains { $0.text.hasPrefix("\(own.text).") } }
        .map { .isOwn($0) }
    }
  }
}
