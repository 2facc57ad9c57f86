import Assessments
import Digests
import StructuredText
import TestSupport
import Testing

/// Papers that come back with the answers of a form.
@Suite struct `A form that carries papers` {
  private let desk: ReturnDesk
  private var stage: Stage { desk.stage }
  private let paper = "Thirty referrals read.\n"

  init() throws { desk = try ReturnDesk() }

  private func item(
    _ name: String = "HP2-1", paper: String, holding text: String, mark: String = "no child's details"
  ) -> [TextValue.Field] {
    [
      desk.text("item", name), desk.text("criterion", "HP2"), desk.text("title", "Front-door audit"),
      desk.text("kind", "audit"), desk.text("dated", "2026-06-30"), desk.list("shows", ["HP2.G1"]),
      desk.text("paper", paper), desk.text("paper-digest", SHA256.digest(of: text).hex), desk.text("paper-holds", mark),
    ]
  }

  private func answers(copy: String = "copy-1", mark: String = "no child's details") throws -> String {
    desk.answers(
      try desk.form(), copy: copy,
      evidence: [item(paper: "papers/HP2-1 audit, June.txt", holding: paper, mark: mark)])
  }

  private func take(_ parts: [(name: String, text: String)], as name: String = "returned.zip", _ options: String...)
    throws -> Int32
  {
    try stage.folder.write(SmallWorkbook.archive(parts), to: name)
    return stage.run(["import", name] + options)
  }

  @Test func `gives an item with its paper kept, as the form named it, in the name of whoever filled it`() throws {
    let parts = [("answers.txt", try answers()), ("papers/HP2-1 audit, June.txt", paper)]
    #expect(try take(parts, "--dry-run") == 0)
    #expect(try desk.assessment.evidence.isEmpty && flat(stage.output).contains("new, with its paper"))
    #expect(try take(parts) == 0, "\(stage.errors)")
    let item = try #require(try desk.assessment.evidence.first)
    let file = try #require(item.content.material.storedFile)
    #expect(item.by.name == "C. Farrow" && file.path.hasSuffix("/audit, June.txt"))
    #expect(try stage.folder.text(of: "evidence/\(file.path)") == paper)
    #expect(stage.answer("verify").hasPrefix("Sound."))
  }

  @Test func `names what is wrong in a line with the file in the archive in which that line stands`() throws {
    let wrong = desk.answers(
      try desk.form(),
      narratives: [[desk.text("criterion", "HP7"), desk.text("part", "impact"), desk.text("text", "Seen.")]])
    #expect(try take([("answers.txt", wrong)]) == 2)
    #expect(desk.complaint.contains("returned.zip/answers.txt:") && desk.complaint.contains("did not ask about 'HP7'"))
    let unread = desk.answers(try desk.form()) { $0.replacing("for: owner", with: "for: nobody") }
    #expect(try take([("answers.txt", unread)]) == 2)
    #expect(
      desk.complaint.contains("'returned.zip' cannot be read") && desk.complaint.contains("returned.zip/answers.txt:"))
  }

  @Test func `may be of Office, whose own files lie unpacked beside the answers`() throws {
    let name = "papers/HP2-1 minutes.docx"
    let minutes = "PK word/document.xml [Content_Types].xml xl/workbook.xml"
    let text = desk.answers(
      try desk.form(), copy: "copy-1", evidence: [item(paper: name, holding: minutes)])
    #expect(try take([("answers.txt", text), (name, minutes)]) == 0, "\(stage.errors)")
    #expect(try desk.assessment.evidence.count == 1)
    // One that lies in a folder of papers is no paper.
    try stage.folder.makeFolder("shared")
    try stage.folder.write(SmallWorkbook.archive([("answers.txt", text), (name, minutes)]), to: "shared/back.zip")
    try stage.folder.write(text, to: "shared/back.txt")
    try stage.folder.write("31 of 40", to: "shared/audit.txt")
    let said = flat(stage.answer("attach", "shared", "--dry-run"))
    #expect(said.contains("1 paper: 1 new") && said.contains("2 forms that came back"))
  }

  @Test func `twice is once, from the same form, or from another that sends the same paper`() throws {
    let name = "papers/HP2-1 audit, June.txt"
    #expect(try take([("answers.txt", try answers()), (name, paper)]) == 0)
    #expect(try take([("answers.txt", try answers()), (name, paper)]) == 0)
    #expect(flat(stage.output).contains("This was taken in on"))
    #expect(try take([("answers.txt", try answers(copy: "copy-2")), (name, paper)]) == 0)
    #expect(try desk.assessment.evidence.count == 1 && stage.output.contains("recorded already"))
  }

  @Test func `takes in what a paper that is known says anew, and changes nobody else's item of it`() throws {
    let name = "papers/HP2-1 audit, June.txt"
    #expect(try take([("answers.txt", try answers()), (name, paper)]) == 0)
    let first = try desk.assessment.evidence
    var bad = item(paper: name, holding: paper)
    bad.removeAll { $0.key == "shows" }
    let against = desk.answers(
      try desk.form(), copy: "copy-2", evidence: [bad + [desk.list("against", ["HP2.G1"])]])
    #expect(try take([("answers.txt", against), (name, paper)]) == 0, "\(stage.errors)")
    #expect(try desk.assessment.evidence.count == 2)
    // The same item with another title, from a copy that had found its paper recorded already.
    let known = [("answers.txt", try answers(copy: "copy-3")), (name, paper)]
    #expect(try take(known) == 0)
    let titled = desk.answers(
      try desk.form(), copy: "copy-3", saved: "2026-11-22T10:00:00Z", evidence: [item(paper: name, holding: paper)],
      change: { $0.replacing("Front-door audit", with: "Another title") })
    #expect(try take([("answers.txt", titled), (name, paper)]) == 0, "\(stage.errors)")
    #expect(try desk.assessment.evidence.first?.content == first.first?.content)
  }

  @Test func `that comes again without its paper keeps the copy`() throws {
    let name = "papers/HP2-1 audit, June.txt"
    #expect(try take([("answers.txt", try answers()), (name, paper)]) == 0)
    let file = try #require(try desk.assessment.evidence.first?.content.material.storedFile)
    let later = desk.answers(
      try desk.form(), saved: "2026-11-22T10:00:00Z", evidence: [desk.item("HP2-1", title: "Renamed")])
    #expect(try desk.take(later) == 0, "\(stage.errors)")
    let item = try #require(try desk.assessment.evidence.first)
    #expect(item.content.title == "Renamed" && item.content.material.storedFile == file)
    #expect(item.content.note == "Kept at: shelf 4")
  }

  @Test func `is refused whole where a paper is not with it, is another, or nobody marked that it may be sent`() throws
  {
    let before = try stage.contents()
    let name = "papers/HP2-1 audit, June.txt"
    #expect(try desk.take(answers()) == 2)
    #expect(desk.complaint.contains("names a paper that is not with it: \(name)."))
    try stage.folder.remove("returned-answers.txt")
    for (parts, words) in [
      ([("answers.txt", try answers())], "not with it"),
      ([("answers.txt", try answers()), (name, "another text")], "is not what the form saved"),
      ([("answers.txt", try answers(mark: "yes")), (name, paper)], "cannot be read as answers"),
      (
        [("answers.txt", try answers().replacing("Front-door", with: "Back-door")), (name, paper)],
        "was changed after it was saved"
      ),
    ] {
      #expect(try take(parts) == 2 && desk.complaint.contains(words), "\(desk.complaint)")
      try stage.folder.remove("returned.zip")
    }
    #expect(try stage.contents() == before)
  }

  @Test func `takes in all but a paper that was erased, which is told first and comes too where somebody says so`()
    throws
  {
    let name = "papers/HP2-1 audit, June.txt"
    #expect(try take([("answers.txt", try answers()), (name, paper)]) == 0)
    let id = try #require(try desk.assessment.evidence.first?.id.short)
    _ = stage.answer("erase", id, "--because", "it named a child", "--yes")
    let more = "papers/HP2-2 visits.txt"
    let text = desk.answers(
      try desk.form(), copy: "copy-9",
      evidence: [
        item(paper: name, holding: paper), item("HP2-2", paper: more, holding: "Night visits.\n"),
      ], judgements: [desk.judgement("HP2", "good", "Read thirty.")])
    let parts = [("answers.txt", text), (name, paper), (more, "Night visits.\n")]
    #expect(try take(parts) == 0, "\(stage.errors)")
    let said = flat(stage.output)
    let told = "Left out: Front-door audit, since '\(name)' is the paper that A. Lead erased on"
    let (first, rest) = (try #require(said.firstRange(of: told)), try #require(said.firstRange(of: "From C. Farrow")))
    #expect(first.lowerBound < rest.lowerBound)
    #expect(said.contains("left out: its paper was erased before"))
    #expect(try desk.assessment.evidence.count == 1 && desk.assessment.judgements.count == 1)
    #expect(try take(parts) == 0 && flat(stage.output).contains("This was taken in on"))
    #expect(try take(parts, "--erased-too") == 0, "\(stage.errors)")
    #expect(try desk.assessment.evidence.count == 2 && desk.assessment.judgements.count == 1)
    #expect(try take(parts, "--erased-too") == 0 && flat(stage.output).contains("This was taken in on"))
  }

  @Test func `that was cut off on its way is refused, and an archive of anything else is no form`() throws {
    let whole = SmallWorkbook.archive([("answers.txt", try answers()), ("papers/HP2-1 audit, June.txt", paper)])
    try stage.folder.write(Array(whole.dropLast(30)), to: "cut.zip")
    #expect(stage.run("import", "cut.zip") == 2)
    #expect(desk.complaint.contains("'cut.zip' is damaged, or was packed anew on its way. Nothing was changed."))
    #expect(try take([("notes.txt", "nothing")], as: "other.zip") == 2)
    #expect(!desk.complaint.contains("No answer was taken in"))
  }

  @Test func `leaves a name in the archive that leads elsewhere where it is`() throws {
    let answers = desk.answers(
      try desk.form(), evidence: [item(paper: "../../outside.txt", holding: paper)])
    #expect(try take([("answers.txt", answers), ("../../outside.txt", paper)]) == 2)
    #expect(try desk.assessment.evidence.isEmpty)
  }
}
