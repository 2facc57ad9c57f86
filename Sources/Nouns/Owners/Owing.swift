package import GapAnalysis

/// What a criterion still lacks, counted.
package struct Owing {
  /// Aspects without evidence that counts, those aside that had some until it grew old.
  package let missing: Int
  /// Items that no longer count because of their age.
  package let stale: Int

  package init(_ finding: CriterionFinding) {
    missing = finding.aspects.count { !$0.isPlaced && !$0.passedOver.contains { $0.why == .stale } }
    var old: Set<Contribution.Origin> = []
    for (origin, why) in finding.aspects.flatMap(\.passedOver) where why == .stale { old.insert(origin) }
    // What was adverse of an item may hold while the rest of it does not.
    stale = old.subtracting(finding.aspects.flatMap(\.evidence).map(\.origin)).count
  }
}
