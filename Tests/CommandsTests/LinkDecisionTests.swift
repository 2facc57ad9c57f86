import TestSupport
import Testing

/// Deciding on links whose statements were reworded or taken out, each by itself.
@Suite struct LinkDecisionTests {
  @Test func `links to the same words count after the move, others do not until somebody decides`() throws {
    let stage = try Stage.moved()
    let ids = stage.itemIDs
    let list = stage.answer("evidence")
    #expect(list.contains("to decide"))
    // The words of MG1.W1 are MG1.W2 now, and the complaint went with them.
    #expect(stage.answer("evidence", ids[3]).contains("MG1.W2"))
    #expect(!stage.answer("gap", "CH1", "--why").contains("Visits audit: at least fair"))
    #expect(stage.answer("correct", ids[0], "--affirm", "CH1.F1").contains("keeps its id"))
    #expect(stage.answer("gap", "CH1", "--why").contains("Visits audit: at least fair"))
    _ = stage.answer("correct", ids[2], "--move", "MG1.F1=MG1.F2", "--because", "the survey asked just that")
    #expect(stage.answer("gap", "MG1", "--why").contains("Staff survey: at least fair"))
    #expect(flat(stage.answer("status")).contains("3 links to decide on"))
  }

  @Test func `affirming one link leaves the item's others as they are`() throws {
    let stage = try Stage.moved()
    let ids = stage.itemIDs
    _ = stage.answer("correct", ids[3], "--affirm", "CH1.F1")
    let item = stage.answer("evidence", ids[3])
    #expect(item.contains("MG1.W2, against CH1.F1") && !item.contains("--affirm"))
    #expect(stage.run("correct", ids[3], "--affirm", "CH1.F1") == 2)
    #expect(flat(stage.errors).contains("to the words of today already"))
    #expect(stage.run("correct", ids[1], "--affirm", "MG1.F1") == 2)
    #expect(flat(stage.errors).contains("MG1.F1 is not in version 2"))
    #expect(stage.run("correct", ids[1], "--affirm", "CH1.W1") == 2)
    #expect(flat(stage.errors).contains("The item has no link to 'CH1.W1'"))
  }

  @Test func `a link that waits says on the item's own page what to do`() throws {
    let stage = try Stage.moved()
    let ids = stage.itemIDs
    let page = stage.answer("evidence", ids[0]).replacing(#/Id +[a-z0-9]{26}/#, with: "Id (id)")
    try expectGolden(masked(page, ids), "../Versions/evidence-to-decide.txt")
  }

  @Test func `an affirmed link leaves another suspect link of the item suspect`() throws {
    let stage = try Stage.moved()
    let id = stage.itemIDs[2]
    let said = flat(stage.answer("correct", id, "--affirm", "CH1.F1"))
    #expect(said.contains("Still to be decided on:") && said.contains("muster correct \(id) --drop MG1.F1"))
    #expect(stage.answer("gap", "CH1", "--why").contains("Staff survey: at least fair"))
    #expect(!stage.answer("gap", "MG1", "--why").contains("Staff survey: at least fair"))
    #expect(
      flat(stage.answer("gap", "MG1")).contains("“Staff survey” is linked to MG1.F1, which is not in the framework"))
  }

  @Test func `several links are affirmed, moved and dropped at once`() throws {
    let stage = try Stage.moved()
    let id = stage.itemIDs[2]
    let json = stage.answer(
      "correct", id, "--affirm", "CH1.F1", "--move", "mg1.f1=MG1.F2", "--because", "read again", "--json")
    #expect(json.contains("\"because\": \"read again\"") && !json.contains("\"gone\""))
    #expect(stage.answer("evidence", id).contains("MG1.F2, CH1.F1"))
    _ = stage.answer("correct", id, "--drop", "CH1.F1", "--drop", "MG1.F2")
    #expect(stage.output.contains("It counts for nothing yet: it lacks what it shows."))
  }

  @Test func `a link to a grade of a criterion as a whole can be dropped`() throws {
    let stage = try Stage.moved()
    let id = stage.itemIDs[4]
    _ = stage.answer("correct", id, "--drop", "CH1 fair")
    #expect(stage.output.contains("it lacks what it shows"))
  }

  @Test
  func `every screen that speaks of a link that waits gives the command that settles it, and no other output does`()
    throws
  {
    let stage = try Stage.moved()
    let command = "muster correct \(stage.itemIDs[0]) --affirm CH1.F1"
    #expect(flat(stage.answer("gap", "CH1")).contains(command))
    #expect(flat(stage.answer("status")).contains(command))
    #expect(flat(stage.answer("evidence", stage.itemIDs[0])).contains(command))
    #expect(flat(stage.answer("init", "--upgrade")).contains(command))
    for verb in [["gap", "--all"], ["status"], ["evidence"]] {
      for format in ["json", "csv", "md"] {
        let text = stage.answer(verb + ["--format", format])
        #expect(!text.isEmpty && !text.contains("muster "), "\(verb) \(format)")
      }
    }
    #expect(stage.answer("evidence", "--json").contains("\"decision\": \"affirm\""))
    #expect(stage.answer("gap", "--json").contains("\"closing\": \"decide\""))
    _ = stage.answer("report", "--annex", "--output", "report.html")
    let report = String(decoding: try #require(try stage.contents()["report.html"]), as: UTF8.self)
    #expect(!report.contains("muster correct") && report.contains("decide whether the evidence still supports them"))
  }

  @Test func `links are named anew or decided on one by one, not both in one command`() throws {
    let stage = try Stage.moved()
    #expect(stage.run("correct", stage.itemIDs[0], "--shows", "CH1.S1", "--affirm", "CH1.F1") == 2)
    #expect(flat(stage.errors).contains("--shows names a link anew"))
    #expect(stage.run("correct", stage.itemIDs[0], "--move", "CH1.F1") == 2)
    #expect(flat(stage.errors).contains("does not say where the link goes"))
    #expect(stage.run("correct", stage.itemIDs[0], "--move", "CH1.F1=CH1.F9") == 2)
    #expect(flat(stage.errors).contains("There is no statement 'CH1.F9'"))
  }

  @Test func `a correction adds links, turns the one that it contradicts, and loses none unless asked to`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "shelf", "--shows", "HP2.G1,HP3.G1", "--kind", "audit", "--dated", "2026-10-30")
    let id = try #require(stage.answer("evidence", "--json").firstMatch(of: #/"id": "([a-z0-9]+)"/#)).output.1
    func links() throws -> String {
      let item = stage.answer("evidence", "--json")
      let shows = try #require(item.firstMatch(of: #/"shows": "([^"]*)"/#)).output.1
      let against = try #require(item.firstMatch(of: #/"against": \[([^\]]*)\]/#)).output.1
      return "\(shows) not \(against.filter { !$0.isWhitespace && $0 != "\"" })"
    }
    _ = stage.answer("correct", String(id), "--shows", "HP2.G2")
    #expect(try links() == "HP2.G1, HP3.G1, HP2.G2 not ")
    _ = stage.answer("correct", String(id), "--against", "HP2.G1")
    #expect(try links() == "HP3.G1, HP2.G2, against HP2.G1 not HP2.G1")
    _ = stage.answer("correct", String(id), "--shows", "HP2.G1", "--only")
    #expect(try links() == "HP2.G1 not ")
  }

  @Test func `a concern about a child goes on counting: its link is affirmed, never dropped`() throws {
    let stage = try Stage()
    let name = "frameworks/local-practice-review.yaml"
    try stage.folder.write(try VersionsTests.file("version-1.yaml"), to: name)
    _ = stage.answer("init", ".", "--framework", "local-practice-review", "--authority", "Northvale Council")
    _ = stage.answer("concern", "raise", "C4471", "--shows", "CH1.W1", "--told", "team manager", "--told-at", "09:40")
    let text = String(decoding: try VersionsTests.file("version-2.yaml"), as: UTF8.self)
    try stage.folder.write(
      text.replacing("Children go unseen for", with: "Children go unseen, or alone, for"), to: name)
    _ = stage.answer("init", "--upgrade")
    let id = try #require(stage.itemIDs.first)
    let waiting = stage.answer("gap", "CH1", "--why")
    #expect(waiting.contains("One finding says weak") && waiting.contains("Wording changed"))
    #expect(stage.run("correct", id, "--drop", "CH1.W1") == 2)
    #expect(flat(stage.errors).contains("Withdraw it with the reason"))
    #expect(stage.run("correct", id, "--move", "CH1.W1=CH1.S1") == 2)
    _ = stage.answer("correct", id, "--affirm", "CH1.W1")
    let affirmed = stage.answer("gap", "CH1", "--why")
    #expect(affirmed.contains("One finding says weak") && !affirmed.contains("wording changed"))
  }
}
