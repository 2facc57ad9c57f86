import Digests

/// The cases of a draw, each in the one stratum where it counts, and which of them may be drawn.
struct Population {
  /// For each case: its place in the layout, or `excluded` plus that place.
  private(set) var places: [UInt8]
  /// Distinct cases for each cohort, before a case in two counts once.
  private(set) var belonging: [Int]
  /// For each place of the layout.
  private(set) var cases: [Int]
  private(set) var eligible: [Int]
  private(set) var overlaps: [Overlap] = []
  private(set) var exclusions: [ExclusionCount] = []

  private static let excluded: UInt8 = 0x80

  init(_ pool: CasePool) {
    let (layout, index) = (pool.layout, pool.index)
    places = Array(repeating: 0, count: index.entries.count)
    belonging = layout.masks.map { mask in index.entries.count { $0.strata & mask != 0 } }
    cases = layout.places.map { _ in 0 }
    eligible = cases
    // The rarer cohort first; ties in the framework's order.
    let counts = belonging
    let order = layout.masks.indices.sorted { counts[$0] != counts[$1] ? counts[$0] < counts[$1] : $0 < $1 }
    var moved = [Int](repeating: 0, count: order.count * order.count)
    for (number, entry) in index.entries.enumerated() {
      var home = -1
      for cohort in order where entry.strata & layout.masks[cohort] != 0 {
        if home < 0 { home = cohort } else { moved[cohort * order.count + home] += 1 }
      }
      let place = (entry.strata & layout.masks[home]).trailingZeroBitCount
      places[number] = UInt8(place)
      cases[place] += 1
    }
    for from in order.indices {
      for to in order.indices where moved[from * order.count + to] > 0 {
        overlaps.append(
          Overlap(
            from: layout.cohorts[from].id, to: layout.cohorts[to].id, cases: moved[from * order.count + to]))
      }
    }
    exclude(pool)
    for place in places where place & Population.excluded == 0 { eligible[Int(place)] += 1 }
  }

  /// The place of a case that may be drawn, or nil.
  func eligiblePlace(_ number: Int) -> Int? {
    places[number] & Population.excluded == 0 ? Int(places[number]) : nil
  }

  private mutating func exclude(_ pool: CasePool) {
    let all = pool.request.exclusions + pool.request.earlier
    guard all.contains(where: { !$0.references.isEmpty }) else { return }
    let tickets = TicketOffice(seed: pool.request.seed)
    var reasons: [TicketKey: Int] = [:]
    var named = all.map { _ in 0 }
    for (place, exclusion) in all.enumerated() {
      for reference in exclusion.references {
        let key = TicketKey(tickets.ticket(of: reference))
        if reasons[key] == nil {
          reasons[key] = place
          named[place] += 1
        }
      }
    }
    var found = named.map { _ in 0 }
    for (number, entry) in pool.index.entries.enumerated() {
      guard let reason = reasons[entry.key] else { continue }
      found[reason] += 1
      places[number] |= Population.excluded
    }
    exclusions = all.indices.map { ExclusionCount(reason: all[$0].reason, named: named[$0], found: found[$0]) }
  }
}
