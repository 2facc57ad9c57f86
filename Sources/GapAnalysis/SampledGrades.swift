package import Frameworks

extension Analysis {
  /// What the audited cases alone show of criteria: the lower median of what their questions say; nil where none says a grade.
  package func sampled(_ criteria: [CriterionFinding]) -> Grade? {
    let said = criteria.flatMap(\.aspects).flatMap(\.evidence).compactMap { one -> Grade? in
      guard case .sample = one.origin else { return nil }
      return one.said(in: framework.scale)
    }.sorted()
    return said.isEmpty ? nil : said[(said.count - 1) / 2]
  }
}

extension Contribution {
  /// The grade that it says; what speaks against a grade says the one below it, and what holds in part none.
  func said(in scale: GradeScale) -> Grade? {
    switch stance {
    case .atLeast(let grade): grade
    case .against(let grade): scale.below(grade) ?? scale.worst
    case .partly: nil
    }
  }
}
