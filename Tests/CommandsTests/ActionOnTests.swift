import Calendar
import TestSupport
import Testing

/// What of its criterion an action is on is said wherever the action is.
@Suite struct `An action that names what it is on` {
  private let on = "“Demonstrable safety” (HP8.A1)"

  private func raised() throws -> (stage: Stage, id: String) {
    let stage = try Stage.opened()
    _ = stage.answer("assign", "HP8", "--owner", "B. Lead")
    let day = stage.now.date.adding(days: -5).description
    let said = flat(
      stage.answer("action", "raise", "HP8", "Every plan is tested", "--answers", "HP8.A1", "--due", day))
    #expect(said.contains("It is on \(on)."))
    return (stage, try #require(said.split(separator: " ").dropFirst().first).description)
  }

  @Test func `says so in the list, in status, on the owner's page and on the owner's form`() throws {
    let (stage, _) = try raised()
    #expect(flat(stage.answer("action", "list")).contains("Every plan is tested, on"))
    #expect(flat(stage.answer("status")).contains("Every plan is tested, on \(on) (B. Lead"))
    #expect(flat(stage.answer("status", "--owner", "B. Lead")).contains("Every plan is tested, on \(on) (B. Lead"))
    _ = stage.answer("report", "--owner", "B. Lead", "--format", "md", "--output", "mine.md")
    #expect(flat(try stage.folder.text(of: "mine.md")).contains("“Every plan is tested”, on \(on): open"))
    _ = stage.answer("form", "--owner", "B. Lead", "--output", "form.html")
    #expect(flat(try stage.folder.text(of: "form.html")).contains("“Demonstrable safety” (HP8.A1)"))
  }

  @Test func `says what it was on before, where that is replaced, and what it is on, where not`() throws {
    let (stage, id) = try raised()
    #expect(flat(stage.answer("action", "update", id, "in-progress")).hasSuffix("It is on \(on)."))
    let now = flat(stage.answer("action", "update", id, "in-progress", "--answers", "HP8.Q1"))
    #expect(now.contains("(HP8.Q1) now, in the place of \(on)."))
  }

  @Test func `is said, once closed, to be proved or not checked again`() throws {
    let (stage, id) = try raised()
    #expect(stage.answer("action", "list", "--json").contains("\"proved\": null"))
    _ = stage.answer("action", "close", id)
    #expect(stage.answer("action", "list", "--format", "csv").contains("closed, not checked again"))
    #expect(stage.answer("action", "list", "--json").contains("\"proved\": false"))
    #expect(flat(stage.answer("status")).contains("Actions closed, not checked again • HP8 Every plan is tested"))
    for kind in ["audit", "observation", "feedback-children"] {
      _ = stage.answer(
        "attach", "--reference", kind, "--title", kind, "--shows", "HP8.G1", "--kind", kind, "--dated", "2026-11-01")
    }
    #expect(stage.answer("action", "list", "--format", "csv").contains("closed, proved"))
    #expect(stage.answer("action", "list", "--json").contains("\"proved\": true"))
    #expect(!stage.answer("status").contains("Actions closed"))
  }

  @Test func `is not told, once closed, as one on all of its criterion`() throws {
    let (stage, id) = try raised()
    _ = stage.answer("action", "close", id)
    let gap = flat(stage.answer("gap", "HP8"))
    #expect(gap.contains("no evidence shows yet that what it is on reaches the target"))
  }
}
