import TestSupport
import Testing

/// Whoever answers for a criterion takes no finding against it away, and nobody calls wider what is not.
@Suite struct OwnWordTests {
  /// An adverse item on a criterion that C. Farrow answers for, by its id.
  private func stage(_ shows: String = "HP8.I1", extent: String = "2 of 12") throws -> (stage: Stage, id: String) {
    let stage = try Stage.opened()
    _ = stage.answer("assign", "HP8", "--owner", "C. Farrow", "--due", "2026-12-31")
    _ = stage.answer(
      "attach", "--reference", "files", "--title", "Dip-sample", "--shows", shows, "--kind", "case-sample",
      "--dated", "2026-10-20", "--extent", extent)
    return (stage, String(stage.answer("evidence", "--json").split(separator: "\"id\": \"")[1].prefix(7)))
  }

  @Test(arguments: [
    ["withdraw", "--because", "no longer relevant"], ["correct", "--exercise", "spring"],
    ["correct", "--extent", "1 of 12"],
    ["correct", "--only", "--shows", "HP8.G1"], ["correct", "--drop", "HP8.I1"],
    ["correct", "--move", "HP8.I1=HP8.G1"],
  ])
  func `who answers for a criterion neither withdraws nor rewrites what speaks against it`(words: [String]) throws {
    let (stage, id) = try stage()
    let before = try stage.contents()
    var command = words
    command.insert(id, at: 1)
    #expect(stage.run(command + ["--by", "C. Farrow"]) == 2)
    #expect(flat(stage.errors).contains("speaks against HP8, for which you answer"))
    #expect(try stage.contents() == before)
    #expect(stage.run(command + ["--by", "K. Lund"]) == 0, "\(stage.errors)")
  }

  @Test func `who answers for it may still put its title right, and withdraw what speaks for it`() throws {
    let (stage, id) = try stage()
    #expect(stage.run("correct", id, "--title", "Dip-sample of October", "--by", "C. Farrow") == 0, "\(stage.errors)")
    let (other, good) = try self.stage("HP8.G1", extent: "11 of 12")
    #expect(other.run("withdraw", good, "--because", "entered twice", "--by", "C. Farrow") == 0, "\(other.errors)")
  }

  @Test(arguments: [("2 of 40", 2), ("1 of 3", 2), ("3 of 40", 0)])
  func `what reaches no more cases than were found is not wider`(extent: String, status: Int) throws {
    let (stage, id) = try stage()
    let ended = stage.run("recheck", id, "wider", "--extent", extent, "--because", "read again", "--by", "K. Lund")
    #expect(ended == Int32(status))
    if status == 2 { #expect(flat(stage.errors).contains("is no wider than the 2 of 12 in which it was found")) }
  }

  @Test(arguments: ["evidence.doc", "evidence.xls", "evidence.ods"])
  func `no answer is written under the ending of another program's file`(name: String) throws {
    let (stage, _) = try stage()
    #expect(stage.run("evidence", "--output", name) == 2)
    #expect(stage.errors.contains("'\(name)' ends in ."))
  }

  @Test(arguments: ["not-so", "set-aside", "so"])
  func `an owner's word lifts nothing by being erased`(outcome: String) throws {
    let (stage, id) = try stage()
    let before = stage.answer("gap", "HP8")
    let extent = outcome == "so" ? ["--extent", "2 of 12"] : []
    _ = stage.answer(["recheck", id, outcome, "--because", "fine now", "--by", "C. Farrow"] + extent)
    #expect(stage.answer("evidence", id, "--json").contains("fine now"))
    let record = try #require(
      try stage.contents().first { String(decoding: $0.value, as: UTF8.self).contains("because: fine now") }?.key)
    let digest = try #require(record.split(separator: "-").last?.prefix(12))
    _ = stage.answer("erase", String(digest), "--because", "named a child", "--yes")
    #expect(stage.answer("gap", "HP8") == before)
  }

  /// The id of the record in whose text something stands.
  private func record(_ stage: Stage, with text: String) throws -> String {
    let path = try stage.contents().first { String(decoding: $0.value, as: UTF8.self).contains(text) }?.key
    return String(try #require(path?.split(separator: "-").last?.prefix(12)))
  }

  @Test(arguments: [("owner: C. Farrow", "C. Farrow"), ("title: Repaint", "C. Farrow"), ("one: yes", "C. Lund")])
  func `nobody's word comes to lift anything by erasing who answered, and what is said afterwards does`(
    text: String, speaker: String
  ) throws {
    let (stage, id) = try stage()
    if text.hasPrefix("title") {
      _ = stage.answer("assign", "HP8", "--owner", "B. Other")
      _ = stage.answer("action", "raise", "HP8", "Repaint", "--owner", "C. Farrow", "--due", "2026-12-31")
    } else if text.hasPrefix("one") {
      _ = stage.answer("assign", "HP1", "--owner", "C. Lund")
      _ = stage.answer("people", "C. Lund", "is", "C. Farrow")
    }
    _ = stage.answer("recheck", id, "not-so", "--because", "fine now", "--by", speaker)
    #expect(flat(stage.answer("gap", "HP8")).contains("said not so, not shown"))
    let said = flat(stage.answer("erase", try record(stage, with: text), "--because", "a name", "--yes"))
    #expect(said.contains("nobody can tell any more"))
    #expect(flat(stage.answer("gap", "HP8")).contains("said not so, not shown"))
    #expect(
      try !stage.contents().values.contains { String(decoding: $0, as: UTF8.self).contains(text) }
        || text.hasPrefix("one"))
    _ = stage.answer("recheck", id, "not-so", "--because", "read again", "--by", "K. Lund")
    #expect(!flat(stage.answer("gap", "HP8")).contains("not shown"))
  }

  @Test func `somebody whose name is the word for what is gone answers like anybody else`() throws {
    let (stage, id) = try stage()
    _ = stage.answer("assign", "HP8", "--owner", "erased")
    _ = stage.answer("action", "raise", "HP8", "Repaint", "--owner", "erased", "--due", "2026-12-31")
    #expect(stage.answer("status", "--json").contains("\"owner\": \"erased\""))
    #expect(stage.answer("action", "list").contains("Repaint"))
    #expect(flat(stage.answer("recheck", id, "not-so", "--because", "fine", "--by", "Erased")).contains("you answer"))
    _ = stage.answer("action", "raise", "HP8", "Sand", "--owner", "C. Lund", "--due", "2026-12-31")
    _ = stage.answer("people", "C. Lund", "is", "erased")
    #expect(flat(stage.answer("recheck", id, "not-so", "--because", "fine", "--by", "C. Lund")).contains("you answer"))
    _ = stage.answer("recheck", id, "not-so", "--because", "read again", "--by", "K. Lund")
    #expect(!flat(stage.answer("gap", "HP8")).contains("not shown"))
  }

  @Test func `that the best does not hold is no evidence of a grade`() throws {
    let stage = try Stage.opened()
    for kind in ["audit", "observation"] {
      _ = stage.answer(
        "attach", "--reference", kind, "--title", kind, "--against", "HP4.O1", "--kind", kind, "--dated", "2026-10-20")
    }
    #expect(flat(stage.answer("gap", "HP4")).contains("says no grade, and lacks"))
  }
}
