import Frameworks

/// The shortest way to the target: an exact search over the framework's own rules.
struct WaySearch {
  private let framework: Framework
  private let target: Grade
  private let judgements: [JudgementFinding]
  private let ties: Ties
  /// By judgement, then by the grade reached: the cheapest ways.
  private let ways: [[Way]]

  init(framework: Framework, judgements: [JudgementFinding], target: Grade, ties: Ties) {
    (self.framework, self.judgements, self.target, self.ties) = (framework, judgements, target, ties)
    guard framework.rules.gradesJudgements else {
      ways = []
      return
    }
    ways = judgements.map { finding in
      let all = JudgementWays(
        framework: framework, judgement: finding, target: target, highest: target, ties: ties
      ).all
      var reached: Set<Readings<Grade?>> = []
      return all.filter { reached.insert($0.key).inserted }
    }
  }

  /// The statements that lift one judgement to the target; empty where it is there, nil where nothing lifts it.
  func way(toLift position: Int) -> [Statement]? {
    guard framework.rules.gradesJudgements else { return wayByCriteria(judgements[position]) }
    return ways[position].first { $0.grades.supported.reaches(target) }?.statements
  }

  /// Where judgements have no grade of their own: the statements that lift each of its criteria.
  private func wayByCriteria(_ judgement: JudgementFinding) -> [Statement]? {
    var statements: [Statement] = []
    for finding in judgement.criteria where finding.criterion.emptyBecause == nil && !finding.isNotRelevant {
      let options = CriterionOptions(framework: framework, finding: finding, target: target).options
      guard let best = options.first(where: { $0.grades.supported.reaches(target) }) else { return nil }
      statements += best.statements
    }
    return statements
  }

  /// The statements that lift the whole to the target: the overall grade, or every judgement where there is none.
  func wayToLiftAll() -> [Statement]? {
    guard !framework.rules.overall.isEmpty else {
      let each = judgements.indices.map { way(toLift: $0) }
      return each.contains { $0 == nil } ? nil : each.flatMap { $0 ?? [] }
    }
    var best: (cost: Cost, statements: [Statement])?
    func choose(_ position: Int, chosen: [(JudgementID, Readings<Grade?>)], cost: Cost, statements: [Statement]) {
      if let best, cost >= best.cost { return }
      guard position < ways.count else {
        let reached = JudgementAnalysis.overall(chosen, framework).supported.grade
        if let reached, reached >= target { best = (cost, statements) }
        return
      }
      for way in ways[position] {
        choose(
          position + 1, chosen: chosen + [(judgements[position].judgement.id, way.grades)], cost: cost + way.cost,
          statements: statements + way.statements)
      }
    }
    choose(0, chosen: [], cost: Cost(), statements: [])
    return best?.statements
  }
}

extension Way {
  /// Ways that reach the same are told apart by no rule above them; what is best said decides nothing there.
  var key: Readings<Grade?> { Readings(supported: grades.supported, indicated: grades.indicated, bestSaid: nil) }
}
