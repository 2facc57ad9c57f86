/// The categories that a draw is balanced by, each with a number, in an order that no list's order of rows changes: the
/// attributes as the user names them; in each, ages from young to old, other values by their bytes in lower case.
struct BalanceTable {
  /// The attribute of each category, as a place among those asked for.
  private(set) var attributes: [Int] = []
  /// What each is called.
  private(set) var names: [String] = []
  /// For each attribute asked for, from a value's number in the lists to its category.
  private var numbers: [[Int]] = []
  private let places: [Int]

  init(_ pool: CasePool, _ asked: [Attribute]) {
    places = asked.map(\.index)
    for (number, attribute) in asked.enumerated() {
      let values = pool.categories[attribute.index].names
      let folds = values.map { Cell.folded($0) }
      // "not recorded", 0, is a category like any other, and the first.
      let order = values.indices.sorted { left, right in
        if attribute == .age || left == 0 || right == 0 { return left < right }
        return folds[left].lexicographicallyPrecedes(folds[right])
      }
      var map = values.map { _ in 0 }
      for value in order {
        map[value] = names.count
        names.append(values[value])
        attributes.append(number)
      }
      numbers.append(map)
    }
  }

  var count: Int { names.count }

  /// The categories of a case, one for each attribute.
  func categories(of number: Int, _ index: CaseIndex) -> [Int] {
    zip(places, numbers).map { $1[Int(index.category($0, of: number))] }
  }

  /// What tells the case's values from those of others, in two words.
  func key(of number: Int, _ index: CaseIndex, stratum: Int) -> BalanceCell {
    var cell = BalanceCell(first: UInt64(stratum), second: 0)
    for (offset, place) in places.enumerated() {
      let value = UInt64(index.category(place, of: number))
      if offset < 3 {
        cell.first |= value << UInt64(16 * (offset + 1))
      } else {
        cell.second |= value << UInt64(16 * (offset - 3))
      }
    }
    return cell
  }
}

/// Cases of one stratum that are alike in all that a draw is balanced by.
struct BalanceCell: Hashable {
  var first: UInt64
  var second: UInt64
}
