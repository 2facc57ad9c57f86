/// Which cases are drawn: in each stratum the smallest tickets, as many as its share, passing over what a limit forbids.
///
/// With limits, tickets of all strata are called in one order, smallest first, so that no stratum has the first pick of
/// a worker's cases.
struct Selection {
  /// Case numbers for each place of the layout, in the order of their tickets.
  private(set) var drawn: [[Int]]
  private(set) var reserves: [[Int]]

  init(_ pool: CasePool, _ population: Population, sizes: [Int]) {
    (drawn, reserves) = ([], [])
    if !pool.request.balance.isEmpty {
      let balanced = BalancedSelection(pool, population, sizes: sizes)
      (drawn, reserves) = (balanced.drawn, balanced.reserves)
      return
    }
    let margin = pool.request.reserves
    // Without limits the first try is enough; with them a stratum may have to look further down its tickets.
    var factor = 1
    while true {
      let capacities = sizes.map { $0 > 0 ? ($0 + margin) * factor : 0 }
      let heaps = Selection.smallest(pool, population, capacities)
      if call(heaps, pool, sizes) { return }
      factor *= 4
    }
  }

  private static func smallest(_ pool: CasePool, _ population: Population, _ capacities: [Int]) -> [SmallestTickets] {
    var heaps = capacities.map { SmallestTickets(capacity: $0) }
    for number in pool.index.entries.indices {
      guard let place = population.eligiblePlace(number), capacities[place] > 0 else { continue }
      heaps[place].offer(pool.index.entries[number].key, number)
    }
    return heaps
  }

  /// False if a stratum ran out of the tickets that were kept for it although there are more.
  private mutating func call(_ heaps: [SmallestTickets], _ pool: CasePool, _ sizes: [Int]) -> Bool {
    let queues = heaps.map(\.sorted)
    var limits = LimitCounts(pool.request.limits)
    drawn = sizes.map { _ in [] }
    reserves = drawn
    let calls = queues.enumerated().flatMap { place, queue in queue.map { (place, $0) } }
      .sorted { $0.1.key < $1.1.key }
    for (place, ticket) in calls where drawn[place].count < sizes[place] {
      if limits.admit(ticket.number, pool.index) { drawn[place].append(ticket.number) }
    }
    for (place, queue) in queues.enumerated() {
      let taken = Set(drawn[place])
      for ticket in queue where !taken.contains(ticket.number) && reserves[place].count < pool.request.reserves {
        if limits.wouldAdmit(ticket.number, pool.index) { reserves[place].append(ticket.number) }
      }
      let isShort = drawn[place].count < sizes[place] || reserves[place].count < pool.request.reserves
      if isShort, sizes[place] > 0, heaps[place].isCut { return false }
    }
    return true
  }
}

/// How many cases each worker has in the sample so far.
private struct LimitCounts {
  private let limits: [SampleRequest.Limit]
  private var counts: [[UInt64: Int]]

  init(_ limits: [SampleRequest.Limit]) {
    self.limits = limits
    counts = limits.map { _ in [:] }
  }

  /// Whether a case may be drawn under every limit. A case that names nobody is under none.
  func wouldAdmit(_ number: Int, _ index: CaseIndex) -> Bool {
    limits.indices.allSatisfy { limit in
      let key = index.limitKey(limit, of: number)
      return key == 0 || counts[limit][key, default: 0] < limits[limit].atMost
    }
  }

  /// Counts the case if it may be drawn.
  mutating func admit(_ number: Int, _ index: CaseIndex) -> Bool {
    guard wouldAdmit(number, index) else { return false }
    for limit in limits.indices {
      let key = index.limitKey(limit, of: number)
      if key != 0 { counts[limit][key, default: 0] += 1 }
    }
    return true
  }
}
