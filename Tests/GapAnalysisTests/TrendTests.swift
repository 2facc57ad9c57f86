import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Properties
import Testing

/// How an assessment went, and what becomes of its evidence.
@Suite struct TrendTests {
  @Test func `a young assessment has a point for each week, an older one for each month, and always one for its day`()
    throws
  {
    func days(_ first: String, _ last: String) throws -> [String] {
      let (from, to) = (try #require(CivilDate(first)), try #require(CivilDate(last)))
      return Trend.days(from: from, to: to).days.map(\.description)
    }
    #expect(try days("2026-11-04", "2026-11-21") == ["2026-11-08", "2026-11-15", "2026-11-21"])
    #expect(try days("2026-08-21", "2026-11-21") == ["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-21"])
    #expect(try days("2026-11-22", "2026-11-22") == ["2026-11-22"])
    #expect(try days("2026-01-31", "2026-04-30") == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"])
  }

  @Test func `the last point is the analysis as at that day`() throws {
    for seed in 0..<12 as Range<UInt64> {
      let months = try Months.random(seed)
      let day = try #require(CivilDate("2026-05-17"))
      let trend = Trend(months.framework, months.history, to: day)
      let analysis = try months.analysis("2026-05-17")
      for finding in analysis.judgements {
        let point = try #require(trend.line(.judgement(finding.judgement.id))?.points.last)
        #expect(point.day == day && point.readings == finding.readings.grades, "seed \(seed)")
        #expect(point.claimed == finding.selfAssessed && point.coverage == finding.coverage, "seed \(seed)")
      }
      let whole = try #require(trend.line(.whole)?.points.last)
      #expect(
        whole.readings == analysis.overall?.readings.grades && whole.coverage == analysis.coverage, "seed \(seed)")
    }
  }

  @Test func `a point never sees what was recorded after its day`() throws {
    for seed in 0..<8 as Range<UInt64> {
      let months = try Months.random(seed)
      let (early, late) = (try #require(CivilDate("2025-06-30")), try #require(CivilDate("2026-05-17")))
      let then = Trend(months.framework, History(months.records.filter { $0.header.at.date <= early }), to: early)
      let now = Trend(months.framework, months.history, to: late)
      for line in then.lines {
        let points = try #require(now.line(line.subject)).points.filter { $0.day <= early }
        #expect(points == line.points, "seed \(seed)")
      }
    }
  }

  @Test func `what is not renewed lapses in its month, and takes the rung that it carried with it`() throws {
    var months = try Months()
    try months.attach("X1.G1", kind: .audit, on: "2026-03-10")
    try months.attach("X1.G1", kind: .performanceData, on: "2026-03-12")
    let freshness = Freshness(YearAhead(try months.analysis("2026-04-15")))
    #expect(freshness.counting == 2 && freshness.months.count == 12)
    #expect(freshness.months.map(\.day.description).first == "2026-04-30")
    // Performance data speaks for six months, an audit for twelve.
    #expect(freshness.months.map(\.current) == [2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 0])
    let losses = freshness.months.map { $0.losses.map { "\($0.aspect) \($0.from.id) \($0.to?.id.text ?? "none")" } }
    #expect(losses[5] == ["X1.a good none"])
    #expect(losses.enumerated().allSatisfy { $0.offset == 5 || $0.element.isEmpty })
  }

  @Test func `what is adverse goes out of date on its day as the rest does, and is said to hold on`() throws {
    var months = try Months()
    try months.attach("X1.G1", kind: .audit, on: "2026-03-10")
    try months.attach("X1.A1", kind: .audit, on: "2026-03-12")
    let freshness = Freshness(YearAhead(try months.analysis("2026-04-15")))
    let march = try #require(freshness.months.first { $0.day.month == 3 })
    #expect(march.lapsing.origins.count == 2 && march.lapsing.heldOn.count == 1 && march.current == 1)
    #expect(march.lapses.map { [$0.lapsing.origins.count, $0.lapsing.heldOn.count] } == [[2, 1]])
    #expect(march.lapses.map(\.isLast) == [false])
    let ends = freshness.months.filter { !$0.lapsing.origins.isEmpty }.map(\.day)
    #expect(ends == [march.day])
  }

  @Test func `the day on which an old adverse finding stops holding counts as well`() throws {
    var months = try Months()
    try months.attach("X1.A1", kind: .audit, on: "2025-03-12")
    let freshness = Freshness(YearAhead(try months.analysis("2026-04-15")))
    let ends = freshness.months.filter { !$0.lapsing.origins.isEmpty }
    #expect(ends.map(\.day.month) == [3] && ends.map(\.lapsing.heldOn.count) == [0] && ends.map(\.current) == [0])
  }

  @Test func `what comes to the worst grade as other evidence goes is told with what goes on holding`() throws {
    var ground = try Ground.shipped("ofsted-child-protection-2012")
    for kind in [EvidenceKind.audit, .observation] { ground.attach("HP3.I2", "HP3.G3", kind: kind) }
    for kind in [EvidenceKind.audit, .performanceData] { ground.attach("HP3.G1", kind: kind) }
    let found = try #require(Freshness(YearAhead(ground.analysis)).months.compactMap(\.worsening).first)
    #expect(
      found.conclusions.map(\.conclusion).prefix(2) == [.criterion("HP3".criterion), .judgement(JudgementID("HP"))])
    #expect(found.conclusions.map { $0.from?.id.text }.prefix(2) == ["adequate", nil])
    #expect(found.holding.map(\.text) == ["HP3.b"] && found.lessened.map(\.text) == ["HP3.a"])
  }

  @Test func `a month ahead is the analysis as at its last day, if nothing is added until then`() throws {
    for seed in 0..<6 as Range<UInt64> {
      let months = try Months.random(seed)
      let day = try #require(CivilDate("2026-02-10"))
      let known = History(months.records.filter { $0.header.at.date <= day })
      let freshness = Freshness(YearAhead(Analysis(months.framework, known.assessment(asAt: day))))
      #expect(!freshness.months.isEmpty, "seed \(seed)")
      for month in freshness.months {
        let analysis = Analysis(months.framework, known.assessment(asAt: month.day))
        #expect(month.supported == analysis.supportedOverall, "seed \(seed), \(month.day)")
        #expect(month.judgements.map(\.supported) == analysis.judgements.map(\.readings.supported.grade))
      }
    }
  }
}
