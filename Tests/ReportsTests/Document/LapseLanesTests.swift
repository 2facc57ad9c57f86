import Assessments
import Calendar
import Frameworks
import GapAnalysis
import Nouns
import Reports
import TestSupport
import Testing

@Suite struct `The calendar of what goes out of date` {
  private func book(owners: Int) throws -> RecordBook {
    var book = try RecordBook()
    try book.add(AssessmentOpened(authority: "Northvale Council", target: GradeID("good")), on: "2026-03-02")
    for (position, criterion) in book.framework.criteria.enumerated() {
      let ids = criterion.aspects.compactMap { aspect in aspect.statements.first { $0.grade.letter == "G" }?.id.text }
      try book.attach("\(criterion.id) minutes", .minutes, dated: "2026-06-15", shows: ids, extent: "most")
      if position == 0 { try book.attach("\(criterion.id) audit", .audit, dated: "2026-08-31", shows: ids) }
      try book.add(
        OwnerAssigned(
          criterion: criterion.id, owner: "Lead \(min(position, owners - 1) + 10)", reviewer: nil, due: nil),
        on: "2026-04-01")
    }
    return book
  }

  private func told(_ book: RecordBook, _ audience: Audience = .leaders) throws -> (page: String, words: [Substring]) {
    let page = ReadinessReport(Analysis(book.framework, try book.assessment()), audience: audience).html()
    let drawing = try #require(
      page.split(separator: "<svg").first {
        $0.contains("<title>What goes out of date in the year ahead, by whose it is")
      })
    return (page, drawing.split(separator: "<desc>")[1].prefix { $0 != "<" }.split(separator: ". "))
  }

  @Test func `has a lane for each owner, those first who lose most, and marks the last of a criterion`() throws {
    let (page, words) = try told(book(owners: 3))
    #expect(words.count == 3)
    #expect(words[0].hasPrefix("Lead 12: "))
    let one = try #require(words.first { $0.hasPrefix("Lead 10: ") })
    // The minutes go first and leave the audit; with that nothing is left.
    let cells = one.dropFirst("Lead 10: ".count).split(separator: "; ")
    #expect(cells.count == 2 && !cells[0].contains("the last") && cells[1].contains("the last on HP1"))
    #expect(page.contains("1 L</text>"))
  }

  @Test func `puts all beyond twelve owners into one lane`() throws {
    let (_, words) = try told(book(owners: 26))
    #expect(words.count == 12)
    #expect(words.last?.hasPrefix("15 others together: ") == true)
  }

  @Test func `has a lane for each judgement where names are not told`() throws {
    let book = try book(owners: 3)
    let (page, words) = try told(book, .inspectors)
    #expect(words.count == book.framework.judgements.count)
    #expect(!page.contains("Lead 1"))
  }
}
