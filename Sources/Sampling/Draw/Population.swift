/// The cases of a draw, each in the one stratum where it counts, and which of them may be drawn.
struct Population {
  /// For each case: its place in the layout, or `excluded` plus that place.
  private(set) var places: [UInt8]
  let strata: StrataCounts
  let exclusions: [ExclusionCount]
  /// What is to be told of cases that were not to be drawn.
  let remarks: [String]

  private static let excluded: UInt8 = 0x80

  /// For each place of the layout.
  var eligible: [Int] { strata.eligible }

  init(_ pool: CasePool) {
    var exclusions = Exclusions(pool.request)
    remarks = pool.isKept ? [] : exclusions.recognise(in: pool.index)
    var found = [Int](repeating: 0, count: exclusions.count)
    var memberships: [UInt64: StrataCounts.Cases] = [:]
    places = Array(repeating: 0, count: pool.index.entries.count)
    for (number, entry) in pool.index.entries.enumerated() {
      // Counted under the reference that it was joined to.
      if pool.index.joined.contains(number) {
        places[number] = Population.excluded
        continue
      }
      let reason = exclusions.reason(entry.key)
      memberships[entry.strata, default: .init()].all += 1
      if let reason {
        found[reason] += 1
        places[number] = Population.excluded
      } else {
        memberships[entry.strata, default: .init()].eligible += 1
      }
    }
    strata = StrataCounts(pool.layout, memberships)
    self.exclusions = exclusions.counts(found: found)
    for (number, entry) in pool.index.entries.enumerated() { places[number] |= UInt8(strata.place(entry.strata)) }
  }

  /// The place of a case that may be drawn, or nil.
  func eligiblePlace(_ number: Int) -> Int? {
    places[number] & Population.excluded == 0 ? Int(places[number]) : nil
  }
}
