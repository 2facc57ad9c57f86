import Calendar
import Digests
import Frameworks
package import StructuredText

extension SampleDrawn {
  package init?(_ fields: FieldReader) {
    let (seed, algorithm) = (fields.text("seed"), fields.text("algorithm"))
    let allocation = fields.choice("allocation", among: Sharing.allCases.map { ($0.rawValue, $0) })
    let size = fields.number("size", in: Bounds.sample)
    let asAt = fields.value("list-day", "a day such as 2026-11-21") { CivilDate($0) }
    let lists: [CaseList] = fields.entries("lists", "a case list") { entry in
      let (name, cohort) = (entry.text("name"), entry.optionalText("cohort"))
      let (digest, rows) = (entry.digest("sha256"), entry.number("rows"))
      guard let name, let digest, let rows else { return nil }
      return CaseList(name: name, cohort: cohort, digest: digest, rows: rows)
    }
    let strata: [StratumCount] = fields.entries("strata", "a stratum") { entry in
      let (cohort, stratum) = (entry.text("cohort"), entry.optionalText("stratum"))
      let (population, minimum) = (entry.number("caseload"), entry.number("minimum"))
      let drawn = entry.number("drawn", in: SampleDrawn.part(of: population))
      guard let cohort, let population, let minimum, let drawn else { return nil }
      return StratumCount(
        cohort: CohortID(cohort), stratum: stratum.map { StratumID($0) }, population: population, minimum: minimum,
        drawn: drawn)
    }
    let cases: [DrawnCase] = fields.entries("cases", "a case", SampleDrawn.drawnCase)
    let reserves: [DrawnCase] = fields.entries("reserves", "a reserve", SampleDrawn.drawnCase)
    let margins: [Margin] = fields.entries("margins", "a margin") { entry in
      let (attribute, value) = (entry.text("attribute"), entry.text("value"))
      let caseload = entry.number("caseload")
      let sample = entry.number("sample", in: SampleDrawn.part(of: caseload))
      let expected = entry.optionalDecimal("expected", atMost: Double(Bounds.sample.upperBound))
      let chance = entry.optionalDecimal("chance", atMost: 1)
      guard let attribute, let value, let caseload, let sample else { return nil }
      return Margin(
        attribute: attribute, value: value, caseload: caseload, sample: sample, expected: expected, chance: chance)
    }
    let leftOut: [LeftOut] = fields.entries("left-out", "rows left out") { entry in
      let (reason, rows) = (entry.text("reason"), entry.number("rows"))
      guard let reason, let rows else { return nil }
      return LeftOut(.init(reason), rows: rows)
    }
    let remarks = fields.optionalTexts("remarks")
    let limits = fields.optionalValues("limits", expected: "a limit such as '3 per worker'") { Limit($0) }
    let (balance, wishes) = (fields.optionalTexts("balance"), fields.optionalTexts("wishes"))
    let kept = fields.optionalDigest("kept")
    let excluded: [Excluded] = fields.entries("excluded", "a case that was not to be drawn") { entry in
      let (reference, because) = (entry.text("case"), entry.text("because"))
      guard let reference, let because else { return nil }
      return Excluded(reference: reference, because: because)
    }
    let earlier: [Earlier] = fields.entries("drawn-after", "an earlier sample") { entry in
      let (sample, replacements) = (entry.digest("sample"), entry.optionalTexts("replacements"))
      return sample.map { Earlier(sample: $0, replacements: replacements) }
    }
    let cohortNames: [CohortName] = fields.entries("cohort-names", "what a value means") { entry in
      let (value, cohort) = (entry.text("value"), entry.text("means"))
      guard let value, let cohort else { return nil }
      return CohortName(value: value, cohort: cohort)
    }
    guard let seed, let algorithm, let allocation, let asAt, let size else { return nil }
    self.init(
      seed: seed, algorithm: algorithm, allocation: allocation, asAt: asAt, size: size, lists: lists, strata: strata,
      cases: cases, reserves: reserves, margins: margins, leftOut: leftOut, remarks: remarks, limits: limits,
      kept: kept, balance: balance)
    (self.excluded, self.earlier, self.wishes) = (excluded, earlier, wishes)
    self.cohortNames = cohortNames
  }

  /// What may be drawn of so many: no more than all of them.
  private static func part(of whole: Int?) -> ClosedRange<Int> {
    0...min(whole ?? Bounds.sample.upperBound, Bounds.sample.upperBound)
  }

  private static func drawnCase(_ entry: FieldReader) -> DrawnCase? {
    let (reference, cohort, stratum) = (entry.text("case"), entry.text("cohort"), entry.optionalText("stratum"))
    guard let reference, let cohort else { return nil }
    return DrawnCase(reference: reference, cohort: CohortID(cohort), stratum: stratum.map { StratumID($0) })
  }

  package var fields: [TextValue.Field] {
    func text(_ drawn: DrawnCase) -> [TextValue.Field] {
      field("case", drawn.reference) + field("cohort", drawn.cohort) + field("stratum", drawn.stratum)
    }
    let lists = lists.map {
      field("name", $0.name) + field("cohort", $0.cohort) + field("sha256", $0.digest.hex) + field("rows", $0.rows)
    }
    let strata = strata.map {
      field("cohort", $0.cohort) + field("stratum", $0.stratum) + field("caseload", $0.population)
        + field("minimum", $0.minimum) + field("drawn", $0.drawn)
    }
    let margins = margins.map {
      field("attribute", $0.attribute) + field("value", $0.value) + field("caseload", $0.caseload)
        + field("sample", $0.sample) + field("expected", $0.expected.map { "\($0)" })
        + field("chance", $0.chance.map { "\($0)" })
    }
    let leftOut = leftOut.map { field("reason", $0.reason.text) + field("rows", $0.rows) }
    let excluded = excluded.map { field("case", $0.reference) + field("because", $0.because) }
    let earlier = earlier.map { field("sample", $0.sample.hex) + field("replacements", $0.replacements) }
    let cohortNames = cohortNames.map { field("value", $0.value) + field("means", $0.cohort) }
    return field("seed", seed) + field("algorithm", algorithm) + field("allocation", allocation.rawValue)
      + field("list-day", asAt) + field("size", size)
      + field("limits", limits.map(\.text)) + field("balance", balance) + field("wishes", wishes)
      + field("cohort-names", cohortNames) + field("excluded", excluded)
      + field("drawn-after", earlier) + field("lists", lists)
      + field("strata", strata) + field("cases", cases.map(text))
      + field("reserves", reserves.map(text)) + field("margins", margins) + field("left-out", leftOut)
      + field("remarks", remarks) + field("kept", kept?.hex)
  }
}
