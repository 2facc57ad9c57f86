import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns
import Reports
import TestSupport
import Testing

@Suite struct `The pictures of a report` {
  private func page(_ book: RecordBook, audience: Audience = .leaders) throws -> String {
    let (assessment, history) = (try book.assessment(), History(book.records))
    let lookback = Lookback(book.framework, history, asAt: assessment.asAt)
    return ReadinessReport(Analysis(book.framework, assessment), audience: audience, lookback: lookback, annex: true)
      .html()
  }

  private static let report = Result { try Self().page(Self().book()) }

  /// Of ``book()``, made once.
  private func usual() throws -> String { try Self.report.get() }

  private func book() throws -> RecordBook {
    var book = try RecordBook()
    try book.add(
      AssessmentOpened(authority: "Northvale Council", target: GradeID("good")), on: "2026-03-02")
    for criterion in book.framework.criteria {
      let ids = criterion.aspects.compactMap { aspect in aspect.statements.first { $0.grade.letter == "G" }?.id.text }
      try book.attach("\(criterion.id) audit", .audit, dated: "2026-08-31", shows: ids, extent: "31 of 40")
      try book.attach("\(criterion.id) minutes", .minutes, dated: "2026-09-15", shows: ids, extent: "most")
    }
    return book
  }

  /// The drawings with that title, each from its title to its end.
  private func drawings(_ page: String, titled title: String) -> [Substring] {
    page.split(separator: "<svg").filter { $0.contains("<title>\(title)") }
  }

  @Test func `each say in words what they show, but for those that say nothing which words beside them do not`() throws
  {
    let page = try usual()
    let drawings = page.split(separator: "<svg").dropFirst().filter {
      !$0.prefix { $0 != ">" }.contains("aria-hidden=\"true\"")
    }
    #expect(drawings.count > 8)
    for drawing in drawings {
      #expect(drawing.contains("<title>") && drawing.contains("<desc>") && drawing.contains("role=\"img\""))
    }
  }

  @Test func `each stand in a layout for a phone beside the one for paper, or fit both, so that none scrolls`() throws {
    let page = try usual()
    #expect(!page.contains("scrolls"))
    let pictures = page.split(separator: "<div class=\"picture\">").dropFirst()
    #expect(!pictures.isEmpty)
    for picture in pictures {
      let layouts = picture.split(separator: "<svg").dropFirst().map { drawing -> (width: Double, names: Substring) in
        func value(_ name: String) -> Substring { drawing.split(separator: "\(name)=\"")[1].prefix { $0 != "\"" } }
        return (Double(value("width")) ?? 0, value("class"))
      }
      // The last picture of a part is followed by others: only the first two drawings are its own.
      switch layouts.first?.names {
      case "chart": #expect(layouts[0].width <= 340)
      default:
        #expect(layouts.prefix(2).map(\.names) == ["chart wide", "chart narrow"])
        #expect(layouts.prefix(2).map(\.width) == [700, 340])
      }
    }
  }

  @Test func `show how each judgement and the whole went since the opening`() throws {
    let book = try book()
    let page = try page(book)
    for judgement in book.framework.judgements {
      #expect(drawings(page, titled: "\(escaped(judgement.shortTitle)) since the opening").count == 1)
    }
    #expect(page.contains("The same as a table"))
  }

  @Test func `show when today's evidence goes out of date, and what is lost with it`() throws {
    let page = try usual()
    let drawing = try #require(drawings(page, titled: "How much of today&#39;s evidence").first)
    #expect(drawing.contains("30 Nov 2026: 52 of 52 still count; the evidence supports adequate"))
    #expect(drawing.contains("31 Aug 2027"))
    #expect(page.contains("What goes out of date, and what is lost with it"))
  }

  @Test func `do not look back or ahead where there is nothing to see`() throws {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: nil), on: "2026-11-21")
    let page = try page(book)
    #expect(!page.contains("id=\"time\""))
  }

  @Test func `name a claim that goes beyond the evidence, and one that nothing stands behind`() throws {
    var book = try book()
    try book.judge("HP1", "outstanding", because: "We think so")
    let page = try page(book)
    #expect(page.contains(">claim too high</text>"))
    var bare = try RecordBook()
    try bare.judge("HP1", "good", because: "We think so")
    #expect(try self.page(bare).contains(">nothing supported</text>"))
  }

  @Test func `draw the way as a ladder with a rung for each criterion`() throws {
    let analysis = try Northvale.judged()
    let way = try #require(analysis.way)
    let criteria = Set(way.compactMap { analysis.framework.statement($0.id)?.criterion.id })
    try #require(!criteria.isEmpty)
    let page = ReadinessReport(analysis, annex: true).html()
    let drawing = try #require(drawings(page, titled: "The way, as a ladder: from adequate to good").first)
    #expect(drawing.contains(">\(criteria.count)</text>") && !drawing.contains(">\(criteria.count + 1)</text>"))
    for statement in way { #expect(drawing.contains(statement.id.text)) }
  }
}
