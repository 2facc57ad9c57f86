import Calendar
import Commands
import Platform
import RecordStore
import TestSupport
import Testing

/// What goes wrong after something was recorded is never told as if nothing had been.
@Suite struct RecordedAllTheSameTests {
  private static let lines: [[String]] = [
    ["judge", "HP2", "good", "--because", "as audited"], ["assign", "HP2", "--owner", "B. Lead"],
    ["attach", "--reference", "shelf", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-10-30"],
    ["concern", "raise", "C100", "--to", "HP3", "--told", "the team manager", "--told-at", "2026-11-25 08:00"],
    ["action", "raise", "HP2", "Audit again", "--owner", "B. Lead"],
    ["checklist", "LOG1"], ["policy", "set", "--items", "3", "--because", "as agreed"],
    ["sign-off", "--because", "as it stands"],
  ]

  @Test(arguments: lines) func `an answer that cannot be written says as what it was recorded`(_ line: [String]) throws
  {
    let stage = try Stage.opened()
    let before = try stage.contents().count
    stage.outputIsFull = true
    #expect(stage.run(line) == 1)
    #expect(try stage.contents().count == before + 1)
    let id = try #require(
      try stage.contents().keys.filter { $0.hasSuffix(".yaml") }.max()?.split(separator: "-").last?.prefix(10))
    let said = flat(stage.errors)
    #expect(said.contains("Recorded as \(id), but 'standard output' could not be written: the disk is full."))
    #expect(said.contains("What is recorded stays.") && !said.contains("Nothing was changed"))
  }

  @Test func `an assessment that was opened is not said to be unopened`() throws {
    let stage = try Stage()
    stage.outputIsFull = true
    #expect(stage.run("init", ".", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale") == 1)
    #expect(stage.errors.contains("Recorded as "))
    stage.outputIsFull = false
    _ = stage.answer("status")
  }

  @Test func `a command that records nothing says so as before`() throws {
    let stage = try Stage.opened()
    stage.outputIsFull = true
    #expect(stage.run("gap") == 2)
    #expect(flat(stage.errors).contains("Nothing was changed."))
  }

  @Test func `an erasure that cannot remove a file says that it waits, and the same command ends it`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("named a child", to: "audit.txt")
    _ = stage.answer("attach", "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-10-30")
    let listed = stage.answer("evidence", "--json")
    let id = String(try #require(listed.split(separator: "\"id\": \"").dropFirst().first?.prefix(10)))
    stage.writer = WriteOnce(StubbornFileSystem { $0.hasSuffix("/audit.txt") })
    #expect(stage.run("erase", id, "--because", "a name", "--yes") == 1)
    let said = flat(stage.output)
    #expect(said.contains("Not yet erased. The erasure is recorded as") && !said.contains("Erased 1"))
    #expect(said.contains("recording goes on") && stage.errors.isEmpty)
    #expect(stage.run("erase", id, "--because", "a name", "--yes") == 1)
    _ = stage.answer(
      "concern", "raise", "C100", "--to", "HP3", "--told", "the team manager", "--told-at", "2026-11-25 08:00")
    #expect(flat(stage.answer("status")).contains("1 record, erased by A. Lead today"))
    stage.writer = WriteOnce()
    #expect(stage.answer("erase", id, "--yes").contains("Erased 1 evidence item attached."))
    #expect(try !stage.contents().keys.contains { $0.hasSuffix("/audit.txt") })
    _ = stage.answer("verify")
    #expect(stage.run("erase", id, "--yes") == 2)
    #expect(stage.errors.contains("was erased already"))
  }

  @Test func `no command at all is an error with a short help`() throws {
    let stage = try Stage()
    #expect(stage.run([]) == 2)
    #expect(stage.output.isEmpty && stage.errors.contains("no command was given. Nothing was done."))
    #expect(stage.errors.contains("verify") && stage.errors.contains("muster help"))
  }

  @Test(arguments: ["yesterday", "2026-11-21", "2026-13-01T09:00:00Z"])
  func `a stated time that is none is an error`(_ text: String) {
    #expect(throws: (any Error).self) { try Setting.statedTime(["MUSTER_CLOCK": text]) }
  }

  @Test func `a stated time is taken, and an empty one is none`() throws {
    #expect(try Setting.statedTime(["MUSTER_CLOCK": "2026-11-21T09:00:00Z"]) == Instant("2026-11-21T09:00:00Z"))
    #expect(try Setting.statedTime(["MUSTER_CLOCK": ""]) == nil)
    #expect(try Setting.statedTime([:]) == nil)
  }
}
