import Calendar
package import Digests

/// The order in which records are folded: ancestors first, then recorded time, then digest.
package enum RecordOrder {
  /// All of the records, in order. Costs n log n. What is left of an erased record still joins what came before it to what came
  /// after.
  package static func sorted(_ records: [Record], _ tombstones: [Digest: Erased.Tombstone] = [:]) -> [Record] {
    // What decides is sorted, and not the records, which are large.
    let times = records.indices.map { Time(at: records[$0].header.at, digest: records[$0].digest, index: $0) }
    let byTime = times.sorted().map { records[$0.index] }
    var place = [Digest: Int](minimumCapacity: byTime.count)
    for index in byTime.indices.reversed() { place[byTime[index].digest] = index }
    let inOrder = byTime.indices.allSatisfy { index in
      ancestors(byTime[index], tombstones).allSatisfy { place[$0].map { $0 < index } ?? true }
    }
    return inOrder ? byTime : untangled(byTime, place: place, tombstones: tombstones)
  }

  /// The records that one names, and those that the erased ones among them named.
  private static func ancestors(_ record: Record, _ tombstones: [Digest: Erased.Tombstone]) -> [Digest] {
    if tombstones.isEmpty { return record.header.after }
    var (found, waiting, seen) = ([Digest](), record.header.after, Set(record.header.after))
    while let digest = waiting.popLast() {
      guard let stone = tombstones[digest] else {
        found.append(digest)
        continue
      }
      for parent in stone.after where seen.insert(parent).inserted { waiting.append(parent) }
    }
    return found
  }

  /// The smallest record first among those whose ancestors have all been placed. Only clocks that run differently
  /// make this necessary, so it may cost more.
  private static func untangled(
    _ records: [Record], place: [Digest: Int], tombstones: [Digest: Erased.Tombstone]
  ) -> [Record] {
    var waiting = [Int](repeating: 0, count: records.count)
    var children: [Int: [Int]] = [:]
    for (index, record) in records.enumerated() {
      for parent in Set(ancestors(record, tombstones).compactMap { place[$0] }) where parent != index {
        waiting[index] += 1
        children[parent, default: []].append(index)
      }
    }
    var ready = Heap(records.indices.filter { waiting[$0] == 0 })
    var order: [Record] = []
    while let next = ready.popFirst() {
      order.append(records[next])
      for child in children[next] ?? [] {
        waiting[child] -= 1
        if waiting[child] == 0 { ready.insert(child) }
      }
    }
    return order
  }

  private struct Time: Comparable {
    let at: Instant
    let digest: Digest
    let index: Int

    static func < (left: Time, right: Time) -> Bool {
      left.at == right.at ? left.digest < right.digest : left.at < right.at
    }
  }
}

/// The smallest of some numbers, again and again.
private struct Heap {
  private var items: [Int]

  /// Numbers given in rising order are a heap already.
  init(_ rising: [Int]) { items = rising }

  mutating func insert(_ item: Int) {
    items.append(item)
    var child = items.count - 1
    while child > 0, items[child] < items[(child - 1) / 2] {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popFirst() -> Int? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return first }
    items[0] = last
    var parent = 0
    while 2 * parent + 1 < items.count {
      var child = 2 * parent + 1
      if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
      guard items[child] < items[parent] else { break }
      items.swapAt(parent, child)
      parent = child
    }
    return first
  }
}
