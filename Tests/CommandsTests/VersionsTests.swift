import Frameworks
import Platform
import StructuredText
import TestSupport
import Testing

/// A framework of one's own, from its first file to its second version.
@Suite struct VersionsTests {
  /// A stage with a framework of its own, version 1, and an assessment against it.
  private func stage() throws -> Stage {
    let stage = try Stage()
    #expect(stage.run("frameworks", "new", "local-review", "--output", "frameworks/local-review.yaml") == 2)
    try stage.folder.write("", to: "frameworks/readme.txt")
    #expect(stage.run("frameworks", "new", "local-review", "--output", "frameworks/local-review.yaml") == 0)
    let status = stage.run("init", ".", "--framework", "local-review", "--authority", "Northvale Council")
    try #require(status == 0, "\(stage.errors)")
    return stage
  }

  private func attach(_ stage: Stage, _ title: String, _ shows: String) {
    _ = stage.answer(
      "attach", "--reference", title, "--title", title, "--shows", shows, "--kind", "audit", "--dated", "2026-09-30")
  }

  /// Version 2: one statement reworded, one question of another wording, the version raised.
  private func raise(_ stage: Stage, _ changes: [(String, String)]) throws {
    let name = "frameworks/local-review.yaml"
    var text = String(decoding: try #require(try stage.contents()[name]), as: UTF8.self)
    try stage.folder.write(text, to: "old.yaml")
    for (before, after) in changes + [("version: 1 ", "version: 2 ")] {
      #expect(text.contains(before))
      text = text.replacing(before, with: after)
    }
    try stage.folder.write(text, to: name)
  }

  @Test(arguments: [true, false])
  func `the framework to begin from is sound, and is never written over`(isGraded: Bool) throws {
    let text = FrameworkStarter.text(id: "mine", title: "Ours: \"quoted\" \\ and # all", isGraded: isGraded)
    let (framework, diagnostics) = FrameworkReader.read(SourceText(name: "mine.yaml", text))
    #expect(diagnostics.rendered() == "")
    #expect(framework?.title == "Ours: \"quoted\" \\ and # all")
    #expect(framework?.scale.isGraded == isGraded)
    let stage = try Stage()
    _ = stage.answer("frameworks", "new", "mine")
    #expect(stage.run("frameworks", "new", "mine") == 2)
    #expect(stage.run("frameworks", "new", "Mine Own") == 2)
  }

  @Test func `what differs between two versions is shown, and that nothing does`() throws {
    let stage = try stage()
    try raise(stage, [("Most children are seen as often", "Nearly all children are seen as often")])
    let shown = stage.answer("frameworks", "diff", "old.yaml", "local-review")
    #expect(shown.contains("reworded  CH1.G1"))
    #expect(shown.contains("was Most children") && shown.contains("now Nearly all children"))
    #expect(stage.answer("frameworks", "diff", "old.yaml", "old.yaml").contains("Nothing differs"))
    #expect(stage.answer("frameworks", "diff", "old.yaml", "local-review", "--json").contains("\"kind\": \"reworded\""))
  }

  @Test func `an upgrade keeps links whose words are the same, and lists the rest for a decision`() throws {
    let stage = try stage()
    attach(stage, "First", "CH1.G1")
    attach(stage, "Second", "CH1.F1")
    attach(stage, "Third", "CH1.P1")
    try raise(
      stage,
      [
        ("Most children are seen as often", "Nearly all children are seen as often"),
        ("CH1.P1: Children go", "CH1.P2: Children go"),
      ])
    let before = try stage.contents()
    let dry = stage.answer("init", "--upgrade", "--dry-run", "--from", "old.yaml")
    #expect(dry.contains("1 link is kept") && dry.contains("Nothing was recorded."))
    #expect(dry.contains("First, to CH1.G1") && dry.contains("Third, to CH1.P1"))
    #expect(try stage.contents() == before)
    #expect(stage.run("gap", "CH1") == 0)
    #expect(stage.errors.contains("is against version 1") && stage.errors.contains("version 2 is at hand"))
    #expect(stage.output.contains("wording changed"))
    _ = stage.answer("init", "--upgrade")
    #expect(stage.run("gap", "CH1") == 0)
    #expect(stage.errors.isEmpty)
    #expect(stage.answer("init", "--upgrade").contains("already"))
    #expect(stage.run("verify") == 0)
  }

  @Test func `naming the same statement again settles a suspect link`() throws {
    let stage = try stage()
    let attached = stage.answer(
      "attach", "--reference", "First", "--title", "First", "--shows", "CH1.G1", "--kind", "audit", "--dated",
      "2026-09-30")
    let id = try #require(attached.firstMatch(of: #/as ([a-z0-9]{7})/#)).output.1
    try raise(stage, [("Most children are seen as often", "Nearly all children are seen as often")])
    _ = stage.answer("init", "--upgrade")
    #expect(stage.answer("gap", "CH1").contains("wording changed"))
    _ = stage.answer("correct", String(id), "--shows", "CH1.G1", "--because", "It carries the new words too")
    #expect(!stage.answer("gap", "CH1").contains("wording changed"))
  }
}
