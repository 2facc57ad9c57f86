import Assessments
import Calendar
import Frameworks
import StructuredText
import TestSupport
import Testing

/// The spreadsheet of a form, for those whose mail takes pages away.
@Suite struct SheetTests {
  private let desk: ReturnDesk
  private var stage: Stage { desk.stage }

  init() throws { desk = try ReturnDesk() }

  /// The rows of a form's sheet, headings first.
  private func sheet(_ arguments: String...) throws -> [[String]] {
    #expect(stage.run(["form", "--csv"] + arguments) == 0)
    let (table, problems) = CSVTable.read(SourceText(name: "form.csv", stage.output))
    #expect(problems.isEmpty)
    let read = try #require(table)
    return [read.header] + read.rows.map(\.cells)
  }

  private func fill(_ rows: inout [[String]], _ row: Int, _ cells: [String: String]) throws {
    for (heading, text) in cells {
      rows[row][try #require(rows[0].firstIndex { $0.hasPrefix(heading) }, "no column \(heading)")] = text
    }
  }

  private func take(_ rows: [[String]], _ options: String...) throws -> Int32 {
    try stage.folder.write(CSVWriter.write(rows, bom: true), to: "form.csv")
    return stage.run(["import", "form.csv"] + options)
  }

  @Test func `rows come back sorted, copied and thinned, and are taken in under the name they bear`() throws {
    var rows = try sheet("--owner", "C. Farrow")
    try fill(
      &rows, 1,
      [
        "What the item": "Front-door audit", "Where it is kept": "shelf 4", "Kind": "Audit", "Date": "30/06/2026",
        "Shows (": "HP2.G1; HP2.G2", "Shows not": "HP2.G4", "Extent": "31 of 40", "Your judgement": "Good",
        "Why": "Seen in 31 of 40", "Note": "=1+1",
      ])
    try fill(&rows, 5, ["What the item": "Strategy audit", "Where it is kept": "shelf 5"])
    #expect(try take([rows[0], rows[5], rows[1]]) == 0)
    #expect(stage.output.contains("Took in from C. Farrow: 2 evidence items attached and 1 judgement made."))
    let assessment = try desk.assessment
    let item = try #require(assessment.evidence.first { $0.content.title == "Front-door audit" })
    #expect(item.content.shows.count == 2 && item.content.against.count == 1 && item.content.note == "=1+1")
    #expect(item.by.name == "C. Farrow" && item.content.criteria.map(\.text) == ["HP2"])
    #expect(assessment.judgements.map(\.judgement.subject) == ["HP2"])
    #expect(assessment.returns.count == 1)
  }

  @Test func `the same sheet again records nothing, and a longer one only what is new`() throws {
    var rows = try sheet("--owner", "C. Farrow")
    try fill(&rows, 1, ["What the item": "One", "Where it is kept": "shelf"])
    #expect(try take(rows) == 0)
    let before = try stage.contents()
    #expect(try take(rows) == 0)
    #expect(try stage.contents() == before)
    try fill(&rows, 2, ["What the item": "Two", "Where it is kept": "shelf"])
    #expect(try take(rows) == 0)
    #expect(try desk.assessment.evidence.map(\.content.title) == ["One", "Two"])
  }

  @Test func `an auditor's sheet comes back by reference`() throws {
    var rows = try sheet("--cases", "--auditor", "K. Lund")
    for row in 1...2 { try fill(&rows, row, ["Answer": "Yes", "Day audited": "02/07/2026"]) }
    try fill(&rows, 2, ["Answer": "n/a", "Note": "not needed"])
    #expect(try take(rows) == 0)
    let audit = try #require(try desk.assessment.samples.last?.audits.first)
    #expect(audit.auditor == "K. Lund" && audit.answers.map(\.answer) == [.yes, .notApplicable])
    #expect(audit.answers[1].note == "not needed")
  }

  @Test func `an agency's sheet speaks for the agency`() throws {
    var rows = try sheet("--agency", "police", "--criterion", "HP4")
    try fill(&rows, 1, ["What the item": "Review", "Where it is kept": "file 12", "Your name": "P. Constable"])
    #expect(try take(rows) == 0)
    let item = try #require(try desk.assessment.evidence.first)
    #expect(item.by.name == "P. Constable" && item.by.agency == "police" && item.content.agency == "police")
  }

  private func refuse(
    _ rows: [[String]], _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try stage.contents().filter { $0.key != "form.csv" }
    #expect(try take(rows) == 2, sourceLocation: sourceLocation)
    #expect(desk.complaint.contains(words), "\(desk.complaint)", sourceLocation: sourceLocation)
    #expect(try stage.contents().filter { $0.key != "form.csv" } == before, sourceLocation: sourceLocation)
  }

  @Test func `a row that was moved to another criterion or case`() throws {
    var rows = try sheet("--owner", "C. Farrow")
    try fill(&rows, 1, ["Criterion": "HP3", "What the item": "One"])
    try refuse(rows, "criterion 'HP3' and its code do not belong together")
    var cases = try sheet("--cases", "--auditor", "K. Lund")
    let other = try #require(cases.last)[0]
    try fill(&cases, 1, ["Case": other, "Answer": "yes", "Day audited": "2026-07-02"])
    try refuse(cases, "case '\(other)' and its code do not belong together")
  }

  @Test func `rows of two forms, two people, or of nobody`() throws {
    let one = try sheet("--owner", "C. Farrow")
    var two = try sheet("--criterion", "HP4")
    var mixed = [one[0], one[1], two[1]]
    try fill(&mixed, 1, ["What the item": "One"])
    try fill(&mixed, 2, ["What the item": "Two", "Your name": "C. Farrow"])
    try refuse(mixed, "the rows come from different forms")
    try fill(&two, 1, ["What the item": "One"])
    try refuse(two, "your name is blank")
    try fill(&two, 1, ["Your name": "P. One"])
    try fill(&two, 2, ["What the item": "Two", "Your name": "P. Two"])
    try refuse(two, "filled under 2 names: P. One, P. Two")
  }

  @Test func `everything that is wrong with the rows, at once`() throws {
    var rows = try sheet("--owner", "C. Farrow")
    try fill(&rows, 1, ["Where it is kept": "shelf", "Your judgement": "good"])
    try fill(&rows, 2, ["Why": "because", "Note": String(repeating: "x", count: 10_001)])
    try refuse(rows, "the judgement has no reason")
    try refuse(rows, "there is a reason but no judgement")
    try refuse(rows, "the note is too long")
    try fill(&rows, 1, ["Why": "seen"])
    try fill(&rows, 2, ["Why": "", "Note": "", "What the item": "Two", "Kind": "audits", "Date": "2031-01-01"])
    try refuse(rows, "form.csv:2: the title is blank")
    try refuse(rows, "did you mean 'audit'")
    try refuse(rows, "1 January 2031 is a day to come")
  }
}
