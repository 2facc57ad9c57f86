import Assessments

/// Which cases are drawn: in each stratum the smallest tickets, as many as its share, passing over what a limit forbids.
///
/// With limits, tickets of all strata are called in one order, smallest first, so that no stratum has the first pick of
/// a worker's cases. What a limit then keeps from a stratum goes to the others of its cohort, and what they cannot fill
/// to the other cohorts, again in the order of the tickets.
struct Selection {
  /// For each place of the layout, in the order of their tickets.
  private(set) var drawn: [[Candidate]]
  private(set) var reserves: [[Candidate]]
  private let sizes: [Int]

  /// - Parameter queues: for each place of the layout its candidates, in the order of their tickets.
  /// - Parameter cohorts: the cohort of each place.
  init(_ queues: [[Candidate]], sizes: [Int], cohorts: [Int], request: SampleRequest) {
    self.sizes = sizes
    (drawn, reserves) = (sizes.map { _ in [] }, sizes.map { _ in [] })
    var limits = LimitCounts(request.limits)
    if request.limits.isEmpty {
      for place in queues.indices { drawn[place] = Array(queues[place].prefix(sizes[place])) }
    } else {
      call(queues, of: cohorts, under: &limits)
    }
    reserve(queues, wanted: request.reserves, under: &limits)
  }

  /// A balanced one, whose cases are numbers of a pool.
  init(_ balanced: BalancedSelection, _ pool: CasePool, sizes: [Int]) {
    self.sizes = sizes
    drawn = balanced.drawn.map { $0.map { pool.candidate($0) } }
    reserves = balanced.reserves.map { $0.map { pool.candidate($0) } }
  }

  /// The next tickets of each stratum, called in one order too. A reserve counts under a limit as if it were drawn, so that
  /// no limit is broken whichever of them come to be used.
  private mutating func reserve(_ queues: [[Candidate]], wanted: Int, under limits: inout LimitCounts) {
    let open = queues.indices.filter { sizes[$0] > 0 || !drawn[$0].isEmpty }
    guard !limits.isEmpty else {
      for place in open { reserves[place] = Array(queues[place].dropFirst(drawn[place].count).prefix(wanted)) }
      return
    }
    let taken = Set(drawn.joined().map(\.key))
    let calls = open.flatMap { place in queues[place].map { (place, $0) } }.sorted { $0.1.key < $1.1.key }
    for (place, candidate) in calls where reserves[place].count < wanted && !taken.contains(candidate.key) {
      if limits.admit(candidate) { reserves[place].append(candidate) }
    }
  }

  private mutating func call(_ queues: [[Candidate]], of cohorts: [Int], under limits: inout LimitCounts) {
    let calls = queues.enumerated().flatMap { index, queue in queue.map { (index, $0) } }
      .sorted { $0.1.key < $1.1.key }
    var taken = [Bool](repeating: false, count: calls.count)
    func call(where isWanted: (Int) -> Bool) {
      for (turn, (place, candidate)) in calls.enumerated() where !taken[turn] && isWanted(place) {
        guard limits.admit(candidate) else { continue }
        taken[turn] = true
        drawn[place].append(candidate)
      }
    }
    call { drawn[$0].count < sizes[$0] }
    guard lacking(cohorts.indices) > 0 else { return }
    // Only larger tickets can follow: the smaller ones were drawn, or the limit that forbade them still does.
    call { place in lacking(cohorts.indices.filter { cohorts[$0] == cohorts[place] }) > 0 }
    call { _ in lacking(cohorts.indices) > 0 }
  }

  /// How many cases some places lack, taken together.
  private func lacking(_ places: some Sequence<Int>) -> Int { places.reduce(0) { $0 + sizes[$1] - drawn[$1].count } }

  /// What is to be said of a place where a limit has changed how many are drawn; its minimum is named where it is not met.
  func reasons(_ index: Int, minimum: Int) -> [String] {
    let difference = drawn[index].count - sizes[index]
    if difference < 0 {
      let (count, share) = (drawn[index].count, sizes[index])
      let least = count < minimum && minimum <= share ? ", and below its minimum of \(minimum)" : ""
      return [
        "\(-difference) fewer than its share of \(share)\(least): whoever its other cases name has as many in the sample "
          + "as the limit allows"
      ]
    }
    return difference == 0
      ? [] : ["\(difference) more than its share of \(sizes[index]), in place of what a limit keeps out elsewhere"]
  }

  /// What is to be said of the whole.
  func notices(_ limits: [SampleDrawn.Limit]) -> [String] {
    let (size, count) = (sizes.reduce(0, +), drawn.reduce(0) { $0 + $1.count })
    var notices = count < size ? ["a limit leaves the sample at \(count) of \(size)"] : []
    for (number, limit) in limits.enumerated() {
      let free = drawn.joined().count { $0.limitKeys.indices.contains(number) && $0.limitKeys[number] == 0 }
      guard free > 0 else { continue }
      notices.append(
        "\(free) of the \(count) cases drawn \(free == 1 ? "names" : "name") no \(limit.meaning) in the list they come from, "
          + "and no limit per \(limit.meaning) holds for \(free == 1 ? "it" : "them")")
    }
    return notices
  }
}

/// How many cases each worker has in the sample so far.
private struct LimitCounts {
  private let limits: [SampleDrawn.Limit]
  private var counts: [[UInt64: Int]]

  init(_ limits: [SampleDrawn.Limit]) {
    self.limits = limits
    counts = limits.map { _ in [:] }
  }

  /// Whether there is no limit at all.
  var isEmpty: Bool { limits.isEmpty }

  /// Whether a case may be drawn under every limit. A case that names nobody is under none.
  private func wouldAdmit(_ candidate: Candidate) -> Bool {
    zip(limits, zip(counts, candidate.limitKeys)).allSatisfy { limit, of in
      of.1 == 0 || of.0[of.1, default: 0] < limit.atMost
    }
  }

  /// Counts the case if it may be drawn.
  mutating func admit(_ candidate: Candidate) -> Bool {
    guard wouldAdmit(candidate) else { return false }
    for (limit, key) in candidate.limitKeys.enumerated() where key != 0 { counts[limit][key, default: 0] += 1 }
    return true
  }
}
