package import Frameworks

/// What the evidence says of one judgement.
package struct JudgementFinding: Sendable {
  package let judgement: Judgement
  package let readings: Readings<Verdict>
  package let selfAssessed: Grade?
  package let criteria: [CriterionFinding]
  /// What the indicated grade was counted from, where the framework counts findings.
  package let points: JudgementPoints?
  /// The statements whose evidencing lifts this judgement to the target, with what each unlocks; nil where nothing in
  /// the rules can.
  package var steps: [Step]? { stepsWhenAsked?.value }
  var stepsWhenAsked: Deferred<[Step]?>?

  /// The statements of its own shortest way, nil where there is none.
  package var way: [Statement]? { steps?.map(\.statement) }
}

/// What the evidence says of the whole.
package struct OverallFinding: Sendable {
  package let readings: Readings<Verdict>
  package let selfAssessed: Grade?
}

/// How parts make a judgement, and judgements the whole, by the framework's rules.
enum JudgementAnalysis {
  /// The verdict on one set of parts in one reading: the first rule that matches decides.
  static func verdict(_ parts: [RulePart], _ rules: [Rule], _ scale: GradeScale) -> Verdict {
    let run = RuleRun(parts: parts, limiting: .none, scale: scale)
    for rule in rules {
      switch rule.action {
      case .fixed(let when, let grade), .ceiling(let when, let grade):
        if run.holds(when) { return Verdict(grade: grade, rule: rule.id) }
      case .guardian(let when):
        if run.holds(when) { return Verdict(grade: nil, rule: rule.id) }
      case .median:
        let grades = parts.compactMap(\.grade).sorted()
        return Verdict(grade: grades.isEmpty ? nil : grades[(grades.count - 1) / 2], rule: rule.id)
      case .words, .bestFit, .cap: continue
      }
    }
    return Verdict(grade: nil, rule: nil)
  }

  /// The worst grade to which a rule that limits holds what is indicated, whatever is counted: one that gives a grade
  /// outright, or a ceiling at a shortfall that some criterion calls down. A criterion is at the worst grade here only
  /// where that is confirmed, by a second finding or a re-check: one paper alone sinks no service.
  static func limit(_ criteria: [CriterionFinding], _ framework: Framework) -> Verdict? {
    let scale = framework.scale
    let parts = criteria.map { finding in
      let indicated = finding.readings.indicated.grade
      let isLone =
        indicated == scale.worst && finding.supposed == nil && !finding.aspects.contains(where: \.isWorstConfirmed)
      return RulePart(
        name: finding.criterion.id.text, limiting: finding.criterion.limiting,
        grade: isLone ? scale.secondWorst : indicated)
    }
    let run = RuleRun(parts: parts, limiting: .none, scale: framework.scale)
    var lowest: Verdict?
    for rule in framework.rules.judgement {
      let (when, grade): (When, Grade)
      switch rule.action {
      case .fixed(let condition, let given): (when, grade) = (condition, given)
      case .ceiling(.otherwise, _): continue
      case .ceiling(let condition, let given) where given.isShortfall: (when, grade) = (condition, given)
      default: continue
      }
      guard run.holds(when), lowest?.grade.map({ grade < $0 }) ?? true else { continue }
      lowest = Verdict(grade: grade, rule: rule.id)
    }
    return lowest
  }

  static func readings(_ criteria: [(Criterion, Readings<Grade?>)], _ framework: Framework) -> Readings<Verdict> {
    Readings.of { reading in
      let parts = criteria.map { criterion, grades in
        RulePart(name: criterion.id.text, limiting: criterion.limiting, grade: grades[reading])
      }
      return verdict(parts, framework.rules.judgement, framework.scale)
    }.inOrder
  }

  static func overall(_ judgements: [(JudgementID, Readings<Grade?>)], _ framework: Framework) -> Readings<Verdict> {
    Readings.of { reading in
      let parts = judgements.map { id, grades in
        RulePart(name: id.text, limiting: .none, grade: grades[reading])
      }
      return verdict(parts, framework.rules.overall, framework.scale)
    }.inOrder
  }
}

extension Readings where Value == Verdict {
  var grades: Readings<Grade?> { .of { self[$0].grade } }
}

/// The rules on their own, for grades that are given: what a person asks who wants to know how judgements combine.
package enum Overall {
  /// The overall grade that judgements make, with the rule that decides.
  package static func verdict(_ grades: [(judgement: String, grade: Grade?)], _ framework: Framework) -> Verdict {
    let parts = grades.map { RulePart(name: $0.judgement, limiting: .none, grade: $0.grade) }
    return JudgementAnalysis.verdict(parts, framework.rules.overall, framework.scale)
  }

  /// The grade of a criterion that aspects make, each standing alike in all readings, with the rule that decides.
  /// `wide` is what evidence on the criterion as a whole carries.
  package static func criterion(
    _ standings: [AspectID: Standing], wide: Grade? = nil, _ criterion: Criterion, _ framework: Framework
  ) -> Verdict {
    func part(_ id: String, _ shape: Aspect.Shape, isWide: Bool, _ standing: Standing?) -> CriterionAnalysis.Part {
      CriterionAnalysis.Part(
        letter: id, shape: shape, isWide: isWide, standing: .of { _ in standing }, isConfirmed: false)
    }
    var parts = criterion.aspects.map { aspect in
      part(
        String(aspect.id.text.split(separator: ".").last ?? ""), aspect.shape, isWide: false, standings[aspect.id])
    }
    if let wide { parts.append(part("*", .full, isWide: true, .rung(wide))) }
    return CriterionAnalysis.verdict(.supported, parts, criterion.limiting, framework)
  }

  /// Where an aspect can stand at all: its rungs, or its steps.
  package static func standings(of aspect: Aspect, _ framework: Framework) -> [Standing] {
    guard aspect.shape.hasSteps else { return aspect.statements.map { .rung($0.grade) } }
    let top = aspect.shape.top(aspect.statements, framework.scale)
    return [TwoStep.met, .partlyMet, .notMet].map { .step($0, top: top, framework.scale) }
  }

  /// The grade of a judgement that criteria make, with the rule that decides.
  package static func judgement(_ grades: [(criterion: Criterion, grade: Grade?)], _ framework: Framework) -> Verdict {
    let parts = grades.map {
      RulePart(name: $0.criterion.id.text, limiting: $0.criterion.limiting, grade: $0.grade)
    }
    return JudgementAnalysis.verdict(parts, framework.rules.judgement, framework.scale)
  }
}
