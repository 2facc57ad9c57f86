/// How the sample compares with the caseload it was drawn from.
struct Margins {
  private let categories: [CategoryTable]
  /// For each attribute and category: cases that could be drawn, and that were.
  private let caseload: [[Int]]
  private var sample: [[Int]]
  private let spread: MarginSpread

  init(_ caseload: Caseload, _ selection: Selection) {
    categories = caseload.categories
    let spread = MarginSpread(caseload, drawn: selection.drawn.map(\.count))
    self.caseload = caseload.categories.enumerated().map { index, table in
      table.names.indices.map { spread.caseload(index, $0) }
    }
    sample = self.caseload.map { $0.map { _ in 0 } }
    self.spread = spread
    for candidate in selection.drawn.joined() {
      for attribute in sample.indices { sample[attribute][Int(candidate.categories[attribute])] += 1 }
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
        categories: order.map {
          .init(
            value: names[$0], caseload: caseload[place][$0], sample: sample[place][$0],
            expected: spread.expected(place, $0), chance: spread.chance(place, $0, atMost: sample[place][$0]))
        })
    }
  }

  private func isShown(_ attribute: Attribute) -> Bool {
    categories[attribute.index].isPresent && !categories[attribute.index].hasOverflowed
  }
}
