import Nouns
import Testing

@Suite struct `Small numbers of one whole` {
  @Test func `stay hidden with the next larger one, which would give them away`() {
    #expect(SmallNumbers.shown([180, 55, 3]) == [.number, .hidden, .few])
  }

  @Test func `hide nothing where there are none`() {
    #expect(SmallNumbers.shown([180, 55, 0, 5]) == [.number, .number, .number, .number])
  }

  @Test func `need no larger one where there are enough of them`() {
    #expect(SmallNumbers.shown([180, 2, 3, 2]) == [.number, .few, .few, .few])
  }

  @Test func `of which the sum leaves one answer only are hidden with a larger one`() {
    // Two that come to two are one each; two that come to eight are four each.
    #expect(SmallNumbers.shown([180, 1, 1]) == [.hidden, .few, .few])
    #expect(SmallNumbers.shown([180, 4, 4]) == [.hidden, .few, .few])
  }

  @Test func `are not even said to be small where the whole is too small to hide them in`() {
    #expect(SmallNumbers.shown([3]) == [.hidden])
    #expect(SmallNumbers.shown([1, 5]) == [.hidden, .hidden])
  }

  /// All tables of up to four numbers that come to no more than a little, each read by somebody who knows how much they
  /// come to, how the rule runs, and what it shows of this one.
  @Test(arguments: [(2, 30), (3, 22), (4, 13)])
  func `cannot be worked out by anybody who knows the whole and the rule`(cells: Int, most: Int) {
    var alike: [[String]: [[Int]]] = [:]
    for counts in SmallNumbersTables.all(cells, most) {
      let view = zip(counts, SmallNumbers.shown(counts)).map { $1 == .number ? "\($0)" : "\($1)" }
      alike[view + ["\(counts.reduce(0, +))"], default: []].append(counts)
    }
    for (view, tables) in alike {
      for cell in 0..<cells where tables.contains(where: { SmallNumbers.small.contains($0[cell]) }) {
        #expect(Set(tables.map { $0[cell] }).count > 1, "\(view) can only be \(tables[0])")
      }
    }
  }
}

private enum SmallNumbersTables {
  /// Every table of so many numbers whose sum is at most `most`.
  static func all(_ cells: Int, _ most: Int) -> [[Int]] {
    guard cells > 0 else { return [[]] }
    return (0...most).flatMap { first in all(cells - 1, most - first).map { [first] + $0 } }
  }
}
