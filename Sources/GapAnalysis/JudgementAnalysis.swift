package import Frameworks

/// What the evidence says of one judgement.
package struct JudgementFinding: Sendable {
  package let judgement: Judgement
  package let readings: Readings<Verdict>
  package let selfAssessed: Grade?
  package let criteria: [CriterionFinding]
  /// How published reports with such a mixture were graded, where the framework holds a model of that.
  package var asPublished: AsPublished? { asPublishedWhenAsked.value }
  let asPublishedWhenAsked: Deferred<AsPublished?>
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
  static func verdict(_ parts: [RulePart], by rules: [Rule], in scale: GradeScale) -> Verdict {
    let run = RuleRun(parts: parts, limiting: .none, scale: scale)
    for rule in rules {
      switch rule.action {
      case .fixed(let when, let grade), .ceiling(let when, let grade):
        if run.holds(when) { return Verdict(grade: grade, rule: rule.id) }
      case .guardian(let when):
        if run.holds(when) { return Verdict(grade: nil, rule: rule.id) }
      case .median:
        return Verdict(grade: parts.compactMap(\.grade).lowerMedian, rule: rule.id)
      case .words, .bestFit, .cap: continue
      }
    }
    return Verdict(grade: nil, rule: nil)
  }

  static func readings(_ criteria: [(Criterion, Readings<Grade?>)], _ framework: Framework) -> Readings<Verdict> {
    Readings.of { reading in
      let parts = criteria.map { criterion, grades in
        RulePart(name: criterion.id.text, limiting: criterion.limiting, grade: grades[reading])
      }
      return verdict(parts, by: framework.rules.judgement, in: framework.scale)
    }.inOrder
  }

  static func overall(_ judgements: [(JudgementID, Readings<Grade?>)], _ framework: Framework) -> Readings<Verdict> {
    Readings.of { reading in
      let parts = judgements.map { id, grades in
        RulePart(name: id.text, limiting: .none, grade: grades[reading])
      }
      return verdict(parts, by: framework.rules.overall, in: framework.scale)
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
    return JudgementAnalysis.verdict(parts, by: framework.rules.overall, in: framework.scale)
  }

  /// The grade of a criterion that aspects make, each standing alike in all readings, with the rule that decides.
  /// `wide` is what evidence on the criterion as a whole carries.
  package static func criterion(
    _ standings: [AspectID: Standing], wide: Grade? = nil, of criterion: Criterion, framework: Framework
  ) -> Verdict {
    func part(_ id: String, shape: Aspect.Shape, isWide: Bool, standing: Standing?) -> CriterionAnalysis.Part {
      CriterionAnalysis.Part(
        letter: id, shape: shape, isWide: isWide, standing: .of { _ in standing }, isConfirmed: false,
        isHeld: false)
    }
    var parts = criterion.aspects.map { aspect in
      part(
        String(aspect.id.text.split(separator: ".").last ?? ""), shape: aspect.shape, isWide: false,
        standing: standings[aspect.id])
    }
    if let wide { parts.append(part("*", shape: .full, isWide: true, standing: .rung(wide))) }
    return CriterionAnalysis.verdict(.supported, of: parts, limiting: criterion.limiting, framework: framework)
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
    return JudgementAnalysis.verdict(parts, by: framework.rules.judgement, in: framework.scale)
  }
}
