import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns
import Reports
import Sampling
import Testing

@Suite struct AudienceTests {
  @Test func `leaders see the references of the cases drawn`() throws {
    let page = ReadinessReport(try Northvale.started(), annex: true).html()
    for reference in Northvale.references { #expect(page.contains(reference), "\(reference)") }
  }

  @Test func `a committee sees no case reference, and no title of a paper`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee, annex: true).html()
    for reference in Northvale.references { #expect(!page.contains(reference), "\(reference)") }
    #expect(!page.contains("was escalated late"))
  }

  @Test func `a committee sees no small count of cases`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee, annex: true).html()
    let start = try #require(page.firstRange(of: "id=\"sample\""))
    let end = try #require(page.firstRange(of: "id=\"day-one\""))
    let numbers = page[start.lowerBound..<end.lowerBound].split(separator: "<td class=\"n\"").dropFirst()
      .map { $0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" } }
    let minimums = ["6", "0", "2"]
    for cell in numbers where !minimums.contains(String(cell)) {
      #expect(!["1", "2", "3", "4"].contains(String(cell)), "\(cell)")
    }
    #expect(numbers.contains("fewer than 5"))
  }

  @Test func `a small number cannot be worked out from the rest of its table`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee, annex: true).html()
    // Caseloads of 180, 55 and 3: with one hidden the total of the lists would give it away, so the next is withheld.
    #expect(!page.contains(">55</td>"))
    #expect(page.contains(">withheld</td>"))
  }

  @Test func `what is withheld from a committee is not drawn either`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee, annex: true).html()
    let start = try #require(page.firstRange(of: "<title>The sample against the caseload"))
    let drawing = page[start.lowerBound...].prefix(
      upTo: try #require(page[start.lowerBound...].firstRange(of: "</svg>")).lowerBound)
    // 11 girls of 20 may be shown beside 118 of 238; 7 boys would give away the 2 whose gender is not recorded.
    #expect(drawing.contains("girls"))
    #expect(drawing.contains("not recorded is withheld"))
    #expect(drawing.contains("boys is withheld"))
  }

  @Test func `a committee is told no number of rows from which those left out could be worked out`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee, annex: true).html()
    #expect(!page.contains("212 rows") && !page.contains("61 rows"))
    #expect(ReadinessReport(try Northvale.started(), annex: true).html().contains("(212 rows, "))
  }

  @Test
  func
    `a lead's name in somebody's own words is held back from all but leaders, and that of who signed from a committee`()
    throws
  {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: nil), on: "2026-03-02")
    try book.add(
      OwnerAssigned(criterion: CriterionID("HP1"), owner: "Mo Quill", reviewer: nil, due: nil),
      on: "2026-04-01")
    try book.attach("Notes of Mo Quill, June", .minutes, dated: "2026-06-30", shows: ["HP1.G1"])
    try book.add(SignedOff(seal: "x", overall: nil, because: nil), on: "2026-10-30", by: "Sam Weld")
    let analysis = Analysis(book.framework, try book.assessment())
    for audience in [Audience.inspectors, .committee] {
      let page = ReadinessReport(analysis, audience: audience, annex: true).html()
      #expect(!page.contains("Quill"))
      #expect(page.contains("Notes of [name], June") == (audience == .inspectors))
      #expect(page.contains("Sam Weld") == (audience == .inspectors))
    }
    #expect(ReadinessReport(analysis, annex: true).html().contains("Notes of Mo Quill, June"))
  }

  @Test func `a committee is told that an outside review says otherwise, and not which`() throws {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: nil), on: "2026-03-02")
    let (cohort, day) = (CohortID("referral"), try #require(CivilDate("2026-09-01")))
    let cases = (1...40).map { "NV-\(6000 + $0)" }
    let sample = try book.add(
      SampleDrawn(
        seed: "a phrase", algorithm: "muster-tickets/1", allocation: .targets, asAt: day, size: 40, lists: [],
        strata: [.init(cohort: cohort, stratum: nil, population: 4000, minimum: 0, drawn: 40)],
        cases: cases.map { .init(reference: $0, cohort: cohort, stratum: nil) }, reserves: []), on: "2026-09-02")
    for (index, reference) in cases.enumerated() {
      for auditor in index < 10 ? ["Auditor D", "Auditor E"] : ["Auditor D"] {
        try book.add(
          CaseAudited(
            sample: sample, reference: reference, auditor: auditor, audited: day,
            answers: [.init(question: QuestionID("HP2.Q1"), answer: .yes, note: nil)], grade: nil), on: "2026-09-03")
      }
    }
    let tested = try #require(book.framework.question(QuestionID("HP2.Q1"))).question.tests
    try book.attach("Peerless", .externalReview, dated: "2026-10-01", against: [tested.text])
    let analysis = Analysis(book.framework, try book.assessment())
    let committee = ReadinessReport(analysis, audience: .committee, annex: true).html()
    #expect(committee.contains("since an outside review of 1 Oct 2026 says otherwise"))
    #expect(!committee.contains("Peerless"))
    #expect(ReadinessReport(analysis, annex: true).html().contains("“Peerless”, of 1 Oct 2026 says otherwise"))
  }

  @Test func `a committee reads a word and not a count where a finding reaches`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee, annex: true).html()
    #expect(!page.contains("3 of 8"))
    #expect(!page.contains("34 of 40"))
  }

  @Test(arguments: [Audience.inspectors, .committee])
  func `others than leaders see no owner's or auditor's name`(audience: Audience) throws {
    let page = ReadinessReport(try Northvale.started(), audience: audience, annex: true).html()
    for name in ["Lead A", "Lead B", "Auditor D", "Reviewer R"] { #expect(!page.contains(name), "\(name)") }
  }

  @Test func `inspectors read why a grade is claimed and a committee does not`() throws {
    let analysis = try Northvale.started()
    #expect(
      ReadinessReport(analysis, audience: .inspectors, annex: true).html().contains("Timely decisions in 34 of 40"))
    #expect(!ReadinessReport(analysis, audience: .committee, annex: true).html().contains("Timely decisions"))
  }

  @Test func `a committee cannot work out how many cases a question did not apply to`() throws {
    let page = ReadinessReport(try Northvale.started(), audience: .committee, annex: true).html()
    #expect(page.contains("10 or more"))
    #expect(!page.contains("18 of the 20 cases"))
    #expect(ReadinessReport(try Northvale.started(), annex: true).html().contains("18 of the 20 cases"))
  }

  @Test func `a committee is told teams apart by a number, since they are often called by a manager's name`() throws {
    let discretion = { (audience: Audience) in
      Discretion(audience, History([]).assessment(asAt: CivilDate(daysSinceEpoch: 20_000)))
    }
    let margin = AttributeMargin(
      attribute: .team,
      categories: ["Okafor", "Lindqvist", "not recorded"].map {
        .init(value: $0, caseload: 50, sample: 10, expected: 10, chance: nil)
      })
    #expect(Margin.all(margin, discretion(.leaders)).map(\.name) == ["Okafor", "Lindqvist", "not recorded"])
    #expect(Margin.all(margin, discretion(.committee)).map(\.name) == ["team 1", "team 2", "not recorded"])
  }
}
