import Frameworks

/// One way of lifting a criterion: the statements to evidence, and where it then stands.
struct CriterionOption {
  let statements: [Statement]
  let grades: Readings<Grade?>
}

/// The cheapest ways of lifting one criterion, for every standing that can be reached.
///
/// Evidencing a statement puts its aspect at that rung in all readings. Every set of aspects is tried, each lifted to
/// one rung between where the criterion stands and the target; so no cheaper way is missed. With more than twelve
/// aspects that could be lifted, the first twelve in the framework's order are.
struct CriterionOptions {
  let framework: Framework
  let finding: CriterionFinding
  let target: Grade

  /// The option of doing nothing first, then those that change where the criterion stands, cheapest of each kind.
  var options: [CriterionOption] {
    let parts = finding.aspects.map(CriterionAnalysis.part)
    let unchanged = CriterionOption(statements: [], grades: finding.readings.grades)
    var best = [Key(unchanged.grades): unchanged]
    for rung in framework.scale.grades where rung <= target {
      let moves = moves(to: rung).prefix(12)
      guard !moves.isEmpty else { continue }
      for set in 1..<(1 << moves.count) {
        var lifted = parts
        var statements: [Statement] = []
        for (bit, move) in moves.enumerated() where set & (1 << bit) != 0 {
          lifted[move.part].standing = .of { _ in move.standing }
          lifted[move.part].isConfirmed = false
          statements.append(move.statement)
        }
        let readings = CriterionAnalysis.readings(lifted, finding.criterion, framework)
        let option = CriterionOption(statements: statements, grades: readings.grades)
        if statements.count < best[Key(option.grades)]?.statements.count ?? .max { best[Key(option.grades)] = option }
      }
    }
    return undominated(best.values.sorted { $0.order < $1.order })
  }

  private typealias Move = (part: Int, statement: Statement, standing: Standing)

  /// What evidencing one statement of each aspect would do, where that is more than what stands.
  private func moves(to rung: Grade) -> [Move] {
    finding.aspects.enumerated().compactMap { position, aspect in
      guard !aspect.isWide,
        let statements = finding.criterion.aspects.first(where: { $0.id == aspect.id })?.statements,
        let statement = statements.first(where: { $0.grade <= rung })
      else { return nil }
      if aspect.shape == .twoStep {
        guard rung >= statements[0].grade, aspect.standing.supported != .step(.met) else { return nil }
        return (position, statements[0], .step(.met))
      }
      if let now = aspect.grades.supported, now >= statement.grade, !aspect.isWorstConfirmed { return nil }
      return (position, statement, .rung(statement.grade))
    }
  }

  /// Without those that cost no less than another and reach no further.
  private func undominated(_ options: [CriterionOption]) -> [CriterionOption] {
    var kept: [CriterionOption] = []
    for option in options
    where !kept.contains(where: { $0.reaches(option) && $0.statements.count <= option.statements.count }) {
      kept.append(option)
    }
    return kept
  }

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
    func height(_ grade: Grade?) -> Int { grade?.level ?? -1 }
    return height(grades.supported) >= height(other.grades.supported)
      && height(grades.indicated) >= height(other.grades.indicated)
  }
}
