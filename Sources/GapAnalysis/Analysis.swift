package import Assessments
package import Frameworks

/// Everything that follows from a framework and an assessment as at a date.
package struct Analysis: Sendable {
  package let framework: Framework
  package let assessment: Assessment
  package let policy: Policy
  package let seal: Seal
  /// The readings alone, to set beside those of other days and policies.
  package let snapshot: Snapshot
  package let target: Grade
  package let judgements: [JudgementFinding]
  /// Nil where the framework gives no overall grade.
  package let overall: OverallFinding?
  package let coverage: Coverage
  /// Most pressing first.
  package var gaps: [Gap] { gapsWhenAsked.value }
  /// The shortest list of statements whose evidencing lifts the whole to the target, what unlocks most first, with
  /// what each unlocks; nil where none can.
  package var steps: [Step]? { stepsWhenAsked.value }
  /// What the readings fall to if open adverse findings turn out wider.
  package var atRisk: AtRisk { atRiskWhenAsked.value }
  /// What, settled, lifts what is carried for the whole, and what lowers it most.
  package var outlook: Outlook { outlookWhenAsked.value }
  /// Findings that say that a child may be unsafe and have no recorded answer of the same day.
  package var unanswered: [UnansweredFinding] { unansweredWhenAsked.value }
  private let unansweredWhenAsked: Deferred<[UnansweredFinding]>
  /// Papers that say so and count for nothing until they have their day and their kind.
  package var unplacedFindings: [Assessment.EvidenceItem] { unplacedWhenAsked.value }
  private let unplacedWhenAsked: Deferred<[Assessment.EvidenceItem]>
  // Most of the work, and most answers do without: a list of the evidence asks for none of it.
  private let atRiskWhenAsked: Deferred<AtRisk>
  private let outlookWhenAsked: Deferred<Outlook>
  private let gapsWhenAsked: Deferred<[Gap]>
  private let stepsWhenAsked: Deferred<[Step]?>
  var trials: Trials { trialsWhenAsked.value }
  private let trialsWhenAsked: Deferred<Trials>
  package let evidence: EvidenceIndex
  /// Where the evidence was recorded against another framework, how it was carried over.
  package let carriedOver: Correspondence?

  /// How much of the framework any current evidence speaks of.
  package struct Coverage: Sendable, Equatable {
    package let placed: Int
    package let aspects: Int
  }

  /// The statements of the shortest way to the target, nil where there is none.
  package var way: [Statement]? { steps?.map(\.statement) }

  /// Every criterion's finding, in the framework's order.
  package var criteria: [CriterionFinding] { judgements.flatMap(\.criteria) }

  package func criterion(_ id: CriterionID) -> CriterionFinding? { criteria.first { $0.criterion.id == id } }

  /// Whether each judgement has passed its guard, so that grades may lead the page.
  package var isJudged: Bool {
    let parts = framework.rules.gradesJudgements ? judgements.map(\.readings) : countedCriteria.map(\.readings)
    return parts.allSatisfy { $0.indicated.grade != nil }
  }

  /// What is compared with a grade asked for: the overall grade, or the lowest of the judgements' where there is none.
  package var supportedOverall: Grade? { snapshot.supportedOverall }

  /// The criteria that can have a grade here: not those that the source left empty or that cannot arise.
  package var countedCriteria: [CriterionFinding] { snapshot.countedCriteria }

  /// The lowest of several grades, nil where one of them is missing.
  static func lowest(_ grades: [Grade?]) -> Grade? {
    grades.contains { $0 == nil } ? nil : grades.compactMap { $0 }.min()
  }

  /// What is taken to be so and is not recorded; empty for an analysis of what is recorded.
  package let suppositions: [Supposition]

  /// The analysis: a pure function of what it is given.
  package init(
    _ framework: Framework, _ recorded: Assessment, carriedOver: CarriedOver? = nil,
    supposing suppositions: [Supposition] = []
  ) {
    self.suppositions = suppositions
    self.framework = framework
    let assessment = (carriedOver == nil ? recorded : recorded.withEvidenceOnly).supposing(suppositions)
    self.assessment = assessment
    self.carriedOver = carriedOver?.correspondence
    policy = assessment.policy
    seal = Seal(framework: framework, asAt: assessment.asAt, counted: assessment.completeness.counted)
    let scale = framework.scale
    let wanted = assessment.opened?.target.flatMap { carriedOver == nil ? $0 : carriedOver?.correspondence.grades[$0] }
    let target = wanted.flatMap { scale.grade($0) } ?? Analysis.usualTarget(scale)
    self.target = target
    let snapshot = Snapshot(framework, assessment, carriedOver: carriedOver, supposing: suppositions)
    self.snapshot = snapshot
    let evidence = snapshot.evidence
    (self.evidence, overall, coverage) = (evidence, snapshot.overall, snapshot.coverage)
    unansweredWhenAsked = Deferred {
      carriedOver?.unanswered ?? UnansweredFinding.all(framework, assessment, evidence: evidence)
    }
    unplacedWhenAsked = Deferred {
      carriedOver?.unplacedFindings ?? UnansweredFinding.unplaced(framework, assessment, evidence: evidence)
    }
    let trials = Deferred { [policy] in Trials(snapshot, policy: policy, suppositions: suppositions) }
    trialsWhenAsked = trials
    atRiskWhenAsked = Deferred { AtRisk(trials.value) }
    let search = Deferred {
      let ties = Ties(framework, assessment, target: target)
      return (
        ways: WaySearch(framework: framework, judgements: snapshot.judgements, target: target, ties: ties),
        ladder: Ladder(framework, snapshot.judgements, target: target, ties: ties)
      )
    }
    var judgements = snapshot.judgements
    for position in judgements.indices {
      judgements[position].stepsWhenAsked = Deferred {
        search.value.ways.way(toLift: position).map(search.value.ladder.steps)
      }
    }
    let steps = Deferred { search.value.ways.wayToLiftAll().map(search.value.ladder.steps) }
    outlookWhenAsked = Deferred {
      Outlook(trials.value, target: target) { grade in
        guard grade != target else { return steps.value?.map(\.statement) }
        let ties = Ties(framework, assessment, target: grade)
        return WaySearch(framework: framework, judgements: snapshot.judgements, target: grade, ties: ties)
          .wayToLiftAll()
      }
    }
    gapsWhenAsked = Deferred { [judgements] in
      GapFinder(
        framework: framework, assessment: assessment, index: evidence, judgements: judgements, target: target,
        way: steps.value?.map(\.statement) ?? judgements.flatMap { $0.way ?? [] }
      ).gaps
    }
    (self.judgements, stepsWhenAsked) = (judgements, steps)
  }

  /// Where none was set, the worst grade that is not a shortfall.
  private static func usualTarget(_ scale: GradeScale) -> Grade {
    scale.grades.last { !$0.isShortfall } ?? scale.best
  }
}
