import Calendar
import TestSupport
import Testing

/// What a committee's copy must not give away: which papers there are says, beside a count of findings, which the rest are.
@Suite struct CommitteeTests {
  private static let titles = ["Quilts of spring", "Rowboats of autumn", "Lanterns of last year"]

  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    stage.now = try #require(Instant("2026-11-25T16:00:00Z"))
    let items = [
      ("case-sample", "HP8.I1", "2026-10-20"), ("audit", "HP2.G1", "2026-10-20"), ("audit", "HP1.A1", "2025-09-20"),
    ]
    for (title, item) in zip(Self.titles, items) {
      _ = stage.answer(
        "attach", "--reference", "shelf", "--title", title, "--kind", item.0, "--shows", item.1, "--dated", item.2)
    }
    _ = stage.answer(
      "attach", "--reference", "shelf 2", "--title", "Minutes", "--kind", "minutes", "--shows", "HP2.G1", "--dated",
      "2026-10-20")
    return stage
  }

  /// All that a committee is given.
  private func copies(_ stage: Stage) throws -> [String] {
    _ = stage.answer("report", "--format", "csv", "--audience", "committee", "--output", "tables")
    let tables = try Stage.files(below: stage.folder.path + "/tables").values.map {
      String(decoding: $0, as: UTF8.self)
    }
    return tables + [
      stage.answer("report", "--annex", "--format", "md", "--audience", "committee"),
      stage.answer("report", "--annex", "--audience", "committee"),
    ]
  }

  @Test func `it holds no id of a paper, since ids can be counted where a page says that findings are few`() throws {
    let stage = try stage()
    // A report prints the last record of all with its seal: here none of a paper.
    _ = stage.answer("assign", "HP3", "--owner", "B. Lead")
    let ids = stage.answer("evidence", "--json").split(separator: "\"id\": \"").dropFirst().map { $0.prefix(7) }
    let leaders = stage.answer("report", "--annex", "--format", "md")
    #expect(ids.count == 4 && ids.allSatisfy { leaders.contains($0) })
    for text in try copies(stage) { #expect(!ids.contains { text.contains($0) }) }
  }

  @Test func `it names no paper, in no sentence, caption or table`() throws {
    let stage = try stage()
    let leaders = stage.answer("report", "--annex", "--format", "md")
    for title in Self.titles { #expect(leaders.contains(title)) }
    let committee = stage.answer("report", "--annex", "--format", "md", "--audience", "committee")
    for text in try copies(stage) {
      for title in Self.titles { #expect(!text.contains(title)) }
    }
    #expect(committee.contains("A paper of 20 September 2025 says adequate"))
    #expect(committee.contains("Old, never shown mended**. A paper of 20 September 2025 says adequate"))
  }

  @Test func `of an action it is told on which criterion, and nobody's words`() throws {
    let stage = try stage()
    _ = stage.answer(
      "action", "raise", "HP3", "Quillone to mend the record", "--owner", "B. Lead", "--due", "2026-10-01")
    let committee = stage.answer("report", "--annex", "--format", "md", "--audience", "committee")
    #expect(!committee.contains("Quillone") && committee.contains("Action on HP3"))
    #expect(stage.answer("report", "--annex", "--format", "md").contains("Quillone"))
  }

  @Test func `nor the one word that a title is, nor the beginning of a long one`() throws {
    let stage = try stage()
    _ = stage.answer("action", "raise", "HP3", "Quillone", "--owner", "B. Lead", "--due", "2026-10-01")
    _ = stage.answer(
      "attach", "--reference", "shelf 3", "--title",
      "Wickerwork of the long winter, as it was read by the second reader of that winter", "--kind", "case-sample",
      "--shows", "HP4.I1", "--dated", "2026-10-20")
    let committee = stage.answer("report", "--annex", "--format", "md", "--audience", "committee")
    #expect(!committee.contains("Quillone") && committee.contains("Action on HP3"))
    #expect(!committee.contains("“Action on") && !committee.contains("Wickerwork"))
  }

  @Test func `what was written for it names no case, team or person, however they are written`() throws {
    let stage = try stage()
    _ = stage.answer("concern", "raise", "NV72842", "--shows", "HP3.I1", "--told", "team manager", "--told-at", "10:40")
    _ = stage.answer(
      "attach", "--reference", "shelf 3", "--title", "Notes", "--kind", "minutes", "--shows", "HP2.G1", "--dated",
      "2026-10-20", "--agency", "local-authority", "--team", "Moorside East")
    _ = stage.answer("inspection", "record", "ILACS", "2024-03-15", "--by", "I. Recorder")
    _ = stage.answer(
      "narrative", "write", "HP", "know", "I. Recorder of Moorside East read NV72842, NV 72842 and nv-72842.", "--for",
      "committee")
    let text = stage.answer("report", "--kind", "self-evaluation", "--audience", "committee", "--format", "md")
      .replacing("\\", with: "")
    #expect(flat(text).contains("[name] of [team] read [case], [case] and [case]."))
  }

  @Test func `what is withheld is not called small`() throws {
    let stage = try stage()
    try stage.writeCaseList("cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "10")
    let committee = stage.answer("report", "--annex", "--format", "md", "--audience", "committee")
    #expect(!committee.contains("too small") && committee.contains("Female is withheld"))
  }

  @Test func `of concerns it is told whether any is open, and no number from which another could be worked out`() throws
  {
    let stage = try stage()
    for number in 1...7 {
      _ = stage.answer(
        "concern", "raise", "C\(number)", "--shows", "HP3.I1", "--told", "team manager", "--told-at", "10:40")
    }
    let id = stage.answer("concern", "list", "--json").split(separator: "\"id\": \"")[1].prefix(7)
    _ = stage.answer("recheck", String(id), "not-so", "--because", "seen and safe")
    let committee = flat(stage.answer("report", "--annex", "--format", "md", "--audience", "committee"))
    #expect(committee.contains("7 concerns about a child's safety, some of them open."))
  }
}
