package import Calendar
package import Digests

/// A hold that stands.
package struct Hold: Sendable {
  package let id: Digest
  package let placed: HoldPlaced
  package let by: Person
  package let at: Instant

  /// Those of some records that nobody has released, in order.
  ///
  /// - Parameter tombstones: What is left of erased records: a release whose words were erased releases all the same.
  package static func standing(_ records: [Record], _ tombstones: [Digest: Erased.Tombstone]) -> [Hold] {
    let left = tombstones.values.compactMap { $0.left as? HoldReleased }
    let released = Set((records.contents(HoldReleased.self) + left).map(\.hold))
    return records.compactMap { record in
      guard let placed = record.content(HoldPlaced.self), !released.contains(record.digest) else { return nil }
      return Hold(id: record.digest, placed: placed, by: record.header.by, at: record.header.at)
    }
  }

  /// The case that it holds, as that is looked for; nil where it holds a record.
  ///
  /// - Parameter known: Every reference that is in use.
  package func sought(among known: Set<String>) -> Sought? {
    guard case .one(let written) = placed.subject else { return nil }
    return Sought(case: CaseFinder(known).meant(by: written) ?? written, among: known)
  }

  /// The records that it holds, itself among them: what is or may be of its case, or its record with what repeats or speaks of that.
  package func holds(of records: [Record], among known: Set<String>) -> Set<Digest> {
    switch placed.subject {
    case .one: return Set(sought(among: known)?.traces(in: records).map(\.record.digest) ?? []).union([id])
    case .record(let held):
      var found: Set<Digest> = [held, id]
      for record in records where record.body.concerns.records.contains(where: found.contains) {
        found.insert(record.digest)
      }
      return found
    }
  }
}
