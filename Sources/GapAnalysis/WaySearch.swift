import Frameworks

/// The shortest way to the target: an exact search over the framework's own rules.
///
/// Each criterion offers its cheapest ways up. What matters of the criteria looked at so far is only what the rules can see of
/// them and what those still to come can change (`RuleSight`); for every such picture the cheapest way to it is kept, criterion
/// by criterion, and the rules are run on the pictures at the end.
struct WaySearch {
  private let framework: Framework
  private let target: Grade
  private let judgements: [JudgementFinding]
  /// By judgement, then by the grade reached: the cheapest ways.
  private let ways: [[Way]]

  private struct Way {
    let statements: [Statement]
    let grades: Readings<Grade?>
  }

  init(framework: Framework, judgements: [JudgementFinding], target: Grade) {
    (self.framework, self.judgements, self.target) = (framework, judgements, target)
    ways = framework.rules.gradesJudgements ? judgements.map { WaySearch.ways(framework, $0, target) } : []
  }

  /// The statements that lift one judgement to the target; empty where it is there, nil where nothing lifts it.
  func way(toLift position: Int) -> [Statement]? {
    guard framework.rules.gradesJudgements else { return wayByCriteria(judgements[position]) }
    let reaching = ways[position].filter { $0.grades.supported.map { $0 >= target } ?? false }
    return reaching.min { $0.statements.count < $1.statements.count }.map { inOrder($0.statements) }
  }

  /// Where judgements have no grade of their own: the statements that lift each of its criteria.
  private func wayByCriteria(_ judgement: JudgementFinding) -> [Statement]? {
    var statements: [Statement] = []
    for finding in judgement.criteria where finding.criterion.emptyBecause == nil && !finding.isNotRelevant {
      let options = CriterionOptions(framework: framework, finding: finding, target: target).options
      let reaching = options.filter { $0.grades.supported.map { $0 >= target } ?? false }
      guard let best = reaching.min(by: { WaySearch.isBetter($0.statements, $1.statements) }) else { return nil }
      statements += best.statements
    }
    return inOrder(statements)
  }

  /// The statements that lift the whole to the target: the overall grade, or every judgement where there is none.
  func wayToLiftAll() -> [Statement]? {
    guard !framework.rules.overall.isEmpty else {
      let each = judgements.indices.map { way(toLift: $0) }
      return each.contains { $0 == nil } ? nil : each.flatMap { $0 ?? [] }
    }
    var best: [Statement]?
    func choose(_ position: Int, _ chosen: [(JudgementID, Readings<Grade?>)], _ statements: [Statement]) {
      if let best, statements.count >= best.count { return }
      guard position < ways.count else {
        let reached = JudgementAnalysis.overall(chosen, framework).supported.grade
        if let reached, reached >= target { best = statements }
        return
      }
      for way in ways[position] {
        choose(position + 1, chosen + [(judgements[position].judgement.id, way.grades)], statements + way.statements)
      }
    }
    choose(0, [], [])
    return best.map(inOrder)
  }

  /// Criteria that limit their judgement first, then as the framework has them.
  private func inOrder(_ statements: [Statement]) -> [Statement] {
    let criteria = framework.criteria
    func place(_ statement: Statement) -> (Int, Int, Int) {
      let position = criteria.firstIndex { statement.id.text.hasPrefix($0.id.text + ".") } ?? 0
      let rank = [Criterion.Limiting.hard, .soft, .none].firstIndex(of: criteria[position].limiting) ?? 0
      let aspect = criteria[position].aspects.firstIndex { $0.statements.contains(statement) } ?? 0
      return (rank, position, aspect)
    }
    return statements.sorted { place($0) < place($1) }
  }

  // MARK: One judgement

  /// The options chosen for the criteria so far, and the statements that they take.
  private struct Route {
    var choices: [Int] = []
    /// The statements' places in the order of all ids, by which routes of as many statements are put in order.
    var ranks: [Int] = []

    /// Whether this one with some more statements is better than another.
    func isBetter(with more: [Int], than other: Route) -> Bool {
      let count = ranks.count + more.count
      if count != other.ranks.count { return count < other.ranks.count }
      var index = 0
      while index < count {
        let rank = index < ranks.count ? ranks[index] : more[index - ranks.count]
        if rank != other.ranks[index] { return rank < other.ranks[index] }
        index += 1
      }
      return false
    }
  }

  private static func ways(_ framework: Framework, _ judgement: JudgementFinding, _ target: Grade) -> [Way] {
    let criteria = judgement.criteria.map(\.criterion)
    let options = judgement.criteria.map {
      CriterionOptions(framework: framework, finding: $0, target: target).options
    }
    let sight = RuleSight(criteria, options: options.map { $0.map(\.grades) }, framework)
    let ids = Set(options.joined().flatMap(\.statements).map(\.id)).sorted()
    let rank = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var pictures = [sight.beginning: Route()]
    for position in criteria.indices {
      let ranks = options[position].map { $0.statements.compactMap { rank[$0.id] } }
      var next: [RuleSight.Picture: Route] = [:]
      for (picture, route) in pictures {
        for choice in ranks.indices {
          let grown = sight.adding(choice, of: position, to: picture)
          if let known = next[grown], !route.isBetter(with: ranks[choice], than: known) { continue }
          next[grown] = Route(choices: route.choices + [choice], ranks: route.ranks + ranks[choice])
        }
      }
      pictures = next
    }
    var best: [[Int?]: Way] = [:]
    for route in pictures.values {
      let chosen = zip(options, route.choices).map { $0[$1] }
      let grades = JudgementAnalysis.readings(Array(zip(criteria, chosen.map(\.grades))), framework).grades
      let way = Way(statements: chosen.flatMap(\.statements), grades: grades)
      let key = [grades.supported?.level, grades.indicated?.level]
      if let known = best[key], !isBetter(way.statements, known.statements) { continue }
      best[key] = way
    }
    return best.values.sorted { isBetter($0.statements, $1.statements) }
  }

  /// Fewer statements are better; of as many, those whose ids come first, so that the answer never varies.
  private static func isBetter(_ one: [Statement], _ two: [Statement]) -> Bool {
    if one.count != two.count { return one.count < two.count }
    return one.map(\.id).lexicographicallyPrecedes(two.map(\.id))
  }
}
