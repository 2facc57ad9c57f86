import Assessments
import Digests
import Frameworks
import Sampling

extension SampleDrawn {
  /// What is recorded of a draw: everything needed to draw it again, and no particulars of any child.
  init(_ draw: Draw, kept: Digest?) {
    func drawnCase(_ drawn: Sampling.DrawnCase) -> DrawnCase {
      let stratum =
        drawn.stratum == drawn.cohort || drawn.stratum == "\(drawn.cohort)-other" ? nil : StratumID(drawn.stratum)
      return DrawnCase(reference: drawn.reference, cohort: CohortID(drawn.cohort), stratum: stratum)
    }
    let strata = draw.cohorts.flatMap { cohort in
      cohort.strata.map { stratum in
        let isNamed = stratum.id != cohort.id && stratum.id != "\(cohort.id)-other"
        return StratumCount(
          cohort: CohortID(cohort.id), stratum: isNamed ? StratumID(stratum.id) : nil, population: stratum.eligible,
          minimum: stratum.minimum, drawn: stratum.drawn)
      }
    }
    var leftOut: [(reason: String, rows: Int)] = []
    for list in draw.lists { leftOut += list.leftOut.map { ("\(list.name): \($0.reason)", $0.rows) } }
    for list in draw.lists where list.repeats > 0 {
      leftOut.append(("\(list.name): the same case again", list.repeats))
    }
    for overlap in draw.overlaps {
      leftOut.append(("in \(overlap.from) and in \(overlap.to): counted once, in \(overlap.to)", overlap.cases))
    }
    for excluded in draw.exclusions where excluded.found > 0 {
      leftOut.append(("not to be drawn: \(excluded.reason)", excluded.found))
    }
    var remarks = draw.notices
    for excluded in draw.exclusions where excluded.found < excluded.named && !excluded.reason.hasPrefix("drawn before")
    {
      remarks.append(
        "of \(excluded.named == 1 ? "the 1 case" : "the \(excluded.named) cases") not to be drawn (\(excluded.reason)), \(excluded.found) \(excluded.found == 1 ? "is" : "are") in the lists"
      )
    }
    for cohort in draw.cohorts {
      if cohort.drawn != cohort.target { remarks += cohort.reasons.map { "\(cohort.label): \($0)" } }
      for stratum in cohort.strata { remarks += stratum.reasons.map { "\(cohort.label), \(stratum.label): \($0)" } }
    }
    remarks += DrawWords.wishes(draw)
    if let names = NameRemark.drawn((draw.drawn + draw.reserves).map(\.reference)) { remarks.insert(names, at: 0) }
    self.init(
      seed: draw.seed, algorithm: draw.algorithm, allocation: draw.sharing.rawValue, asAt: draw.asAt, size: draw.asked,
      lists: draw.lists.compactMap { list in
        list.digest.map { CaseList(name: list.name, cohort: list.belongsTo, digest: $0, rows: list.rows) }
      },
      strata: strata, cases: draw.drawn.map(drawnCase), reserves: draw.reserves.map(drawnCase),
      margins: draw.margins.flatMap { margin in
        margin.categories.map {
          Margin(
            attribute: margin.attribute.rawValue, value: $0.value, caseload: $0.caseload, sample: $0.sample,
            expected: Decimals.rounded($0.expected, digits: 6),
            chance: $0.chance.map { Decimals.rounded($0, digits: 3) })
        }
      }, leftOut: leftOut, remarks: remarks, limits: draw.limits.map { "\($0.atMost) per \($0.meaning)" }, kept: kept,
      balance: draw.balance.map(\.rawValue))
  }

  /// The request that draws it again.
  var request: SampleRequest {
    var request = SampleRequest(seed: seed, asAt: asAt)
    request.size = size
    request.sharing = SampleRequest.Sharing(rawValue: allocation)
    request.balance = balance.compactMap { Attribute(rawValue: $0) }
    request.limits = limits.compactMap { text in
      let parts = text.split(separator: " ").map(String.init)
      guard parts.count == 3, let most = Int(parts[0]) else { return nil }
      return SampleRequest.Limit(most, per: parts[2])
    }
    return request
  }

  /// What a check compares.
  var recorded: RecordedSample {
    let office = TicketOffice(seed: seed)
    func drawn(_ one: DrawnCase) -> Sampling.DrawnCase {
      Sampling.DrawnCase(
        reference: one.reference, cohort: one.cohort.text, stratum: stratumName(one.cohort, one.stratum),
        ticket: office.ticket(of: one.reference).hex)
    }
    return RecordedSample(
      algorithm: algorithm, seed: seed, lists: lists.map { .init(name: $0.name, digest: $0.digest.hex) },
      strata: strata.map { .init(id: stratumName($0.cohort, $0.stratum), eligible: $0.population) },
      drawn: cases.map(drawn), reserves: reserves.map(drawn))
  }

  /// A cohort without strata has one of its own name; one with strata has another for cases that are in none of them.
  private func stratumName(_ cohort: CohortID, _ stratum: StratumID?) -> String {
    if let stratum { return stratum.text }
    return strata.contains { $0.cohort == cohort && $0.stratum != nil } ? "\(cohort)-other" : cohort.text
  }
}
