/// The cases of each stratum that have each value of each attribute; and from them how many a sample has on average,
/// and how likely fewer are.
struct MarginSpread {
  /// For each place of the layout, attribute and value.
  private let counts: [[[Int]]]
  private let eligible: [Int]
  private let drawn: [Int]

  /// More than so few in a sample are not looked at for how likely they are.
  private static let fewAtMost = 100

  /// - Parameter drawn: how many are drawn in each place of the layout.
  init(_ caseload: Caseload, drawn: [Int]) {
    (eligible, self.drawn, counts) = (caseload.strata.eligible, drawn, caseload.counts)
  }

  private func cases(_ attribute: Int, _ value: Int) -> [Int] { counts.map { $0[attribute][value] } }

  /// How many cases of all strata have the value.
  func caseload(_ attribute: Int, _ value: Int) -> Int { cases(attribute, value).reduce(0, +) }

  /// How many a sample has on average: of each stratum's, the share that is drawn.
  func expected(_ attribute: Int, _ value: Int) -> Double {
    zip(cases(attribute, value), zip(drawn, eligible)).reduce(0) { sum, part in
      part.1.1 > 0 ? sum + Double(part.0 * part.1.0) / Double(part.1.1) : sum
    }
  }

  /// The chance of no more than so many, if in each stratum all were drawn at random; nil where they are as many as
  /// expected or not few.
  func chance(_ attribute: Int, _ value: Int, atMost most: Int) -> Double? {
    guard most <= MarginSpread.fewAtMost, Double(most) < expected(attribute, value) else { return nil }
    return Hypergeometric.chance(
      ofAtMost: most,
      in: zip(cases(attribute, value), zip(drawn, eligible)).map {
        Hypergeometric(cases: $1.1, marked: $0, drawn: $1.0)
      })
  }
}
