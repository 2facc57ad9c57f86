import Assessments
package import Frameworks

/// The best that can be reached by evidencing so many statements at most, and in which order.
///
/// Best is what ``Reach`` says; of what reaches as far, the fewest statements; then those on what inspections usually
/// find, then those that take less effort. The search is exact in the same sense as that for the shortest way: every
/// picture that the framework's rules can tell apart is tried with the cheapest statements that lead to it. How far all
/// criteria together are up the scale is not searched for: with all else alike, no statement is spent on it.
package struct Budget: Sendable {
  /// No more statements than this.
  package let most: Int
  /// What to evidence, what unlocks most first.
  package let steps: [Step]
  package let before: Reach
  package let after: Reach
  /// Where the whole then stands, and what is still short.
  package let target: Grade

  package init(_ analysis: Analysis, most: Int) {
    (self.most, target) = (most, analysis.target)
    let ties = Ties(analysis.framework, analysis.assessment, target: analysis.target)
    let search = BudgetSearch(
      framework: analysis.framework, judgements: analysis.judgements, target: analysis.target, ties: ties, most: most)
    let statements =
      analysis.framework.rules.gradesJudgements ? search.throughJudgements() : search.throughCriteria()
    steps = Ladder(analysis.framework, analysis.judgements, target: analysis.target, ties: ties).steps(statements)
    let start = Standings(analysis.framework, analysis.judgements)
    before = Reach(start, target: analysis.target)
    after = Reach(start.supposing(statements.map { .doingWell(by: $0) }), target: analysis.target)
  }
}
