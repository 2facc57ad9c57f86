import Calendar
import Digests

/// Records by number, and which of them each one follows: made for trying many views of them one after the other. What is left
/// of erased records comes after the records.
struct RecordGraph {
  /// What somebody had seen, and the last day on which nothing more had come.
  struct View {
    let seen: [Bool]
    let lastDay: CivilDate
    let until: CivilDate
  }

  let digests: [Digest]
  let recordCount: Int
  let times: [Instant]
  let parents: [[Int]]
  private let batches: [Batch?]
  /// The batch of each tombstone.
  private let erasedBatches: [String?]
  /// For each tombstone, the records that erase it.
  private var erasers: [Int: [Int]] = [:]

  init(_ history: History) {
    let records = history.records
    let stones = history.tombstones.values.sorted { $0.digest < $1.digest }
    digests = records.map(\.digest) + stones.map(\.digest)
    recordCount = records.count
    times = records.map(\.header.at) + stones.map(\.at)
    batches = records.map { $0.kind.isOfErasure ? nil : $0.header.batch }
    erasedBatches = stones.map(\.batch)
    let number = Dictionary(digests.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    parents = (records.map(\.header.after) + stones.map(\.after)).map { $0.compactMap { number[$0] } }
    for (index, record) in records.enumerated() {
      guard let erased = record.content(Erased.self) else { continue }
      for stone in erased.records { if let place = number[stone.digest] { erasers[place, default: []].append(index) } }
    }
  }

  var firstDay: CivilDate? { times.min()?.date }

  var everything: [Bool] { [Bool](repeating: true, count: digests.count) }

  /// What each record's writer had seen, and what was there right after each record, without doubles, the latest first.
  func views(until today: CivilDate) -> some Sequence<View> {
    var lastSeen: [[Int]: CivilDate] = [:]
    var order: [[Int]] = []
    var followed = [Instant?](repeating: nil, count: digests.count)
    func add(_ heads: [Int], until day: CivilDate) {
      guard !heads.isEmpty else { return }
      if lastSeen[heads] == nil { order.append(heads) }
      lastSeen[heads] = max(lastSeen[heads] ?? day, day)
    }
    for index in digests.indices {
      add(parents[index].sorted(), until: times[index].date)
      for parent in parents[index] { followed[parent] = min(followed[parent] ?? times[index], times[index]) }
    }
    for index in digests.indices { add([index], until: followed[index]?.date ?? today) }
    // One at a time: together they would take room that grows with the square of the records.
    return order.reversed().lazy.map { heads in
      let seen = closure(heads)
      let last = seen.indices.filter { seen[$0] }.map { times[$0] }.max()
      let until = lastSeen[heads] ?? today
      return View(seen: seen, lastDay: last?.date ?? until, until: until)
    }
  }

  /// What the writer of a record had seen; nil where the record is not here.
  func seen(by record: Digest) -> [Bool]? {
    digests.firstIndex(of: record).map { closure(parents[$0]) }
  }

  /// The numbers of the records that a report as at a day counts for who has seen some: made by the end of it or followed by
  /// one that was, not erased by one of them, not of an import of which a part is missing.
  func counted(_ seen: [Bool], by day: CivilDate) -> [Int] {
    let end = Instant(endOf: day)
    let known = closure(digests.indices.filter { seen[$0] && times[$0] <= end })
    var parts: [String: Int] = [:]
    for index in known.indices where known[index] {
      let batch = index < recordCount ? batches[index]?.id : erasedBatches[index - recordCount]
      if let batch { parts[batch, default: 0] += 1 }
    }
    return known.indices.filter { index in
      guard known[index] else { return false }
      guard index < recordCount else { return !(erasers[index] ?? []).contains { known[$0] } }
      return batches[index].map { parts[$0.id, default: 0] >= $0.count } ?? true
    }
  }

  private func closure(_ heads: [Int]) -> [Bool] {
    var seen = [Bool](repeating: false, count: digests.count)
    var waiting = heads
    for head in heads { seen[head] = true }
    while let index = waiting.popLast() {
      for parent in parents[index] where !seen[parent] {
        seen[parent] = true
        waiting.append(parent)
      }
    }
    return seen
  }
}
