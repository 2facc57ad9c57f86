package import Frameworks

/// What the evidence says of one criterion.
package struct CriterionFinding: Sendable {
  package let criterion: Criterion
  package let readings: Readings<Verdict>
  package let selfAssessed: Grade?
  /// In the framework's order, the criterion as a whole last.
  package let aspects: [AspectFinding]

  /// How many of the framework's aspects have current evidence.
  package var placed: Int { aspects.count { !$0.isWide && $0.isPlaced } }
}

/// How aspects make a criterion, by the framework's rules.
enum CriterionAnalysis {
  /// Where one aspect stands, reduced to what the rules use, so that the way to the target can suppose another.
  struct Part {
    let letter: String
    let shape: Aspect.Shape
    let isWide: Bool
    var standing: Readings<Standing?>
    var isConfirmed: Bool
  }

  static func part(_ finding: AspectFinding) -> Part {
    Part(
      letter: String(finding.id.text.split(separator: ".").last ?? ""), shape: finding.shape, isWide: finding.isWide,
      standing: finding.standing, isConfirmed: finding.isWorstConfirmed)
  }

  static func readings(_ parts: [Part], _ criterion: Criterion, _ framework: Framework) -> Readings<Verdict> {
    Readings.of { verdict($0, parts, criterion.limiting, framework) }.inOrder
  }

  private static func verdict(
    _ reading: Reading, _ parts: [Part], _ limiting: Criterion.Limiting, _ framework: Framework
  ) -> Verdict {
    let scale = framework.scale
    let ruled = parts.map { part in
      RulePart(
        name: part.letter, limiting: .none, grade: part.standing[reading].map { grade($0, scale) },
        isConfirmed: part.isConfirmed)
    }
    let run = RuleRun(parts: ruled, limiting: limiting, scale: scale)
    let wideIsEnough = reading != .supported && parts.contains { $0.isWide && $0.standing[reading] != nil }
    var result: (grade: Grade, rule: RuleID)?
    for rule in framework.rules.criterion {
      switch rule.action {
      case .words: continue
      case .fixed(let when, let grade):
        if result == nil, run.holds(when) { return Verdict(grade: grade, rule: rule.id) }
      case .guardian(let when):
        if result == nil, !wideIsEnough, run.holds(when) { return Verdict(grade: nil, rule: rule.id) }
      case .bestFit(let above):
        guard result == nil else { continue }
        guard let best = bestFit(parts, reading, above, scale) else { return Verdict(grade: nil, rule: rule.id) }
        result = (best, rule.id)
      case .cap(let partly, let not):
        if let made = result, let ceiling = cap(parts, reading, partly, not), ceiling < made.grade {
          result = (ceiling, rule.id)
        }
      case .ceiling(let when, let grade):
        if result == nil, run.holds(when) { result = (grade, rule.id) }
      }
    }
    return Verdict(grade: result?.grade, rule: result?.rule)
  }

  /// The lower median of the full ladders, held near the lowest of them; where no full ladder is judged, the ladders
  /// that describe a part of the scale decide, each at best the highest rung it describes.
  private static func bestFit(_ parts: [Part], _ reading: Reading, _ above: Int, _ scale: GradeScale) -> Grade? {
    let full = parts.filter { $0.shape == .full }.compactMap { $0.standing[reading].map { grade($0, scale) } }
    let others = parts.filter { $0.shape != .full }.compactMap { $0.standing[reading].map { grade($0, scale) } }
    let deciding = (full.isEmpty ? others : full).sorted()
    guard let lowest = deciding.first else { return nil }
    let median = deciding[(deciding.count - 1) / 2]
    return min(median, scale.grade(level: lowest.level + above))
  }

  private static func cap(_ parts: [Part], _ reading: Reading, _ partly: Grade, _ not: Grade) -> Grade? {
    parts.compactMap { part -> Grade? in
      guard case .step(let step)? = part.standing[reading] else { return nil }
      switch step {
      case .met: return nil
      case .partlyMet: return partly
      case .notMet: return not
      }
    }.min()
  }

  /// A standing as a grade. A step that is met counts as the grade above the middle that two-step statements have.
  private static func grade(_ standing: Standing, _ scale: GradeScale) -> Grade {
    switch standing {
    case .rung(let grade): grade
    case .step(.met): scale.grade(level: scale.grades.count - 2)
    case .step(.partlyMet): scale.grade(level: scale.grades.count - 3)
    case .step(.notMet): scale.worst
    }
  }
}
