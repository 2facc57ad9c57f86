/// Whether samples that were drawn one after another may be taken together, or differ by more than chance.
///
/// Of every way to part them into earlier and later ones the one is taken that is furthest from what chance would give. The
/// points of all cases are dealt out at random between the two parts, and the chance of a sum as rare as the one found is
/// counted exactly (for answers of yes and no this is Fisher's test). It is a change where that chance, times the number of
/// partings, is one in twenty or less.
package enum StableStretch {
  /// A place where the samples part, and the chance of as rare a parting.
  package struct Change: Sendable, Equatable {
    /// The first sample after it.
    package let place: Int
    package let chance: Double
  }

  /// So rare must a parting be.
  static let rare = 0.05

  /// The last change among samples, each its cases' points from 0 to 1 in halves. Fewer than `fewest` on one side are no
  /// ground for a change.
  package static func lastChange(_ samples: [[Double]], fewest: Int) -> Change? {
    var last: Change?
    var start = 0
    while let next = rarest(Array(samples[start...]), fewest: fewest) {
      start += next.place
      last = Change(place: start, chance: next.chance)
    }
    return last
  }

  private static func rarest(_ samples: [[Double]], fewest: Int) -> Change? {
    let all = samples.flatMap { $0 }
    let mean = all.reduce(0, +) / Double(max(1, all.count))
    var (furthest, partings, found) = (0.0, 0, Int?.none)
    var (sum, count) = (0.0, 0)
    for place in samples.indices.dropFirst().reversed() {
      sum += samples[place].reduce(0, +)
      count += samples[place].count
      guard count >= fewest, all.count - count >= fewest else { continue }
      partings += 1
      let share = Double(count) / Double(all.count)
      let far = abs(sum - Double(count) * mean) / (share * (1 - share)).squareRoot()
      // Of partings alike the latest is kept.
      if far > furthest { (furthest, found) = (far, place) }
    }
    guard let found else { return nil }
    let chance = chance(of: samples[found...].flatMap { $0 }, among: all) * Double(partings)
    return chance <= rare ? Change(place: found, chance: chance) : nil
  }

  /// The chance that so many cases taken at random from all have a sum of points as rare as theirs, or rarer.
  package static func chance(of part: [Double], among all: [Double]) -> Double {
    let (sum, count) = (Int(part.reduce(0, +) * 2), part.count)
    let yes = all.count { $0 == 1 }
    let partly = all.count { $0 == 0.5 }
    let no = all.count - yes - partly
    var logFactorials = [0.0]
    for number in 1...max(1, all.count) {
      logFactorials.append(logFactorials[number - 1] + Elementary.logarithm(Double(number)))
    }
    func logChoices(_ all: Int, _ some: Int) -> Double {
      logFactorials[all] - logFactorials[some] - logFactorials[all - some]
    }
    let ways = logChoices(all.count, count)
    func chance(_ sum: Int) -> Double {
      let (least, most) = (max(0, sum - 2 * yes), min(partly, sum))
      // As many halves as leave an even rest for the wholes.
      return stride(from: least + (sum - least) % 2, through: most, by: 2).reduce(0) { total, halves in
        let wholes = (sum - halves) / 2
        let rest = count - halves - wholes
        guard wholes <= yes, rest >= 0, rest <= no else { return total }
        return total
          + Elementary.exponential(
            logChoices(yes, wholes) + logChoices(partly, halves) + logChoices(no, rest) - ways)
      }
    }
    let found = chance(sum) * (1 + 1e-7)
    return min(1, (0...(2 * count)).map(chance).filter { $0 <= found }.reduce(0, +))
  }
}
