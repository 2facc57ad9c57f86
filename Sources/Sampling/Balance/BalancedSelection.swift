/// A balanced draw by the cube method: the sample's counts in every category near what is expected, the size of every
/// stratum exact, and for every case of a stratum the same chance as without balance.
struct BalancedSelection {
  /// The rule's name and version, as samples record it.
  static let algorithm = "muster-cube/1"

  /// The flight leaves about so many undecided: the more there are, the more samples a landing can choose among.
  private static let undecided = 200

  /// Case numbers for each place of the layout, in the order of their tickets.
  private(set) var drawn: [[Int]]
  /// The next tickets of each stratum.
  private(set) var reserves: [[Int]]

  init(_ pool: CasePool, _ population: Population, sizes: [Int]) {
    let table = BalanceTable(pool, pool.request.balance)
    let cells = BalanceCells(pool, population, sizes: sizes, table: table)
    drawn = cells.drawn
    var lots = CubeLots(TicketOffice(seed: pool.request.seed))
    for rest in BalancedSelection.decide(cells, table: table, lots: &lots) { drawn[rest.stratum].append(rest.number) }
    for place in drawn.indices {
      drawn[place].sort { pool.index.entries[$0].key < pool.index.entries[$1].key }
    }
    reserves = []
    reserves = BalancedSelection.reserves(pool, of: population, beside: drawn)
  }

  /// Those of what is left over that are drawn.
  private static func decide(
    _ cells: BalanceCells, table: BalanceTable, lots: inout CubeLots
  ) -> [BalanceCells.Rest] {
    let rests = cells.rests
    var units = CubeUnits()
    // Within strata: the size and each category.
    for rest in rests { units.append(rest.chance, rows: [0] + rest.categories.map { $0 + 1 }) }
    let strata = Set(rests.map(\.stratum)).sorted()
    for stratum in strata {
      let members = rests.indices.filter { rests[$0].stratum == stratum }
      CubeFlight.fly(
        members, of: &units, by: &lots, rows: 1 + table.count, until: undecided / strata.count)
    }
    let rows = Dictionary(uniqueKeysWithValues: zip(strata, strata.indices))
    // Over all strata: the size of each, and each category, only as far as there are too many to land with.
    var whole = CubeUnits()
    for (unit, rest) in rests.enumerated() {
      whole.append(
        units.values[unit], rows: [rows[rest.stratum] ?? 0] + rest.categories.map { strata.count + $0 })
    }
    CubeFlight.fly(
      rests.indices.filter { !whole.isSettled($0) }, of: &whole, by: &lots, rows: strata.count + table.count,
      until: undecided)
    let bounds = CubeBounds(expected: cells.expected, fixed: cells.fixed)
    let landing = CubeLanding(bounds: bounds, strata: rests.map(\.stratum), categories: rests.map(\.categories))
    if !landing.land(&whole, &lots) {
      CubeNarrowing(
        bounds: bounds, strata: rests.map(\.stratum), categories: rests.map(\.categories), attributes: table.attributes
      ).decide(&whole, &lots)
    }
    return rests.indices.filter { whole.values[$0] == 1 }.map { rests[$0] }
  }

  private static func reserves(_ pool: CasePool, of population: Population, beside drawn: [[Int]]) -> [[Int]] {
    let wanted = pool.request.reserves
    var heaps = drawn.map { SmallestTickets(capacity: $0.isEmpty ? 0 : $0.count + wanted) }
    for number in pool.index.entries.indices {
      guard let place = population.eligiblePlace(number), !drawn[place].isEmpty else { continue }
      heaps[place].offer(pool.index.entries[number].key, number)
    }
    return zip(heaps, drawn).map { heap, drawn in
      let taken = Set(drawn)
      return Array(heap.sorted.map(\.number).filter { !taken.contains($0) }.prefix(wanted))
    }
  }
}
