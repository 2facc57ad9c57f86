package import Frameworks

/// What would follow if statements were evidenced beyond doubt.
package enum Supposition {
  /// The supported grade of the whole, with each statement's aspect at its rung in every reading and all else as it is.
  package static func analysis(_ analysis: Analysis, _ statements: [Statement]) -> Grade? {
    let framework = analysis.framework
    let judgements = analysis.judgements.map { judgement in
      let criteria = judgement.criteria.map { finding in
        let parts = finding.aspects.map { aspect -> CriterionAnalysis.Part in
          var part = CriterionAnalysis.part(aspect)
          let own = finding.criterion.aspects.first { $0.id == aspect.id }?.statements ?? []
          guard let supposed = statements.first(where: { own.contains($0) }) else { return part }
          let standing: Standing =
            aspect.shape.hasSteps
            ? .step(.met, top: aspect.shape.top(own, framework.scale), framework.scale) : .rung(supposed.grade)
          part.standing = .of { _ in standing }
          part.isConfirmed = false
          return part
        }
        return (finding.criterion, CriterionAnalysis.readings(parts, finding.criterion, framework).grades)
      }
      return (judgement.judgement.id, JudgementAnalysis.readings(criteria, framework).grades)
    }
    if framework.rules.overall.isEmpty { return Analysis.lowest(judgements.map(\.1.supported)) }
    return JudgementAnalysis.overall(judgements, framework).supported.grade
  }
}
