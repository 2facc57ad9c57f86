package import Assessments
package import Frameworks

/// What would follow if something were so: the analysis of what is recorded, and the one of what is supposed.
package struct SupposedAnalysis: Sendable {
  package let suppositions: [Supposition]
  package let recorded: Analysis
  package let supposed: Analysis
  /// What comes out differently: the whole first, then judgements, then criteria.
  package let changes: [Change]

  package init(
    _ framework: Framework, assessment: Assessment, carriedOver: CarriedOver? = nil, suppositions: [Supposition]
  ) {
    self.suppositions = suppositions
    recorded = Analysis(framework, assessment, carriedOver: carriedOver)
    supposed = Analysis(framework, assessment, carriedOver: carriedOver, supposing: suppositions)
    changes = Standings(framework, recorded.judgements).changes(to: Standings(framework, supposed.judgements))
  }
}

extension Analysis {
  /// What can be carried for the whole if these statements were evidenced beyond doubt, of a concern that it does not
  /// hold, and all else stayed as it is.
  package func supportedOverall(evidencing statements: [Statement]) -> Grade? {
    reach(evidencing: statements).overall
  }

  /// How far the assessment would reach if these statements were evidenced beyond doubt.
  package func reach(evidencing statements: [Statement]) -> Reach {
    Reach(Standings(framework, judgements).supposing(statements.map { .doingWell(by: $0) }), target: target)
  }
}
