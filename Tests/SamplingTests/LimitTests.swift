import Sampling
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
      draw.cohort("referral").strata[0].reasons == ["3 fewer than its share of 9, since a limit allows no more"])
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

  @Test func `a reserve would not break the limit either`() throws {
    let draw = try Sampler.draw(
      plain, request(6) { $0.limits = [.init(1, per: "worker")] }, from: [workers(9, each: 8)])
    let busy = Set(draw.references.map { worker($0, of: 9) })
    #expect(draw.reserves.count == 3)
    #expect(draw.reserves.allSatisfy { !busy.contains(worker($0.reference, of: 9)) })
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
        $0.exclusions = [.init(["A1", " A2 ", "Z9"], because: "known to the auditor")]
        $0.earlier = [.init(["A3"], because: "drawn in October")]
      }, from: [cases])
    #expect(Set(draw.references) == Set((4...10).map { "A\($0)" }))
    #expect(
      draw.exclusions == [
        ExclusionCount(reason: "known to the auditor", named: 3, found: 2),
        ExclusionCount(reason: "drawn in October", named: 1, found: 1),
      ])
    #expect(draw.cohort("referral").cases == 10)
    #expect(draw.cohort("referral").eligible == 7)
  }

  @Test func `a year of samples touches no child twice`() throws {
    let cases = cohortList([("referral", references("A", 60)), ("early-help", references("B", 40))])
    var drawn: [String] = []
    for month in 1...12 {
      let draw = try Sampler.draw(
        plain, request(8, seed: "month \(month)") { $0.earlier = [.init(drawn, because: "drawn before")] },
        from: [cases])
      drawn += draw.references
    }
    #expect(Set(drawn).count == 96)
  }
}
