/// Which counts of one whole an audience may see where none from one to four may be known, nor worked out from the rest.
///
/// The reader is taken to know the whole, how these rules run, and every number that is shown. Where one small count is
/// hidden, larger ones are hidden with it, the smallest first, until each small one could still be any of one to four.
package enum SmallNumbers {
  /// What counts as small.
  package static let small = 1...4

  /// What becomes of one count.
  package enum Shown: Hashable, Sendable {
    case number
    /// It is one to four, and said to be that.
    case few
    /// It may be anything that the others leave room for.
    case hidden
  }

  /// One for each count, in order.
  package static func shown(_ counts: [Int]) -> [Shown] {
    let few = counts.indices.filter { small.contains(counts[$0]) }
    guard !few.isEmpty else { return counts.map { _ in .number } }
    // Zeros stay: nobody can be found behind one.
    let larger = counts.indices.filter { counts[$0] > small.upperBound }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    for hidden in 0...larger.count {
      let (hiding, showing) = (larger.prefix(hidden), larger.dropFirst(hidden))
      let rest = (few + hiding).reduce(0) { $0 + counts[$1] }
      let most = showing.first.map { counts[$0] }
      guard isOpen(rest, few: few.count, hidden: hidden, most: most) else { continue }
      return counts.indices.map { few.contains($0) ? .few : hiding.contains($0) ? .hidden : .number }
    }
    // Too few in all: not even that a count is small is said.
    return counts.map { _ in .hidden }
  }

  /// Whether every small count could be any of one to four, given what all that is hidden comes to, and that what is hidden
  /// and not small is from five to the smallest number that is shown.
  private static func isOpen(_ rest: Int, few: Int, hidden: Int, most: Int?) -> Bool {
    small.allSatisfy { one in
      let others = rest - one
      let least = (few - 1) * small.lowerBound + hidden * (small.upperBound + 1)
      let greatest = hidden == 0 || most != nil ? (few - 1) * small.upperBound + hidden * (most ?? 0) : .max
      return (least...max(least, greatest)).contains(others) && greatest >= least
    }
  }
}
