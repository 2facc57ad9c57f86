import TestSupport
import Testing

/// The job from the first day on: an assessment is opened, and evidence is recorded and put right.
@Suite struct `Recording evidence` {
  @Test func `begins with a framework, whose standing today is said`() throws {
    let stage = try Stage()
    let said = try stage.done(
      "init", "readiness", "--framework", Stage.framework, "--authority", "Northvale Council", "--target", "good")
    #expect(said.contains("Northvale Council"))
    #expect(said.unwrapped.contains("Not in force today: it was used from 1 May 2012 to 31 October 2013"))
    #expect(try stage.folder.names(in: "readiness/evidence/records") == ["2026-11"])
    #expect(try stage.done("frameworks").contains(Stage.framework))
    let page = try stage.done("criteria", "HP2", "--workspace", "readiness")
    #expect(page.contains("HP2.G1"))
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `keeps one copy of a file that is attached twice`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("31 of 40 in time\n", to: "audit.txt")
    try stage.folder.write("31 of 40 in time\n", to: "copy of audit.txt")
    let first = try stage.attach("audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    let said = try stage.done(
      "attach", "copy of audit.txt", "--shows", "HP3.G1", "--kind", "audit", "--dated", "30/09/2026")
    #expect(said.unwrapped.contains("was kept already, so it was linked and not stored twice"))
    #expect(try stage.keptFiles().count == 1)
    #expect(try stage.records("evidence-attached").count == 2)
    let items = try #require(stage.json("evidence").list)
    #expect(items.count == 2)
    #expect(items.contains { $0["id"]?.text == first && $0["shows"]?.text == "HP2.G1" })
  }

  @Test func `by reference keeps no file`() throws {
    let stage = try Stage.opened()
    _ = try stage.attach(
      "--reference", "SharePoint: Audits/2026/Q2", "--title", "Q2 audit", "--to", "HP2", "--shows", "adequate",
      "--against", "HP2.G2", "--kind", "audit", "--dated", "2026-06-30")
    #expect(try stage.keptFiles().isEmpty)
    let item = try #require(stage.json("evidence", "HP2").list?.first)
    #expect(item["shows"]?.text == "HP2 adequate, against HP2.G2")
  }

  @Test func `can be put right under the same id, and withdrawn`() throws {
    let stage = try Stage.opened()
    let id = try stage.attach("--reference", "shelf 3", "--title", "Audit", "--to", "HP2")
    #expect(try stage.json("evidence", id)["placed"] == .bool(false))
    try stage.done(
      "correct", id, "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30", "--extent", "31 of 40")
    let corrected = try stage.json("evidence", id)
    #expect(corrected["placed"] == .bool(true))
    #expect(corrected["extent"]?.text == "31 of 40")
    #expect(corrected["id"]?.text == id)
    #expect(stage.run("withdraw", id).errors.hasPrefix("muster: It is not said why it is to be withdrawn. Nothing"))
    try stage.done("withdraw", String(id.prefix(8)), "--because", "it was of another team")
    #expect(try stage.json("evidence", id)["withdrawn"] == .bool(true))
    #expect(try stage.records("evidence-attached").count == 1)
    #expect(stage.run("withdraw", id, "--because", "again").status == 2)
  }

  @Test func `asks a person at a terminal one plain question at a time`() throws {
    var stage = try Stage.opened()
    try stage.folder.write("31 of 40 in time\n", to: "audit.txt")
    stage.answers = ["audit.txt", "Q3 audit", "HP2", "HP2.G1", "audit", "2026-09-30", "31 of 40", ""]
    let said = try stage.done("attach")
    #expect(said.contains("Which criterion does it bear on?"))
    let item = try #require(stage.json("evidence").list?.first)
    #expect(item["title"]?.text == "Q3 audit")
    #expect(item["placed"] == .bool(true))
  }

  @Test func `erased leaves a tombstone and a sound workspace`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("a child's name\n", to: "wrong.txt")
    let id = try stage.attach("wrong.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    try stage.done("erase", id, "--because", "it named a child", "--yes")
    #expect(try stage.keptFiles().isEmpty)
    #expect(try stage.done("verify").unwrapped.contains("erased, not damaged"))
    #expect(try stage.json("evidence").list == [])
  }

  @Test func `is judged for a criterion, a judgement and overall, and assigned`() throws {
    let stage = try Stage.opened()
    try stage.done("judge", "HP2", "good", "--because", "31 of 40 audited in time")
    try stage.done("judge", "HP", "adequate", "--because", "early help is not there yet")
    try stage.done("judge", "overall", "adequate", "--because", "as help and protection")
    try stage.done("assign", "HP2", "--owner", "B. Lead", "--reviewer", "C. Lead", "--due", "2026-12-31")
    let gap = try stage.json("gap")
    #expect(gap["overall"]?["selfAssessed"]?.text == "adequate")
    let judgement = try #require(gap["judgements"]?.list?.first)
    #expect(judgement["selfAssessed"]?.text == "adequate")
    let criterion = try #require(judgement["criteria"]?.list?.first { $0["id"]?.text == "HP2" })
    #expect(criterion["selfAssessed"]?.text == "good")
    let status = try stage.done("status")
    #expect(status.contains("B. Lead"))
    #expect(status.contains("31 Dec 2026"))
  }
}
