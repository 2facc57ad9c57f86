import TestSupport
import Testing

/// Cases are drawn by tickets, drawn again to prove it, and audited.
@Suite struct `Sampling and auditing cases` {
  let stage: Stage

  init() throws { stage = try Rehearsed.workspace() }

  @Test func `draws the same cases from the same words`() throws {
    let sample = try stage.json("sample", "show")
    #expect(sample["seed"]?.text == "a public phrase")
    let cases = try #require(sample["cases"]?.list).compactMap { $0["case"]?.text }
    // By Tests/Differential/redraw.py: the smallest SHA-256 of "a public phrase\nREFERENCE" in each cohort.
    #expect(cases == ["C104", "C106", "C107", "C101", "C111", "C103"])
    #expect(sample["reserves"]?.list?.first?["case"]?.text == "C112")
    let shown = try stage.done("sample", "show")
    #expect(shown.contains("child-protection-plan"))
    #expect(!shown.contains("Alexandrina"))
  }

  @Test func `never stores what looks like a name`() throws {
    let kept = try stage.everything().filter { $0.key.hasPrefix("evidence/") }
    #expect(kept.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Alexandrina") })
  }

  @Test func `draws again from the kept list and from the same lists`() throws {
    #expect(try stage.done("sample", "verify").contains("The same sample."))
    #expect(try stage.done("sample", "verify", "cases.csv").contains("The same sample."))
  }

  @Test func `names the difference where a row was changed`() throws {
    try stage.folder.write(Rehearsed.caseList.replacing("C104", with: "C204"), to: "cases.csv")
    let ran = stage.run("sample", "verify", "cases.csv")
    #expect(ran.status == 1)
    #expect(ran.output.contains("Not the same sample:"))
    #expect(ran.output.contains("C104"))
  }

  @Test func `draws without recording on a dry run`() throws {
    let before = try stage.everything()
    #expect(try stage.done("sample", "draw", "cases.csv", "--size", "4", "--dry-run").contains("sample of 4"))
    #expect(try stage.everything() == before)
  }

  @Test func `takes in a sheet of answers once`() throws {
    try stage.folder.write(
      "Case ref,Question,Answer,Note\nC104,HP2.Q1,Yes,\nC104,HP2.Q2,no,late\nC106,HP2.Q1,Partly,\n", to: "answers.csv")
    #expect(try stage.done("audit", "import", "answers.csv").contains("3 answers for 2 cases"))
    let before = try stage.everything()
    #expect(try stage.done("audit", "import", "answers.csv").unwrapped.contains("2 recorded already"))
    #expect(try stage.everything() == before)
    #expect(try stage.done("sample", "show").contains("2 audited"))
  }

  @Test func `audits a case from options, and from answers typed at a terminal`() throws {
    let said = try stage.done("audit", "C104", "--answer", "HP2.Q1=yes", "--answer", "HP2.Q2=n/a").unwrapped
    #expect(said.contains("Recorded 2 answers for case C104. 1 of 6 cases are audited."))
    var attended = stage
    attended.answers = ["yes", "perhaps", "no"] + Array(repeating: "", count: 200)
    #expect(try attended.done("audit", "C107").unwrapped.contains("Please answer yes, partly, no or n/a."))
    #expect(try stage.records("case-audited").count == 2)
  }

  @Test func `makes an item of evidence of the answers to a question`() throws {
    for reference in ["C104", "C106", "C107", "C101", "C111", "C103"] {
      try stage.done("audit", reference, "--answer", "HP2.Q1=yes")
    }
    let aspects = try #require(
      stage.json("gap")["judgements"]?.list?.first?["criteria"]?.list?.first { $0["id"]?.text == "HP2" }?["aspects"])
    let evidence = aspects.list?.first?["evidence"]?.list?.compactMap(\.text) ?? []
    #expect(evidence.count == 2)
    #expect(evidence.contains { $0.hasSuffix("/HP2.Q1") })
  }
}
