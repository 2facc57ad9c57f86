/// How the sample compares with the caseload it was drawn from.
struct Margins {
  private let categories: [CategoryTable]
  private let request: SampleRequest
  /// For each attribute and category: cases that could be drawn, and that were.
  private let caseload: [[Int]]
  private var sample: [[Int]]

  init(_ caseload: Caseload, _ selection: Selection, _ request: SampleRequest) {
    let categories = caseload.categories
    (self.categories, self.request) = (categories, request)
    self.caseload = categories.indices.map { attribute in
      categories[attribute].names.indices.map { category in
        caseload.counts.reduce(0) { $0 + $1[attribute][category] }
      }
    }
    sample = self.caseload.map { $0.map { _ in 0 } }
    for candidate in selection.drawn.joined() {
      for (attribute, category) in candidate.categories.enumerated() { sample[attribute][Int(category)] += 1 }
    }
  }

  /// Age and disability in their own order, others by their number in the caseload; "not recorded" last.
  var all: [AttributeMargin] {
    Attribute.allCases.filter { isShown($0) }.map { attribute in
      let place = attribute.index
      let names = categories[place].names
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
    categories[attribute.index].isPresent && !categories[attribute.index].hasOverflowed
  }

  /// What became of each wish.
  func outcomes(of wishes: [PlannedWish]) -> [WishOutcome] {
    wishes.map { wish in
      WishOutcome(id: wish.id, wish: wish.wish, atLeast: wish.atLeast, counts: counts(of: wish))
    }
  }

  private func counts(of wish: PlannedWish) -> WishOutcome.Counts? {
    guard let attribute = wish.attribute, isShown(attribute) else { return nil }
    let conditions = wish.values.map { PreparedCondition($0, asAt: request.asAt) }
    var (all, drawn) = (0, 0)
    for (category, name) in categories[attribute.index].names.enumerated() where category > 0 {
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
