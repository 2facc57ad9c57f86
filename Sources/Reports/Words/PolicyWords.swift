package import Assessments
package import Frameworks

/// The policy on evidence, in sentences.
package enum PolicyWords {
  /// How much is enough, then for how long it speaks; one sentence each.
  package static func sentences(_ policy: Policy, _ scale: GradeScale) -> [String] {
    var words = [
      "A \(scale.noun) is carried by at least \(CountWords.counted(policy.items, "item")) of "
        + "\(CountWords.counted(policy.kinds, "kind")). Papers of one exercise count once."
    ]
    if policy.needsPractice {
      words.append(
        "At least one must show practice (audit, case sample, observation, feedback or external review): "
          + "papers alone prove nothing.")
    }
    if scale.isExacting(scale.best) {
      words.append(
        "\(scale.best.label) needs \(CountWords.counted(max(policy.kinds, policy.kindsForBest), "kind")), "
          + "one of them from children, families or case files.")
    }
    let exceptions = policy.freshMonthsByKind.sorted { $0.key < $1.key }.map {
      "\($0.key.label) for \(CountWords.counted($0.value, "month"))"
    }
    words.append(
      "Evidence speaks for \(CountWords.counted(policy.freshMonths, "month")) from the end of the period it covers"
        + (exceptions.isEmpty ? "." : "; \(CountWords.listed(exceptions))."))
    return words
  }
}
