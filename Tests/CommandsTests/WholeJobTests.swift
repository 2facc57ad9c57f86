import Calendar
import TestSupport
import Testing

/// The main job, as a coordinator does it.
@Suite struct WholeJobTests {
  @Test func `an assessment is opened, and says that its framework is not in force`() throws {
    let stage = try Stage()
    let output = stage.answer(
      "init", "readiness", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council")
    #expect(output.contains("Opened an assessment of Northvale Council"))
    #expect(output.contains("Not in force today"))
    #expect(stage.run("verify", "--workspace", "readiness") == 0)
  }

  @Test func `a file is kept once, however often it is attached`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("what the audit found", to: "audit.txt")
    #expect(
      stage.answer("attach", "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30").contains(
        "Attached audit.txt"))
    let again = stage.answer("attach", "audit.txt", "--shows", "HP2.G2", "--kind", "audit", "--dated", "2026-09-30")
    #expect(again.contains("not stored twice") || again.contains("not stored\ntwice"))
    #expect(try stage.contents().keys.count { $0.hasPrefix("evidence/files/") } == 1)
    #expect(stage.answer("verify").contains("3 records and 1 evidence file"))
  }

  @Test func `two items of two kinds carry a statement, and the chain says so`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "shelf 1", "--title", "Audit", "--shows", "HP2.G1", "--kind", "audit", "--dated",
      "2026-09-30", "--extent", "34 of 40")
    #expect(stage.answer("gap", "HP2").contains("partly evidenced: supported none, leans to good"))
    _ = stage.answer(
      "attach", "--reference", "shelf 2", "--title", "Visit", "--shows", "HP2.G1", "--kind", "observation", "--dated",
      "2026-10-02", "--extent", "most")
    let why = stage.answer("gap", "HP2", "--why")
    #expect(why.contains("evidenced: supported good, leans to good"))
    #expect(why.contains("counted") && why.contains("Audit: at least good, audit, 30 Sep 2026"))
  }

  @Test func `an item is corrected and keeps its id, then withdrawn and stays in the history`() throws {
    let stage = try Stage.opened()
    let attached = stage.answer("attach", "--reference", "shelf", "--title", "Audit", "--to", "HP2")
    #expect(attached.contains("counts for nothing yet"))
    let id = try #require(attached.split(separator: " as ").last?.prefix { $0 != "," }).description
    #expect(
      stage.answer("correct", id, "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30").contains(
        "keeps its id"))
    #expect(stage.answer("evidence", id).contains("30 September 2026"))
    #expect(stage.answer("withdraw", id, "--because", "the wrong year").contains("no longer counts"))
    #expect(stage.answer("evidence").contains("withdrawn"))
  }

  @Test func `an erased item leaves a tombstone, and that is not damage`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("should never have been recorded", to: "oops.txt")
    let attached = stage.answer("attach", "oops.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    let id = try #require(attached.split(separator: " as ").last?.prefix { $0 != "," }).description
    _ = stage.answer("judge", "HP2", "good", "--because", "after it")
    _ = stage.answer("erase", id, "--because", "it named a child", "--yes")
    #expect(try !stage.contents().keys.contains { $0.contains("evidence-attached") || $0.hasPrefix("evidence/files/") })
    let verified = stage.answer("verify")
    #expect(verified.contains("Sound.") && verified.contains("One erasure is recorded"))
  }

  @Test func `what people claim beyond the evidence leads the page`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("judge", "HP2", "good", "--because", "we are sure")
    _ = stage.answer("judge", "HP", "good", "--because", "the panel", "--as", "agreed")
    _ = stage.answer("judge", "overall", "good", "--because", "the panel")
    let gap = stage.answer("gap")
    #expect(gap.contains("0 of 90"))
    #expect(gap.contains("The authority assesses itself good overall"))
    #expect(stage.run("gap", "--fail-below", "good") == 1)
    #expect(stage.run("gap", "HP2", "--fail-below", "good") == 1)
  }

  @Test func `what will be out of date by a day is listed, the first to go first`() throws {
    let stage = try Stage.opened()
    for (title, kind, day) in [("Audit", "audit", "2026-09-30"), ("Figures", "performance-data", "2026-10-31")] {
      _ = stage.answer(
        "attach", "--reference", title, "--title", title, "--shows", "HP2.G1", "--kind", kind, "--dated", day)
    }
    #expect(stage.answer("status", "--by", "2027-01-31").contains("Nothing that counts today."))
    let later = stage.answer("status", "--by", "2027-12-31")
    let parts = later.split(separator: "Figures (HP2), after", maxSplits: 1)
    #expect(parts.count == 2 && parts[1].contains("Audit (HP2), after"))
    #expect(stage.run("status", "--by", "2026-01-01") == 2)
    #expect(stage.errors.contains("is before"))
  }

  @Test func `an earlier day shows what was known then`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("judge", "HP2", "good", "--because", "first")
    stage.now = .init(seconds: stage.now.seconds + 86_400 * 3)
    _ = stage.answer("judge", "HP2", "adequate", "--because", "on reflection")
    #expect(flat(stage.answer("gap", "HP2")).contains("Claimed Adequate"))
    let before = stage.now.date.adding(days: -1).description
    #expect(flat(stage.answer("gap", "HP2", "--as-at", before)).contains("Claimed Good"))
  }

  @Test func `a seal is proved also after later records`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("judge", "HP2", "good", "--because", "first")
    let json = stage.answer("gap", "--json")
    let seal = try #require(json.split(separator: "\"seal\": \"").last?.prefix { $0 != "\"" }).description
    stage.now = .init(seconds: stage.now.seconds + 86_400 * 3)
    _ = stage.answer("judge", "HP2", "adequate", "--because", "later")
    #expect(stage.answer("verify", "--seal", seal).contains("The seal is theirs."))
    #expect(stage.run("verify", "--seal", "00000-00000-00000-00000") == 1)
  }

  @Test func `the report is one page of HTML without a script`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "<script>alert(1)</script>", "--title", "<b>bold</b> & \"quoted\"", "--shows", "HP2.G1",
      "--kind", "audit", "--dated", "2026-09-30")
    let html = stage.answer("report")
    #expect(html.hasPrefix("<!DOCTYPE html>") || html.hasPrefix("<!doctype html>"))
    #expect(!html.contains("<script") && !html.contains("<b>bold"))
    #expect(html.contains("Northvale Council"))
  }
}
