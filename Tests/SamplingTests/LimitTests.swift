import Assessments
import Digests
import Frameworks
import Sampling
import TestSupport
import Testing

@Suite struct LimitTests {
  private func workers(_ count: Int, each: Int) -> CaseList {
    let rows = (0..<(count * each)).map { "\($0),referral,Aderyn \($0 % count)\n" }
    return list("case,cohort,Allocated Worker\n" + rows.joined())
  }

  /// The name of the worker who has a case of the list above.
  private func worker(_ reference: String, of count: Int) -> Int { (Int(reference) ?? 0) % count }

  @Test func `no worker has more cases than the limit`() throws {
    for atMost in 1...3 {
      let draw = try Sampler.draw(
        plain, request(9) { $0.limits = [.init(atMost, per: "worker")] }, from: [workers(9, each: 8)])
      let counts = Dictionary(grouping: draw.references) { worker($0, of: 9) }.mapValues(\.count)
      #expect(draw.references.count == 9)
      #expect(counts.values.allSatisfy { $0 <= atMost })
    }
  }

  @Test func `a limit that leaves too few cases is said`() throws {
    let draw = try Sampler.draw(
      plain, request(9) { $0.limits = [.init(2, per: "worker")] }, from: [workers(3, each: 50)])
    #expect(draw.drawn.count == 6)
    #expect(
      draw.cohort("referral").strata[0].reasons == [
        "3 fewer than its share of 9: whoever its other cases name has as many in the sample as the limit allows"
      ])
  }

  @Test func `how many cases drawn name nobody, so that no limit holds for them, is said`() throws {
    let rows = (0..<4).map { "R\($0),referral,Aderyn\n" } + (0..<3).map { "E\($0),referral,\n" }
    let draw = try Sampler.draw(
      plain, request(4) { $0.limits = [.init(1, per: "worker")] }, from: [list("case,cohort,worker\n" + rows.joined())])
    #expect(
      draw.notices.contains(
        "3 of the 4 cases drawn name no worker in the list they come from, and no limit per worker holds for them"))
  }

  @Test func `that a limit keeps a stratum below its minimum is said`() throws {
    let rows = (0..<40).map { "R\($0),referral,Aderyn\n" } + ["S1,recent,Aderyn\n", "S2,recent,Aderyn\n"]
    let draw = try Sampler.draw(
      SamplingPlan(
        cohorts: [
          SampleCohort(id: "referral", label: "Referral"),
          SampleCohort(
            id: "step-down", label: "Step down", minimum: 2,
            strata: [SampleStratum(id: "recent", label: "Recent", minimum: 2, recognisedBy: [])]),
        ], sampleSize: 4), request(4) { $0.limits = [.init(1, per: "worker")] },
      from: [list("case,cohort,worker\n" + rows.joined())])
    #expect(draw.cohort("step-down").strata[0].reasons.contains { $0.contains("below its minimum of 2") })
  }

  /// Forty referrals of one worker, and forty of early help of twenty.
  private var uneven: CaseList {
    let rows = (0..<40).map { "R\($0),referral,Aderyn\n" } + (0..<40).map { "E\($0),early-help,W\($0 % 20)\n" }
    return list("case,cohort,worker\n" + rows.joined())
  }

  @Test func `what a limit keeps from one cohort goes to the other, and both are told`() throws {
    let draw = try Sampler.draw(plain, request(10) { $0.limits = [.init(1, per: "worker")] }, from: [uneven])
    #expect(draw.references("referral").count == 1)
    #expect(draw.references("early-help").count == 9)
    #expect(
      draw.cohort("referral").strata[0].reasons == [
        "4 fewer than its share of 5: whoever its other cases name has as many in the sample as the limit allows"
      ])
    #expect(
      draw.cohort("early-help").strata[0].reasons
        == ["4 more than its share of 5, in place of what a limit keeps out elsewhere"])
    #expect(draw.notices.isEmpty)
  }

  @Test func `what goes to other strata goes by the tickets too`() throws {
    let all = try Sampler.draw(plain, request(80) { $0.reserves = 0 }, from: [uneven]).references("early-help")
    var workers: Set<Int> = []
    let expected = all.filter { workers.insert((Int($0.dropFirst()) ?? 0) % 20).inserted }.prefix(9)
    let draw = try Sampler.draw(plain, request(10) { $0.limits = [.init(1, per: "worker")] }, from: [uneven])
    #expect(draw.references("early-help") == Array(expected))
  }

  @Test func `the other strata of the cohort come before other cohorts`() throws {
    let strata = ["one", "two"].map { SampleStratum(id: $0, label: $0) }
    let plan = SamplingPlan(
      cohorts: [
        SampleCohort(id: "referral", label: "Referred", strata: strata),
        SampleCohort(id: "early-help", label: "Early help"),
      ], sampleSize: 12)
    let rows =
      (0..<30).map { "A\($0),referral,one,Aderyn\n" } + (0..<30).map { "B\($0),referral,two,W\($0)\n" }
      + (0..<60).map { "C\($0),early-help,,X\($0)\n" }
    let draw = try Sampler.draw(
      plan, request { $0.limits = [.init(2, per: "worker")] },
      from: [list("case,cohort,stratum,worker\n" + rows.joined())])
    #expect(draw.cohort("referral").strata.map(\.drawn) == [2, 4, 0])
    #expect(draw.cohort("early-help").drawn == 6)
  }

  @Test func `a limit that leaves the whole sample short is a notice`() throws {
    let draw = try Sampler.draw(
      plain, request(9) { $0.limits = [.init(2, per: "worker")] }, from: [workers(3, each: 50)])
    #expect(draw.notices == ["a limit leaves the sample at 6 of 9"])
  }

  @Test func `however many cases one worker has, the draw is what calling every ticket in turn gives`() throws {
    for seed in 0..<40 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let rows = (0..<400).map { number in
        (
          reference: "\(number)", cohort: generator.next() % 3 == 0 ? "early-help" : "referral",
          worker: "W\(generator.next() % (1 + generator.next() % 40))"
        )
      }
      let most = 1 + Int(generator.next() % 4)
      let size = 1 + Int(generator.next() % 60)
      let cases = list("case,cohort,worker\n" + rows.map { "\($0.reference),\($0.cohort),\($0.worker)\n" }.joined())
      func ask(_ change: (inout SampleRequest) -> Void) -> SampleRequest { request(size, seed: "\(seed)", change) }
      let draw = try Sampler.draw(plain, ask { $0.limits = [.init(most, per: "worker")] }, from: [cases])
      let plainSizes = try Sampler.draw(plain, ask { _ in }, from: [cases]).cohorts.map(\.drawn)
      let office = TicketOffice(seed: "\(seed)")
      let calls = rows.sorted { office.ticket(of: $0.reference) < office.ticket(of: $1.reference) }
      var (drawn, counts): ([String: [String]], [String: Int]) = (["early-help": [], "referral": []], [:])
      func turn(while isWanted: (String) -> Bool) {
        for call in calls where isWanted(call.cohort) && !(drawn[call.cohort] ?? []).contains(call.reference) {
          guard counts[call.worker, default: 0] < most else { continue }
          counts[call.worker, default: 0] += 1
          drawn[call.cohort]?.append(call.reference)
        }
      }
      let sizes = ["early-help": plainSizes[0], "referral": plainSizes[1]]
      turn { drawn[$0, default: []].count < sizes[$0, default: 0] }
      turn { _ in drawn.values.reduce(0) { $0 + $1.count } < size }
      var reserves: [String: [String]] = [:]
      let sampled = Set(drawn.values.joined())
      for call in calls where drawn[call.cohort]?.isEmpty == false && !sampled.contains(call.reference) {
        guard reserves[call.cohort, default: []].count < 3, counts[call.worker, default: 0] < most else { continue }
        counts[call.worker, default: 0] += 1
        reserves[call.cohort, default: []].append(call.reference)
      }
      for cohort in ["early-help", "referral"] where drawn[cohort]?.isEmpty == false {
        #expect(draw.references(cohort) == drawn[cohort], "seed \(seed), \(cohort)")
        #expect(
          draw.reserves.filter { $0.cohort.text == cohort }.map(\.reference) == reserves[cohort] ?? [],
          "seed \(seed), \(cohort)")
      }
    }
  }

  @Test func `the case passed over is the one with the larger ticket`() throws {
    let all = try Sampler.draw(plain, request(72) { $0.reserves = 0 }, from: [workers(9, each: 8)]).references
    var counts = [Int](repeating: 0, count: 9)
    var expected: [String] = []
    for reference in all where expected.count < 12 {
      if counts[worker(reference, of: 9)] < 2 { expected.append(reference) }
      counts[worker(reference, of: 9)] += 1
    }
    let draw = try Sampler.draw(
      plain, request(12) { $0.limits = [.init(2, per: "worker")] }, from: [workers(9, each: 8)])
    #expect(draw.references == expected)
  }

  @Test func `no limit is broken whichever reserves are used`() throws {
    let draw = try Sampler.draw(
      plain, request(7) { $0.limits = [.init(1, per: "worker")] }, from: [workers(9, each: 8)])
    // Two workers are left, so that there are two reserves, and not a third of either.
    #expect(draw.reserves.count == 2)
    #expect(Set((draw.references + draw.reserves.map(\.reference)).map { worker($0, of: 9) }).count == 9)
  }

  /// Two hundred cases of thirty workers, five to a team.
  private var teams: CaseList {
    list(
      "case,cohort,worker,team\n"
        + (0..<200).map { "\($0),\($0 % 3 == 0 ? "early-help" : "referral"),W\($0 % 30),T\($0 % 30 / 5)\n" }.joined())
  }

  @Test func `several limits hold at once, for reserves too`() throws {
    for seed in 0..<20 {
      let draw = try Sampler.draw(
        plain,
        request(16, seed: "\(seed)") { $0.limits = [.init(1, per: "worker"), .init(3, per: "team")] }, from: [teams])
      #expect(draw.drawn.count == 16)
      let numbers = (draw.drawn + draw.reserves).map { (Int($0.reference) ?? 0) % 30 }
      #expect(Set(numbers).count == numbers.count, "seed \(seed)")
      #expect(Dictionary(grouping: numbers) { $0 / 5 }.values.allSatisfy { $0.count <= 3 }, "seed \(seed)")
    }
  }

  @Test func `what several limits leave too few of is said`() throws {
    let draw = try Sampler.draw(
      plain, request(16) { $0.limits = [.init(3, per: "worker"), .init(2, per: "team")] }, from: [teams])
    #expect(draw.notices == ["a limit leaves the sample at 12 of 16"])
  }

  @Test func `two limits by one column are refused`() {
    #expect(throws: SamplingFault.self) {
      try Sampler.draw(
        plain, request { $0.limits = [.init(1, per: "team"), .init(2, per: "team")] }, from: [teams])
    }
  }

  @Test func `cases that name nobody are under no limit`() throws {
    let cases = list("case,cohort,worker\n1,referral,#N/A\n2,referral,\n3,referral,#N/A\n")
    let draw = try Sampler.draw(plain, request { $0.limits = [.init(1, per: "worker")] }, from: [cases])
    #expect(draw.drawn.count == 3)
  }

  @Test func `one name in two spellings is one worker`() throws {
    let cases = list("case,cohort,worker\n1,referral,Aderyn\u{A0}Ashbolt\n2,referral, aderyn ashbolt\n")
    let draw = try Sampler.draw(plain, request { $0.limits = [.init(1, per: "worker")] }, from: [cases])
    #expect(draw.drawn.count == 1)
  }

  @Test func `a limit by a column that no list has is refused`() {
    #expect(throws: SamplingFault.self) {
      try Sampler.draw(
        plain, request { $0.limits = [.init(1, per: "team")] }, from: [cohortList([("referral", ["1"])])])
    }
  }

  @Test func `cases to be left out are left out, and counted by reason`() throws {
    let cases = cohortList([("referral", references("A", 10))])
    let draw = try Sampler.draw(
      plain,
      request {
        $0.excluded = excluded(["A1", " A2 ", "Z9"], because: "known to the auditor")
        $0.earlier = [earlier(["A3"], named: "October")]
      }, from: [cases])
    #expect(Set(draw.references) == Set((4...10).map { "A\($0)" }))
    #expect(
      draw.exclusions == [
        ExclusionCount(reason: .because("known to the auditor"), named: 3, found: 2),
        ExclusionCount(reason: .drawnBefore(sample: "October"), named: 1, found: 1),
      ])
    #expect(draw.cohort("referral").cases == 10)
    #expect(draw.cohort("referral").eligible == 7)
  }

  @Test func `a year of samples touches no child twice`() throws {
    let cases = cohortList([("referral", references("A", 60)), ("early-help", references("B", 40))])
    var drawn: [String] = []
    for month in 1...12 {
      let draw = try Sampler.draw(
        plain, request(8, seed: "month \(month)") { $0.earlier = [earlier(drawn, named: "before")] },
        from: [cases])
      drawn += draw.references
    }
    #expect(Set(drawn).count == 96)
  }
}
