import Calendar
import TestSupport
import Testing

/// The same cases drawn again are told at the draw, and are no fresh sample.
@Suite struct SameSeedTests {
  private func answers(_ stage: Stage, _ answer: String, _ name: String) throws {
    let cases = stage.answer("sample", "show", "--cases", "--format", "csv").split(whereSeparator: \.isNewline)
      .dropFirst().map {
        String($0.prefix { $0 != "," })
      }
    let rows = cases.map { "\($0),HP2.Q1,\(answer)" }
    try stage.folder.write((["case,question,answer"] + rows).joined(separator: "\n") + "\n", to: name)
    _ = stage.answer("audit", "import", name, "--auditor", "X")
  }

  @Test func `a second draw by the same seed says so, shows nothing mended, and closes no action`() throws {
    let stage = try Stage.opened()
    let rows = (100..<200).map { "C\($0),referral" }
    try stage.folder.write((["case,cohort"] + rows).joined(separator: "\n") + "\n", to: "l.csv")
    let first = stage.answer("sample", "draw", "l.csv", "--size", "20", "--seed", "abc")
    #expect(!first.contains("seed was used before"))
    try answers(stage, "no", "a.csv")
    let raised = stage.answer(
      "action", "raise", "HP2", "Visits", "--theme", "HP2.Q1", "--owner", "O", "--due", "2026-12-31")
    stage.now = Instant(seconds: stage.now.seconds + 35 * 86_400)
    let again = stage.answer("sample", "draw", "l.csv", "--size", "20", "--seed", "abc").replacing("\n", with: " ")
    #expect(again.contains("The seed was used before, for sample") && again.contains("20 of its 20 cases were in"))
    try answers(stage, "yes", "b.csv")
    let actions = stage.answer("action", "list").replacing("\n", with: " ")
    #expect(!actions.contains("better than the first audit"), "\(actions)")
    let id = try #require(raised.split(separator: " ").dropFirst().first).description
    #expect(stage.run("action", "close", id) != 0)
    let page = stage.answer("gap", "HP2").replacing("\n", with: " ")
    #expect(page.contains("HP2.Q1 0 of 20, 0%") && page.contains("20 cases that an earlier sample read"), "\(page)")
    let other = stage.answer("sample", "draw", "l.csv", "--size", "20", "--seed", "def", "--after", "all")
    #expect(!other.contains("seed was used before") && !other.contains("says nothing of the others"))
  }
}
