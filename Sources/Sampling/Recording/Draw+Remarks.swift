import Assessments

extension Draw {
  /// What a reader must be told of this draw, in sentences without a full stop.
  var remarks: [String] {
    let names = SampleDrawn.nameRemark((drawn + reserves).map(\.reference))
    let cohorts = cohorts.flatMap { cohort in
      (cohort.drawn == cohort.target ? [] : cohort.reasons.map { "\(cohort.label): \($0)" })
        + cohort.strata.flatMap { stratum in stratum.reasons.map { "\(cohort.label), \(stratum.label): \($0)" } }
    }
    return [names].compactMap(\.self) + notices + notFound + cohorts + wishWords
  }

  /// Cases that somebody named and that are in no list. Of samples drawn before this is to be expected.
  private var notFound: [String] {
    exclusions.compactMap { excluded in
      guard case .because(let words) = excluded.reason, excluded.found < excluded.named else { return nil }
      let cases = excluded.named == 1 ? "the 1 case" : "the \(excluded.named) cases"
      return
        "of \(cases) not to be drawn (\(words)), \(excluded.found) \(excluded.found == 1 ? "is" : "are") in the lists"
    }
  }

  /// What became of each wish; those that no list can show are told together.
  private var wishWords: [String] {
    let unseen = wishes.filter { $0.counts == nil }
    guard unseen.count > 1 else { return wishes.map(\.words) }
    return wishes.filter { $0.counts != nil }.map(\.words)
      + ["the lists do not show whether the sample has: \(unseen.map(\.wish).joined(separator: "; "))"]
  }
}

extension SampleDrawn {
  /// Of references among which some look like names, as a sentence that repeats none; nil where none does. It is a guess, but the
  /// record keeps all its references.
  package static func nameRemark(_ references: [String]) -> String? {
    let count = references.count(where: CaseReference.looksLikeName)
    guard count > 0 else { return nil }
    let look = count == 1 ? "looks like a person's name" : "look like people's names"
    return
      "\(count) of the \(counted(references.count, "reference")) drawn, reserves among them, \(look): \(CaseReference.rule)"
  }
}
