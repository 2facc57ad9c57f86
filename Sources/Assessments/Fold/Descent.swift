import Digests

/// Which records were made in knowledge of which.
struct Descent {
  private let parents: [Digest: [Digest]]
  private let order: [Digest: Int]

  /// - Parameter records: In fold order, in which whatever a record follows stands before it.
  init(_ records: [Record], _ tombstones: [Digest: Erased.Tombstone]) {
    var parents = tombstones.mapValues(\.after)
    for record in records { parents[record.digest] = record.header.after }
    self.parents = parents
    order = Dictionary(records.enumerated().map { ($1.digest, $0) }) { first, _ in first }
  }

  /// Whether one record comes after another, over what is left of erased ones too: whoever made it had seen that.
  func comes(_ record: Digest, after other: Digest) -> Bool {
    let floor = order[other] ?? 0
    var (seen, waiting): (Set<Digest>, [Digest]) = ([], parents[record] ?? [])
    while let digest = waiting.popLast() {
      if digest == other { return true }
      guard (order[digest] ?? .max) > floor, seen.insert(digest).inserted else { continue }
      waiting += parents[digest] ?? []
    }
    return false
  }
}
