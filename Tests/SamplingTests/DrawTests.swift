import Assessments
import Sampling
import TestSupport
import Testing

@Suite struct DrawTests {
  @Test func `the smallest tickets of each stratum are drawn, and the next stand in reserve`() throws {
    let cases = cohortList([("early-help", references("A", 10)), ("referral", references("B", 5))])
    let draw = try Sampler.draw(plain, request(6), from: [cases])
    // sorted(references, key=lambda r: sha256(b"public phrase\n" + r)) in Python
    #expect(draw.references("early-help") == ["A4", "A10", "A2", "A6"])
    #expect(draw.references("referral") == ["B2", "B3"])
    #expect(draw.reserves.map(\.reference) == ["A5", "A7", "A3", "B1", "B5", "B4"])
    #expect(draw.algorithm == "muster-tickets/1")
  }

  @Test func `the order of rows and of lists never changes the draw`() throws {
    let rows =
      (1...60).map { "\($0),\($0 % 3 == 0 ? "Early help" : "referral"),T\($0 % 4),W\($0 % 9),\($0 % 18)" }
      + (1...30).map { "\($0),referral,T\($0 % 5),W\($0 % 7),\($0 % 16)" }
    func draw(_ rows: [String]) throws -> Draw {
      let half = rows.count / 2
      let header = "case,cohort,team,worker,age\n"
      return try Sampler.draw(
        plain, request(12) { $0.limits = [.init(2, per: "worker")] },
        from: [
          list(header + rows[..<half].joined(separator: "\n"), name: "one"),
          list(header + rows[half...].joined(separator: "\n"), name: "two"),
        ])
    }
    let first = try draw(rows)
    #expect(first.drawn.count == 12)
    for seed in UInt64(0)..<50 {
      var generator = SeededGenerator(seed: seed)
      let again = try draw(shuffled(rows, &generator))
      #expect(again.drawn == first.drawn && again.reserves == first.reserves, "seed \(seed)")
      #expect(again.cohorts == first.cohorts && again.margins == first.margins, "seed \(seed)")
    }
  }

  @Test func `each case of a stratum is equally likely`() throws {
    // Two hundred thousand are drawn by Tests/Differential/balance.py.
    let draws = 400
    let cases = references("A", 12)
    var counts: [String: Int] = [:]
    for seed in 0..<draws {
      let draw = try Sampler.draw(
        SamplingPlan(cohorts: [SampleCohort(id: "a", label: "a")], sampleSize: 3),
        request(seed: "seed \(seed)"), from: [cohortList([("a", cases)])])
      for reference in draw.references { counts[reference, default: 0] += 1 }
    }
    // Four standard errors of a binomial with p = 3/12: the square root of 400 x 1/4 x 3/4 is 8.7.
    for reference in cases { #expect(abs((counts[reference] ?? 0) - draws / 4) <= 4 * 9, "\(reference)") }
  }

  @Test func `another seed draws another sample`() throws {
    let cases = cohortList([("early-help", references("A", 100))])
    let one = try Sampler.draw(plain, request(seed: "one"), from: [cases])
    let two = try Sampler.draw(plain, request(seed: "two"), from: [cases])
    #expect(one.references != two.references)
  }

  @Test func `wherever chunks of the file end, the draw is the same`() throws {
    let text = Array("case,cohort\r\n\"A1\",referral\r\nA2,\"referral\"\r\nA3,early-help\r\n".utf8)
    let whole = try Sampler.draw(plain, request(), from: [list(String(decoding: text, as: UTF8.self))])
    var rest = text[...]
    let drop = ClosureSource { space in
      guard let byte = rest.popFirst() else { return 0 }
      space[0] = byte
      return 1
    }
    let dripped = try Sampler.draw(plain, request(), from: [CaseList(name: "cases.csv", source: drop)])
    #expect(dripped.recorded == whole.recorded)
  }

  @Test func `what the source of a list throws is thrown on`() {
    struct Broken: Error {}
    let source = ClosureSource { _ in throw Broken() }
    #expect(throws: Broken.self) { try Sampler.draw(plain, request(), from: [CaseList(name: "x", source: source)]) }
  }

  @Test(arguments: ["", "two\nlines"])
  func `a seed is words on one line`(seed: String) {
    #expect(throws: SamplingFault.self) {
      try Sampler.draw(plain, request(seed: seed), from: [cohortList([("referral", ["1"])])])
    }
  }
}
