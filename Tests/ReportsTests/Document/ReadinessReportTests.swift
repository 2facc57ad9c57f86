import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Reports
import TestSupport
import Testing

@Suite struct ReadinessReportTests {
  @Test(arguments: Audience.allCases)
  func `no text that somebody typed becomes markup`(audience: Audience) throws {
    let page = ReadinessReport(try Northvale.started(), audience: audience).html()
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert("))
  }

  @Test func `nothing is loaded from anywhere`() throws {
    let page = ReadinessReport(try Northvale.started()).html()
    for start in ["src=", "url(http", "@import", "href=\"http", "<link", "<iframe"] {
      #expect(!withoutText(page).contains(start), "\(start)")
    }
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
  }

  @Test func `every criterion has a heading`() throws {
    let analysis = try Northvale.started()
    let page = ReadinessReport(analysis).html()
    for criterion in analysis.framework.criteria {
      #expect(page.contains("<h3>\(escaped("\(criterion.id) \(criterion.title)"))</h3>"), "\(criterion.id)")
    }
  }

  @Test func `coverage leads the page while a judgement is not judged`() throws {
    let analysis = try Northvale.started()
    #expect(!analysis.isJudged)
    let page = ReadinessReport(analysis).html()
    let coverage = try #require(page.firstRange(of: "of 90 aspects placed"))
    let verdict = try #require(page.firstRange(of: "class=\"verdict\""))
    #expect(coverage.lowerBound < verdict.lowerBound)
  }

  @Test func `the verdict leads the page once every judgement is judged`() throws {
    let analysis = try Northvale.judged()
    #expect(analysis.isJudged)
    let page = ReadinessReport(analysis).html()
    let coverage = try #require(page.firstRange(of: "aspects placed:"))
    let verdict = try #require(page.firstRange(of: "class=\"verdict\""))
    #expect(verdict.lowerBound < coverage.lowerBound)
  }

  @Test func `the same analysis gives the same page`() throws {
    #expect(ReadinessReport(try Northvale.started()).html() == ReadinessReport(try Northvale.startedAgain()).html())
  }

  @Test func `a framework no longer in force is said to be so`() throws {
    let page = ReadinessReport(try Northvale.started()).html()
    #expect(page.contains("It was not in force on 21 November 2026"))
  }

  @Test func `a missing record is said on the first page`() throws {
    var book = try RecordBook()
    try book.add(.assessmentOpened(AssessmentOpened(authority: "Northvale Council", target: nil)), on: "2026-03-02")
    try book.attach("Lost", .audit, dated: "2026-09-30")
    try book.attach("Here", .audit, dated: "2026-09-30")
    let known = [book.records[0], book.records[2]]
    let assessment = History(known).assessment(asAt: try #require(CivilDate("2026-11-21")))
    let page = ReadinessReport(Analysis(book.framework, assessment)).html()
    #expect(page.contains("Not all records are here: 1 record"))
  }

  @Test func `an assessment without any record makes a page`() throws {
    let framework = try RecordBook().framework
    let assessment = History([]).assessment(asAt: try #require(CivilDate("2026-11-21")))
    let page = ReadinessReport(Analysis(framework, assessment)).html()
    #expect(page.contains("0 of 90 aspects placed"))
    #expect(page.contains("No evidence has been attached."))
  }

  @Test func `the first page of a started assessment`() throws {
    try expectGolden(try firstPage(ReadinessReport(try Northvale.started()).html()), "cover-started.html")
  }

  @Test func `the first page of a judged assessment for a committee`() throws {
    let page = ReadinessReport(try Northvale.judged(), audience: .committee).html()
    try expectGolden(try firstPage(page), "cover-judged-committee.html")
  }

  private func firstPage(_ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<main>"))
    let end = try #require(page.firstRange(of: "<div class=\"guide\""))
    return String(page[start.lowerBound..<end.lowerBound])
  }
}

/// The page with all running text taken out, so that only tags and attributes are left.
func withoutText(_ page: String) -> String {
  page.split(separator: "<").map { $0.prefix { $0 != ">" } }.joined(separator: "\n")
}

func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
