import Calendar
import TestSupport
import Testing

/// Nothing is recorded as done on a day that has not come. The stage's clock stands on 25 November 2026.
@Suite struct DayToComeTests {
  private static let item = ["attach", "--reference", "shelf", "--shows", "HP2.G1", "--kind", "audit"]
  private static let told = ["concern", "raise", "C4471", "--shows", "HP3.I1", "--told", "manager", "--told-at"]

  @Test(arguments: [
    item + ["--dated", "2026-11-26"], item + ["--dated", "01/02/2031"], told + ["2026-11-26 08:00"],
    ["sample", "draw", "cases.csv", "--seed", "again", "--list-day", "2026-11-26"],
    ["audit", "import", "answers.csv", "--audited", "2026-11-26"],
  ]) func `a day to come is refused with what day it is, and nothing is recorded`(command: [String]) throws {
    let stage = try FormatTests.stage()
    try stage.folder.write("case,question,answer\n", to: "answers.csv")
    let before = try stage.contents()
    #expect(stage.run(command) == 2)
    let said = stage.errors.replacing("\n", with: " ")
    #expect(said.contains("is a day to come; today is 25 November 2026"), "\(said)")
    #expect(said.contains("Nothing was changed."))
    #expect(try stage.contents() == before)
  }

  @Test func `a period that is not over is refused with how to write it so far`() throws {
    let stage = try Stage.opened()
    #expect(stage.run(DayToComeTests.item + ["--covers", "2026-10-01..2026-12-31"]) == 2)
    let said = stage.errors.replacing("\n", with: " ")
    #expect(said.contains("The period ends on a day to come: 31 December 2026"))
    #expect(said.contains("2026-10-01..2026-11-25"))
  }

  @Test func `an item is not corrected to a day to come`() throws {
    let stage = try FormatTests.stage()
    let listed = stage.answer("evidence", "--json")
    let id = String(try #require(listed.split(separator: "\"id\": \"").dropFirst().first?.prefix(7)))
    let before = try stage.contents()
    #expect(stage.run("correct", id, "--dated", "2027-01-01") == 2)
    #expect(stage.errors.contains("1 January 2027 is a day to come"))
    #expect(try stage.contents() == before)
    #expect(stage.run("correct", id, "--dated", "2026-11-25") == 0, "\(stage.errors)")
  }

  @Test func `one row of a log or of a sheet of answers with a day to come keeps all of it out`() throws {
    let stage = try FormatTests.stage()
    let reference = try #require(
      stage.answer("sample", "show", "--cases", "--format", "csv").split(separator: "\n").last)
    try stage.folder.write(
      "title,criterion,shows,kind,dated\nA,HP2,HP2.G1,audit,2026-10-01\nB,HP2,HP2.G1,audit,2027-01-01\n", to: "log.csv")
    try stage.folder.write(
      "case,question,answer,date\n\(reference.split(separator: ",")[0]),HP2.Q1,yes,2027-01-01\n", to: "answers.csv")
    let before = try stage.contents()
    #expect(stage.run("import", "log.csv") == 2)
    #expect(stage.errors.contains("log.csv:3: 1 January 2027 is a day to come"))
    #expect(stage.run("audit", "import", "answers.csv") == 2)
    #expect(stage.errors.contains("answers.csv:2: 1 January 2027 is a day to come"))
    #expect(try stage.contents() == before)
  }

  @Test func `a form that says a day to come is sent back whole`() throws {
    let desk = try ReturnDesk()
    let form = try desk.form()
    let item = [
      desk.text("item", "1"), desk.text("criterion", "HP2"), desk.text("title", "An audit"),
      desk.text("reference", "shelf"),
      desk.text("dated", "2026-11-26"), desk.text("kind", "audit"),
    ]
    try desk.stage.folder.write(desk.answers(form, evidence: [item]), to: "back.yaml")
    #expect(desk.stage.run("import", "back.yaml") == 2)
    #expect(desk.stage.errors.contains("26 November 2026 is a day to come"), "\(desk.stage.errors)")
    #expect(desk.stage.errors.replacing("\n", with: " ").contains("No answer was taken in."))
  }

  @Test func `at night the day on the wall is today already`() throws {
    let stage = try Stage.opened()
    stage.wall = CivilMinute("00:30", on: stage.now.date.adding(days: 1))
    #expect(stage.run(DayToComeTests.item + ["--dated", "2026-11-26"]) == 0, "\(stage.errors)")
    #expect(stage.answer("evidence", "--format", "csv").contains(#/2026-11-26,.*,not yet,/#))
    #expect(stage.run(DayToComeTests.item + ["--dated", "2026-11-27"]) == 2)
  }

  @Test(arguments: [
    ["action", "raise", "HP2", "Every referrer hears", "--owner", "C. Farrow"],
    ["assign", "HP2", "--owner", "C. Farrow"],
  ]) func `a due day may be past, and that is remarked on`(command: [String]) throws {
    let stage = try Stage.opened()
    #expect(stage.run(command + ["--due", "2026-10-01"]) == 0)
    let said = flat(stage.output)
    #expect(said.contains("due 1 October 2026, which is past: it is overdue"))
    #expect(stage.run(command + ["--due", "2027-10-01"]) == 0 && !stage.output.contains("which is past"))
  }
}
