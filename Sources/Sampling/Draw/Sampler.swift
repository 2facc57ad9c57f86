import Digests

/// Draws samples: lists in, a draw out. It knows no clock, no file system and no chance but the seed.
package enum Sampler {
  /// Draws a sample from lists, each read once to its end.
  ///
  /// Throws `SamplingFault`, or what a list's source throws.
  package static func draw(_ plan: SamplingPlan, _ request: SampleRequest, from lists: [CaseList]) throws -> Draw {
    try Drawing(plan, request, lists).draw
  }

  /// The same, and the stripped list to draw from again: bytes of CSV with references, strata and limit keys only.
  package static func drawKeepingList(
    _ plan: SamplingPlan, _ request: SampleRequest, from lists: [CaseList]
  ) throws -> (draw: Draw, stripped: [UInt8]) {
    let drawing = try Drawing(plan, request, lists)
    return (drawing.draw, StrippedList.bytes(drawing.pool, drawing.population))
  }
}

/// One draw in the making: pool, population, allocation, selection.
private struct Drawing {
  let plan: SamplingPlan
  let pool: CasePool
  let population: Population
  private let findings: [ListFinding]
  private let allocation: Allocation
  private let selection: Selection

  init(_ plan: SamplingPlan, _ request: SampleRequest, _ lists: [CaseList]) throws {
    try Drawing.check(request, lists)
    self.plan = plan
    var pool = CasePool(layout: try StrataLayout(plan), request: request)
    findings = try lists.enumerated().map { number, list in
      try ListReader.read(list, number: UInt16(number), into: &pool)
    }
    self.pool = pool
    try BalanceCheck.check(pool)
    if let missing = zip(request.limits, pool.limitsPresent).first(where: { !$1 })?.0 {
      throw SamplingFault(
        "no list has a column for '\(missing.meaning)', by which the sample is to be limited",
        help: "add the column, or draw without that limit")
    }
    population = Population(pool)
    allocation = Allocation(plan, layout: pool.layout, request: request, eligible: population.eligible)
    selection = Selection(pool, population, sizes: allocation.strata.map(\.size))
  }

  private static func check(_ request: SampleRequest, _ lists: [CaseList]) throws(SamplingFault) {
    if lists.isEmpty || lists.count > Int(UInt16.max) {
      throw SamplingFault("there is no list to draw from", help: "name a case list")
    }
    if request.seed.isEmpty || request.seed.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw SamplingFault(
        "the seed must be words on one line", help: "use something public that nobody could have chosen")
    }
    if let size = request.size, !(1...1_000_000).contains(size) {
      throw SamplingFault("a sample of \(size) cannot be drawn", help: "ask for 1 to 1,000,000 cases")
    }
    if request.limits.contains(where: { $0.atMost < 1 }) || !(0...1000).contains(request.reserves) {
      throw SamplingFault("limits start at 1 and reserves at 0", help: "correct the number")
    }
  }

  var draw: Draw {
    let all = Margins(pool, population, selection).all
    let request = pool.request
    return Draw(
      algorithm: request.balance.isEmpty ? TicketOffice.algorithm : BalancedSelection.algorithm, seed: request.seed,
      asAt: request.asAt,
      sharing: request.sharing ?? (plan.hasTargets ? .targets : .proportional), limits: request.limits,
      balance: request.balance,
      asked: allocation.asked, lists: findings, cohorts: cohorts, cases: pool.index.entries.count,
      overlaps: population.overlaps, exclusions: population.exclusions, drawn: cases(selection.drawn),
      reserves: cases(selection.reserves), margins: all,
      wishes: WishOutcome.outcomes(of: plan.wishes, in: all, asAt: request.asAt),
      notices: notices + BalanceCheck.notices(all, request.balance))
  }

  private func cases(_ numbers: [[Int]]) -> [DrawnCase] {
    let tickets = TicketOffice(seed: pool.request.seed)
    return numbers.enumerated().flatMap { place, numbers in
      numbers.map { number in
        let reference = String(decoding: pool.index.reference(number), as: UTF8.self)
        let stratum = pool.layout.places[place]
        return DrawnCase(
          reference: reference, cohort: pool.layout.cohorts[stratum.cohort].id, stratum: stratum.id,
          ticket: tickets.ticket(of: reference).hex)
      }
    }
  }

  private var cohorts: [CohortCount] {
    plan.cohorts.enumerated().map { number, cohort in
      let strata = pool.layout.places.indices.filter { pool.layout.places[$0].cohort == number }.map { count($0) }
      return CohortCount(
        id: cohort.id, label: cohort.label, target: cohort.target, minimum: cohort.minimum,
        belonging: population.belonging[number], cases: strata.reduce(0) { $0 + $1.cases },
        eligible: strata.reduce(0) { $0 + $1.eligible }, drawn: strata.reduce(0) { $0 + $1.drawn },
        reasons: allocation.cohorts[number].reasons, strata: strata)
    }
  }

  private func count(_ place: Int) -> StratumCount {
    let stratum = pool.layout.places[place]
    let share = allocation.strata[place]
    let lacking = share.size - selection.drawn[place].count
    let limit =
      lacking > 0 ? ["\(lacking) fewer than its share of \(share.size), since a limit allows no more"] : []
    return StratumCount(
      id: stratum.id, label: stratum.label, minimum: stratum.minimum, cases: population.cases[place],
      eligible: population.eligible[place], drawn: selection.drawn[place].count,
      reserves: selection.reserves[place].count, reasons: share.reasons + limit)
  }

  private var notices: [String] {
    var notices = allocation.reasons
    let adults = AgeBand.names[Int(AgeBand.adult)]
    let number = pool.index.entries.indices.count {
      pool.index.category(Attribute.age.index, of: $0) == AgeBand.adult
    }
    if number > 0 {
      notices.append("\(counted(number, "case")) aged \(adults): check whether they belong in the lists")
    }
    for table in pool.categories where table.hasOverflowed {
      notices.append("'\(table.attribute.rawValue)' has too many different values to be compared")
    }
    return notices
  }
}
