import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns
import RecordStore
import Reports
import Testing

/// Page one of the report, in every regime and for every audience, as a kept workspace gives it.
@Suite struct `Page one` {
  private static let regimes = SectionTests.workspaces.keys.sorted()

  /// By regime and audience, each made once.
  private static let reports = Dictionary(
    uniqueKeysWithValues: regimes.flatMap { id in
      Audience.allCases.map { audience in
        (
          [id, "\(audience)"],
          Result {
            let (analysis, lookback) = try #require(SectionTests.readings[id]).get()
            return ReadinessReport(analysis, audience: audience, lookback: lookback).markdown()
          }
        )
      }
    })

  private func report(_ id: String, _ audience: Audience) throws -> String {
    try #require(Self.reports[[id, "\(audience)"]]).get()
  }

  private func front(_ report: String) throws -> String {
    let start = try #require(report.firstRange(of: "## Summary")).upperBound
    return String(
      report[start...].prefix(upTo: report[start...].firstRange(of: "\n## ")?.lowerBound ?? report.endIndex))
  }

  @Test(arguments: regimes, Audience.allCases)
  func `asks its four questions in this order, below children who may be unsafe`(id: String, audience: Audience) throws
  {
    let page = try front(report(id, audience))
    let doing = audience == .committee ? "What is being done" : "What do I do this week?"
    let questions = ["What does our evidence support?", doing, "How sure are we?"]
    let places = try questions.map { try #require(page.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    if let unsafe = page.firstRange(of: "a child may be unsafe") { #expect(unsafe.lowerBound < places[0]) }
  }

  /// What prints there is for a director who has never seen the program.
  @Test(arguments: regimes, Audience.allCases)
  func `says nothing in the words of the trade`(id: String, audience: Audience) throws {
    let page = try front(report(id, audience)).lowercased()
    for word in ["placed", "self-assessed", "carried", "carries", "oe-r"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  /// What stands in the annex, and how it was worked out, is apart.
  @Test(arguments: regimes, Audience.allCases)
  func `and no page says what only its makers understand`(id: String, audience: Audience) throws {
    #expect(TradeWords.found(in: try report(id, audience)) == [])
  }

  @Test(arguments: regimes) func `and all of a committee's copy says nothing of what may fall`(id: String) throws {
    let report = try report(id, .committee)
    for word in [
      "falls to", "Falls to", "At risk", "by rule", "kappa", "stratum", "adverse finding is open",
    ] {
      #expect(!report.contains(word), "\(word)")
    }
  }

  @Test func `names every action that is late, and what the first days are on which a grade lapses`() throws {
    let page = try front(report("ofsted-child-protection-2012", .leaders))
    #expect(page.contains("late (") && page.contains("If nothing is renewed:"))
  }
}
