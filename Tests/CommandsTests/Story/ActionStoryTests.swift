import TestSupport
import Testing

/// What is to be done about gaps, and what must be ready on the first day.
@Suite struct `Keeping actions and the checklist` {
  let stage: Stage

  init() throws { stage = try Stage.opened() }

  @Test func `moves an action from raised to closed`() throws {
    let said = try stage.done(
      "action", "raise", "HP2", "Every referral is decided in a day", "--owner", "B. Lead", "--due", "2026-11-25",
      "--band", "immediate")
    let id = String(try #require(said.split(separator: " ").dropFirst().first))
    #expect(try stage.done("action", "list").contains("Every referral"))
    #expect(try stage.later(days: 10).done("action", "list").contains("overdue"))
    try stage.done("action", "update", id, "in-progress", "--note", "rota changed")
    #expect(try stage.done("action", "list").contains("in progress"))
    #expect(try stage.done("action", "close", id).unwrapped.contains("A closed action does not close its gap"))
    #expect(try stage.later(days: 10).done("action", "list").contains("closed"))
    #expect(try stage.records("action-updated").count == 2)
  }

  @Test func `ticks items of the checklist, and unticks them`() throws {
    let item = try #require(
      stage.done("checklist").split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("LOG") }.map(String.init))
    try stage.done("checklist", item.lowercased())
    #expect(try stage.done("checklist").contains("checklist: 1 of"))
    try stage.done("checklist", item, "--not-ready", "--note", "the room is taken")
    #expect(try stage.done("checklist").contains("checklist: 0 of"))
  }

  @Test func `records a changed policy`() throws {
    #expect(try !stage.done("policy").contains("differs from the standard"))
    #expect(try stage.done("policy", "--items", "3").contains("differs from the standard"))
    #expect(try stage.records("policy-set").count == 1)
    #expect(try stage.done("policy").contains("differs from the standard"))
  }
}
