import CaseAudit
import Testing

/// Shares against numbers from independent tools (R survey, statsmodels).
@Suite struct StratifiedShareTests {
  @Test func `the share is weighted by stratum, as R's survey package gives it`() throws {
    let strata = [(190, 24, 3), (110, 14, 4), (100, 12, 6)].map { caseload, drawn, hits in
      StratifiedShare.Stratum(
        caseload: caseload, drawn: drawn, points: (0..<drawn).map { $0 < hits ? 1 : 0 })
    }
    let estimate = try #require(StratifiedShare(strata).estimate)
    #expect(abs(estimate.share - 0.262946428571429) < 1e-12)
    #expect(estimate.lower < estimate.share && estimate.share < estimate.upper)
  }

  @Test func `with a caseload without end the interval is Wilson's`() throws {
    let stratum = StratifiedShare.Stratum(
      caseload: 1_000_000_000_000, drawn: 50, points: (0..<50).map { $0 < 7 ? 1 : 0 })
    let estimate = try #require(StratifiedShare([stratum]).estimate)
    #expect(abs(estimate.lower - 0.0695083342702) < 1e-9)
    #expect(abs(estimate.upper - 0.261861937106) < 1e-9)
  }

  @Test func `none and all have an interval on one side only`() throws {
    for (hits, lower, upper) in [(0, 0.0, 0.0713475991334), (50, 0.928652400867, 1.0)] {
      let stratum = StratifiedShare.Stratum(
        caseload: 1_000_000_000_000, drawn: 50, points: (0..<50).map { $0 < hits ? 1 : 0 })
      let estimate = try #require(StratifiedShare([stratum]).estimate)
      #expect(abs(estimate.lower - lower) < 1e-9 && abs(estimate.upper - upper) < 1e-9)
    }
  }

  @Test func `a caseload that was audited whole leaves no doubt`() throws {
    let stratum = StratifiedShare.Stratum(caseload: 10, drawn: 10, points: (0..<10).map { $0 < 7 ? 1 : 0 })
    #expect(StratifiedShare([stratum]).estimate == Estimate(share: 0.7, lower: 0.7, upper: 0.7))
  }

  @Test func `nothing answered is no estimate`() {
    #expect(StratifiedShare([.init(caseload: 10, drawn: 5, points: [])]).estimate == nil)
  }

  @Test(arguments: [(0.795, 80), (0.7949, 79), (0.505, 51), (0.5049, 50), (0.0, 0), (1.0, 100)])
  func `a share is rounded to a whole per cent, halves up`(share: Double, percent: Int) {
    #expect(Estimate.percent(share) == percent)
  }
}
