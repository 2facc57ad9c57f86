import Assessments
import Digests
import Frameworks
import Reports
import StructuredText
import TestSupport
import Testing

/// What a lead writes for the self-evaluation on a form.
@Suite struct `What a form says for the self-evaluation` {
  private let desk: ReturnDesk
  private var stage: Stage { desk.stage }
  private let words = "Children are seen within a day in 31 of 40 cases."

  init() throws { desk = try ReturnDesk() }

  private func answers(
    _ text: String, part: String = "impact", of criterion: String = "HP2", by name: String = "C. Farrow",
    copy: String = "copy-1", saved: String = "2026-11-21T10:00:00Z"
  ) throws -> String {
    desk.answers(
      try desk.form(), by: name, copy: copy, saved: saved,
      narratives: [[desk.text("criterion", criterion), desk.text("part", part), desk.text("text", text)]])
  }

  private var told: [Assessment.Told<NarrativeWritten>] { get throws { try desk.assessment.narratives } }

  @Test func `is recorded in the lead's own name, shown first, and once`() throws {
    let text = try answers("Children are seen\nwithin a day in 31 of 40 cases.")
    #expect(try desk.take(text, "--dry-run") == 0)
    #expect(try told.isEmpty && flat(stage.output).contains("impact \(words) new"))
    #expect(try desk.take(text) == 0, "\(stage.errors)")
    let one = try #require(try told.first)
    #expect(one.by.name == "C. Farrow" && one.content.subject == "HP2" && one.content.text == words)
    #expect(try desk.take(try answers(words, copy: "copy-2")) == 0)
    #expect(try told.count == 1 && flat(stage.output).contains("recorded already"))
  }

  @Test func `takes the place of what the same lead wrote before`() throws {
    #expect(try desk.take(try answers("At first.")) == 0)
    #expect(try desk.take(try answers(words, saved: "2026-11-21T10:05:00Z")) == 0)
    #expect(try told.map(\.content.text) == [words])
  }

  @Test func `gives the last word to what the same lead saved last, in whatever order it comes, and judgements too`()
    throws
  {
    func copy(_ number: Int, _ text: String, _ grade: String) throws -> String {
      desk.answers(
        try desk.form(), copy: "copy-\(number)", saved: "2026-11-21T10:0\(number):00Z",
        judgements: [desk.judgement("HP2", grade, text)],
        narratives: [[desk.text("criterion", "HP2"), desk.text("part", "impact"), desk.text("text", text)]])
    }
    #expect(try desk.take(try copy(2, "New words.", "good")) == 0)
    #expect(try desk.take(try copy(1, "Old words.", "adequate")) == 0, "\(stage.errors)")
    #expect(try told.map(\.content.text) == ["New words."])
    #expect(try desk.assessment.claim("HP2")?.judgement.grade.text == "good")
  }

  @Test func `does not come back where it was withdrawn since`() throws {
    #expect(try desk.take(try answers(words)) == 0)
    _ = stage.answer("withdraw", try #require(try told.first).id.short, "--because", "no longer so")
    #expect(try desk.take(try answers(words, copy: "copy-2")) == 0)
    #expect(try told.isEmpty)
  }

  @Test func `leaves alone what somebody else wrote after the answers were saved`() throws {
    _ = stage.answer("narrative", "write", "HP2", "impact", "Later words.")
    #expect(try desk.take(try answers(words, saved: "2020-01-01T10:00:00Z")) == 0)
    #expect(try told.map(\.content.text) == ["Later words."])
    #expect(flat(stage.output).contains("left out: said anew"))
  }

  @Test(arguments: [
    ("too long", String(repeating: "word ", count: 190)), ("a telephone", "See NHS 943 476 5919."),
  ]) func `is refused with the whole form where it cannot stand`(_ why: String, _ text: String) throws {
    let before = try stage.contents()
    #expect(try desk.take(try answers(text)) == 2)
    #expect(desk.complaint.contains("No answer was taken in."))
    var after = try stage.contents()
    after["returned-answers.txt"] = nil
    #expect(after == before)
  }

  /// The spreadsheet of the lead's form, with what is written in some of its rows.
  private func sheet(_ purpose: ReturnForm.Purpose = .owner, _ written: (row: Int, heading: String, text: String)...)
    throws
    -> String
  {
    let form = try desk.form(purpose, purpose == .agency ? "police" : "C. Farrow")
    var rows = FormSheet(form).rows
    for (row, heading, text) in written {
      let column = try #require(rows[0].firstIndex { $0.contains(heading) })
      rows[row][column] = text
    }
    return CSVWriter.write(rows, bom: true)
  }

  @Test func `is asked in the spreadsheet too, and taken in from it by the same rules`() throws {
    let asked = "What did it mean for children?"
    #expect(try desk.take(try sheet(.owner, (2, asked, words), (3, asked, words))) == 0, "\(stage.errors)")
    let one = try #require(try told.first)
    #expect(
      try told.count == 1 && one.by.name == "C. Farrow" && one.content.part == .impact && one.content.text == words)
    #expect(try desk.take(try sheet(.owner, (1, asked, words), (1, "How do we know it?", "By audits."))) == 0)
    #expect(try told.count == 2)
    #expect(try desk.take(try sheet(.owner, (1, asked, "One."), (2, asked, "Another."))) == 2)
    #expect(desk.complaint.contains("line 2 says something else of HP2 in the same column; keep one"))
    #expect(try desk.take(try sheet(.owner, (1, asked, "See NHS 943 476 5919."))) == 2)
    #expect(try told.count == 2)
  }

  @Test func `is not asked of an agency`() throws {
    #expect(try !sheet(.agency).contains("for the self-evaluation"))
    #expect(try sheet().contains("for the self-evaluation"))
  }

  @Test func `is refused of a criterion that was not asked, and as a part that forms do not ask`() throws {
    #expect(try desk.take(try answers(words, of: "HP7")) == 2)
    #expect(try desk.take(try answers(words, part: "voice")) == 2)
  }
}
