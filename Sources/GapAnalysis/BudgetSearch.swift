import Frameworks

/// The exact search for the best that so many statements can reach.
struct BudgetSearch {
  let framework: Framework
  let judgements: [JudgementFinding]
  let target: Grade
  let ties: Ties
  let most: Int

  // MARK: Judgements with grades of their own

  /// What is chosen, judgement by judgement.
  private struct Choice {
    var cost = Cost()
    var statements: [Statement] = []
    var grades: [(JudgementID, Readings<Grade?>)] = []
    var reaching = 0
  }

  /// Of the ways of each judgement only those matter that no other beats: one that leads to the same grades, takes no
  /// more and leaves no fewer criteria at the target. Every combination of them is tried that is within the budget.
  func throughJudgements() -> [Statement] {
    let ways = judgements.map { finding in
      unbeaten(
        JudgementWays(
          framework: framework, judgement: finding, target: target, highest: framework.scale.best, ties: ties,
          most: most, countsReaching: true
        ).all)
    }
    var best: (score: [Int], choice: Choice)?
    func choose(_ position: Int, _ choice: Choice) {
      guard position < ways.count else {
        let score = score(choice)
        if let best, !isBetter(score, choice, than: best) { return }
        best = (score, choice)
        return
      }
      for way in ways[position] {
        let cost = choice.cost + way.cost
        // Cheapest first, so that no later one is within the budget either.
        guard cost.count <= most else { break }
        var next = choice
        next.cost = cost
        next.statements += way.statements
        next.grades.append((judgements[position].judgement.id, way.grades))
        next.reaching += way.reaching
        choose(position + 1, next)
      }
    }
    choose(0, Choice())
    return best?.choice.statements ?? []
  }

  private func unbeaten(_ ways: [Way]) -> [Way] {
    var most: [Readings<Grade?>: Int] = [:]
    return ways.filter { way in
      if let known = most[way.key], known >= way.reaching { return false }
      most[way.key] = way.reaching
      return true
    }
  }

  private func score(_ choice: Choice) -> [Int] {
    let grades = choice.grades.map(\.1.supported)
    let overall =
      framework.rules.overall.isEmpty
      ? Analysis.lowest(grades) : JudgementAnalysis.overall(choice.grades, framework).supported.grade
    return [Reach.rank(overall), Reach.reaching(grades, target), Reach.ranks(grades), choice.reaching]
  }

  private func isBetter(_ score: [Int], _ choice: Choice, than best: (score: [Int], choice: Choice)) -> Bool {
    if score != best.score { return best.score.lexicographicallyPrecedes(score) }
    if choice.cost != best.choice.cost { return choice.cost < best.choice.cost }
    return choice.statements.map(\.id).lexicographicallyPrecedes(best.choice.statements.map(\.id))
  }

  // MARK: Criteria alone

  /// Where judgements have no grade: the highest that all criteria can be lifted to, then as many criteria at the target
  /// as can be, then as far up the scale together. Sums over criteria, so what is best for each number of statements is
  /// kept, criterion by criterion.
  func throughCriteria() -> [Statement] {
    let counted = judgements.flatMap(\.criteria).filter { !$0.isNotRelevant && $0.criterion.emptyBecause == nil }
    let options = counted.map { finding in
      CriterionOptions(
        framework: framework, finding: finding, target: target, highest: framework.scale.best, most: most
      ).options.map { option in
        Draft(
          score: [Reach.reaching([option.grades.supported], target), Reach.rank(option.grades.supported)],
          cost: ties.cost(option.statements, of: finding.criterion.id), statements: option.statements,
          rank: Reach.rank(option.grades.supported))
      }
    }
    for floor in (0...framework.scale.grades.count).reversed() {
      if let best = best(options.map { $0.filter { $0.rank >= floor } }) { return best.statements }
    }
    return []
  }

  private struct Draft {
    var score = [0, 0]
    var cost = Cost()
    var statements: [Statement] = []
    var rank = 0

    func isBetter(than other: Draft) -> Bool {
      if score != other.score { return other.score.lexicographicallyPrecedes(score) }
      if cost != other.cost { return cost < other.cost }
      return statements.map(\.id).lexicographicallyPrecedes(other.statements.map(\.id))
    }
  }

  private func best(_ options: [[Draft]]) -> Draft? {
    var byCount: [Int: Draft] = [0: Draft()]
    for own in options {
      var next: [Int: Draft] = [:]
      for draft in byCount.values {
        for option in own where draft.cost.count + option.cost.count <= most {
          let sum = Draft(
            score: zip(draft.score, option.score).map { $0 + $1 }, cost: draft.cost + option.cost,
            statements: draft.statements + option.statements)
          if let known = next[sum.cost.count], !sum.isBetter(than: known) { continue }
          next[sum.cost.count] = sum
        }
      }
      byCount = next
    }
    return byCount.values.reduce(nil) { best, one in best.map { one.isBetter(than: $0) ? one : $0 } ?? one }
  }
}
