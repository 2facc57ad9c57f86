import Assessments
import Digests
import Frameworks
import Reports
import StructuredText
import TestSupport
import Testing

/// What is not taken in, and what is said of it. Each leaves the workspace as it was.
@Suite struct RefusalTests {
  private let desk: ReturnDesk

  init() throws { desk = try ReturnDesk() }

  private func refuse(
    _ text: String, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try desk.stage.contents()
    #expect(try desk.take(text) == 2, sourceLocation: sourceLocation)
    for part in words + ["Nothing was changed.", "No answer was taken in."] {
      #expect(desk.complaint.contains(part), "\(part): \(desk.complaint)", sourceLocation: sourceLocation)
    }
    let after = try desk.stage.contents().filter { $0.key != "returned-answers.txt" }
    #expect(after == before.filter { $0.key != "returned-answers.txt" }, sourceLocation: sourceLocation)
  }

  @Test func `answers that were changed after they were saved`() throws {
    let text = desk.answers(try desk.form(), judgements: [desk.judgement("HP2", "adequate", "Thin")])
    try refuse(text.replacing("grade: adequate", with: "grade: good"), "was changed after it was saved")
  }

  @Test func `answers that were cut off`() throws {
    let text = desk.answers(try desk.form(), evidence: [desk.item()])
    try refuse(String(text.prefix(text.count / 2)), "is not whole")
  }

  @Test func `answers for another assessment`() throws {
    let form = try desk.form()
    let other = String(form.assessment.reversed())
    try refuse(
      desk.answers(form) { $0.replacing(form.assessment, with: other) }, "another assessment, of Northvale Council")
  }

  @Test func `answers for another version of the framework`() throws {
    let form = try desk.form()
    try refuse(
      desk.answers(form) {
        $0.replacing("framework-version: \(form.framework.version)\n", with: "framework-version: 9\n")
      },
      "ofsted-child-protection-2012 version 9")
  }

  @Test func `answers to questions that were altered`() throws {
    let form = try desk.form()
    let other = SHA256.digest(of: "other words").hex
    try refuse(
      desk.answers(form) { $0.replacing(form.questions.hex, with: other) }, "from a form that was altered",
      "questions on it are not those")
  }

  @Test func `answers to questions whose words have changed since`() throws {
    let form = try desk.form()
    let other = SHA256.digest(of: "other words").hex
    try refuse(
      desk.answers(form) {
        $0.replacing(form.questions.hex, with: other).replacing(form.framework.digest.hex, with: other)
      }, "whose words have changed since the form was made", "Send a new form")
  }

  @Test func `a framework's file that changed elsewhere is no reason to refuse`() throws {
    let form = try desk.form()
    let other = SHA256.digest(of: "other words").hex
    let text = desk.answers(form, evidence: [desk.item()]) { $0.replacing(form.framework.digest.hex, with: other) }
    #expect(try desk.take(text) == 0)
    #expect(desk.stage.output.split { $0.isWhitespace }.joined(separator: " ").contains("but not the questions"))
  }

  @Test func `a form that says it was somebody else's`() throws {
    let form = try desk.form()
    try refuse(
      desk.answers(form) { $0.replacing("\nname: C. Farrow", with: "\nname: H. Tansley") },
      "from a form that was altered",
      "not for whom or from when it says")
  }

  @Test func `a form with a criterion more than was asked`() throws {
    let form = try desk.form(.owner, "C. Farrow", ["HP2"])
    try refuse(desk.answers(form) { $0.replacing("  - HP2\n", with: "  - HP2\n  - HP4\n") }, "was altered")
    try refuse(desk.answers(form, evidence: [desk.item("HP4-1")]), "the form did not ask about HP4")
    try refuse(desk.answers(form, judgements: [desk.judgement("overall", "good", "x")]), "did not ask about 'overall'")
  }

  @Test func `cases that the form did not ask about`() throws {
    let form = try desk.auditForm(1)
    let other = try #require(try desk.assessment.samples.last).drawn.cases[5].reference
    let answer = [desk.text("question", "HP2.Q1"), desk.text("answer", "yes")]
    try refuse(
      desk.answers(
        form,
        audits: [
          [
            desk.text("case", other), desk.text("audited", "2026-07-02"),
            .init(key: "answers", value: .sequence([.mapping(answer)])),
          ]
        ]), "case '\(other)', which the form did not ask about")
  }

  @Test func `questions that the case is not asked, answers that are none, and one answered twice`() throws {
    let form = try desk.auditForm(1)
    let asked = form.cases[0].questions[0].id.text
    func answer(_ question: String, _ answer: String) -> TextValue {
      .mapping([desk.text("question", question), desk.text("answer", answer)])
    }
    let answers = [answer("HP99.Q1", "yes"), answer(asked, "maybe"), answer(asked, "yes"), answer(asked, "no")]
    try refuse(
      desk.answers(
        form,
        audits: [
          [
            desk.text("case", form.cases[0].reference), desk.text("audited", "2026-07-02"),
            .init(key: "answers", value: .sequence(answers)),
          ]
        ]), "3 things are wrong", "'HP99.Q1' is not asked", "'maybe' is not an answer", "answered twice")
  }

  @Test func `everything that is wrong with the items, at once, with its line`() throws {
    let form = try desk.form()
    func bad(_ name: String, _ key: String, _ value: String) -> [TextValue.Field] {
      desk.item(name).filter { $0.key != key } + [desk.text(key, value)]
    }
    try refuse(
      desk.answers(
        form,
        evidence: [
          bad("HP2-1", "kind", "audits"), bad("HP2-2", "dated", "31/02/2026"), bad("HP2-3", "dated", "2031-01-01"),
          bad("HP2-4", "extent", "41 of 40"), desk.item("HP2-5", desk.list("shows", ["HP2.G77"])),
          desk.item("HP2-6", desk.list("shows", ["HP3.G1"])),
        ], judgements: [desk.judgement("HP2", "splendid", "x")]),
      "7 things are wrong", "did you mean 'audit'", "'31/02/2026' is not a day", "1 January 2031 is a day to come",
      "'41 of 40' says that the part is greater", "no statement 'HP2.G77'", "a statement of another criterion",
      "'splendid' is not a grade", "returned-answers.txt:", "Ask C. Farrow to put it right")
  }

  @Test func `texts longer than a form takes, and blank names`() throws {
    let form = try desk.form()
    try refuse(
      desk.answers(form, evidence: [desk.item("HP2-1", title: String(repeating: "x", count: 501))]),
      "at most 500 characters")
    try refuse(
      desk.answers(form, evidence: [desk.item("HP2-1", desk.text("note", String(repeating: "x", count: 10_001)))]),
      "at most 10000 characters")
    try refuse(desk.answers(form, by: "\u{7}  \u{2028}"), "cannot be read as answers of a form")
  }

  @Test func `fields that no form has`() throws {
    try refuse(desk.answers(try desk.form()) { $0 + "surprise: x\n" }, "surprise", "cannot be read as answers")
  }

  @Test func `older answers of the same copy after newer ones`() throws {
    let form = try desk.form()
    #expect(try desk.take(desk.answers(form, saved: "2026-11-22T10:00:00Z", evidence: [desk.item()])) == 0)
    try refuse(
      desk.answers(form, saved: "2026-11-21T10:00:00Z", evidence: [desk.item(title: "Before")]), "was saved before")
  }
}
