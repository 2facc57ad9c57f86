package import Assessments
package import Calendar
package import Frameworks

/// Where an assessment stands on a day: its readings and its claims, and nothing that has to be searched for, so that
/// many days can be set beside each other.
package struct Snapshot: Sendable {
  package let framework: Framework
  package let day: CivilDate
  package let judgements: [JudgementFinding]
  /// Nil where the framework gives no overall grade.
  package let overall: OverallFinding?
  package let coverage: Analysis.Coverage
  package let evidence: EvidenceIndex

  /// - Parameters:
  ///   - policy: How much evidence is enough; the assessment's own, if nothing is said.
  ///   - suppositions: What is taken to be so and is not recorded.
  package init(
    _ framework: Framework, _ assessment: Assessment, carriedOver: CarriedOver? = nil, policy: Policy? = nil,
    supposing suppositions: [Supposition] = []
  ) {
    let policy = policy ?? assessment.policy
    self.framework = framework
    day = assessment.asAt
    let index = carriedOver.map(EvidenceIndex.init) ?? EvidenceIndex(framework, assessment, policy: policy)
    evidence = index
    let levels = Levels(framework: framework)
    judgements = framework.judgements.map { judgement in
      let criteria = judgement.criteria.map {
        levels.criterion(levels.criterion($0, in: assessment, index: index, policy: policy), supposing: suppositions)
      }
      return JudgementFinding(
        judgement: judgement, readings: levels.judgement(criteria),
        selfAssessed: assessment.claim(judgement.id.text).flatMap { framework.scale.grade($0.judgement.grade) },
        criteria: criteria,
        // What was recorded against another framework is no mixture that an inspectorate of this one reports.
        asPublishedWhenAsked: Deferred {
          carriedOver == nil
            ? AsPublished(judgement.id, criteria: criteria, index: index, framework: framework, policy: policy) : nil
        })
    }
    let claim = assessment.claim("overall").flatMap { framework.scale.grade($0.judgement.grade) }
    overall = levels.overall(judgements.map { ($0.judgement.id, $0.readings) }).map {
      OverallFinding(readings: $0, selfAssessed: claim)
    }
    coverage = judgements.reduce(Analysis.Coverage(placed: 0, aspects: 0)) { $0 + $1.coverage }
  }

  package var criteria: [CriterionFinding] { judgements.flatMap(\.criteria) }

  /// The criteria that can have a grade here: not those that the source left empty or that cannot arise.
  package var countedCriteria: [CriterionFinding] {
    criteria.filter { !$0.isNotRelevant && $0.criterion.emptyBecause == nil }
  }

  /// What is compared with a grade asked for: the overall grade, or the lowest of the judgements' where there is none.
  package var supportedOverall: Grade? {
    if let overall { return overall.readings.supported.grade }
    let parts = framework.rules.gradesJudgements ? judgements.map(\.readings) : countedCriteria.map(\.readings)
    return Analysis.lowest(parts.map(\.supported.grade))
  }
}

extension JudgementFinding {
  /// How many of its aspects any current evidence speaks of; criteria that cannot arise here are left out.
  package var coverage: Analysis.Coverage {
    let counted = criteria.filter { !$0.isNotRelevant }
    return Analysis.Coverage(
      placed: counted.reduce(0) { $0 + $1.placed }, aspects: counted.reduce(0) { $0 + $1.criterion.aspects.count })
  }
}

extension Analysis.Coverage {
  static func + (one: Self, two: Self) -> Self {
    Self(placed: one.placed + two.placed, aspects: one.aspects + two.aspects)
  }
}
