package import Assessments
import Frameworks

/// Compares a sample as recorded with the same sample drawn again, case by case.
package enum SampleCheck {
  /// Each difference, as a sentence without a full stop; none if the sample is what the lists give.
  ///
  /// With `sameLists` the lists themselves are compared too: leave it out where the draw is from a stripped list.
  package static func differences(recorded: SampleDrawn, again: SampleDrawn, sameLists: Bool) -> [String] {
    var found: [String] = []
    if recorded.algorithm != again.algorithm {
      found.append("the sample was drawn by '\(recorded.algorithm)', and again by '\(again.algorithm)'")
    }
    if recorded.seed != again.seed { found.append("the seed is not the one recorded") }
    if sameLists { found += lists(recorded.lists, again.lists) }
    found += counts(recorded.strata, again.strata)
    found += cases(recorded.cases, again: erased(again.cases, as: recorded.cases), how: "drawn")
    found += cases(recorded.reserves, again: erased(again.reserves, as: recorded.reserves), how: "in reserve")
    return found
  }

  private static func lists(_ old: [SampleDrawn.CaseList], _ new: [SampleDrawn.CaseList]) -> [String] {
    var found: [String] = []
    for list in old where !new.contains(where: { $0.digest == list.digest }) {
      found.append(
        new.contains { $0.name == list.name }
          ? "the list '\(list.name)' has changed since the draw" : "the list '\(list.name)' is missing")
    }
    for list in new where !old.contains(where: { $0.digest == list.digest || $0.name == list.name }) {
      found.append("the list '\(list.name)' was not drawn from")
    }
    return found
  }

  private static func counts(_ old: [SampleDrawn.StratumCount], _ new: [SampleDrawn.StratumCount]) -> [String] {
    var found: [String] = []
    for stratum in old {
      let name = name(stratum.cohort, stratum.stratum)
      guard let other = new.first(where: { $0.cohort == stratum.cohort && $0.stratum == stratum.stratum }) else {
        found.append("the stratum \(name) is missing")
        continue
      }
      if other.population != stratum.population {
        found.append("\(name) had \(counted(stratum.population, "case")) to draw from, and has \(other.population)")
      }
    }
    for stratum in new where !old.contains(where: { $0.cohort == stratum.cohort && $0.stratum == stratum.stratum }) {
      found.append("the stratum \(name(stratum.cohort, stratum.stratum)) was not recorded")
    }
    return found
  }

  /// A cohort stands for its cases that are in none of its strata.
  private static func name(_ cohort: CohortID, _ stratum: StratumID?) -> String {
    "'\(stratum?.text ?? cohort.text)'"
  }

  /// What is drawn again in the place of a case that was erased everywhere is that case.
  private static func erased(
    _ again: [SampleDrawn.DrawnCase], as recorded: [SampleDrawn.DrawnCase]
  ) -> [SampleDrawn.DrawnCase] {
    again.enumerated().map { index, one in
      guard recorded.indices.contains(index), Erasing.isNumber(recorded[index].reference) else { return one }
      return .init(reference: recorded[index].reference, cohort: one.cohort, stratum: one.stratum)
    }
  }

  private static func cases(
    _ old: [SampleDrawn.DrawnCase], again new: [SampleDrawn.DrawnCase], how: String
  ) -> [String] {
    var found: [String] = []
    for one in old {
      guard let other = new.first(where: { same($0, one) }) else {
        found.append("case \(one.reference) is recorded as \(how), but is not so when drawn again")
        continue
      }
      if (other.cohort, other.stratum) != (one.cohort, one.stratum) {
        found.append(
          "case \(one.reference) is recorded in \(name(one.cohort, one.stratum)), but is \(how) in "
            + name(other.cohort, other.stratum))
      }
    }
    for one in new where !old.contains(where: { same($0, one) }) {
      found.append("case \(one.reference) is \(how) when drawn again, but is not recorded so")
    }
    if found.isEmpty, !zip(old, new).allSatisfy(same) {
      found.append("the cases \(how) are recorded in another order")
    }
    return found
  }

  /// References are compared as bytes, not as Swift compares texts.
  private static func same(_ one: SampleDrawn.DrawnCase, _ other: SampleDrawn.DrawnCase) -> Bool {
    one.reference.utf8.elementsEqual(other.reference.utf8)
  }
}
