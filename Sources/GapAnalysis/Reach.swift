package import Frameworks

/// How far an assessment reaches, so that two can be compared: what is carried for the whole first; then how many
/// judgements carry the target; then how far all judgements together are up the scale; then how many criteria carry
/// the target; then how far all criteria together are up the scale.
///
/// A grade is worth one more than the next worse, no grade nothing. Where a framework gives no overall grade the lowest
/// of its judgements stands for the whole; where judgements have none either, the lowest of the criteria, and
/// judgements count for nothing.
package struct Reach: Sendable, Comparable {
  package let overall: Grade?
  package let judgements: Int
  /// How far all judgements together are up the scale.
  package let judgementRanks: Int
  package let criteria: Int
  package let criterionRanks: Int

  init(overall: Grade?, judgements: [Grade?], criteria: [Grade?], target: Grade) {
    self.overall = overall
    self.judgements = Reach.reaching(judgements, target)
    judgementRanks = Reach.ranks(judgements)
    self.criteria = Reach.reaching(criteria, target)
    criterionRanks = Reach.ranks(criteria)
  }

  init(_ standings: Standings, target: Grade) {
    self.init(
      overall: standings.supportedOverall, judgements: standings.judgements.map(\.supported.grade),
      criteria: standings.counted.map(\.readings.supported.grade), target: target)
  }

  static func reaching(_ grades: [Grade?], _ target: Grade) -> Int {
    grades.count { $0.reaches(target) }
  }

  static func ranks(_ grades: [Grade?]) -> Int { grades.reduce(0) { $0 + rank($1) } }

  static func rank(_ grade: Grade?) -> Int { (grade?.level ?? -1) + 1 }

  private var parts: [Int] { [Reach.rank(overall), judgements, judgementRanks, criteria, criterionRanks] }

  package static func < (one: Reach, two: Reach) -> Bool { one.parts.lexicographicallyPrecedes(two.parts) }

  /// What was raised, for each statement that it took; then what settles a tie.
  struct Gain: Comparable {
    let raised: [Int]
    let cost: Cost
    let limiting: Int

    static func < (one: Gain, two: Gain) -> Bool {
      let (a, b) = (one.raised.map { $0 * two.cost.count }, two.raised.map { $0 * one.cost.count })
      if a != b { return a.lexicographicallyPrecedes(b) }
      let (usual, other) = (one.cost.usual * two.cost.count, two.cost.usual * one.cost.count)
      if usual != other { return usual < other }
      let (effort, more) = (one.cost.effort * two.cost.count, two.cost.effort * one.cost.count)
      if effort != more { return effort > more }
      return one.limiting < two.limiting
    }
  }

  func gain(over before: Reach, cost: Cost, limiting: Int) -> Gain {
    Gain(raised: zip(parts, before.parts).map { $0 - $1 }, cost: cost, limiting: limiting)
  }
}

extension Grade? {
  /// Whether it is a target or better; no grade is not.
  package func reaches(_ target: Grade) -> Bool { map { $0 >= target } ?? false }
}
