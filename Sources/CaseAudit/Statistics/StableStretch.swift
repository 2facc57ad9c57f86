/// Whether samples that were drawn one after another may be taken together, or differ by more than chance.
///
/// Every way to part them into earlier and later ones is looked at. The points of all cases are dealt out at random between
/// the two parts, and the chance of a sum as rare as the one found is counted exactly (for answers of yes and no this is
/// Fisher's test). The rarest parting is a change where its chance, times the number of partings, is one in twenty or less.
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
    let places = samples.indices.dropFirst().filter { place in
      let later = samples[place...].reduce(0) { $0 + $1.count }
      return later >= fewest && all.count - later >= fewest
    }
    var found: Change?
    for place in places {
      let chance = chance(of: samples[place...].flatMap { $0 }, among: all) * Double(places.count)
      if chance <= rare, chance < found?.chance ?? 2 { found = Change(place: place, chance: chance) }
    }
    return found
  }

  /// The chance that so many cases taken at random from all have a sum of points as rare as theirs, or rarer.
  package static func chance(of part: [Double], among all: [Double]) -> Double {
    let (sum, count) = (Int(part.reduce(0, +) * 2), part.count)
    let yes = all.count { $0 == 1 }
    let partly = all.count { $0 == 0.5 }
    let no = all.count - yes - partly
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

  private static func logChoices(_ all: Int, _ some: Int) -> Double {
    Elementary.logGamma(Double(all + 1)) - Elementary.logGamma(Double(some + 1))
      - Elementary.logGamma(Double(all - some + 1))
  }
}
