import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns
import Reports
import Testing

/// The table of all criteria that is a picture.
@Suite struct `Every criterion at a glance` {
  private func book() throws -> RecordBook {
    var book = try RecordBook()
    try book.add(
      AssessmentOpened(authority: "Northvale Council", target: GradeID("good")), on: "2026-03-02")
    for kind in [EvidenceKind.audit, .observation] {
      try book.attach(
        "HP7 \(kind.label)", kind, dated: "2026-09-30", shows: ["HP7.G1", "HP7.G2", "HP7.G3"], extent: "31 of 40")
    }
    try book.judge("HP7", "outstanding", because: "We think so")
    return book
  }

  private func row(_ id: String, of page: String) throws -> String {
    let table = try #require(page.split(separator: "<table class=\"heat\"").dropFirst().first)
    return String(try #require(table.split(separator: "<tr").first { $0.contains("<strong>\(id) </strong>") }))
  }

  private func page(_ book: RecordBook, _ audience: Audience = .leaders) throws -> String {
    ReadinessReport(Analysis(book.framework, try book.assessment()), audience: audience).html()
  }

  @Test func `says by a letter and by a word what no colour has to say`() throws {
    let book = try book()
    let supported = try #require(
      Analysis(book.framework, try book.assessment()).criterion(CriterionID("HP7"))?.readings.supported.grade)
    let row = try row("HP7", of: try page(book))
    #expect(row.contains("role=\"img\" aria-label=\"Outstanding\">O</span> ▲"))
    #expect(row.contains("role=\"img\" aria-label=\"\(supported.label)\">\(supported.letter)</span>"))
  }

  @Test func `says on which day what is supported first falls if nothing is renewed`() throws {
    // Twelve months from the end of September, and no longer.
    #expect(try row("HP7", of: try page(book())).contains("1\u{A0}Oct ▸"))
  }

  @Test func `is a table with a heading for each row and column`() throws {
    let page = try page(book())
    let table = try #require(
      page.split(separator: "<table class=\"heat\"").dropFirst().first?.split(separator: "</table>").first)
    #expect(table.contains("<caption>") && table.contains("scope=\"col\"") && table.contains("scope=\"row\""))
    #expect(table.split(separator: "scope=\"row\"").count > 26)
  }

  @Test func `tells a committee nothing of what a grade may fall to`() throws {
    let page = try page(book(), .committee)
    for words in ["Open against", "One paper lost", "Falls first on", "falls to", "Falls to", "at risk", "At risk"] {
      #expect(!page.contains(words), "\(words)")
    }
  }

  @Test func `is left out where nothing is known`() throws {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: nil), on: "2026-11-21")
    #expect(!(try page(book)).contains("class=\"heat\""))
  }
}
