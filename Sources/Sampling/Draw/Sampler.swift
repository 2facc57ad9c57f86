import Assessments
import Digests
import Frameworks
import StructuredText

/// Draws samples: lists in, a draw out. It knows no clock, no file system and no chance but the seed.
package enum Sampler {
  /// Draws a sample from lists, each read to its end: once, or once more where something rare is met in a list that can be
  /// read again.
  ///
  /// Throws `SamplingFault`, or what a list's source throws.
  package static func draw(
    _ plan: SamplingPlan, _ request: SampleRequest, from lists: [CaseList], reading: ListReading = .standard
  ) throws -> Draw {
    try Drawing(plan, request: request, lists: lists, keeping: nil, reading: reading).draw
  }

  /// The most cases of a list that is kept to draw again from. Keeping one costs memory by the case, so that of a longer
  /// list nothing is kept: the list itself must be.
  package static let keptAtMost = 200_000

  /// The same, and the stripped list to draw from again: bytes of CSV with references, strata and limit keys only; nil
  /// where it would have more than so many cases.
  package static func drawKeepingList(
    _ plan: SamplingPlan, _ request: SampleRequest, from lists: [CaseList], atMost: Int = keptAtMost,
    reading: ListReading = .standard
  ) throws -> (draw: Draw, stripped: [UInt8]?) {
    let drawing = try Drawing(plan, request: request, lists: lists, keeping: atMost, reading: reading)
    return (drawing.draw, drawing.caseload.stripped?.bytes(drawing.caseload.layout, drawing.caseload.strata))
  }
}

/// One draw in the making: caseload, allocation, selection.
private struct Drawing {
  let plan: SamplingPlan
  let request: SampleRequest
  let caseload: Caseload
  private let minimumsAreScaled: Bool
  private let allocation: Allocation
  private let selection: Selection

  init(
    _ plan: SamplingPlan, request: SampleRequest, lists: [CaseList], keeping: Int?, reading: ListReading
  ) throws {
    try Drawing.check(request, lists)
    let scaled = request.size.flatMap { plan.scaled(to: $0) }
    let plan = scaled ?? plan
    (self.plan, self.request, minimumsAreScaled) = (plan, request, scaled != nil)
    let layout = try StrataLayout(plan)
    let size = ShortlistSize(
      asked: request.size ?? plan.sampleSize, reserves: request.reserves, strata: layout.places.count,
      limits: request.limits)
    caseload = try CaseloadReader(
      layout: layout, request: request, size: size, keeping: keeping, reading: reading
    ).read(lists)
    try BalanceCheck.check(caseload.categories, request)
    if let missing = zip(request.limits, caseload.limitsPresent).first(where: { !$1 })?.0 {
      throw SamplingFault(
        "no list has a column for '\(missing.meaning)', by which the sample is to be limited",
        help: "add the column, or draw without that limit")
    }
    allocation = Allocation(plan, layout: caseload.layout, request: request, eligible: caseload.strata.eligible)
    let sizes = allocation.strata.map(\.size)
    if let every = caseload.every, !request.balance.isEmpty {
      selection = Selection(BalancedSelection(every.pool, every.population, sizes: sizes), every.pool, sizes: sizes)
    } else {
      selection = Selection(
        caseload.queues, sizes: sizes, cohorts: caseload.layout.places.map(\.cohort), request: request)
    }
  }

  private static func check(_ request: SampleRequest, _ lists: [CaseList]) throws(SamplingFault) {
    if lists.isEmpty || lists.count > Int(UInt16.max) {
      throw SamplingFault("there is no list to draw from", help: "name a case list")
    }
    if request.seed.isEmpty || request.seed.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw SamplingFault(
        "the seed must be words on one line", help: "use something public that nobody could have chosen")
    }
    if let size = request.size, !(1...Bounds.sample.upperBound).contains(size) {
      throw SamplingFault("a sample of \(size) cannot be drawn", help: "ask for 1 to 1,000,000 cases")
    }
    if Set(request.limits.map(\.meaning)).count < request.limits.count {
      throw SamplingFault("two limits are by the same column", help: "name each column once")
    }
    if request.limits.contains(where: { !(1...Bounds.count.upperBound).contains($0.atMost) })
      || !(0...1000).contains(request.reserves)
    {
      throw SamplingFault("limits start at 1 and reserves at 0", help: "correct the number")
    }
  }

  var draw: Draw {
    let all = Margins(caseload, selection).all
    return Draw(
      algorithm: request.balance.isEmpty ? TicketOffice.algorithm : BalancedSelection.algorithm, seed: request.seed,
      asAt: request.asAt,
      sharing: request.sharing ?? (plan.hasTargets ? .targets : .proportional), limits: request.limits,
      balance: request.balance,
      asked: allocation.asked, lists: caseload.findings, cohorts: cohorts, cases: caseload.cases,
      overlaps: caseload.strata.overlaps, exclusions: caseload.exclusions, drawn: cases(selection.drawn),
      reserves: cases(selection.reserves), margins: all,
      wishes: WishOutcome.outcomes(of: plan.wishes.joined(with: request.wishes), in: all, asAt: request.asAt),
      notices: notices + BalanceCheck.notices(all, request.balance))
  }

  private func cases(_ queues: [[Candidate]]) -> [SampleDrawn.DrawnCase] {
    zip(caseload.layout.places, queues).flatMap { place, candidates in
      candidates.map { candidate in
        SampleDrawn.DrawnCase(
          reference: candidate.reference, cohort: CohortID(caseload.layout.cohorts[place.cohort].id),
          stratum: place.stratum)
      }
    }
  }

  private var cohorts: [CohortCount] {
    plan.cohorts.enumerated().map { number, cohort in
      let places = caseload.layout.places.indices.filter { caseload.layout.places[$0].cohort == number }
      let strata = places.map { count($0) }
      return CohortCount(
        id: cohort.id, label: cohort.label, target: cohort.target, minimum: cohort.minimum,
        belonging: caseload.strata.belonging[number], cases: strata.reduce(0) { $0 + $1.cases },
        eligible: strata.reduce(0) { $0 + $1.eligible }, drawn: strata.reduce(0) { $0 + $1.drawn },
        reasons: allocation.cohorts[number].reasons, strata: strata)
    }
  }

  private func count(_ index: Int) -> StratumCount {
    let stratum = caseload.layout.places[index]
    return StratumCount(
      id: stratum.id, stratum: stratum.stratum, label: stratum.label, minimum: stratum.minimum,
      cases: caseload.strata.cases[index],
      eligible: caseload.strata.eligible[index], drawn: selection.drawn[index].count,
      reserves: selection.reserves[index].count,
      reasons: allocation.strata[index].reasons + selection.reasons(index, minimum: stratum.minimum))
  }

  private var notices: [String] {
    var notices = caseload.remarks + allocation.reasons + selection.notices(request.limits)
    if minimumsAreScaled {
      notices.append(
        "the minimums of a sample of \(plan.sampleSize) do not fit into \(allocation.asked): they are scaled down with it"
      )
    }
    if caseload.adults > 0 {
      let adults = AgeBand.names[Int(AgeBand.adult)]
      notices.append("\(counted(caseload.adults, "case")) aged \(adults): check whether they belong in the lists")
    }
    notices += UnusedNames.notices(request.cohortNames, caseload.findings)
    for table in caseload.categories where table.hasOverflowed {
      notices.append("'\(table.attribute.rawValue)' has too many different values to be compared")
    }
    return notices
  }
}
