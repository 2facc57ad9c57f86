/// How the sample compares with the caseload it was drawn from.
struct Margins {
  private let pool: CasePool
  /// For each attribute and category: cases that could be drawn, and that were.
  private let caseload: [[Int]]
  private var sample: [[Int]]
  private let spread: MarginSpread

  init(_ pool: CasePool, _ population: Population, _ selection: Selection) {
    self.pool = pool
    let spread = MarginSpread(pool, population, drawn: selection.drawn.map(\.count))
    caseload = pool.categories.enumerated().map { place, table in
      table.names.indices.map { spread.caseload(place, $0) }
    }
    sample = caseload.map { $0.map { _ in 0 } }
    self.spread = spread
    for number in selection.drawn.joined() {
      for place in sample.indices { sample[place][Int(pool.index.category(place, of: number))] += 1 }
    }
  }

  /// Age and disability in their own order, others by their number in the caseload; "not recorded" last.
  var all: [AttributeMargin] {
    Attribute.allCases.filter { isShown($0) }.map { attribute in
      let place = attribute.index
      let names = pool.categories[place].names
      let keepsOrder = attribute == .age || attribute == .disability
      let order = names.indices.filter { caseload[place][$0] > 0 }.sorted { left, right in
        if left == 0 || right == 0 { return right == 0 && left != 0 }
        let (more, less) = (caseload[place][left], caseload[place][right])
        if keepsOrder { return left < right }
        return more != less ? more > less : names[left] < names[right]
      }
      return AttributeMargin(
        attribute: attribute,
        categories: order.map {
          .init(
            value: names[$0], caseload: caseload[place][$0], sample: sample[place][$0],
            expected: spread.expected(place, $0), chance: spread.chance(place, $0, atMost: sample[place][$0]))
        })
    }
  }

  private func isShown(_ attribute: Attribute) -> Bool {
    pool.categories[attribute.index].isPresent && !pool.categories[attribute.index].hasOverflowed
  }
}
