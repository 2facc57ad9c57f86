import Digests

/// How far erasures may reach: one record each, with what repeats or speaks of it and the files that these alone name, which is
/// what `erase ID` takes. An erasure that names more was not made by it; it may be forged, and takes nothing.
struct ErasureReach {
  private let records: [Digest: Record]

  init(_ records: [Record]) {
    self.records = Dictionary(records.map { ($0.digest, $0) }) { first, _ in first }
  }

  /// Only what is still here can speak against an erasure: what is gone cannot be told apart from what never was.
  func isExceeded(by erased: Erased) -> Bool {
    let named = Set(erased.records.map(\.digest))
    var beginnings: Set<Digest> = []
    var held: Set<Digest>? = []
    for stone in erased.records {
      guard let record = records[stone.digest] else {
        held = nil
        continue
      }
      guard record.kind != .erased else { continue }
      let concerns = record.body.concerns
      held?.formUnion([concerns.file?.digest, concerns.paper, concerns.list].compactMap(\.self))
      guard stone.kind == record.kind.rawValue, stone.at == record.header.at else { return true }
      let followed = concerns.records.filter(named.contains)
      if followed.isEmpty { beginnings.insert(record.digest) }
      beginnings.formUnion(followed.filter { records[$0] == nil })
    }
    return beginnings.count > 1 || held.map { !$0.isSuperset(of: erased.files + erased.papers) } ?? false
  }
}
