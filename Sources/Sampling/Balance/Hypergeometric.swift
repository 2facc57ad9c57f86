/// How many marked cases stand in a sample drawn at random without putting any back.
package struct Hypergeometric: Sendable {
  package let cases: Int
  package let marked: Int
  package let drawn: Int

  /// - Parameters:
  ///   - cases: how many there are, of which `marked` have the mark and `drawn` are drawn; neither can be more.
  package init(cases: Int, marked: Int, drawn: Int) {
    let cases = max(0, cases)
    (self.cases, self.marked, self.drawn) = (cases, min(max(0, marked), cases), min(max(0, drawn), cases))
  }

  /// The chances of 0, 1, … up to `most` marked cases.
  ///
  /// Worked out from the likeliest number outwards, each chance from its neighbour, and divided by their sum: no large
  /// factorials, nothing lost for large samples.
  package func chances(upTo most: Int) -> [Double] {
    let (lower, upper) = (max(0, drawn - (cases - marked)), min(marked, drawn))
    let likeliest = (cases + 2).dividingFullWidth((drawn + 1).multipliedFullWidth(by: marked + 1)).quotient
    let mode = min(upper, max(lower, likeliest))
    var weights = [Double](repeating: 0, count: upper - lower + 1)
    weights[mode - lower] = 1
    var number = mode
    while number < upper {
      weights[number + 1 - lower] = weights[number - lower] * ratio(after: number)
      number += 1
    }
    number = mode
    while number > lower {
      weights[number - 1 - lower] = weights[number - lower] / ratio(after: number - 1)
      number -= 1
    }
    let sum = weights.reduce(0, +)
    return (0...max(0, most)).map { lower <= $0 && $0 <= upper ? weights[$0 - lower] / sum : 0 }
  }

  /// The chance of one more marked case, against that of so many.
  private func ratio(after number: Int) -> Double {
    Double(marked - number) * Double(drawn - number)
      / (Double(number + 1) * Double(cases - marked - drawn + number + 1))
  }

  /// The chance of at most so many marked cases in samples drawn apart.
  package static func chance(ofAtMost most: Int, in parts: [Hypergeometric]) -> Double {
    guard most >= 0 else { return 0 }
    var joint = [1.0]
    for part in parts where part.marked > 0 && part.drawn > 0 {
      let chances = part.chances(upTo: min(most, part.marked, part.drawn))
      var next = [Double](repeating: 0, count: min(most, joint.count + chances.count - 2) + 1)
      for (first, chance) in joint.enumerated() where chance > 0 {
        for (second, other) in chances.enumerated() where first + second <= most {
          next[first + second] += chance * other
        }
      }
      joint = next
    }
    return min(1, joint.reduce(0, +))
  }
}
