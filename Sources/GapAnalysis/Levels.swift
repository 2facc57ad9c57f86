import Assessments
import Frameworks

/// How each level is made from the one below it.
///
/// It stands here once, so that what is recorded, what is supposed and what is left when an item is lost all go
/// through the same rules.
struct Levels: Sendable {
  let framework: Framework

  /// One criterion as it is recorded.
  func criterion(
    _ criterion: Criterion, in assessment: Assessment, index: EvidenceIndex, policy: Policy
  ) -> CriterionFinding {
    let scale = framework.scale
    var aspects = criterion.aspects.map { AspectAnalysis.finding($0, index: index, scale: scale, policy: policy) }
    aspects += [AspectAnalysis.wideFinding(criterion.id, index: index, scale: scale, policy: policy)].compactMap { $0 }
    let claim = assessment.claim(criterion.id.text)?.judgement.grade
    return CriterionFinding(
      criterion: criterion, readings: readings(aspects, criterion), selfAssessed: claim.flatMap { scale.grade($0) },
      isNotRelevant: scale.notRelevant != nil && claim == GradeScale.notRelevantID, aspects: aspects, supposed: nil)
  }

  /// The same criterion with other findings on its aspects.
  func criterion(_ finding: CriterionFinding, with aspects: [AspectFinding]) -> CriterionFinding {
    CriterionFinding(
      criterion: finding.criterion, readings: readings(aspects, finding.criterion),
      selfAssessed: finding.selfAssessed, isNotRelevant: finding.isNotRelevant, aspects: aspects, supposed: nil)
  }

  private func readings(_ aspects: [AspectFinding], _ criterion: Criterion) -> Readings<Verdict> {
    CriterionAnalysis.readings(aspects.map(CriterionAnalysis.part), of: criterion, framework: framework)
  }

  /// What criteria make of a judgement.
  func judgement(_ criteria: [CriterionFinding]) -> Readings<Verdict> {
    JudgementAnalysis.readings(criteria.map { ($0.criterion, $0.readings.grades) }, framework)
  }

  /// What judgements make of the whole; nil where the framework gives no overall grade.
  func overall(_ judgements: [(JudgementID, Readings<Verdict>)]) -> Readings<Verdict>? {
    guard !framework.rules.overall.isEmpty else { return nil }
    return JudgementAnalysis.overall(judgements.map { ($0.0, $0.1.grades) }, framework)
  }
}
