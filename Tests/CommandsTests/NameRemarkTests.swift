import Assessments
import TestSupport
import Testing

/// References that look like names are remarked upon wherever they come in; only a draw waits until somebody has looked.
@Suite struct NameRemarkTests {
  @Test(arguments: [
    ("Aderyn Ashbolt", true), ("ASHBOLT, Aderyn", true), ("Zoë d’Arc", false), ("Zoë D’Arc", true),
    ("Mary-Ann van Dyke", false), ("B. Osei", true), ("C 117", false), ("C0117", false), ("early help", false),
    ("Ashbolt", false), ("A B", false), ("", false), ("Aderyn Ashbolt 2", false),
  ])
  func `two or more capitalised words without a digit look like a name`(text: String, isName: Bool) {
    #expect(CaseReference.looksLikeName(text) == isName)
  }

  private func drawn() throws -> Stage {
    let stage = try Stage.opened()
    try stage.folder.write(
      "Case ref,Cohort\nAderyn Ashbolt,referral\nBohdan Greywether,referral\nC3,referral\n", to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "3", "--references-checked")
    return stage
  }

  @Test func `a draw counts them without repeating one, and draws all the same`() throws {
    let stage = try drawn()
    let said = flat(stage.output)
    #expect(
      said.contains(
        "• 2 of the 3 references drawn, reserves among them, look like people's names: a case reference must not be a name,"
      ))
    #expect(!said.contains("Aderyn") && said.contains("Recorded as"))
    try stage.writeCaseList("coded.csv")
    #expect(!stage.answer("sample", "draw", "coded.csv", "--seed", "x").contains("people's names"))
  }

  @Test func `a draw of names is recorded only once somebody says that they are none`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("Case ref,Cohort\nAderyn Ashbolt,referral\nC2,referral\n", to: "cases.csv")
    let before = try stage.contents()
    #expect(stage.run("sample", "draw", "cases.csv", "--seed", "x") == 2)
    #expect(flat(stage.errors).contains("1 of the 2 references drawn") && !stage.errors.contains("Aderyn"))
    #expect(try stage.contents() == before)
    #expect(stage.run("sample", "draw", "cases.csv", "--seed", "x", "-n") == 0)
  }

  @Test func `what a person types is remarked upon beside what was recorded`() throws {
    let stage = try drawn()
    let remark = "'Aderyn Ashbolt' looks like a person's name: a case reference must not be a name"
    for arguments in [
      ["audit", "Aderyn Ashbolt", "--answer", "HP2.Q1=yes"],
      [
        "concern", "raise", "Aderyn Ashbolt", "--shows", "HP3.I1", "--told", "team manager", "--told-at",
        "2026-11-20 10:40",
      ],
      [
        "attach", "--reference", "Aderyn Ashbolt", "--shows", "HP2.G1", "--kind", "case-sample", "--dated",
        "2026-09-30",
      ],
    ] {
      #expect(stage.run(arguments) == 0, "\(arguments): \(stage.errors)")
      #expect(flat(stage.errors).contains(remark), "\(arguments)")
    }
    #expect(stage.run("audit", "C3", "--answer", "HP2.Q1=yes") == 0)
    #expect(stage.errors == "")
    let shelf = ["--reference", "Shared Drive", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30"]
    #expect(stage.run(["attach"] + shelf) == 0)
    #expect(stage.errors == "")
  }

  @Test func `a sheet of answers is remarked upon once for all of its cases`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(
      "Case ref,Cohort\nAderyn Ashbolt,referral\nBohdan Greywether,referral\nC3,referral\n", to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--references-checked", "--size", "3")
    let rows = ["Aderyn Ashbolt,HP2.Q1", "Aderyn Ashbolt,HP2.Q2", "Bohdan Greywether,HP2.Q1", "C3,HP2.Q1"]
    try stage.folder.write("case,question,answer\n" + rows.map { "\($0),yes\n" }.joined(), to: "answers.csv")
    #expect(stage.run("audit", "import", "answers.csv") == 0)
    #expect(flat(stage.errors).hasPrefix("muster: 2 references look like people's names: a case reference must not"))
  }
}
