import TestSupport
import Testing

/// Samples and audits, by the commands.
@Suite struct CasesTests {
  @Test func `a sample is drawn, shown and drawn again the same`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    let drawn = stage.answer("sample", "draw", "cases.csv", "--seed", "a public phrase", "--size", "30")
    #expect(drawn.contains("A sample of 30 from 84 cases"))
    #expect(stage.answer("sample", "show").contains("a public phrase"))
    #expect(stage.answer("sample", "verify").contains("The same sample."))
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
  }

  @Test func `a changed list is noticed, and the case is named`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "a public phrase", "--size", "30")
    try stage.writeCaseList("cases.csv", each: 11)
    #expect(stage.run("sample", "verify", "cases.csv") == 1)
    #expect(stage.output.contains("Not the same sample") && stage.output.contains("case C"))
  }

  @Test func `a dry run draws and records nothing`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    let before = try stage.contents()
    #expect(stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--dry-run").contains("Nothing was recorded"))
    #expect(try stage.contents() == before)
  }

  @Test func `personal columns are left behind, and the command says so`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(
      "Case ref,Cohort,Child Name,Date of Birth,Allocated Worker\nC1,referral,Aderyn Ashbolt,01/02/2015,Bohdan Greywether\n",
      to: "cases.csv")
    let drawn = stage.answer("sample", "draw", "cases.csv", "--seed", "x")
    #expect(drawn.contains("Left behind, never stored: Child Name, Date of Birth, Allocated Worker"))
    let kept = try stage.contents().filter { $0.key.hasPrefix("evidence/") }
    for (name, bytes) in kept {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        !text.contains("Ashbolt") && !text.contains("Greywether") && !text.contains("/2015")
          && !text.contains("2015-02"), "\(name)")
    }
  }

  @Test func `answers of a spreadsheet become evidence for the aspect that the question tests`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "30")
    let json = stage.answer("sample", "show", "--json")
    let cases = json.split(separator: "\"reserves\"")[0].split(separator: "\"case\": \"").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }.filter { ["C1", "C2", "C3"].contains($0.prefix(2)) }
    try #require(cases.count > 10, "referrals, whose questions these are")
    try stage.folder.write(
      "Case,Question,Answer,Note\n" + cases.prefix(10).map { "\($0),hp2.q1,Yes,\n" }.joined(), to: "answers.csv")
    #expect(stage.answer("audit", "import", "answers.csv", "--dry-run").contains("Nothing was recorded"))
    #expect(stage.answer("audit", "import", "answers.csv").contains("10 of 30 cases are audited"))
    #expect(stage.answer("audit", "import", "answers.csv").contains("All were"))
    #expect(stage.answer("gap", "HP2", "--why").contains("HP2.Q1: at least good, case sample"))
    #expect(
      stage.answer("audit", String(cases[10]), "--answer", "HP2.Q1=partly").contains("11 of 30 cases are audited"))
  }

  @Test func `a person at a terminal is asked one question at a time`() throws {
    let stage = try Stage.opened()
    stage.isTerminal = true
    stage.answers = ["shelf 3", "Night visit", "HP3", "HP3.G1", "observation", "2026-10-01", "", "most", "", "yes"]
    #expect(stage.answer("attach").contains("Attached Night visit"))
    #expect(stage.answer("gap", "HP3").contains("leans to good"))
  }
}
