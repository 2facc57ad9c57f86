import Calendar
import TestSupport
import Testing

/// `muster retention` lists what the authority's period makes due, and erases nothing.
@Suite struct RetentionTests {
  private let stage: Stage

  /// An item of January 2024 with a correction, a tick of 2025, and today.
  init() throws {
    stage = try Stage()
    stage.now = try #require(Instant("2024-01-10T09:00:00Z"))
    _ = stage.answer(
      "init", ".", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council", "--target", "good"
    )
    _ = stage.answer(
      "attach", "--reference", "shelf", "--title", "Audit", "--shows", "HP2.G1", "--kind", "audit", "--dated",
      "2015-03-01")
    stage.now = try #require(Instant("2025-06-10T09:00:00Z"))
    let id = try #require(
      stage.answer("evidence", "--json").split(separator: "\"id\": \"").dropFirst().first?.prefix(10))
    _ = stage.answer("correct", String(id), "--note", "read again", "--because", "read again")
    _ = stage.answer("checklist", "LOG1", "--note", "done")
    stage.now = try #require(Instant("2026-11-25T09:00:00Z"))
  }

  @Test func `no period is set at first, and the oldest record is told`() throws {
    let said = flat(stage.answer("retention"))
    #expect(said.contains("No period is set") && said.contains("10 January 2024"))
    #expect(stage.answer("retention", "--json").contains("\"period\": null"))
  }

  @Test func `what was recorded longer ago than the period is due, with what repeats it, whatever the paper's day`()
    throws
  {
    _ = stage.answer("retention", "set", "--months", "36", "--because", "the schedule")
    #expect(stage.answer("retention").contains("Nothing is due."))
    _ = stage.answer("retention", "set", "--months", "34", "--because", "the schedule")
    let before = try stage.contents()
    let said = flat(stage.answer("retention"))
    #expect(said.contains("1 evidence item attached 10 Jan 2024 10 Nov 2026 1 no"), "\(said)")
    #expect(!said.contains("tick") && !said.contains("corrected"))
    let last = try #require(stage.answer("retention").split(separator: "\n").last)
    #expect(last.contains("muster erase "))
    #expect(try stage.contents() == before)
  }

  @Test func `a kind has a period of its own, which stays where the other is changed`() throws {
    _ = stage.answer("retention", "set", "--months", "60", "--kind", "checklist-ticked=12", "--because", "the schedule")
    let json = stage.answer("retention", "--json")
    #expect(json.contains("\"checklist-ticked\": 12") && json.contains("\"kind\": \"checklist-ticked\""))
    #expect(!json.contains("\"kind\": \"evidence-attached\",\n      \"at\": \"2024-01-10T09:00:01Z\",\n      \"due\""))
    _ = stage.answer("retention", "set", "--months", "72", "--because", "the schedule")
    #expect(stage.answer("retention", "--json").contains("\"checklist-ticked\": 12"))
  }

  @Test func `what is held is said to be, and what is not a period is refused`() throws {
    _ = stage.answer("retention", "set", "--months", "12", "--because", "the schedule")
    let id = try #require(
      stage.answer("evidence", "--json").split(separator: "\"id\": \"").dropFirst().first?.prefix(10))
    _ = stage.answer("hold", String(id), "--because", "the inquiry")
    let said = flat(stage.answer("retention"))
    #expect(said.contains("10 Jan 2024 10 Jan 2025 2 yes"), "\(said)")
    #expect(said.split(separator: "muster erase ").last.map { !$0.hasPrefix(id.prefix(7)) } ?? false)
    for bad in [["--months", "0"], ["--months", "x"], ["--kind", "audit=3"], ["--kind", "erased=3"], []] {
      #expect(stage.run(["retention", "set", "--because", "why"] + bad) == 2, "\(bad)")
    }
    #expect(stage.run("retention", "set", "--months", "13") == 2)
  }
}
