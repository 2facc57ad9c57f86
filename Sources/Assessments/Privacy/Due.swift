package import Calendar
import Digests

/// A record that has been kept for as long as the authority keeps its kind.
package struct Due: Sendable {
  package let record: Record
  package let day: CivilDate
  /// How many records repeat or speak of it and would go with it.
  package let more: Int

  /// What is due by a day, the longest first. What repeats or speaks of a record that is due goes with that and is not listed again.
  package static func all(_ history: History, _ period: RetentionSet, by today: CivilDate) -> [Due] {
    let kinds = Set(RetentionSet.kinds)
    let due = history.records.filter { kinds.contains($0.kind) && period.due($0) <= today }
    var gone: Set<Digest> = []
    let found = due.compactMap { record -> Due? in
      guard !gone.contains(record.digest) else { return nil }
      let group = history.repeating(record.body.concerns.restates ?? record.digest)
      gone.formUnion(group.map(\.digest))
      return Due(record: record, day: period.due(record), more: group.count - 1)
    }
    return found.sorted { ($0.day, $0.record.header.at) < ($1.day, $1.record.header.at) }
  }
}
