/// The first step of a balanced draw, in whole numbers: cases of one stratum that are alike in every category count as
/// one cell. Of a cell with `a` of its stratum's `N` cases, of which `n` are to be drawn, the `a·n / N` smallest tickets
/// are drawn, rounded down, and the next ticket stands for what is left over.
///
/// This is a flight too: moving chance from one case to another alike changes no sum. A case's chance stays `n / N`.
struct BalanceCells {
  /// What is left over of a cell: the case that stands for it and its chance.
  struct Rest {
    let number: Int
    let stratum: Int
    let chance: Double
    let categories: [Int]
  }

  /// Cases drawn already, for each place of the layout.
  private(set) var drawn: [[Int]]
  /// In the order of their tickets.
  private(set) var rests: [Rest] = []
  /// For each category: how many are expected in the sample, and how many are drawn already.
  private(set) var expected: [Double]
  private(set) var fixed: [Int]

  init(_ pool: CasePool, _ population: Population, sizes: [Int], table: BalanceTable) {
    drawn = sizes.map { _ in [] }
    expected = Array(repeating: 0, count: table.count)
    fixed = Array(repeating: 0, count: table.count)
    var cells: [BalanceCell: Int] = [:]
    var counts: [Int] = []
    var examples: [Int] = []
    var cellOf = [Int32](repeating: -1, count: pool.index.entries.count)
    for number in pool.index.entries.indices {
      guard let place = population.eligiblePlace(number), sizes[place] > 0 else { continue }
      let key = table.key(of: number, pool.index, stratum: place)
      let cell = cells[key] ?? counts.count
      if cell == counts.count {
        cells[key] = cell
        counts.append(0)
        examples.append(number)
      }
      counts[cell] += 1
      cellOf[number] = Int32(cell)
    }
    let places = examples.map { population.eligiblePlace($0) ?? 0 }
    let whole = counts.indices.map {
      (counts[$0] * sizes[places[$0]]).quotientAndRemainder(dividingBy: population.eligible[places[$0]])
    }
    var heaps = whole.map { SmallestTickets(capacity: $0.quotient + ($0.remainder > 0 ? 1 : 0)) }
    for (number, cell) in cellOf.enumerated() where cell >= 0 {
      heaps[Int(cell)].offer(pool.index.entries[number].key, number)
    }
    var caseload = sizes.map { _ in fixed }
    for (cell, heap) in heaps.enumerated() {
      let (tickets, place) = (heap.sorted, places[cell])
      let (quotient, remainder) = whole[cell]
      let categories = table.categories(of: examples[cell], pool.index)
      drawn[place] += tickets.prefix(quotient).map(\.number)
      let chance = Double(remainder) / Double(population.eligible[place])
      for category in categories {
        fixed[category] += quotient
        caseload[place][category] += counts[cell]
      }
      if remainder > 0 {
        rests.append(Rest(number: tickets[quotient].number, stratum: place, chance: chance, categories: categories))
      }
    }
    // Stratum by stratum, so that rounding does not hang on the order of rows.
    for (index, size) in sizes.enumerated() where size > 0 {
      for category in expected.indices {
        expected[category] += Double(caseload[index][category] * size) / Double(population.eligible[index])
      }
    }
    rests.sort { pool.index.entries[$0.number].key < pool.index.entries[$1.number].key }
  }
}
