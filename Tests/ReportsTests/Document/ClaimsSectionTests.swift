import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns
import Reports
import Testing

/// Claims beside evidence in the report, and who is named in it to whom.
@Suite struct ClaimsSectionTests {
  private func page(_ audience: Audience) throws -> String {
    var book = try RecordBook()
    let opened = AssessmentOpened(authority: "Northvale Council", target: GradeID("good"))
    try book.add(opened, on: "2026-03-02")
    for kind in [EvidenceKind.audit, .observation] {
      try book.attach("Item of \(kind.label)", kind, dated: "2026-09-30", shows: ["HP7.G1", "HP7.G2"])
    }
    for subject in ["HP2", "HP3", "HP4", "HP5", "HP7"] {
      let made = JudgementMade(subject: subject, grade: GradeID("good"), because: "It is so", part: .owner)
      try book.add(made, on: "2026-10-05", by: "Zebedee Quince")
    }
    let day = try #require(CivilDate("2026-11-21"))
    let history = History(book.records)
    let lookback = Lookback(book.framework, history, asAt: day)
    return ReadinessReport(
      Analysis(book.framework, history.assessment(asAt: day)), audience: audience, lookback: lookback, annex: true
    ).html()
  }

  @Test func `leaders see each claim with what the evidence supports and by whom it was made`() throws {
    let page = try page(.leaders)
    #expect(page.contains("Claims and evidence"))
    #expect(
      page.contains(
        "Of 5 claims on criteria, 1 is what the evidence supports and 4 are on something for which the evidence supports nothing yet."
      ))
    #expect(page.contains("Zebedee Quince"))
    #expect(page.contains("nobody has looked again since"))
  }

  @Test(arguments: [Audience.inspectors, .committee])
  func `nobody is named to others than leaders`(audience: Audience) throws {
    let page = try page(audience)
    #expect(page.contains("Of 5 claims"))
    #expect(!page.contains("Quince"))
  }

  @Test func `a committee sees counts and no course of a single claim`() throws {
    let page = try page(.committee)
    #expect(page.contains("Ahead of the evidence, on the day and now"))
    #expect(!page.contains("nobody has looked again since"))
  }

  @Test func `without the history the report says nothing of claims over time`() throws {
    #expect(!ReadinessReport(try Northvale.started(), annex: true).html().contains("Claims and evidence"))
  }
}
