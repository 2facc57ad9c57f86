package import Calendar
package import Digests

/// All of an assessment's records, and what of them was known by the end of a day.
package struct History: Sendable {
  /// In fold order.
  package let records: [Record]

  package init(_ records: [Record]) { self.records = RecordOrder.sorted(records) }

  /// The day of the last record, by its own time.
  package var lastDay: CivilDate? { records.map(\.header.at).max()?.date }

  /// The records that no other names: what the next record comes after.
  package var heads: [Digest] { History.heads(records) }

  static func heads(_ records: [Record]) -> [Digest] {
    let named = Set(records.flatMap(\.header.after))
    return records.map(\.digest).filter { !named.contains($0) }.sorted()
  }

  /// The records made by the end of a day, and their ancestors, in order.
  package func known(by day: CivilDate) -> [Record] {
    let end = Instant(endOf: day)
    if records.allSatisfy({ $0.header.at <= end }) { return records }
    var known: Set<Digest> = []
    for record in records.reversed() where record.header.at <= end || known.contains(record.digest) {
      known.insert(record.digest)
      known.formUnion(record.header.after)
    }
    return records.filter { known.contains($0.digest) }
  }

  /// What the assessment is, as it was known by the end of a day.
  package func assessment(asAt day: CivilDate) -> Assessment {
    var fold = Fold(asAt: day)
    let known = known(by: day)
    fold.take(known)
    return fold.assessment(known)
  }
}
