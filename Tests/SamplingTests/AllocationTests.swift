import Assessments
import Sampling
import Testing

@Suite struct AllocationTests {
  private func sizes(_ draw: Draw) -> [Int] { draw.cohorts.map(\.drawn) }

  private func plan(targets: [Int?], minimums: [Int] = [0, 0, 0], size: Int = 20) -> SamplingPlan {
    SamplingPlan(
      cohorts: zip(["a", "b", "c"], zip(targets, minimums)).map {
        SampleCohort(id: $0, label: $0, target: $1.0, minimum: $1.1)
      }, sampleSize: size)
  }

  private func cases(_ a: Int, _ b: Int, _ c: Int) -> CaseList {
    cohortList([("a", references("A", a)), ("b", references("B", b)), ("c", references("C", c))])
  }

  @Test func `targets are scaled to the size by largest remainder`() throws {
    let plan = plan(targets: [10, 6, 4])
    #expect(try sizes(Sampler.draw(plan, request(), from: [cases(50, 50, 50)])) == [10, 6, 4])
    #expect(try sizes(Sampler.draw(plan, request(7), from: [cases(50, 50, 50)])) == [4, 2, 1])
  }

  @Test func `a cohort smaller than asked is taken whole, said so, and the rest shared out`() throws {
    let draw = try Sampler.draw(plan(targets: [10, 6, 4]), request(), from: [cases(50, 3, 50)])
    #expect(sizes(draw) == [12, 3, 5])
    #expect(
      draw.cohort("b").reasons == [
        "the framework's 6, as part of 20: 6", "only 3 cases: taken whole, and the 3 that are lacking go to the others",
      ])
    #expect(draw.cohort("a").reasons.last == "raised from 10 to 12 by what others cannot fill")
  }

  @Test func `an empty cohort gives its share to the others and says so`() throws {
    let draw = try Sampler.draw(plan(targets: [10, 6, 4]), request(), from: [cases(50, 0, 50)])
    #expect(sizes(draw) == [14, 0, 6])
    #expect(draw.cohort("b").reasons.last == "no case can be drawn from it; its share goes to the others")
  }

  @Test func `in proportion means the minimums first and the rest by size`() throws {
    let draw = try Sampler.draw(
      plan(targets: [nil, nil, nil], minimums: [2, 2, 2]), request(), from: [cases(80, 16, 4)])
    #expect(draw.sharing == .proportional)
    // The 14 beyond the minimums by 80, 16 and 4 cases: 11.2, 2.24 and 0.56.
    #expect(sizes(draw) == [13, 4, 3])
  }

  @Test func `equal means the same for every cohort, as far as it has cases`() throws {
    let draw = try Sampler.draw(
      plan(targets: [10, 6, 4]), request(11) { $0.sharing = .equal }, from: [cases(50, 2, 50)])
    #expect(sizes(draw) == [5, 2, 4])
  }

  @Test func `a size larger than the caseload takes everything and says so`() throws {
    let draw = try Sampler.draw(plan(targets: [10, 6, 4]), request(), from: [cases(3, 2, 1)])
    #expect(sizes(draw) == [3, 2, 1])
    #expect(draw.notices == ["asked for 20, but only 6 cases can be drawn: all of them are taken"])
  }

  @Test func `a minimum is kept where the size is small`() throws {
    let draw = try Sampler.draw(
      plan(targets: [16, 2, 2], minimums: [0, 0, 3]), request(10), from: [cases(50, 50, 50)])
    #expect(sizes(draw) == [6, 1, 3])
    #expect(draw.cohort("c").reasons.last == "raised from 1 to 3 by its minimum")
    #expect(draw.cohort("a").reasons.last == "lowered from 8 to 6 to make room for the minimums of others")
  }

  @Test func `minimums that do not fit into a small size together are scaled down with it, and this is said`() throws {
    let draw = try Sampler.draw(
      plan(targets: [8, 8, 4], minimums: [0, 6, 4]), request(5), from: [cases(50, 50, 50)])
    #expect(sizes(draw) == [2, 2, 1])
    #expect(draw.cohorts.map(\.minimum) == [0, 1, 1])
    #expect(
      draw.notices == ["the minimums of a sample of 20 do not fit into 5: they are scaled down with it"])
  }

  private let strata = SamplingPlan(
    cohorts: [
      SampleCohort(
        id: "a", label: "a",
        strata: [SampleStratum(id: "s", label: "s", minimum: 6), SampleStratum(id: "t", label: "t", minimum: 2)])
    ], sampleSize: 10)

  private func strataList(_ s: Int, _ t: Int, _ other: Int) -> CaseList {
    cohortList([("s", references("S", s)), ("t", references("T", t)), ("a", references("A", other))])
  }

  @Test func `within a cohort the minimums come first and the rest is in proportion`() throws {
    let draw = try Sampler.draw(strata, request(), from: [strataList(20, 20, 0)])
    #expect(draw.cohort("a").strata.map(\.drawn) == [7, 3, 0])
    #expect(draw.cohort("a").strata.map(\.id) == ["s", "t", "a-other"])
  }

  @Test func `a stratum smaller than its minimum is taken whole and said so`() throws {
    let draw = try Sampler.draw(strata, request(), from: [strataList(4, 20, 20)])
    #expect(draw.cohort("a").strata.map(\.drawn) == [4, 4, 2])
    #expect(
      draw.cohort("a").strata[0].reasons == ["its minimum is 6, but only 4 cases can be drawn: taken whole"])
  }

  @Test func `a stratum without a case is said to have none, and of an empty cohort it is said once`() throws {
    let draw = try Sampler.draw(strata, request(), from: [strataList(0, 20, 20)])
    #expect(draw.cohort("a").strata[0].reasons == ["its minimum is 6, but it has no case that can be drawn"])
    let two = SamplingPlan(
      cohorts: strata.cohorts + [SampleCohort(id: "b", label: "b", target: 5)], sampleSize: 10)
    let empty = try Sampler.draw(two, request(), from: [cohortList([("b", references("B", 20))])])
    #expect(empty.cohort("a").strata.allSatisfy { $0.reasons.isEmpty })
  }

  @Test func `an equal part is not raised by the minimums of strata that have no case to fill them`() throws {
    func plan(own: Int) -> SamplingPlan {
      SamplingPlan(
        cohorts: [
          SampleCohort(
            id: "a", label: "a", minimum: 8, ownMinimum: own,
            strata: [SampleStratum(id: "s", label: "s", minimum: 6), SampleStratum(id: "t", label: "t", minimum: 2)]),
          SampleCohort(id: "b", label: "b"),
        ], sampleSize: 10)
    }
    func drawn(_ own: Int, _ s: Int) throws -> [Int] {
      let list = cohortList([("s", references("S", s)), ("a", references("A", 20)), ("b", references("B", 20))])
      return try sizes(Sampler.draw(plan(own: own), request(10) { $0.sharing = .equal }, from: [list]))
    }
    #expect(try drawn(0, 0) == [5, 5])
    #expect(try drawn(0, 20) == [6, 4], "six of the stratum that has cases")
    #expect(try drawn(7, 0) == [7, 3], "the cohort's own minimum stands")
  }

  @Test func `minimums that do not fit into a cohort are met in proportion and said so`() throws {
    let draw = try Sampler.draw(strata, request(4), from: [strataList(20, 20, 0)])
    #expect(draw.cohort("a").strata.map(\.drawn) == [3, 1, 0])
    #expect(
      draw.cohort("a").strata[0].reasons == ["its minimum of 6 does not fit into the cohort's size: 3"])
  }
}
