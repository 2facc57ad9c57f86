import TestSupport
import Testing

/// A sheet that was given to the wrong command is sent to the right one, and nothing of it is taken in.
@Suite struct MisplacedSheetTests {
  private func refused(_ stage: Stage, _ arguments: [String], _ said: String) throws {
    let before = try stage.contents()
    #expect(stage.run(arguments) == 2, "\(arguments)")
    #expect(flat(stage.errors).contains(said), "\(arguments): \(stage.errors)")
    #expect(try stage.contents() == before)
  }

  private func drawn() throws -> Stage {
    let stage = try Stage.opened()
    try stage.folder.write("Case ref,Cohort\nR1,referral\nR2,referral\n", to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "2")
    return stage
  }

  @Test func `a form that came back is no sheet of audit answers, filled in or not`() throws {
    let stage = try drawn()
    for kind in [["--cases", "--auditor", "K. Lund"], ["--criterion", "HP2"]] {
      try stage.folder.write(stage.answer(["form", "--csv"] + kind), to: "form.csv")
      let said =
        "'form.csv' is a form that 'muster form' made, with its answers. Nothing was changed. Take it in with 'muster import form.csv'."
      try refused(stage, ["audit", "import", "form.csv"], said)
      try refused(stage, ["audit", "moderate", "--file", "form.csv"], said)
    }
    try stage.folder.write("format: muster-answers/1\nform: x\n", to: "answers.txt")
    try refused(stage, ["audit", "import", "answers.txt"], "Take it in with 'muster import answers.txt'.")
  }

  @Test func `audit answers and agreed answers are no evidence log, and the other way round`() throws {
    let stage = try drawn()
    try stage.folder.write("case,question,answer,note\nR1,HP2.Q1,yes,\n", to: "the answers.csv")
    try refused(stage, ["import", "the answers.csv"], "with 'muster audit import \"the answers.csv\"'")
    try stage.folder.write(stage.answer("audit", "moderate", "--template"), to: "panel.csv")
    for command in [["import"], ["audit", "import"]] {
      try refused(stage, command + ["panel.csv"], "Take it in with 'muster audit moderate --file panel.csv'.")
      try refused(stage, command + ["cases.csv"], "'cases.csv' is a case list. Nothing was changed. Draw from it with")
    }
    try stage.folder.write(stage.answer("import", "--template"), to: "log.csv")
    try refused(stage, ["audit", "import", "log.csv"], "'log.csv' is an evidence log.")
  }

  @Test func `a column headed Code makes no form of a sheet of answers`() throws {
    let stage = try drawn()
    try stage.folder.write("case,question,answer,Code\nR1,HP2.Q1,yes,7\n", to: "answers.csv")
    #expect(stage.answer("audit", "import", "answers.csv").contains("1 answer in all"))
  }

  @Test func `a form's page that was sent back itself is told from the answers that it saves`() throws {
    let stage = try drawn()
    try stage.folder.write(stage.answer("form", "--criterion", "HP2"), to: "form.html")
    try refused(stage, ["import", "form.html"], "import the file that 'Save my answers' writes")
  }
}
