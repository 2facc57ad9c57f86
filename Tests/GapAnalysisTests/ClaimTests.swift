import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Testing

/// What is claimed beside what the evidence carries, now and when it was claimed.
@Suite struct ClaimTests {
  private func review(_ months: Months, _ day: String) throws -> ClaimReview {
    ClaimReview(months.framework, months.history, asAt: try #require(CivilDate(day)))
  }

  @Test func `what a claim is held against on its own day never hangs on later records`() throws {
    var made = 0
    for seed in 0..<16 as Range<UInt64> {
      let months = try Months.random(seed)
      for claim in try review(months, "2027-06-30").made {
        made += 1
        let known = History(months.records.filter { $0.header.at.date <= claim.on })
        let then = Snapshot(months.framework, known.assessment(asAt: claim.on))
        #expect(claim.carriedThen == then.readings(claim.subject)?.supported.grade, "seed \(seed), \(claim.on)")
      }
    }
    #expect(made >= 16)
  }

  @Test func `a claim is borne out, held, ahead, slipped or cautious by what was carried then and is now`() throws {
    var months = try Months()
    try months.judge("X2", "good", on: "2026-02-01")
    try months.evidence("X2.G1", "X2.G2", on: "2026-02-02")
    try months.judge("X2", "good", on: "2026-02-03")
    try months.judge("X2", "outstanding", on: "2026-02-04")
    try months.judge("X2", "adequate", on: "2026-02-05")
    #expect(try review(months, "2026-03-01").made.map(\.outcome) == [.borneOut, .held, .ahead, .cautious])
    // A year on nothing is fresh, so nothing is carried.
    #expect(try review(months, "2027-03-01").made.map(\.outcome) == [.ahead, .slipped, .ahead, .slipped])
    #expect(try review(months, "2026-03-01").made.map(\.isCurrent) == [false, false, false, true])
  }

  @Test func `a claim of the worst grade is never ahead of its evidence`() throws {
    var months = try Months()
    try months.judge("X2", "inadequate", on: "2026-02-01")
    #expect(try review(months, "2026-03-01").made.map(\.outcome) == [.nothingYet])
    try months.evidence("X2.G1", "X2.G2", on: "2026-03-02")
    #expect(try review(months, "2026-04-01").made.map(\.outcome) == [.cautious])
  }

  @Test func `the next look is the first audit, sample or review of a later day, and papers are none`() throws {
    var months = try Months()
    try months.attach("X2.G1", kind: .audit, on: "2026-01-20")
    try months.judge("X2", "good", on: "2026-02-01")
    try months.judge("X", "good", on: "2026-02-01")
    try months.attach("X2.O1", kind: .minutes, on: "2026-02-10")
    try months.attach("X2.A1", kind: .audit, on: "2026-03-10")
    try months.attach("X2.G1", kind: .externalReview, on: "2026-04-10")
    let made = try review(months, "2026-05-01").made
    #expect(made[0].nextLook.map { "\($0.grade.id) \($0.day)" } == "adequate 2026-03-10")
    // One paper on one criterion says nothing of a judgement.
    #expect(made[1].nextLook == nil)
  }

  @Test func `the distance is in grades, and a claim on what carries none yet has none`() throws {
    var months = try Months()
    try months.evidence("X2.A1", "X2.A2", on: "2026-01-10")
    try months.judge("X2", "outstanding", on: "2026-02-01")
    try months.judge("Y2", "good", on: "2026-02-01")
    let standing = try review(months, "2026-02-02").standing
    #expect(standing.map(\.distance) == [.further(2), .notCarried])
  }

  @Test func `leads stand in the order of their names, and few claims tell no pattern`() throws {
    var months = try Months()
    try months.evidence("X1.G1", "X1.G2", "X2.G1", "X2.G2", on: "2026-01-10")
    for subject in ["X1", "X2", "Y1", "X", "overall"] {
      try months.judge(subject, "good", on: "2026-02-01", by: "Z. Last")
    }
    try months.judge("Y2", "outstanding", on: "2026-02-01", by: "B. First")
    let review = try review(months, "2026-02-02")
    #expect(review.leads.map(\.name) == ["B. First", "Z. Last"])
    #expect(review.leads.map(\.isEnough) == [false, true])
    #expect(review.leads.last.map { [$0.level, $0.further, $0.cautious, $0.notCarried] } == [3, 0, 0, 2])
    #expect(review.agencies.isEmpty)
  }

  @Test func `agencies are told apart where records name them`() throws {
    var months = try Months()
    let made = JudgementMade(subject: "X2", grade: GradeID("good"), because: "It is so", part: .owner)
    try months.add(made, on: "2026-02-01", by: "P. Constable", agency: "police")
    try months.judge("X1", "good", on: "2026-02-01")
    #expect(try review(months, "2026-02-02").agencies.map(\.name) == ["police", nil])
  }

  @Test func `claims of one season can be asked for alone`() throws {
    var months = try Months()
    try months.judge("X2", "good", on: "2026-03-31")
    try months.judge("X2", "good", on: "2026-05-01")
    try months.judge("X2", "good", on: "2026-07-01")
    let spring = try review(months, "2026-08-01").only(
      in: months.framework, from: CivilDate("2026-04-01"), to: CivilDate("2026-06-30"))
    #expect(spring.made.map(\.on.description) == ["2026-05-01"])
  }
}
