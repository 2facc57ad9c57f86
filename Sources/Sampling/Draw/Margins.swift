/// How the sample compares with the caseload it was drawn from.
struct Margins {
  private let pool: CasePool
  /// For each attribute and category: cases that could be drawn, and that were.
  private var caseload: [[Int]]
  private var sample: [[Int]]

  init(_ pool: CasePool, _ population: Population, _ selection: Selection) {
    self.pool = pool
    caseload = pool.categories.map { $0.names.map { _ in 0 } }
    sample = caseload
    for number in pool.index.entries.indices where population.eligiblePlace(number) != nil {
      for place in caseload.indices { caseload[place][Int(pool.index.category(place, of: number))] += 1 }
    }
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
        categories: order.map { .init(value: names[$0], caseload: caseload[place][$0], sample: sample[place][$0]) })
    }
  }

  private func isShown(_ attribute: Attribute) -> Bool {
    pool.categories[attribute.index].isPresent && !pool.categories[attribute.index].hasOverflowed
  }

  /// What became of each wish.
  func outcomes(of wishes: [PlannedWish]) -> [WishOutcome] {
    wishes.map { wish in
      WishOutcome(id: wish.id, wish: wish.wish, atLeast: wish.atLeast, counts: counts(of: wish))
    }
  }

  private func counts(of wish: PlannedWish) -> WishOutcome.Counts? {
    guard let attribute = wish.attribute, isShown(attribute) else { return nil }
    let conditions = wish.values.map { PreparedCondition($0, asAt: pool.request.asAt) }
    var (all, drawn) = (0, 0)
    for (category, name) in pool.categories[attribute.index].names.enumerated() where category > 0 {
      let holds = Array(name.utf8).withUnsafeBufferPointer { cell in
        conditions.contains { $0.verdict(cell) == .holds }
      }
      if holds {
        all += caseload[attribute.index][category]
        drawn += sample[attribute.index][category]
      }
    }
    return .init(caseload: all, sample: drawn)
  }
}
