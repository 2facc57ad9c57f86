import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Properties
import Testing

/// How much evidence is enough, where an authority asks for more or for other than the standard policy.
@Suite struct PolicyTests {
  private func setting(_ months: inout Months, _ change: (inout Policy) -> Void) throws {
    var policy = Policy.standard
    change(&policy)
    try months.add(PolicySet(policy: policy, because: "agreed"), on: "2026-01-06")
  }

  private func aspect(_ months: Months, _ id: String) throws -> AspectFinding {
    try #require(try months.analysis("2026-03-01").criteria.flatMap(\.aspects).first { $0.id.text == id })
  }

  @Test func `an item of too small an extent says its grade and does not carry it`() throws {
    var months = try Months()
    try setting(&months) { $0.leastExtent = [GradeID("good"): 80] }
    try months.attach("X2.G1", kind: .audit, on: "2026-02-01", extent: "32 of 40")
    let small = try months.attach("X2.G1", kind: .observation, on: "2026-02-02", extent: "31 of 40")
    let found = try aspect(months, "X2.a")
    #expect(found.grades.supported == months.framework.scale.grade(GradeID("adequate")))
    #expect(found.grades.indicated?.letter == "G")
    #expect(found.lacking.contains(.reach) && found.tooSmall == [.item(small)])
    #expect(found.evidence.count == 2 && found.passedOver.isEmpty)
  }

  @Test func `an item that does not say how far it reaches is flagged and never failed`() throws {
    var months = try Months()
    try setting(&months) { $0.leastExtent = [GradeID("good"): 80] }
    try months.attach("X2.G1", kind: .audit, on: "2026-02-01")
    try months.attach("X2.G1", kind: .observation, on: "2026-02-02", extent: "nearly everybody")
    #expect(try aspect(months, "X2.a").grades.supported?.letter == "G")
  }

  @Test func `a better grade asks for no less than a lesser one`() throws {
    let scale = try Ground().framework.scale
    var policy = Policy.standard
    policy.leastExtent = [GradeID("good"): 80, GradeID("outstanding"): 60]
    #expect(scale.grades.map { policy.leastExtent(for: $0, in: scale) } == [80, 80, nil, nil])
    #expect(Policy.standard.leastExtent(for: scale.best, in: scale) == nil)
  }

  @Test func `what speaks against a grade counts however few it is of`() throws {
    var months = try Months()
    try setting(&months) { $0.leastExtent = [GradeID("good"): 80] }
    try months.evidence("X2.G1", on: "2026-02-01")
    try months.attach("X2.A1", kind: .audit, on: "2026-02-02", extent: "1 of 40")
    try months.attach("X2.A1", kind: .caseSample, on: "2026-02-03", extent: "1 of 40")
    #expect(try aspect(months, "X2.a").grades.supported?.letter == "A")
  }

  @Test func `an analysis says where the standard policy would have said something else`() throws {
    var months = try Months()
    try setting(&months) { $0.items = 4 }
    try months.evidence("X2.G1", "X2.G2", on: "2026-02-01")
    let analysis = try months.analysis("2026-03-01")
    let shifts = try #require(analysis.againstStandardPolicy)
    #expect(shifts.map(\.subject.text) == ["X2"])
    #expect(shifts[0].before.readings.supported?.letter == "G" && shifts[0].after.readings.supported == nil)
    #expect(try Months().analysis("2026-03-01").againstStandardPolicy == nil)
  }

  @Test func `asking for more never lifts what is supported`() throws {
    for seed in 0..<16 as Range<UInt64> {
      let months = try Months.random(seed)
      let day = try #require(CivilDate("2026-02-01"))
      let assessment = months.history.assessment(asAt: day)
      var strict = Policy.standard
      (strict.items, strict.kinds, strict.freshMonths) = (3, 3, 12)
      strict.leastExtent = [GradeID("good"): 90]
      let (usual, harder) = (
        Snapshot(months.framework, assessment), Snapshot(months.framework, assessment, policy: strict)
      )
      for (one, two) in zip(usual.criteria.flatMap(\.aspects), harder.criteria.flatMap(\.aspects)) {
        // What is ruled out must be ruled out by as much, so that only aspects that nothing speaks against compare.
        guard one.against.isEmpty, !one.isWorstConfirmed, !one.hasLoneWorst, let new = two.grades.supported else {
          continue
        }
        #expect(one.grades.supported.map { $0 >= new } ?? false, "seed \(seed), \(one.id)")
      }
    }
  }
}
