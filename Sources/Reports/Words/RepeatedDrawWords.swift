package import Assessments

/// What is to be said of a draw of cases that were drawn before.
package enum RepeatedDrawWords {
  /// Nil where no case was in an earlier sample and no earlier draw had the seed.
  package static func remark(
    _ drawn: SampleDrawn, after samples: [Assessment.Sample], _ ids: (Assessment.Sample) -> String
  )
    -> String?
  {
    let own = Set(drawn.cases.map(\.reference))
    let sameSeed = samples.last { $0.drawn.seed == drawn.seed && !$0.isErased }
    let before = samples.filter { !$0.isErased }.max { one, two in shared(one, own) < shared(two, own) }
    let most = sameSeed ?? before
    guard let most, sameSeed != nil || shared(most, own) > 0 else { return nil }
    let count = shared(most, own)
    let seed = sameSeed == nil ? "" : "The seed was used before, for sample \(ids(most)). "
    let cases =
      count == 0
      ? "None of its cases was in that sample."
      : "\(count) of its \(own.count) cases \(count == 1 ? "was" : "were") in \(sameSeed == nil ? "sample \(ids(most))" : "that sample"): what was read there for a question says nothing of the others here, and is left out."
    return seed + cases + (count == 0 ? "" : " '--after all' draws none again.")
  }

  private static func shared(_ sample: Assessment.Sample, _ cases: Set<String>) -> Int {
    sample.cases.count { cases.contains($0.reference) }
  }
}
