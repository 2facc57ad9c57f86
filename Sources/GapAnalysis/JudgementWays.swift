import Frameworks

/// A list of statements, and where a judgement stands once they are evidenced.
struct Way {
  let statements: [Statement]
  let cost: Cost
  let grades: Readings<Grade?>
  /// How many of its criteria then carry the target, where that is counted.
  let reaching: Int

  /// The cheaper is better; of as cheap, that whose ids come first, so that the answer never varies.
  func isBetter(than other: Way) -> Bool {
    if cost != other.cost { return cost < other.cost }
    return statements.map(\.id).lexicographicallyPrecedes(other.statements.map(\.id))
  }
}

/// The cheapest ways of one judgement, by an exact search over the framework's own rules.
///
/// Each criterion offers its cheapest ways up. What matters of the criteria looked at so far is only what the rules can
/// see of them and what those still to come can change (`RuleSight`); for every such picture the cheapest way to it is
/// kept, criterion by criterion, and the rules are run on the pictures at the end.
struct JudgementWays {
  let framework: Framework
  let judgement: JudgementFinding
  let target: Grade
  /// No rung above it is asked for.
  let highest: Grade
  let ties: Ties
  /// No way is longer.
  var most: Int = .max
  /// Whether ways that leave more criteria at the target are kept beside cheaper ones that leave fewer.
  var countsReaching = false

  private struct Picture: Hashable {
    let sight: RuleSight.Picture
    let reaching: Int
  }

  /// The options chosen for the criteria so far, and what they take.
  private struct Route {
    var choices: [Int] = []
    var cost = Cost()
    /// The statements' places in the order of all ids, by which routes that cost the same are put in order.
    var ranks: [Int] = []

    func adding(_ choice: Int, _ step: Step) -> Route {
      Route(choices: choices + [choice], cost: cost + step.cost, ranks: ranks + step.ranks)
    }

    /// Whether this one with a step more is better than another.
    func isBetter(with step: Step, than other: Route) -> Bool {
      let sum = cost + step.cost
      if sum != other.cost { return sum < other.cost }
      for index in 0..<min(ranks.count + step.ranks.count, other.ranks.count) {
        let rank = index < ranks.count ? ranks[index] : step.ranks[index - ranks.count]
        if rank != other.ranks[index] { return rank < other.ranks[index] }
      }
      return false
    }
  }

  /// One option of one criterion.
  private struct Step {
    let cost: Cost
    let ranks: [Int]
    let reaches: Bool
  }

  /// The cheapest way to every picture that can be reached, cheapest first.
  var all: [Way] {
    let options = judgement.criteria.map {
      CriterionOptions(framework: framework, finding: $0, target: target, highest: highest, most: most).options
    }
    let steps = steps(options)
    let sight = RuleSight(judgement.criteria.map(\.criterion), options: options.map { $0.map(\.grades) }, framework)
    var pictures = [Picture(sight: sight.beginning, reaching: 0): Route()]
    for position in options.indices {
      var next: [Picture: Route] = [:]
      for (picture, route) in pictures {
        for (choice, step) in steps[position].enumerated() where route.cost.count + step.cost.count <= most {
          let grown = Picture(
            sight: sight.adding(choice, of: position, to: picture.sight),
            reaching: picture.reaching + (step.reaches && countsReaching ? 1 : 0))
          if let known = next[grown], !route.isBetter(with: step, than: known) { continue }
          next[grown] = route.adding(choice, step)
        }
      }
      pictures = next
    }
    return pictures.map { way($1, options, reaching: $0.reaching) }.sorted { $0.isBetter(than: $1) }
  }

  private func way(_ route: Route, _ options: [[CriterionOption]], reaching: Int) -> Way {
    let chosen = zip(options, route.choices).map { $0[$1] }
    let standing = Array(zip(judgement.criteria.map(\.criterion), chosen.map(\.grades)))
    return Way(
      statements: chosen.flatMap(\.statements), cost: route.cost,
      grades: JudgementAnalysis.readings(standing, framework).grades, reaching: reaching)
  }

  private func steps(_ options: [[CriterionOption]]) -> [[Step]] {
    let ids = Set(options.joined().flatMap(\.statements).map(\.id)).sorted()
    let rank = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    return zip(judgement.criteria, options).map { finding, options in
      let counts = !finding.isNotRelevant && finding.criterion.emptyBecause == nil
      return options.map { option in
        Step(
          cost: ties.cost(option.statements, of: finding.criterion.id),
          ranks: option.statements.compactMap { rank[$0.id] },
          reaches: counts && option.grades.supported.reaches(target))
      }
    }
  }
}
