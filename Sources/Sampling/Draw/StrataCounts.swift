/// How many cases each stratum has, where a case that belongs to several counts once: in the rarer cohort, and there in the
/// first stratum that fits.
struct StrataCounts {
  /// Cases with the same memberships.
  struct Cases {
    var all = 0
    /// Of them, those that may be drawn.
    var eligible = 0
  }

  /// Distinct cases for each cohort, before a case in two counts once.
  let belonging: [Int]
  /// For each place of the layout.
  private(set) var cases: [Int]
  private(set) var eligible: [Int]
  private(set) var overlaps: [Overlap] = []
  private let layout: StrataLayout
  /// Cohorts, the rarer first.
  private let order: [Int]

  /// - Parameter memberships: how many cases there are with the same bits of strata.
  init(_ layout: StrataLayout, _ memberships: [UInt64: Cases]) {
    self.layout = layout
    let counts = layout.masks.map { mask in memberships.reduce(0) { $0 + ($1.key & mask == 0 ? 0 : $1.value.all) } }
    belonging = counts
    // Ties in the framework's order.
    order = counts.indices.sorted { counts[$0] != counts[$1] ? counts[$0] < counts[$1] : $0 < $1 }
    cases = layout.places.map { _ in 0 }
    eligible = cases
    var moved = [Int](repeating: 0, count: order.count * order.count)
    for (strata, number) in memberships {
      let home = home(strata)
      let place = (strata & layout.masks[home]).trailingZeroBitCount
      cases[place] += number.all
      eligible[place] += number.eligible
      for cohort in order where cohort != home && strata & layout.masks[cohort] != 0 {
        moved[cohort * order.count + home] += number.all
      }
    }
    for from in order.indices {
      for to in order.indices where moved[from * order.count + to] > 0 {
        overlaps.append(
          Overlap(
            from: layout.cohorts[from].id, to: layout.cohorts[to].id, cases: moved[from * order.count + to]))
      }
    }
  }

  /// The place where a case with these memberships counts.
  func place(_ strata: UInt64) -> Int { (strata & layout.masks[home(strata)]).trailingZeroBitCount }

  private func home(_ strata: UInt64) -> Int { order.first { strata & layout.masks[$0] != 0 } ?? 0 }
}
