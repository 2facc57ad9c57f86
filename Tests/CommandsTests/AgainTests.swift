import TestSupport
import Testing

/// What is said or asked a second time, and what there is nothing of.
@Suite struct AgainTests {

  @Test func `a judgement said twice for the same reason is recorded once, and that is said`() throws {
    let stage = try Stage.opened()
    let judge = ["judge", "HP2", "good", "--because", "31 of 40 were timely"]
    #expect(stage.run(judge) == 0)
    let before = try stage.contents()
    #expect(stage.run(judge) == 0)
    #expect(flat(stage.output).contains("is recorded already, with the same reason, on 25 November 2026 by A. Lead."))
    #expect(try stage.contents() == before)
    #expect(stage.run(judge + ["--by", "B. Lead"]) == 0 && stage.output.contains("Recorded Good"))
    #expect(stage.run("judge", "HP2", "good", "--because", "the re-audit says so") == 0)
    #expect(stage.output.contains("Recorded Good"))
  }

  @Test func `an action that is closed already is said to be, and only a note is still taken`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("action", "raise", "HP2", "Every referrer hears", "--owner", "C. Farrow")
    let json = stage.answer("action", "list", "--json")
    let id = String(try #require(json.split(separator: "\"id\": \"").dropFirst().first?.prefix(7)))
    _ = stage.answer("action", "close", id)
    let before = try stage.contents()
    #expect(stage.answer("action", "close", id).contains("is closed already. Nothing was recorded."))
    #expect(try stage.contents() == before)
    #expect(stage.answer("action", "close", id, "--note", "agreed at the board").contains("is closed."))
  }

  @Test func `an empty file is refused by attach and by a log, and nothing is kept`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("", to: "audit.pdf")
    try stage.folder.write("title,file,criterion\nAudit,audit.pdf,HP2\n", to: "log.csv")
    let before = try stage.contents()
    #expect(stage.run("attach", "audit.pdf", "--shows", "HP2.G1", "--kind", "audit") == 2)
    #expect(flat(stage.errors).contains("'audit.pdf' is empty: there is not one byte in it."))
    #expect(stage.run("import", "log.csv") == 2)
    #expect(flat(stage.errors).contains("log.csv:2: 'audit.pdf' is empty"))
    #expect(try stage.contents() == before)
  }

  @Test func `a criterion without evidence is said to have none, with a command that names one of its statements`()
    throws
  {
    let stage = try Stage.opened()
    for format in ["text", "md"] {
      let said = flat(stage.answer("evidence", "HP3", "--format", format))
      #expect(said.contains("Nothing has been attached on HP3 Immediate protection"), "\(said)")
      // A command is for the person at the keyboard.
      #expect(said.contains("'muster attach FILE --shows HP3.G1'") == (format == "text"), "\(said)")
    }
    #expect(stage.answer("evidence", "HP3", "--json") == "[]\n")
  }

  @Test(arguments: [
    ["compare", "--from", "2026-10-01", "--to", "2026-05-01"],
    ["claims", "--from", "2026-10-01", "--to", "2026-05-01"],
  ]) func `days the wrong way round are refused with both options as they should be`(command: [String]) throws {
    let stage = try Stage.opened()
    #expect(stage.run(command) == 2)
    let said = flat(stage.errors)
    #expect(said.contains("The period is the wrong way round: it begins on 1 October 2026 (--from)"), "\(said)")
    #expect(said.contains("--from 2026-05-01 --to 2026-10-01"), "\(said)")
  }

  @Test func `a period that ends before it begins is refused with the days put right`() throws {
    let stage = try Stage.opened()
    #expect(
      stage.run("attach", "--reference", "shelf", "--to", "HP2", "--covers", "2026-06-30..2026-04-01") == 2)
    let said = flat(stage.errors)
    #expect(said.contains("ends before it begins: 1 April 2026 is earlier than 30 June 2026"), "\(said)")
    #expect(said.contains("2026-04-01..2026-06-30"), "\(said)")
  }
}
