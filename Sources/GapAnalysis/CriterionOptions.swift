import Frameworks

/// One way of lifting a criterion: the statements to evidence, and where it then stands.
struct CriterionOption {
  let statements: [Statement]
  let grades: Readings<Grade?>
}

/// The cheapest ways of lifting one criterion, for every standing that can be reached.
///
/// Evidencing a statement puts its aspect at that rung in all readings. Every choice of aspects is tried, each lifted to
/// one rung between where the criterion stands and the target. Aspects that the rules cannot tell apart, since they
/// stand alike and no rule names them, are interchangeable, so only how many of each sort are lifted matters; so no
/// cheaper way is missed, and a section of 24 gaps is not two to the power of 24 choices.
struct CriterionOptions {
  let framework: Framework
  let finding: CriterionFinding
  let target: Grade
  /// No rung above it is asked for; the target where none is said.
  var highest: Grade?
  /// No option takes more statements.
  var most: Int = .max

  /// The option of doing nothing first, then those that change where the criterion stands, cheapest of each kind.
  var options: [CriterionOption] {
    let parts = finding.aspects.map(CriterionAnalysis.part)
    let unchanged = CriterionOption(statements: [], grades: finding.readings.grades)
    if finding.supposed != nil { return [unchanged] }
    var best = [Key(unchanged.grades): unchanged]
    for rung in rungs {
      eachChoice(of: sorts(moves(to: rung), parts)) { chosen in
        var lifted = parts
        for move in chosen {
          lifted[move.part].standing = .of { _ in move.standing }
          (lifted[move.part].isConfirmed, lifted[move.part].isHeld) = (false, false)
        }
        let readings = CriterionAnalysis.readings(lifted, of: finding.criterion, framework: framework)
        let option = CriterionOption(statements: chosen.map(\.statement), grades: readings.grades)
        if chosen.count < best[Key(option.grades)]?.statements.count ?? .max { best[Key(option.grades)] = option }
      }
    }
    return undominated(best.values.sorted { $0.order < $1.order })
  }

  /// The target, then what is below it, then what is above: where a rung reaches no further it is not asked for.
  private var rungs: [Grade] {
    let grades = framework.scale.grades
    return grades.filter { $0 <= target } + grades.reversed().filter { $0 > target && $0 <= highest ?? target }
  }

  private typealias Move = (part: Int, statement: Statement, standing: Standing)

  /// What evidencing one statement of each aspect would do, where that is more than what stands.
  private func moves(to rung: Grade) -> [Move] {
    finding.aspects.enumerated().compactMap { position, aspect in
      guard !aspect.isWide,
        let own = finding.criterion.aspects.first(where: { $0.id == aspect.id })
      else { return nil }
      if own.shape.hasSteps {
        let top = own.shape.top(own.statements, framework.scale)
        guard rung >= top, aspect.standing.supported?.step != .met else { return nil }
        return (position, own.statements[0], .step(.met, top: top, framework.scale))
      }
      let statement = own.statement(reaching: rung)
      if let now = aspect.grades.supported, now >= statement.grade, !aspect.isWorstConfirmed { return nil }
      return (position, statement, .rung(statement.grade))
    }
  }

  /// What the rules can see of an aspect that might be lifted.
  private struct Sort: Hashable {
    let nature: RulePart.Nature
    let isFull: Bool
    let name: String?
    let now: Readings<Standing?>
    let isConfirmed: Bool
    let isHeld: Bool
    let then: Standing
  }

  /// The moves, sorted by what the rules can see of them, in the framework's order.
  private func sorts(_ moves: [Move], _ parts: [CriterionAnalysis.Part]) -> [[Move]] {
    let named = namedAspects
    var order: [Sort] = []
    var sorts: [Sort: [Move]] = [:]
    for move in moves {
      let part = parts[move.part]
      let sort = Sort(
        nature: part.nature, isFull: part.shape == .full, name: named.contains(part.letter) ? part.letter : nil,
        now: part.standing, isConfirmed: part.isConfirmed, isHeld: part.isHeld,
        then: move.standing)
      if sorts[sort] == nil { order.append(sort) }
      sorts[sort, default: []].append(move)
    }
    return order.compactMap { sorts[$0] }
  }

  /// Every number of every sort, but none of all.
  private func eachChoice(of sorts: [[Move]], _ body: ([Move]) -> Void) {
    func choose(_ position: Int, _ chosen: [Move]) {
      guard position < sorts.count else {
        if !chosen.isEmpty { body(chosen) }
        return
      }
      let room = min(sorts[position].count, most - chosen.count)
      for count in 0...room { choose(position + 1, chosen + sorts[position].prefix(count)) }
    }
    choose(0, [])
  }

  /// Aspects that a rule names by their letter.
  private var namedAspects: Set<String> {
    var names: Set<String> = []
    for rule in framework.rules.criterion {
      guard let conditions = rule.conditions else { continue }
      for case .parts(.named(let letters), _, _) in conditions { names.formUnion(letters) }
    }
    return names
  }

  /// Without those that cost no less than another and reach no further.
  private func undominated(_ options: [CriterionOption]) -> [CriterionOption] {
    var kept: [CriterionOption] = []
    for option in options
    where !kept.contains(where: {
      $0.reaches(option) && ($0.statements.count, above($0)) <= (option.statements.count, above(option))
    }) {
      kept.append(option)
    }
    return kept
  }

  private func above(_ option: CriterionOption) -> Int { Ties.above(option.statements, target) }

  private struct Key: Hashable {
    let supported: Int?
    let indicated: Int?

    init(_ grades: Readings<Grade?>) {
      (supported, indicated) = (grades.supported?.level, grades.indicated?.level)
    }
  }
}

extension CriterionOption {
  /// Few statements first; of as many, those that reach furthest; then by their ids, so that the same analysis always
  /// gives the same way.
  fileprivate var order: (Int, Int, Int, String) {
    let ids = statements.map(\.id.text).joined(separator: " ")
    return (statements.count, -(grades.supported?.level ?? -1), -(grades.indicated?.level ?? -1), ids)
  }

  fileprivate func reaches(_ other: CriterionOption) -> Bool {
    // No grade is neither better nor worse than one: rules may pass over what is not judged.
    func reaches(_ one: Grade?, _ two: Grade?) -> Bool {
      guard let one, let two else { return one == nil && two == nil }
      return one >= two
    }
    return reaches(grades.supported, other.grades.supported) && reaches(grades.indicated, other.grades.indicated)
  }
}
