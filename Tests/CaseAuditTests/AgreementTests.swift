import CaseAudit
import Testing

/// Coefficients against numbers from independent tools (statsmodels, irrCAC), on two lists of twenty ratings.
@Suite struct AgreementTests {
  private static let first = [1, 2, 3, 3, 2, 1, 4, 1, 2, 3, 3, 4, 2, 2, 1, 3, 4, 2, 3, 1]
  private static let second = [1, 2, 3, 3, 2, 2, 4, 1, 2, 4, 3, 4, 2, 3, 1, 3, 3, 2, 2, 1]
  private let units = zip(first, second).enumerated().map {
    RatedUnit([$0.element.0 - 1, $0.element.1 - 1], cluster: "\($0.offset)")
  }

  @Test func `weighted kappa and its interval are those of statsmodels`() throws {
    let kappa = try #require(AgreementCoefficient.kappa(units, places: 4))
    let interval = try #require(kappa.interval)
    #expect(abs(kappa.value - 0.772727272727273) < 1e-12)
    #expect(abs(kappa.standardError - 0.092393728053) < 1e-11)
    #expect(abs(interval.lower - 0.591638893346) < 1e-11 && abs(interval.upper - 0.953815652109) < 1e-11)
  }

  @Test func `Gwet's AC2 and its interval are those of irrCAC`() throws {
    let gwet = try #require(AgreementCoefficient.gwet(units, places: 4))
    let interval = try #require(gwet.interval)
    #expect(abs(gwet.value - 0.806763285) < 1e-9)
    #expect(abs(interval.lower - 0.6451926568) < 1e-9 && abs(interval.upper - 0.9683339133) < 1e-9)
  }

  @Test func `answers of one case are not taken for as many cases`() throws {
    let together = units.enumerated().map { RatedUnit($0.element.ratings, cluster: "\($0.offset / 5)") }
    let apart = try #require(AgreementCoefficient.gwet(units, places: 4)?.interval)
    let clustered = try #require(AgreementCoefficient.gwet(together, places: 4)?.interval)
    #expect(clustered.upper - clustered.lower > apart.upper - apart.lower)
  }

  @Test func `where nobody differs there is agreement, and no interval of a spread that is not there`() throws {
    let alike = (0..<6).map { RatedUnit([$0 % 3, $0 % 3], cluster: "\($0)") }
    let kappa = try #require(AgreementCoefficient.kappa(alike, places: 3))
    #expect(kappa.value == 1 && kappa.interval == nil)
    let gwet = try #require(AgreementCoefficient.gwet(alike, places: 3))
    #expect(abs(gwet.value - 1) < 1e-12 && gwet.interval == nil)
  }

  @Test func `kappa is silent where all say the same, and AC2 is not`() throws {
    let yes = (0..<8).map { RatedUnit([2, 2], cluster: "\($0)") }
    #expect(AgreementCoefficient.kappa(yes, places: 3) == nil)
    #expect(AgreementCoefficient.gwet(yes, places: 3)?.value == 1)
  }

  @Test func `what one person rated says nothing of agreement`() {
    let single = [RatedUnit([1], cluster: "a"), RatedUnit([], cluster: "b")]
    #expect(AgreementCoefficient.kappa(single, places: 3) == nil)
    #expect(AgreementCoefficient.gwet(single, places: 3) == nil)
  }
}
