import TestSupport
import Testing

/// What a person may rely on: the records are whole, and a printed seal can be proved.
@Suite struct `Verifying and signing` {
  let stage: Stage

  init() throws { stage = try Rehearsed.workspace() }

  @Test func `a seal is proved from the same records, also after later ones`() throws {
    let seal = try #require(stage.json("gap")["seal"]?.text)
    let later = stage.later(days: 2)
    try later.done("judge", "HP2", "good", "--because", "a second audit agrees")
    #expect(try later.json("gap")["seal"]?.text != seal)
    let said = try later.done("verify", "--seal", seal).unwrapped
    #expect(said.contains("The seal is theirs. These records give \(seal) as at 21 November 2026."))
  }

  @Test func `a seal of other records is refused`() throws {
    let seal = try #require(Stage.opened().json("gap")["seal"]?.text)
    let ran = stage.run("verify", "--seal", seal)
    #expect(ran.status == 1)
    #expect(ran.output.contains("The seal is not theirs."))
  }

  @Test func `a named person signs, with a reason where the evidence carries less`() throws {
    let refused = stage.run("sign-off", "--overall", "good")
    #expect(refused.status == 2)
    let seal = try #require(stage.json("gap")["seal"]?.text)
    let said = try stage.done(
      "sign-off", "--overall", "good", "--because", "audits due next week", "--role", "Director")
    #expect(said.contains(seal))
    #expect(try stage.records("signed-off").count == 1)
    let record = try stage.folder.text(of: stage.records("signed-off")[0])
    #expect(record.contains("A. Lead"))
    #expect(record.contains("Director"))
  }

  @Test func `a sound workspace is verified, and its status shown`() throws {
    let found = try stage.json("verify")
    #expect(found["sound"] == .bool(true))
    #expect(found["records"]?.whole == 4)
    #expect(found["files"]?.whole == 1)
    let status = try stage.done("status")
    #expect(status.contains("Northvale Council, as at 21 November 2026"))
    #expect(status.contains("Nobody yet"))
  }

  @Test func `a record edited by hand is found, and never counted`() throws {
    let name = try stage.records("evidence-attached")[0]
    try stage.folder.write(stage.folder.text(of: name).replacing("HP2.G1", with: "HP2.O1"), to: name)
    let verified = stage.run("verify")
    #expect(verified.status == 1)
    #expect(verified.output.contains("Not sound."))
    #expect(verified.output.unwrapped.contains(String(name.suffix(31).prefix(10))))
    let gap = stage.run("gap")
    #expect(gap.status == 0)
    #expect(gap.errors == "muster: one record cannot be read and is not counted. Run 'muster verify'.\n")
    #expect(try JSONText(stage.run("gap", "--json").output)["coverage"]?["placed"]?.whole == 0)
  }

  @Test func `the demonstration changes nothing in the workspace`() throws {
    var rehearsal = stage
    let before = try stage.everything()
    let elsewhere = try TemporaryFolder()
    rehearsal.environment["TMPDIR"] = elsewhere.path
    let said = try rehearsal.later(days: 400).done("demo")
    #expect(said.unwrapped.contains("shown as at its last record, 21 November 2026"))
    #expect(try elsewhere.names() == ["muster-demo-readiness.html"])
    #expect(try stage.everything() == before)
  }

  @Test func `an evidence file that was changed or removed is found`() throws {
    let file = try stage.keptFiles()[0]
    try stage.folder.write("40 of 40 referrals decided in a day\n", to: file)
    let changed = stage.run("verify")
    #expect(changed.status == 1)
    #expect(changed.output.unwrapped.contains(file))
    try stage.folder.remove(file)
    #expect(stage.run("verify").status == 1)
  }
}
