import Assessments
import Calendar
import Digests
import Frameworks
import Platform
import Reports
import StructuredText
import TestSupport
import Testing

/// Forms that go out and come back, by the commands.
@Suite struct FormTests {
  private let desk: ReturnDesk
  private var stage: Stage { desk.stage }

  init() throws { desk = try ReturnDesk() }

  // MARK: Going out

  @Test func `an owner's form holds their criteria and no other, however the name is written`() throws {
    let page = stage.answer("form", "--owner", "c. farrow")
    #expect(page.contains("data-criterion=\"HP2\"") && page.contains("data-criterion=\"HP3\""))
    #expect(!page.contains("data-criterion=\"HP4\""))
    #expect(page.contains("value=\"C. Farrow\""))
    let narrow = stage.answer("form", "--owner", "C. Farrow", "--criterion", "hp3")
    #expect(!narrow.contains("data-criterion=\"HP2\"") && narrow.contains("data-criterion=\"HP3\""))
  }

  @Test func `an owner's form says what is on record, owed, missing and running out, and nobody else's does`() throws {
    _ = stage.answer(
      "attach", "--reference", "shelf", "--title", "Front-door audit", "--shows", "HP2.G1", "--kind", "audit",
      "--dated",
      "2026-09-30", "--extent", "34 of 40")
    let page = stage.answer("form", "--owner", "C. Farrow")
    #expect(page.contains("What is on record on 25 November 2026: 1 paper, "))
    #expect(
      page.contains("Nothing is claimed yet") && page.contains("Front-door audit") && page.contains("counts until"))
    #expect(page.contains("Missing, the first to close first"))
    for other in [["--criterion", "HP2"], ["--agency", "police", "--criterion", "HP2"]] {
      #expect(!stage.answer(["form"] + other).contains("What is on record"))
    }
  }

  @Test func `an agency's form holds the criteria that its evidence bears on`() throws {
    _ = stage.answer(
      "attach", "--reference", "x", "--title", "Joint audit", "--shows", "QP4.G1", "--agency", "youth-justice")
    let page = stage.answer("form", "--agency", "Youth Justice")
    #expect(page.contains("data-criterion=\"QP4\"") && !page.contains("data-criterion=\"HP2\""))
    #expect(page.contains("Your agency&#39;s view of QP4"))
  }

  @Test func `an auditor's form holds the sampled cases by their references only`() throws {
    let page = stage.answer("form", "--cases", "--auditor", "K. Lund")
    let cases = try #require(try desk.assessment.samples.last).drawn.cases
    #expect(page.split(separator: "data-case=").count == 11)
    for one in cases { #expect(page.contains("data-case=\"\(one.reference)\"")) }
    let two = stage.answer("form", "--cases", "--auditor", "K. Lund", "--case", cases[3].reference)
    #expect(two.split(separator: "data-case=").count == 2)
  }

  @Test func `writing a form changes nothing`() throws {
    let before = try stage.contents()
    _ = stage.answer("form", "--owner", "C. Farrow")
    _ = stage.answer("form", "--cases", "--auditor", "K. Lund", "--csv")
    #expect(try stage.contents() == before)
  }

  // MARK: Coming back

  @Test func `answers are recorded under the name of whoever gave them, and the receipt under the taker's`() throws {
    let text = desk.answers(
      try desk.form(),
      evidence: [
        desk.item(
          "HP2-1", desk.list("shows", ["HP2.G1"]), desk.list("against", ["HP2.G4"]), desk.text("extent", "31 of 40"),
          desk.text("place", "page 4"), desk.text("note", "two\nlines"))
      ], judgements: [desk.judgement("HP3", "good", "Seen in the audit")])
    #expect(try desk.take(text) == 0)
    #expect(stage.output.contains("Took in from C. Farrow: 1 evidence item attached and 1 judgement made."))
    let assessment = try desk.assessment
    let item = try #require(assessment.evidence.first)
    #expect(item.by.name == "C. Farrow" && item.content.title == "Front-door audit")
    #expect(item.content.material == .reference("shelf 4") && item.content.kind == .audit)
    #expect(item.content.extent == .counted(31, of: 40) && item.content.note == "two\nlines")
    #expect(item.content.against.map(\.statement.text) == ["HP2.G4"] && item.content.isPlaced)
    let judged = try #require(assessment.judgements.first)
    #expect(judged.by.name == "C. Farrow" && judged.judgement.subject == "HP3" && judged.judgement.part == .owner)
    let receipt = try #require(assessment.returns.first)
    #expect(receipt.by.name == "A. Lead" && receipt.received.from.name == "C. Farrow")
    #expect(receipt.received.items.map(\.evidence) == [item.id])
    #expect(stage.run("verify") == 0)
  }

  @Test func `a dry run shows what was understood and records nothing`() throws {
    let before = try stage.contents()
    #expect(try desk.take(desk.answers(try desk.form(), evidence: [desk.item()]), "--dry-run") == 0)
    #expect(stage.output.contains("Front-door audit") && stage.output.contains("Nothing was recorded"))
    #expect(try stage.contents().filter { $0.key != "returned-answers.txt" } == before)
  }

  @Test func `the same answers again record nothing`() throws {
    let text = desk.answers(try desk.form(), evidence: [desk.item()])
    #expect(try desk.take(text) == 0)
    let before = try stage.contents()
    #expect(try desk.take(text) == 0)
    #expect(stage.output.contains("Nothing new is in it"))
    #expect(try stage.contents() == before)
  }

  @Test func `a second return corrects what it says otherwise and adds what is new`() throws {
    let form = try desk.form()
    _ = try desk.take(desk.answers(form, evidence: [desk.item(), desk.item("HP2-2", title: "Survey")]))
    let later = desk.answers(
      form, saved: "2026-11-22T10:00:00Z",
      evidence: [desk.item(title: "Front-door audit, spring"), desk.item("HP2-2", title: "Survey"), desk.item("HP3-1")])
    #expect(try desk.take(later) == 0)
    #expect(stage.output.contains("1 evidence item attached and 1 evidence item corrected."))
    let titles = try desk.assessment.currentEvidence.map(\.content.title)
    #expect(titles == ["Front-door audit, spring", "Survey", "Front-door audit"])
  }

  @Test func `what was corrected or withdrawn here meanwhile is not undone by the same answers`() throws {
    let form = try desk.form()
    _ = try desk.take(desk.answers(form, evidence: [desk.item(), desk.item("HP2-2", title: "Survey")]))
    let ids = try desk.assessment.evidence.map(\.id.short)
    _ = stage.answer("correct", ids[0], "--title", "Put right here", "--because", "typing")
    _ = stage.answer("withdraw", ids[1], "--because", "double")
    let again = desk.answers(
      form, saved: "2026-11-22T10:00:00Z",
      evidence: [desk.item(), desk.item("HP2-2", title: "Survey 2"), desk.item("HP2-3", title: "Third")])
    #expect(try desk.take(again) == 0)
    #expect(stage.output.contains("withdrawn here"))
    #expect(try desk.assessment.currentEvidence.map(\.content.title) == ["Put right here", "Third"])
  }

  @Test func `two people's copies of one form are kept apart`() throws {
    let form = try desk.form(.agency, "schools", ["HP2"])
    _ = try desk.take(desk.answers(form, by: "P. One", copy: "a", evidence: [desk.item(title: "One")]))
    _ = try desk.take(desk.answers(form, by: "P. Two", copy: "b", evidence: [desk.item(title: "Two")]))
    let evidence = try desk.assessment.currentEvidence
    #expect(evidence.map(\.content.title) == ["One", "Two"])
    #expect(evidence.map(\.by.name) == ["P. One", "P. Two"])
    #expect(evidence.allSatisfy { $0.content.agency == "schools" && $0.by.agency == "schools" })
  }

  @Test func `an agency's view is a note and never the authority's claim`() throws {
    let form = try desk.form(.agency, "police", ["HP2"])
    #expect(
      try desk.take(desk.answers(form, by: "P. One", judgements: [desk.judgement("HP2", "good", "We agree")])) == 0)
    #expect(try desk.assessment.judgements.isEmpty)
    #expect(try desk.assessment.notes.map(\.note.text) == ["Police judges this good: We agree"])
  }

  @Test(arguments: ["K. Lund", "Lund, K."])
  func `a reviewer's judgement is a reviewer's, however the name is written`(name: String) throws {
    let form = try desk.form(.criteria, nil, ["HP2"])
    _ = try desk.take(desk.answers(form, by: name, judgements: [desk.judgement("HP2", "adequate", "Thin")]))
    #expect(try desk.assessment.judgements.map(\.judgement.part) == [.reviewer])
  }

  @Test func `audits come back by reference, and take the place of the auditor's earlier ones`() throws {
    let form = try desk.auditForm()
    func audit(_ one: ReturnForm.Case, _ answer: String) -> [TextValue.Field] {
      let question = [desk.text("question", one.questions[0].id.text), desk.text("answer", answer)]
      return [
        desk.text("case", one.reference), desk.text("audited", "2026-07-02"),
        .init(key: "answers", value: .sequence([.mapping(question)])),
      ]
    }
    #expect(try desk.take(desk.answers(form, by: "K. Lund", audits: form.cases.map { audit($0, "no") })) == 0)
    let changed = [audit(form.cases[0], "yes"), audit(form.cases[1], "no")]
    let later = desk.answers(form, by: "K. Lund", saved: "2026-11-22T10:00:00Z", audits: changed)
    #expect(try desk.take(later) == 0)
    #expect(stage.output.contains("Took in from K. Lund: 1 case audit recorded."))
    let audits = try #require(try desk.assessment.samples.last).audits
    #expect(audits.count == 2 && audits.allSatisfy { $0.auditor == "K. Lund" })
    #expect(Set(audits.map { $0.answers[0].answer }) == [.yes, .no])
  }

  @Test func `a full disk at any step leaves all of it or none`() throws {
    let text = desk.answers(
      try desk.form(), evidence: [desk.item(), desk.item("HP2-2", title: "Survey")],
      judgements: [desk.judgement("HP2", "good", "why")])
    for step in 0..<24 {
      stage.writer = WriteOnce(FaultyFileSystem(.refuse(step: step, .diskFull)))
      let status = try desk.take(text)
      let assessment = try desk.assessment
      let counts = [assessment.evidence.count, assessment.judgements.count, assessment.returns.count]
      #expect(counts == [0, 0, 0] || counts == [2, 1, 1], "step \(step): \(counts)")
      if status == 0 { break }
    }
    stage.writer = WriteOnce()
    #expect(try desk.take(text) == 0)
    #expect(try desk.assessment.evidence.count == 2)
    #expect(stage.run("verify") == 0)
  }

  // MARK: Hostile content

  @Test(arguments: [
    "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "a\u{1B}[31mred\u{7}", "\u{202E}fdp.exe\u{2066}x", "{}: - #",
    "e\u{301}漢字👩‍👩‍👧‍👦",
  ])
  func `hostile text in any field is text in the record, on the screen and in the report`(hostile: String) throws {
    let note = hostile + "\n" + String(repeating: "ö", count: 9_900)
    let text = desk.answers(
      try desk.form(), by: hostile,
      evidence: [
        [
          desk.text("item", "HP2-1"), desk.text("criterion", "HP2"), desk.text("title", hostile),
          desk.text("reference", hostile), desk.text("extent", "most"), desk.text("place", hostile),
          desk.text("note", note), desk.list("shows", ["HP2.G1"]), desk.text("kind", "audit"),
          desk.text("dated", "2026-06-30"),
        ]
      ], judgements: [desk.judgement("HP2", "good", hostile)])
    #expect(try desk.take(text) == 0)
    func isSafe(_ text: String) -> Bool {
      !text.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}".unicodeScalars.contains($0) }
    }
    #expect(isSafe(stage.output))
    let item = try #require(try desk.assessment.evidence.first)
    #expect(item.content.title == FormWords.line(hostile) && item.content.note == FormWords.note(note))
    let report = stage.answer("report", "--annex")
    #expect(!report.contains("<script") && isSafe(report))
    #expect(isSafe(stage.answer("evidence", item.id.short)))
    #expect(stage.run("verify") == 0)
  }

  // MARK: What changed while a form was out

  @Test func `a case that was replaced since is left out and named, and the others are taken in`() throws {
    let form = try desk.auditForm()
    let audits = form.cases.map { one -> [TextValue.Field] in
      [
        desk.text("case", one.reference), desk.text("audited", "2026-07-02"),
        .init(
          key: "answers",
          value: .sequence([
            .mapping([desk.text("question", one.questions[0].id.text), desk.text("answer", "yes")])
          ])),
      ]
    }
    let replaced = form.cases[0].reference
    _ = stage.answer("sample", "replace", replaced, "--because", "moved away")
    #expect(try desk.take(desk.answers(form, by: "K. Lund", audits: audits)) == 0, "\(stage.errors)")
    let said = stage.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("replaced since") && said.contains("Took in from K. Lund: 1 case audit recorded."))
    #expect(try desk.assessment.samples.last?.audits.map(\.reference) == [form.cases[1].reference])
  }

  @Test func `criteria that have another owner since are still answered for by whoever was asked`() throws {
    let text = desk.answers(try desk.form(), judgements: [desk.judgement("HP3", "good", "Seen in the audit")])
    _ = stage.answer("assign", "HP3", "--owner", "Cath Farrow")
    _ = stage.answer("people", "C. Farrow", "is", "Cath Farrow")
    #expect(try desk.take(text) == 0, "\(stage.errors)")
  }

  @Test func `everyone's forms go into one folder, with a list of who gets which`() throws {
    _ = stage.answer("assign", "HP4", "--owner", "M. Okafor")
    let options = [
      "form", "--everyone", "--cases", "--auditor", "K. Lund", "--auditor", "P. Rees", "--auditor", "lund, k",
      "--output",
      "forms",
    ]
    #expect(stage.answer(options).contains("4 forms written to forms"))
    let files = try Stage.files(below: stage.folder / "forms")
    let list = String(decoding: try #require(files["who-gets-which.csv"]), as: UTF8.self)
    #expect(files.count == 5 && list.contains("\"HP2, HP3\"") && list.contains("10 cases"))
    for name in ["C. Farrow", "M. Okafor", "K. Lund", "P. Rees"] {
      let row = try #require(list.split(whereSeparator: \.isNewline).first { $0.hasPrefix(name) })
      let page = try #require(files[String(row.split(separator: ",")[1])])
      #expect(String(decoding: page, as: UTF8.self).contains("value=\"\(name)\""))
    }
    #expect(stage.run("form", "--everyone", "--owner", "C. Farrow", "--output", "others") == 2)
    #expect(stage.run("form", "--everyone") == 2)
  }

  @Test func `of a form made with an earlier version what is asked in other words now is left out and named`() throws {
    let text = desk.answers(
      try desk.form(),
      judgements: [desk.judgement("HP2", "good", "Seen in the audit"), desk.judgement("HP3", "good", "Seen too")])
    let bytes = BuiltInFrameworks.bytes(of: "ofsted-child-protection-2012.yaml")
    try stage.folder.write(bytes, to: "frameworks/earlier/before.yaml")
    let later = String(decoding: bytes, as: UTF8.self).replacing("\nversion: 2\n", with: "\nversion: 3\n")
      .replacing("lawful and shared action the same day makes", with: "lawful action of all the same day makes")
    try stage.folder.write(later, to: "frameworks/ofsted-child-protection-2012.yaml")
    _ = stage.answer("init", "--upgrade")
    #expect(try desk.take(text) == 0, "\(stage.errors)")
    #expect(flat(stage.output).contains("The words of HP3 have changed since the form was made"))
    #expect(try desk.assessment.judgements.map(\.judgement.subject) == ["HP2"])
  }
}
