import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Nouns
import Reports
import TestSupport
import Testing

@Suite struct ReadinessReportTests {
  @Test(arguments: Audience.allCases)
  func `no text that somebody typed becomes markup`(audience: Audience) throws {
    let page = ReadinessReport(try Northvale.started(), audience: audience, annex: true).html()
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    // A committee is shown no title of a paper.
    #expect(page.contains("&lt;script&gt;alert(") == (audience != .committee))
  }

  @Test func `nothing is loaded from anywhere`() throws {
    let page = ReadinessReport(try Northvale.started(), annex: true).html()
    for start in ["src=", "url(http", "@import", "href=\"http", "<link", "<iframe"] {
      #expect(!withoutText(page).contains(start), "\(start)")
    }
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
  }

  @Test func `every criterion has a heading`() throws {
    let analysis = try Northvale.started()
    let page = ReadinessReport(analysis, annex: true).html()
    for criterion in analysis.framework.criteria {
      #expect(page.contains("<h3>\(escaped("\(criterion.id) \(criterion.title)"))</h3>"), "\(criterion.id)")
    }
  }

  @Test func `coverage leads the page while a judgement is not judged`() throws {
    let analysis = try Northvale.started()
    #expect(!analysis.isJudged)
    let page = ReadinessReport(analysis, annex: true).html()
    let coverage = try #require(page.firstRange(of: "of 90 aspects have evidence that counts today"))
    let verdict = try #require(page.firstRange(of: "class=\"verdict\""))
    #expect(coverage.lowerBound < verdict.lowerBound)
  }

  @Test func `the verdict leads the page once every judgement is judged`() throws {
    let analysis = try Northvale.judged()
    #expect(analysis.isJudged)
    let page = ReadinessReport(analysis, annex: true).html()
    let coverage = try #require(page.firstRange(of: "<dd>aspects have evidence that counts today"))
    let verdict = try #require(page.firstRange(of: "class=\"verdict\""))
    #expect(verdict.lowerBound < coverage.lowerBound)
  }

  @Test func `the same analysis gives the same page`() throws {
    #expect(
      ReadinessReport(try Northvale.started(), annex: true).html()
        == ReadinessReport(try Northvale.startedAgain(), annex: true).html())
  }

  @Test func `a framework no longer in force is said to be so`() throws {
    let page = ReadinessReport(try Northvale.started(), annex: true).html()
    #expect(page.contains("It was not in force on 21 November 2026"))
  }

  @Test func `a missing record is said on the first page`() throws {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: nil), on: "2026-03-02")
    try book.attach("Lost", .audit, dated: "2026-09-30")
    try book.attach("Here", .audit, dated: "2026-09-30")
    let known = [book.records[0], book.records[2]]
    let assessment = History(known).assessment(asAt: try #require(CivilDate("2026-11-21")))
    let page = ReadinessReport(Analysis(book.framework, assessment), annex: true).html()
    #expect(page.contains("Not complete: 1 record that others name is not here."))
  }

  @Test func `an assessment without any record makes a page`() throws {
    let framework = try RecordBook().framework
    let assessment = History([]).assessment(asAt: try #require(CivilDate("2026-11-21")))
    let page = ReadinessReport(Analysis(framework, assessment), annex: true).html()
    #expect(page.contains("0 of 90 aspects have evidence that counts today"))
    #expect(page.contains("No evidence has been attached."))
  }

  @Test func `the cover and the summary of a started assessment`() throws {
    try expectGolden(try firstPages(ReadinessReport(try Northvale.started(), annex: true).html()), "cover-started.html")
  }

  @Test func `the cover and the summary of a judged assessment for a committee`() throws {
    let page = ReadinessReport(try Northvale.judged(), audience: .committee, annex: true).html()
    try expectGolden(try firstPages(page), "cover-judged-committee.html")
  }

  @Test func `the cover names who signed off, with role, day and seal`() throws {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: nil), on: "2026-03-02")
    let seal = Analysis(book.framework, try book.assessment()).seal.description
    try book.add(
      SignedOff(seal: seal, overall: GradeID("good"), because: "Agreed by the board"), on: "2026-10-30",
      by: "Director D")
    for audience in Audience.allCases {
      let page = ReadinessReport(Analysis(book.framework, try book.assessment()), audience: audience, annex: true)
        .html()
      let cover = String(try #require(page.split(separator: "<section").first))
      // A committee is told the role.
      #expect(cover.contains("Director D") == (audience != .committee))
      #expect(cover.contains("30 October 2026"))
      #expect(cover.contains(seal))
      #expect(cover.contains("Overall grade signed: Good."))
      #expect(cover.contains("nothing but what belongs to signing has been added since"))
    }
  }

  @Test func `every printed page but the cover says whose report it is, which part, and its number`() throws {
    let analysis = try Northvale.started()
    let page = ReadinessReport(analysis, annex: true).html()
    #expect(page.contains("@page kind-0{}"))
    #expect(page.contains("@top-left{content:\"Northvale Council "))
    #expect(page.contains("@top-right{content:\"Evidence index\"}"))
    #expect(page.ranges(of: "content:counter(page) \" of \" counter(pages)").count >= 10)
  }

  @Test
  func `the contents list every part on the cover, and the annex its criteria, with page numbers once they are known`()
    throws
  {
    let analysis = try Northvale.started()
    let report = ReadinessReport(analysis, annex: true)
    let (cover, annex) = (try contents(report.html(), 0), try contents(report.html(), 1))
    for part in ["summary", "criteria", "way", "known", "method", "annex"] {
      #expect(cover.contains("href=\"#\(part)\""), "\(part)")
    }
    for criterion in analysis.framework.criteria { #expect(annex.contains("href=\"#\(criterion.id)\"")) }
    #expect(!cover.contains("class=\"page\"") && !annex.contains("class=\"page\""))
    let numbered = try contents(report.html(pageNumbers: ["evidence": 31]), 1)
    #expect(numbered.contains("Evidence index</a><span class=\"page\">31</span>"))
    #expect(numbered.contains("Day one</a><span class=\"page\"></span>"))
  }

  @Test(arguments: Audience.allCases)
  func `the annex is left out unless it is asked for, and the cover says what it holds and how to ask`(
    audience: Audience
  ) throws {
    let analysis = try Northvale.started()
    let (report, whole) = (
      ReadinessReport(analysis, audience: audience).html(),
      ReadinessReport(analysis, audience: audience, annex: true).html()
    )
    for id in ["annex", "HP", "sample", "day-one", "rules"] {
      #expect(!report.contains("<section id=\"\(id)\"") && whole.contains("<section id=\"\(id)\""), "\(id)")
    }
    // Paper by paper it is for those who may know which paper says what.
    for id in ["stress", "evidence"] {
      #expect(!report.contains("<section id=\"\(id)\""))
      #expect(whole.contains("<section id=\"\(id)\"") == audience.seesCases, "\(id)")
    }
    #expect(report.contains("the index of evidence") == audience.seesCases)
    #expect(report.contains("--annex") && !report.contains("muster report"))
    #expect(whole.contains("It follows the report."))
  }

  @Test func `of an assessment that was just opened the report is its cover, page one and how to read it`() throws {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: nil), on: "2026-11-21")
    let page = ReadinessReport(Analysis(book.framework, try book.assessment())).html()
    let sections = page.split(separator: "<section id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(sections == ["summary", "method"])
  }

  @Test func `brief parts gather on one page and do not stand alone on theirs`() throws {
    let framework = try RecordBook().framework
    let assessment = History([]).assessment(asAt: try #require(CivilDate("2026-11-21")))
    let page = ReadinessReport(Analysis(framework, assessment), annex: true).html()
    let kinds = page.split(separator: "<section").dropFirst().compactMap { section in
      section.firstRange(of: "on-page-").map { section[$0.upperBound...].prefix { $0.isNumber } }
    }
    #expect(Set(kinds).count < kinds.count)
  }

  @Test func `the timetable says what each of its lines rests on`() throws {
    let page = ReadinessReport(try Northvale.started(), annex: true).html()
    #expect(page.contains("Stated by the inspectorate"))
    #expect(page.contains("Our proposal"))
  }

  /// A list of contents by its place: on the cover, or before the annex.
  private func contents(_ page: String, _ place: Int) throws -> String {
    let lists = page.split(separator: "<nav").dropFirst().map { list in
      list.firstRange(of: "</nav>").map { list[..<$0.lowerBound] } ?? list
    }
    return String(try #require(lists.dropFirst(place).first))
  }

  private func firstPages(_ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<main>"))
    let end = try #require(page.firstRange(of: "<section id=\"criteria\""))
    return String(page[start.lowerBound..<end.lowerBound])
  }
}

/// The page with all running text taken out, so that only tags and attributes are left.
func withoutText(_ page: String) -> String {
  page.split(separator: "<").map { $0.prefix { $0 != ">" } }.joined(separator: "\n")
}

func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
