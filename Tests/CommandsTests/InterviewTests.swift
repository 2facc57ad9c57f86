import TestSupport
import Testing

/// A person at a terminal who gives no options is asked, one plain question at a time.
@Suite struct InterviewTests {
  private func stage(_ answers: String...) throws -> Stage {
    let stage = try FormatTests.stage()
    stage.isTerminal = true
    stage.answers = answers
    return stage
  }

  @Test func `a wrong answer is refused at once with the reason, and the question comes again`() throws {
    let stage = try stage(
      "shelf 3", "Night visit", "HP99", "hp3", "HP2.G1", "1", "nonsense", "4", "2026-13-01", "2030-01-01", "2026-10-01",
      "", "41 of 40", "31 of 40", "", "yes")
    let said = stage.answer("attach").replacing("\n", with: " ")
    #expect(said.contains("There is no criterion 'HP99'."))
    #expect(said.contains("'HP2.G1' is no statement of HP3 and no grade."))
    #expect(said.contains("'nonsense' is not one of these kinds."))
    #expect(said.contains("'2026-13-01' is not a day"))
    #expect(said.contains("is a day to come"))
    #expect(said.contains("'41 of 40' says that the part is greater than the whole"))
    let sheet = stage.answer("evidence", "HP3", "--format", "csv")
    #expect(sheet.contains("Night visit,shelf 3,observation,2026-10-01,,HP3.O1,,HP3,counts"))
  }

  @Test func `Enter takes what was said last time, and undoing is told to the letter`() throws {
    let stage = try stage("shelf 3", "Second audit", "", "HP2.G1", "", "", "", "", "", "")
    let said = stage.answer("attach").replacing("\n", with: " ")
    #expect(said.contains("Which criterion does it bear on? [HP2]") || said.contains("bear on?"))
    #expect(said.contains("What kind is it? [audit]") && said.contains("[2026-09-30]"))
    let undo = try #require(said.split(separator: "To undo: muster ").last?.split(separator: " --because").first)
    #expect(stage.run(undo.split(separator: " ").map(String.init) + ["--because", "a slip"]) == 0, "\(stage.errors)")
  }

  @Test func `a file alone is asked about for the rest, and what is said beside it is not asked again`() throws {
    let stage = try stage("Spring audit", "HP3", "HP3.G1", "observation", "2026-10-01", "", "31 of 40", "", "yes")
    try stage.folder.write("what was seen", to: "visit.txt")
    let said = flat(stage.answer("attach", "visit.txt"))
    #expect(!said.contains("The file, or where the item is kept") && said.contains("Where visit.txt"))
    #expect(said.contains("Attached Spring audit as") && said.contains("To undo: muster withdraw"))
    #expect(try stage.contents().keys.contains { $0.hasSuffix("visit.txt") && $0.hasPrefix("evidence/files/") })
    stage.answers = ["HP4", "HP4.G1", "2026-10-02", "", "", "", "yes"]
    try stage.folder.write("what else was seen", to: "second.txt")
    let again = flat(stage.answer("attach", "second.txt", "--kind", "audit", "--title", "Second"))
    #expect(!again.contains("What kind is it?") && !again.contains("What is it called?"))
    #expect(stage.answers.isEmpty && again.contains("Kind audit"))
  }

  @Test func `a file that is not there, or an option that is wrong, is refused before anything is asked`() throws {
    let stage = try stage("never read")
    let before = try stage.contents()
    #expect(
      stage.run("attach", "nowhere.txt") == 2 && stage.errors.contains("There is no file or folder 'nowhere.txt'."))
    try stage.folder.write("what was seen", to: "visit.txt")
    #expect(stage.run("attach", "visit.txt", "--dated", "2031-01-01") == 2)
    #expect(stage.errors.contains("is a day to come") && stage.answers == ["never read"])
    try stage.folder.remove("visit.txt")
    #expect(try stage.contents() == before)
  }

  @Test func `with a criterion and what it shows on the command line, nothing is asked`() throws {
    let stage = try stage("never read")
    try stage.folder.write("what was seen", to: "visit.txt")
    #expect(stage.run("attach", "visit.txt", "--shows", "HP3.G1") == 0 && stage.answers == ["never read"])
  }

  @Test func `all of it is shown before it is recorded, and no records nothing`() throws {
    let stage = try stage("shelf 3", "Night visit", "HP3", "HP3.G1", "observation", "2026-10-01", "", "", "", "no")
    let before = try stage.contents()
    #expect(stage.run("attach") == 2)
    #expect(stage.output.contains("To be recorded") && flat(stage.output).contains("Dated 2026-10-01"))
    #expect(try stage.contents() == before)
  }

  @Test(arguments: ["attach", "judge", "audit"]) func `stop, or the end of the input, records nothing`(command: String)
    throws
  {
    for answers in [["stop"], []] {
      let stage = try stage()
      stage.answers = answers
      let before = try stage.contents()
      #expect(stage.run(command) == 2)
      #expect(stage.errors.contains("The questions were not finished. Nothing was changed."))
      #expect(try stage.contents() == before)
    }
  }

  @Test func `a question mark explains the question`() throws {
    let stage = try stage("?", "stop")
    stage.run("judge")
    #expect(stage.output.contains("A criterion, a judgement, or overall: HP1, HP2"))
  }

  @Test func `a judgement is asked for, and how to take it back is what it was before`() throws {
    let stage = try stage("HP2", "2", "the Q2 audit", "yes")
    _ = stage.answer("judge", "HP2", "adequate", "--because", "last year's audit")
    let said = stage.answer("judge").replacing("\n", with: " ")
    #expect(said.contains("Recorded before: Adequate, by A. Lead"))
    #expect(said.contains("Recorded Good for HP2"))
    #expect(said.contains("To undo: muster judge HP2 adequate --because"))
  }

  @Test func `what the command line says is not asked again`() throws {
    let stage = try stage("because of the audit", "yes")
    #expect(stage.answer("judge", "HP2", "good").contains("Recorded Good for HP2"))
  }

  @Test func `an audit offers the next case, and its own earlier answers when it is read again`() throws {
    let stage = try stage("", "perhaps", "no", "nobody was told", "yes")
    stage.answers += Array(repeating: "", count: 40)
    let said = stage.answer("audit").replacing("\n", with: " ")
    #expect(said.contains("Please answer yes, partly, no or n/a.") && said.contains("What did you see?"))
    #expect(said.contains("1 of 20 cases is audited"))
    let reference = try #require(
      said.split(separator: "To put it right: muster audit ").last?.split(separator: ".").first)
    stage.answers = Array(repeating: "", count: 40)
    #expect(stage.answer("audit", String(reference)).contains("[no]"))
  }

  @Test(arguments: ["judge", "audit"]) func `without a terminal nothing is ever asked`(command: String) throws {
    let stage = try stage("HP2")
    stage.isTerminal = false
    #expect(stage.run(command) == 2)
    #expect(stage.errors.contains("It is not said") && stage.answers == ["HP2"])
  }
}
