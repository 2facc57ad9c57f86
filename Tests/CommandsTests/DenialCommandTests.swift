import TestSupport
import Testing

/// Speaking against a description of a shortfall leaves open what holds, so that it is refused wherever it is said.
@Suite struct DenialCommandTests {
  private static let item = ["attach", "--reference", "shelf", "--kind", "audit", "--dated", "2026-09-30"]

  @Test func `attach names the statements of better grades that the item may show instead`() throws {
    let stage = try Stage.opened()
    let before = try stage.contents()
    #expect(stage.run(DenialCommandTests.item + ["--against", "HP2.I3"]) == 2)
    let said = stage.errors.replacing("\n", with: " ")
    #expect(said.contains("HP2.I3 describes inadequate, and that it does not hold leaves open which grade does."))
    #expect(said.contains("--shows HP2.A3 or --shows HP2.G3 or --shows HP2.O3"))
    #expect(try stage.contents() == before)
    #expect(stage.run(DenialCommandTests.item + ["--against", "HP2.G3"]) == 0, "\(stage.errors)")
  }

  @Test func `correct and a moved link are refused alike`() throws {
    let stage = try Stage.opened()
    _ = stage.run(DenialCommandTests.item + ["--against", "HP2.G3", "--extent", "most"])
    let id = try #require(stage.output.split(separator: " as ").last?.prefix(7))
    let before = try stage.contents()
    #expect(stage.run("correct", String(id), "--against", "HP2.A3") == 2)
    #expect(stage.errors.contains("HP2.A3 describes adequate"))
    #expect(stage.run("correct", String(id), "--move", "HP2.G3=HP2.I3") == 2)
    #expect(stage.errors.contains("HP2.I3 describes inadequate"))
    #expect(try stage.contents() == before)
    #expect(stage.run("correct", String(id), "--move", "HP2.G3=HP2.G2") == 0, "\(stage.errors)")
  }

  @Test func `only an adverse finding is looked at again`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "shelf", "--title", "Audit", "--kind", "audit", "--dated", "2026-11-01", "--shows",
      "HP2.G1")
    let id = try #require(
      stage.answer("evidence", "--json").split(separator: "\"id\": \"").dropFirst().first?.prefix(7))
    #expect(stage.run("recheck", String(id), "resolved", "--because", "seen") == 2)
    #expect(stage.errors.contains("says nothing adverse"))
  }

  @Test func `what shows a statement does not speak against it`() throws {
    let stage = try Stage.opened()
    let both = ["attach", "--reference", "shelf", "--title", "Audit", "--shows", "HP2.G1", "--against", "HP2.G1"]
    #expect(stage.run(both) == 2)
    #expect(flat(stage.errors).contains("said to show HP2.G1 and to speak against it"))
  }

  @Test func `a log and a form are refused whole`() throws {
    let desk = try ReturnDesk()
    let item = [
      desk.text("item", "1"), desk.text("criterion", "HP2"), desk.text("title", "An audit"),
      desk.text("reference", "shelf"), desk.text("kind", "audit"), desk.list("against", ["HP2.I3"]),
    ]
    try desk.stage.folder.write(desk.answers(try desk.form(), evidence: [item]), to: "back.yaml")
    try desk.stage.folder.write("title,criterion,against\nA,HP2,HP2.I3\n", to: "log.csv")
    for file in ["back.yaml", "log.csv"] {
      let before = try desk.stage.contents()
      #expect(desk.stage.run("import", file) == 2)
      #expect(desk.stage.errors.contains("HP2.I3 describes inadequate"), "\(desk.stage.errors)")
      #expect(try desk.stage.contents() == before)
    }
  }

  @Test func `that a concern which stands alone does not hold is good news, and taken`() throws {
    let stage = try Stage()
    let opened = stage.run(
      "init", ".", "--framework", "jtai-neglect-2017", "--authority", "Northvale Council")
    try #require(opened == 0, "\(stage.errors)")
    #expect(stage.run(DenialCommandTests.item + ["--against", "JT-PO2.C1"]) == 0, "\(stage.errors)")
  }
}
