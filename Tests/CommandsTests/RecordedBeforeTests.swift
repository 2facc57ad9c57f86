import TestSupport
import Testing

/// What is brought a second time is told from what is new by all that it says. Texts joined with a sign between them look
/// the same where one of them has the sign in it: then what is new was dropped as known.
@Suite struct RecordedBeforeTests {
  private func drawn() throws -> Stage {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv", each: 4)
    _ = stage.answer("sample", "draw", "cases.csv", "--size", "28", "--seed", "public phrase")
    return stage
  }

  @Test func `a new 'no' is recorded although a note before it reads like one`() throws {
    let stage = try drawn()
    try stage.folder.write("case,question,answer,note\nC310,HP2.Q1,yes,seen|HP2.Q2=no/\n", to: "first.csv")
    #expect(stage.answer("audit", "import", "first.csv", "--auditor", "K. Lund").contains("None was recorded before."))
    try stage.folder.write("case,question,answer,note\nC310,HP2.Q1,yes,seen\nC310,HP2.Q2,no,\n", to: "second.csv")
    #expect(stage.answer("audit", "import", "second.csv", "--auditor", "K. Lund").contains("None was recorded before."))
    #expect(stage.answer("audit", "import", "second.csv", "--auditor", "K. Lund").contains("All were recorded before."))
  }

  @Test func `a new agreed answer is recorded although a reason before it reads like one`() throws {
    let stage = try drawn()
    for auditor in ["K. Lund", "L. Moss"] {
      _ = stage.answer(
        "audit", "C310", "--auditor", auditor, "--answer", "HP2.Q1=\(auditor == "K. Lund" ? "yes" : "no")", "--answer",
        "HP2.Q2=\(auditor == "K. Lund" ? "no" : "yes")")
    }
    func moderate(_ rows: String) throws -> String {
      try stage.folder.write("case,question,agreed,because\n" + rows, to: "agreed.csv")
      return stage.answer("audit", "moderate", "--file", "agreed.csv", "--moderator", "M. Chair")
    }
    #expect(try moderate("C310,HP2.Q1,yes,seen|HP2.Q2=no/late\n").contains("None was recorded before."))
    let second = "C310,HP2.Q1,yes,seen\nC310,HP2.Q2,no,late\n"
    #expect(try moderate(second).contains("None was recorded before."))
    #expect(try moderate(second).contains("All were recorded before."))
  }
}
