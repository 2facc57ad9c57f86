/// What inspections under the framework reported, in our own words.
package struct PastFinding: Sendable {
  package let id: String
  /// As the source sorts it: praised, to improve.
  package let kind: String
  package let finding: String
  package let source: String
  package let locator: String
  package let criteria: [CriterionID]
}

/// A published figure. It is history: shown with its date, and never a target.
package struct Benchmark: Sendable {
  package let id: String
  package let measure: String
  package let figure: String
  /// Of whom or what the figure is a share.
  package let base: String?
  package let period: String?
  package let source: String
  package let locator: String?
  package let criteria: [CriterionID]
  package let statements: [StatementID]
  package let warning: String?
}

/// How many published reports named each criterion among the areas for improvement.
package struct ImprovementThemes: Sendable {
  package let source: String
  package let note: String?
  /// When the reports were published: `2018 to August 2026`.
  package let period: String?
  /// How many readers coded them, where somebody did.
  package let readers: Int?
  /// The groups of reports that were counted, `all` first, with how many reports each has.
  package let groups: [(name: String, reports: Int)]
  /// By criterion, how many reports of each group named it.
  package let named: [CriterionID: [String: Int]]

  /// How many of all reports named the criterion, and how many reports there were.
  package func count(_ criterion: CriterionID) -> (named: Int, of: Int)? {
    guard let all = groups.first, let named = named[criterion]?[all.name] else { return nil }
    return (named, all.reports)
  }

  /// The share of all reports that named it, 0 where it was not counted.
  package func share(_ criterion: CriterionID) -> Double {
    count(criterion).map { Double($0.named) / Double(max($0.of, 1)) } ?? 0
  }
}

/// The rules for an overall grade that the inspectorate once gave and gives no longer.
package struct ShadowOverall: Sendable {
  package let title: String
  package let note: String
  package let rules: [Rule]
}

/// Which criteria of another framework correspond to those of this one, and how grades translate.
package struct Crosswalk: Sendable {
  /// A grade or position of this framework, and what it may count as in the other. One that is missing does not carry.
  package let grades: [GradeID: GradeID]
  package let criteria: [CriterionID: [CriterionID]]

  package init(grades: [GradeID: GradeID], criteria: [CriterionID: [CriterionID]]) {
    (self.grades, self.criteria) = (grades, criteria)
  }
}
