import Assessments
package import Frameworks

/// How published reports were graded in which inspectors found such a mixture as is found here of one judgement.
///
/// It stands beside the readings and moves none of them: it tells how inspectors combine what they find, and the reports
/// that it was fitted to were written after the verdict.
package struct AsPublished: Sendable {
  /// Of an inspectorate each place, criterion and grade once, wherever its report tells it; of the authority's own evidence
  /// each aspect once.
  package let mixture: Mixture
  /// On how many criteria something was found, and how many criteria there are.
  package let spokenOf: Int
  package let criteriaCount: Int
  /// Nil where too little was found to say.
  package let said: (grade: Grade, range: ClosedRange<Grade>)?

  /// Nil where the framework holds no such model.
  init?(
    _ judgement: JudgementID, criteria: [CriterionFinding], index: EvidenceIndex, framework: Framework,
    policy: Policy
  ) {
    guard let model = framework.published else { return nil }
    let scale = framework.scale
    let counted = criteria.filter { !$0.isNotRelevant && $0.criterion.emptyBecause == nil }.map(\.criterion)
    let inspected = index.inspected.findings(of: judgement)
    let own = counted.map { AsPublished.own($0, index: index, scale: scale, policy: policy) }
    mixture = (inspected.map(\.grade) + own.joined()).reduce(into: Mixture(scale)) { $0[$1] += 1 }
    let named = Set(inspected.map(\.criterion))
    spokenOf = zip(counted, own).count { named.contains($0.id) || !$1.isEmpty }
    criteriaCount = counted.count
    let isEnough = mixture.total >= model.withheldBelow && spokenOf * 100 >= model.criteriaSpokenOf * criteriaCount
    said = isEnough ? model.grade(of: mixture, scale) : nil
  }

  /// What the authority's own evidence says of a criterion: one grade for each aspect that it speaks of.
  private static func own(
    _ criterion: Criterion, index: EvidenceIndex, scale: GradeScale, policy: Policy
  ) -> [Grade] {
    func grade(_ aspect: AspectID, shape: Aspect.Shape, statements: [Statement]) -> Grade? {
      let evidence = (index.counting[aspect] ?? []).filter { one in
        if case .item(let item) = one.origin { !index.inspected.items.contains(item) } else { true }
      }
      return AspectAnalysis(scale: scale, policy: policy, shape: shape, statements: statements, evidence: evidence)
        .asOneFinding
    }
    return criterion.aspects.compactMap { grade($0.id, shape: $0.shape, statements: $0.statements) }
      + [grade(EvidenceIndex.wide(criterion.id), shape: .full, statements: [])].compactMap { $0 }
  }
}

extension AspectAnalysis {
  /// What all its evidence says as one finding. Of an aspect that has steps: that it is met, or else that it falls short;
  /// what is not met is not the worst that can be.
  fileprivate var asOneFinding: Grade? {
    guard shape.hasSteps else { return ladder.indicated }
    return steps.indicated.map { $0 == .met ? shape.top(statements, scale) : scale.bestShortfall }
  }
}
