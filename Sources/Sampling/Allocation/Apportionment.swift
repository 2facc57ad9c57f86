/// Sharing out whole things in proportion, exactly: integers only, ties to the earlier share.
package enum Apportionment {
  /// Largest remainder (Hamilton): each gets the whole part of its proportional share, and what is left goes one each to
  /// the largest remainders. All zero where the weights are.
  package static func largestRemainder(_ total: Int, weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
    var shares = weights.map { total * $0 / sum }
    let remainders = weights.map { total * $0 % sum }
    let left = total - shares.reduce(0, +)
    let order = weights.indices.sorted { remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1 }
    for place in order.prefix(left) { shares[place] += 1 }
    return shares
  }

  /// The same with each share held between a floor and a cap; what one cannot take, or must have, the others share.
  ///
  /// Sums to `total`, moved to lie between the sum of the floors and the sum of the caps. Where nothing but weightless
  /// shares are left to take the rest, they take it in proportion to their caps.
  ///
  /// Each round shares out in proportion and holds those that went too far on the side that is further out in sum, as
  /// CSS does with flexible lengths (CSS Flexible Box Layout, 9.7): so nothing is held that a later round would free.
  package static func bounded(_ total: Int, weights: [Int], floors: [Int], caps: [Int]) -> [Int] {
    let floors = zip(floors, caps).map { min($0, $1) }
    let total = min(max(total, floors.reduce(0, +)), caps.reduce(0, +))
    var held = [Int?](repeating: nil, count: weights.count)
    while true {
      let free = weights.indices.filter { held[$0] == nil }
      guard !free.isEmpty else { return held.map { $0 ?? 0 } }
      let remaining = total - held.reduce(0) { $0 + ($1 ?? 0) }
      let isWeightless = free.allSatisfy { weights[$0] == 0 }
      let shares = largestRemainder(remaining, weights: free.map { isWeightless ? caps[$0] : weights[$0] })
      let over = zip(free, shares).reduce(0) { $0 + max(0, $1.1 - caps[$1.0]) }
      let under = zip(free, shares).reduce(0) { $0 + max(0, floors[$1.0] - $1.1) }
      if over == 0, under == 0 {
        for (place, share) in zip(free, shares) { held[place] = share }
        return held.map { $0 ?? 0 }
      }
      for (place, share) in zip(free, shares) {
        if over >= under, share > caps[place] { held[place] = caps[place] }
        if over < under, share < floors[place] { held[place] = floors[place] }
      }
    }
  }
}
