import Frameworks

/// The shortest way to the target: an exact search over the framework's own rules.
///
/// Each criterion offers its cheapest ways up. Criteria that the rules cannot tell apart are interchangeable, so what
/// matters is how many of each sort stand where; for every such picture the cheapest way to it is kept, criterion by
/// criterion, and the rules are run on the pictures at the end.
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

  /// A sort of criterion, where it stands, and how many stand so.
  private typealias Picture = [Slot: Int]

  private struct Slot: Hashable {
    let sort: String
    let supported: Grade?
    let indicated: Grade?
  }

  private static func ways(_ framework: Framework, _ judgement: JudgementFinding, _ target: Grade) -> [Way] {
    let named = namedCriteria(framework)
    var pictures: [Picture: (statements: [Statement], standing: [(Criterion, Readings<Grade?>)])] = [[:]: ([], [])]
    for finding in judgement.criteria {
      let options = CriterionOptions(framework: framework, finding: finding, target: target).options
      let id = finding.criterion.id.text
      let sort = named.contains(id) ? id : finding.criterion.limiting.rawValue
      var next: [Picture: (statements: [Statement], standing: [(Criterion, Readings<Grade?>)])] = [:]
      for (picture, way) in pictures {
        for option in options {
          var grown = picture
          grown[Slot(sort: sort, supported: option.grades.supported, indicated: option.grades.indicated), default: 0] +=
            1
          let statements = way.statements + option.statements
          if let known = next[grown], !isBetter(statements, known.statements) { continue }
          next[grown] = (statements, way.standing + [(finding.criterion, option.grades)])
        }
      }
      pictures = next
    }
    var best: [Readings<Int?>: Way] = [:]
    for (statements, standing) in pictures.values {
      let grades = JudgementAnalysis.readings(standing, framework).grades
      let key = Readings<Int?>.of { grades[$0]?.level }
      if let known = best[key], !isBetter(statements, known.statements) { continue }
      best[key] = Way(statements: statements, grades: grades)
    }
    return best.values.sorted { isBetter($0.statements, $1.statements) }
  }

  /// Fewer statements are better; of as many, those whose ids come first, so that the answer never varies.
  private static func isBetter(_ one: [Statement], _ two: [Statement]) -> Bool {
    if one.count != two.count { return one.count < two.count }
    return one.map(\.id).lexicographicallyPrecedes(two.map(\.id))
  }

  /// Criteria that a rule names by id are a sort of their own.
  private static func namedCriteria(_ framework: Framework) -> Set<String> {
    var names: Set<String> = []
    for rule in framework.rules.judgement {
      guard let conditions = rule.conditions else { continue }
      for case .parts(.named(let ids), _, _) in conditions { names.formUnion(ids) }
    }
    return names
  }
}
