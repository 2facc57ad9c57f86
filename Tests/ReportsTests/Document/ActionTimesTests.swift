import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
import Nouns
import Reports
import TestSupport
import Testing

@Suite struct `Actions in time` {
  private static let title = "Actions from the day they were raised to their day"

  private func book(target: String = "good") throws -> RecordBook {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: GradeID(target)), on: "2026-03-02")
    return book
  }

  @discardableResult private func raise(
    _ title: String, _ criterion: String = "HP1", due: String?, on day: String = "2026-06-01",
    to book: inout RecordBook
  ) throws -> Digest {
    try book.add(
      ActionRaised(
        title: title, criterion: CriterionID(criterion), band: nil, owner: "Lead A", due: due.flatMap { CivilDate($0) },
        measure: nil), on: day)
  }

  private func page(_ book: RecordBook, _ audience: Audience = .leaders) throws -> String {
    ReadinessReport(Analysis(book.framework, try book.assessment()), audience: audience).html()
  }

  /// The drawing for paper, and the one for a phone.
  private func drawings(_ page: String) -> [Substring] {
    page.split(separator: "<svg").filter { $0.contains("<title>\(Self.title)") }.map { $0.prefix(while: { _ in true }) }
  }

  private func told(_ page: String) throws -> Substring {
    let drawing = try #require(drawings(page).first)
    return drawing.split(separator: "<desc>")[1].prefix { $0 != "<" }
  }

  @Test func `say of each what is late by how long, what was moved, and what has no day`() throws {
    var book = try book()
    try raise("Late one", due: "2026-10-01", to: &book)
    let moved = try raise("Moved one", "HP2", due: "2026-09-01", to: &book)
    try book.add(ActionUpdated(action: moved, status: .open, due: CivilDate("2027-01-15"), note: nil), on: "2026-09-02")
    try raise("Open-ended one", "HP3", due: nil, to: &book)
    let words = try told(page(book))
    let late = try #require(CivilDate("2026-10-01")).days(until: try book.assessment().asAt)
    #expect(words.contains("HP1 Late one: \(late) days late (due 1 Oct 2026), Lead A, raised 1 Jun 2026"))
    #expect(words.contains("HP2 Moved one: due 15 Jan 2027, Lead A, raised 1 Jun 2026, first due 1 Sep 2026"))
    #expect(words.contains("HP3 Open-ended one: no day set"))
  }

  @Test func `tell by a letter what is late, done, closed without a check or without a day, and explain each below`()
    throws
  {
    var book = try book()
    try raise("Late one", due: "2026-10-01", to: &book)
    try raise("Open-ended one", due: nil, to: &book)
    for (title, status) in [("Done one", ActionUpdated.Status.awaitingReaudit), ("Closed one", .closed)] {
      let action = try raise(title, due: "2026-10-01", to: &book)
      try book.add(ActionUpdated(action: action, status: status, due: nil, note: nil), on: "2026-10-05")
    }
    for drawing in drawings(try page(book)) {
      for letter in ["L", "?", "R", "C"] { #expect(drawing.split(separator: ">\(letter)</text>").count == 3) }
      for words in ["late", "no day set", "done, to be audited again", "closed, not checked again"] {
        #expect(drawing.contains(">\(words)</text>"))
      }
      #expect(!drawing.contains(">day moved</text>"))
    }
  }

  @Test func `leave out what is closed and was checked, and are no picture where nothing is left`() throws {
    var book = try book(target: "adequate")
    let action = try raise("Closed one", due: "2026-10-01", to: &book)
    try book.add(ActionUpdated(action: action, status: .closed, due: nil, note: nil), on: "2026-10-05")
    let aspects = try #require(book.framework.criteria.first { $0.id.text == "HP1" }).aspects
    let ids = aspects.compactMap { aspect in aspect.statements.first { $0.grade.letter == "G" }?.id.text }
    try book.attach("Audit", .audit, dated: "2026-08-31", shows: ids, extent: "31 of 40")
    try book.attach("Minutes", .minutes, dated: "2026-09-15", shows: ids, extent: "most")
    let page = try page(book)
    #expect(page.contains("1 action: 0 not closed, 0 overdue."))
    #expect(drawings(page).isEmpty)
  }

  @Test func `show milestones at their day, filled once they are reached and crossed where they are late`() throws {
    var book = try book()
    let action = try raise("One with steps", due: "2027-02-01", to: &book)
    for (title, due, state) in [
      ("First", "2026-08-01", MilestoneSet.State.reached), ("Second", "2026-09-01", .open),
      ("Third", "2027-01-01", .open),
    ] {
      try book.add(
        MilestoneSet(
          plan: .action(action), title: title, due: try #require(CivilDate(due)), measure: nil, state: state,
          reached: state == .reached ? CivilDate("2026-07-30") : nil), on: "2026-08-01")
    }
    let words = try told(page(book))
    #expect(words.contains("milestone 30 Jul 2026 reached, milestone 1 Sep 2026 late, milestone 1 Jan 2027"))
  }

  @Test func `fill half a page at most, count the rest, and cut no word of a title`() throws {
    var book = try book()
    let long =
      "Everyone " + String(repeating: "hears of it ", count: 15) + "Supercalifragilistic"
      + String(repeating: "x", count: 60)
    for number in 1...60 { try raise("\(number) \(long)", due: "2026-10-01", to: &book) }
    let page = try page(book)
    let drawing = try #require(drawings(page).first)
    let height = try #require(Double(drawing.split(separator: "height=\"")[1].prefix { $0 != "\"" }))
    #expect(height < 570)
    let drawn = 60 - (try #require(Int(drawing.split(separator: ">And ")[1].prefix { $0 != " " })))
    #expect(drawn > 1 && page.contains("the \(drawn) most pressing are drawn"))
    // Every letter of the title stands in the lines of its row.
    let lines = drawing.split(separator: "<text").dropFirst().map { $0.split(separator: ">")[1].prefix { $0 != "<" } }
    let joined = lines.joined().filter { $0 != " " }
    #expect(joined.contains(long.filter { $0 != " " }))
  }

  @Test func `name nobody and no title to a committee, but the criterion`() throws {
    var book = try book()
    try raise("Ring Jo Bloggs", due: "2026-10-01", to: &book)
    let page = try page(book, .committee)
    let words = try told(page)
    let criterion = try #require(book.framework.criteria.first { $0.id.text == "HP1" }).title
    #expect(words.contains("HP1 \(escaped(criterion)): "))
    #expect(!page.contains("Jo Bloggs") && !page.contains("Lead A"))
  }
}
