package import Frameworks

/// What the evidence says of one criterion.
package struct CriterionFinding: Sendable {
  package let criterion: Criterion
  package let readings: Readings<Verdict>
  package let selfAssessed: Grade?
  /// Whether it was recorded that the criterion cannot arise here, so that it is left out.
  package let isNotRelevant: Bool
  /// In the framework's order, the criterion as a whole last.
  package let aspects: [AspectFinding]
  /// The grade that it is supposed to have, whatever its aspects say; nil for what is recorded.
  package let supposed: Grade?

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
    /// Whether a finding at the worst grade stands on it that nobody looked at again, or that is so for some; never of one
    /// that is met or not, which the rules cap themselves.
    var isHeld: Bool

    var nature: RulePart.Nature {
      if isWide { return .wide }
      if case .claim(let isFavourable) = shape { return isFavourable ? .favourable : .unfavourable }
      return .ladder
    }
  }

  static func part(_ finding: AspectFinding) -> Part {
    Part(
      letter: String(finding.id.text.split(separator: ".").last ?? ""), shape: finding.shape, isWide: finding.isWide,
      standing: finding.standing, isConfirmed: finding.isWorstConfirmed,
      isHeld: !finding.shape.hasSteps && (finding.hasLoneWorst || finding.evidence.contains(where: \.isWorstForSome)))
  }

  static func readings(_ parts: [Part], of criterion: Criterion, framework: Framework) -> Readings<Verdict> {
    Readings.of { verdict($0, of: parts, limiting: criterion.limiting, framework: framework) }.inOrder
  }

  static func verdict(
    _ reading: Reading, of parts: [Part], limiting: Criterion.Limiting, framework: Framework
  ) -> Verdict {
    let scale = framework.scale
    let ruled = parts.map { part in
      RulePart(
        name: part.letter, nature: part.nature, limiting: .none, grade: part.standing[reading]?.grade,
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
        guard let best = bestFit(parts, for: reading, above: above, scale: scale) else {
          return Verdict(grade: nil, rule: rule.id)
        }
        result = (best, rule.id)
      case .cap(let partly, let not):
        if let made = result, let ceiling = cap(parts, for: reading, partly: partly, not: not), ceiling < made.grade {
          result = (ceiling, rule.id)
        }
      case .ceiling(let when, let grade):
        if result == nil, run.holds(when) { result = (grade, rule.id) }
      case .median: continue
      }
    }
    // What limits a judgement is not good while a child was found to be failed, in however few cases.
    if reading == .supported, limiting == .hard, parts.contains(where: \.isHeld), let made = result,
      made.grade > scale.belowGood
    {
      return Verdict(grade: scale.belowGood, rule: made.rule, isHeld: true)
    }
    return Verdict(grade: result?.grade, rule: result?.rule)
  }

  /// The lower median of the full ladders, held near the lowest of them; where no full ladder is judged, the ladders
  /// that describe a part of the scale decide, each at best the highest rung it describes.
  private static func bestFit(_ parts: [Part], for reading: Reading, above: Int, scale: GradeScale) -> Grade? {
    let full = parts.filter { $0.shape == .full }.compactMap { $0.standing[reading]?.grade }
    let others = parts.filter { $0.shape != .full }.compactMap { $0.standing[reading]?.grade }
    let deciding = full.isEmpty ? others : full
    guard let lowest = deciding.min(), let median = deciding.lowerMedian else { return nil }
    return min(median, scale.grade(level: lowest.level + above))
  }

  private static func cap(_ parts: [Part], for reading: Reading, partly: Grade, not: Grade) -> Grade? {
    parts.filter { $0.shape == .twoStep }.compactMap { part -> Grade? in
      switch part.standing[reading]?.step {
      case .met, nil: nil
      case .partlyMet: partly
      case .notMet: not
      }
    }.min()
  }
}
