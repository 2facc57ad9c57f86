import CaseAudit
import Testing

/// Shares against numbers from independent tools (R's survey package, statsmodels).
@Suite struct StratifiedShareTests {
  /// A stratum with so many favourable answers among the answered cases.
  private func stratum(_ caseload: Int, _ answered: Int, _ hits: Int) -> StratifiedShare.Stratum {
    .init(caseload: caseload, cases: (0..<answered).map { [$0 < hits ? 1 : 0] })
  }

  private let endless = 1_000_000_000_000

  @Test func `share, standard error and interval are those of R's survey package`() throws {
    let strata = [stratum(190, 24, 3), stratum(110, 14, 4), stratum(100, 12, 6)]
    let estimate = try #require(StratifiedShare(strata).estimate)
    #expect(abs(estimate.share - 0.262946428571429) < 1e-12)
    #expect(abs(estimate.standardError - 0.0567760674220591) < 1e-12)
    // Korn and Graubard would give more than 50 cases of 400 can: they are held to that (50 / (1 - 50/400)).
    #expect(abs(try #require(estimate.designEffect) - 0.931434481806583) < 1e-12)
    #expect(estimate.method == .wilson)
    #expect(abs(estimate.lower - 0.166384408364759) < 1e-12)
    #expect(abs(estimate.upper - 0.389372898958554) < 1e-12)
  }

  @Test func `with a caseload without end and one stratum the interval is Wilson's`() throws {
    let estimate = try #require(StratifiedShare([stratum(endless, 50, 7)]).estimate)
    #expect(abs(estimate.lower - 0.0695083342702) < 1e-9)
    #expect(abs(estimate.upper - 0.261861937106) < 1e-9)
  }

  @Test(arguments: [
    (0, 50, 0.0, 0.0711217364642), (50, 50, 0.928878263536, 1.0), (1, 3, 0.00840375865961, 0.90570067595),
  ])
  func `with few answers on one side it is Clopper and Pearson's`(
    hits: Int, all: Int, lower: Double, upper: Double
  ) throws {
    let estimate = try #require(StratifiedShare([stratum(endless, all, hits)]).estimate)
    #expect(estimate.method == .clopperPearson)
    #expect(abs(estimate.lower - lower) < 1e-9)
    #expect(abs(estimate.upper - upper) < 1e-9)
  }

  @Test func `a caseload that was audited whole leaves no doubt`() throws {
    let estimate = try #require(StratifiedShare([stratum(10, 10, 7)]).estimate)
    #expect([estimate.lower, estimate.share, estimate.upper] == [0.7, 0.7, 0.7])
    #expect(estimate.method == .counted)
  }

  @Test func `a stratum weighs by its caseload, however few of its cases are answered so far`() throws {
    let estimate = try #require(StratifiedShare([stratum(100, 10, 10), stratum(100, 2, 0)]).estimate)
    #expect(abs(estimate.share - 0.5) < 1e-12)
  }

  @Test func `a case to which a question does not apply counts for its stratum and not for the share`() throws {
    let stratum = StratifiedShare.Stratum(caseload: 40, cases: [[1], [0], [], []])
    let estimate = try #require(StratifiedShare([stratum]).estimate)
    #expect(estimate.share == 0.5)
  }

  @Test func `answers of one case that all go one way say little more than one answer`() throws {
    let together = (0..<10).map { Array(repeating: $0 < 5 ? 1.0 : 0.0, count: 6) }
    let estimate = try #require(StratifiedShare([.init(caseload: endless, cases: together)]).estimate)
    #expect(try #require(estimate.designEffect) > 6)
    #expect(estimate.effectiveCases < 10)
  }

  @Test func `answers that hardly vary are never taken for more than as many cases`() throws {
    let partly = StratifiedShare.Stratum(caseload: endless, cases: Array(repeating: [0.5], count: 20))
    let estimate = try #require(StratifiedShare([partly]).estimate)
    #expect(abs(estimate.effectiveCases - 20) < 1e-6)
    #expect(estimate.lower < 0.31 && estimate.upper > 0.69)
  }

  @Test func `nothing answered is no estimate`() {
    #expect(StratifiedShare([.init(caseload: 10, cases: [])]).estimate == nil)
    #expect(StratifiedShare([.init(caseload: 10, cases: [[], []])]).estimate == nil)
  }

  @Test(arguments: [(0.795, 80), (0.7949, 79), (0.505, 51), (0.5049, 50), (0.0, 0), (1.0, 100)])
  func `a share is rounded to a whole per cent, halves up`(share: Double, percent: Int) {
    #expect(Estimate.percent(share) == percent)
  }

  @Test(arguments: [(0, 0, 1.0), (3, 3, 1.0), (9, 1, 0.021484375), (6, 0, 0.03125), (7, 2, 0.1796875)])
  func `the chance of so one-sided a difference is scipy's exact test of a half`(one: Int, other: Int, chance: Double) {
    #expect(abs(ProportionInterval.signTest(one, other) - chance) < 1e-12)
  }
}
