import Assessments
import Calendar
import Digests
import RecordStore
import Reports
import TestSupport
import Testing

/// A child's name that should never have been written, wherever a command has room for words: every record of it is erased by
/// its id, and nothing of it is left in the folder, in any output or in a copy.
@Suite struct ErasedNameTests {
  private static let name = "Quillon Marrowby"
  private var name: String { Self.name }

  private static func holds(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.contains("quillon") || text.contains("marrowby")
  }

  @Test func `is found by no search once every record of it is erased by its id`() throws {
    let story = try NameEverywhere(name)
    let stage = story.stage
    try story.record()
    #expect(story.missing == [])
    let kinds = Set(try kindsHolding(stage))
    let without: Set<RecordKind> = [.frameworkUpgraded, .erased]
    #expect(kinds == Set(RecordKind.allCases.filter { !without.contains($0) }.map(\.rawValue)))

    stage.environment = ["MUSTER_BY": "A. Lead", "NO_COLOR": "1"]
    // What repeats a record goes with it, so that some of the first ids are gone when their turn comes.
    for _ in 1...2 {
      for id in try idsHolding(stage) {
        let status = stage.run("erase", id, "--because", "it named a child", "--yes")
        #expect(status == 0 || stage.errors.contains("was erased already"), "\(stage.errors)")
        #expect(!Self.holds(stage.output))
      }
    }
    #expect(try idsHolding(stage).isEmpty)
    // What lies beside the records is nobody's to erase but theirs who put it there.
    for file in try stage.folder.names() where file != "evidence" { try stage.folder.remove(file) }
    for (path, bytes) in try stage.contents() {
      #expect(!Self.holds(path) && !Self.holds(String(decoding: bytes, as: UTF8.self)), "\(path)")
    }
    #expect(stage.answer("verify").contains("Sound."))
    try look(stage)

    _ = stage.answer("share", "copy")
    stage.environment["MUSTER_BY"] = "B. Lead"
    #expect(stage.answer("verify", "--workspace", "copy").contains("Sound."))
    for (path, bytes) in try stage.contents() where path.hasPrefix("copy/") {
      #expect(!Self.holds(path) && !Self.holds(String(decoding: bytes, as: UTF8.self)), "\(path)")
    }
  }

  @Test func `is looked for in every place for words but those that are said to keep none`() {
    #expect(Set(WordPlace.apart.keys).subtracting(WordPlace.all.map(\.description)).isEmpty)
  }

  @Test func `leaves the grade, the day and the standing of what weighs against`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "shelf", "--title", name, "--to", "HP3", "--shows", "inadequate", "--kind", "audit",
      "--dated", "2026-10-01")
    _ = stage.answer(
      "attach", "--reference", "desk", "--title", name, "--to", "HP2", "--shows", "good", "--kind", "audit", "--dated",
      "2026-10-01")
    _ = stage.answer("policy", "set", "--items", "3", "--because", name)
    let before = stage.answer("gap", "HP3", "--why")
    #expect(before.contains("One finding says inadequate"))
    while let id = try idsHolding(stage).first { _ = stage.answer("erase", id, "--because", "a name", "--yes") }
    let after = stage.answer("gap", "HP3", "--why")
    #expect(after.contains("One finding says inadequate") && after.contains("Erased finding"))
    #expect(after.contains("1 Oct 2026") && !Self.holds(after))
    #expect(stage.answer("policy", "--json").contains("\"items\": 3"))
    // What spoke in favour speaks no more, since nobody could look it up.
    #expect(!stage.answer("evidence", "HP2").contains("Erased finding"))
    // It is looked at again and withdrawn like any other finding.
    let listed = stage.answer("evidence", "--json")
    let id = String(try #require(listed.split(separator: "\"id\": \"").dropFirst().first?.prefix(10)))
    #expect(stage.run("erase", id, "--because", "again", "--yes") == 2)
    #expect(stage.errors.contains("was erased already"))
    _ = stage.answer("recheck", id, "not-so", "--because", "looked at again")
    #expect(!stage.answer("gap", "HP3", "--why").contains("One finding says inadequate"))
  }

  @Test func `leaves an audit's answers and their weights as they were`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv", each: 4)
    _ = stage.answer("sample", "draw", "cases.csv", "--size", "28", "--seed", "public phrase")
    for (index, answer) in ["yes", "yes", "no", "yes"].enumerated() {
      _ = stage.answer(
        "audit", "C31\(index)", "--answer", "HP2.Q1=\(answer)", "--auditor", index == 2 ? name : "K. Lund")
    }
    let shares = stage.answer("sample", "show", "--shares")
    _ = stage.answer("erase", try #require(try idsHolding(stage).first), "--because", "a name", "--yes")
    #expect(stage.answer("sample", "show", "--shares") == shares)
    let sample = try #require(try ids(stage, "C310").first)
    #expect(stage.answer("erase", sample, "--because", "all of it", "--yes").contains("3 case audits recorded"))
    #expect(
      try !stage.contents().filter { $0.key != "cases.csv" }.values.contains {
        String(decoding: $0, as: UTF8.self).contains("C31")
      })
    #expect(line(stage.answer("sample", "show", "--shares"), "HP2.Q1") == line(shares, "HP2.Q1"))
    #expect(stage.answer("verify").contains("Sound."))
  }

  @Test func `says what stays of an action, of which nothing counts`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("action", "raise", "HP2", name, "--owner", "C. Farrow", "--due", "2026-12-31")
    let id = try #require(try idsHolding(stage).first)
    _ = stage.answer("action", "update", id, "in-progress", "--note", "begun")
    let said = flat(stage.answer("erase", id, "--because", "a name", "--yes"))
    #expect(said.contains("Erased 2 records") && said.contains("Whose name it was"))
    #expect(!said.contains("go on counting"))
  }

  @Test func `refuses an erasure, and says which ids a beginning may mean`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("judge", "HP2", "good", "--because", name)
    _ = stage.answer("erase", try #require(try idsHolding(stage).first), "--because", "it named them", "--yes")
    let erasure = try #require(try ids(stage, "it named them").first)
    #expect(stage.run("erase", erasure, "--because", "why", "--yes") == 2)
    #expect(stage.errors.contains("is an erasure"))
    #expect(stage.run("erase", "zzzzzzz", "--because", "why", "--yes") == 2)
    #expect(stage.errors.contains("There is no record 'zzzzzzz'"))
    #expect(stage.run("erase") == 2)
    #expect(stage.errors.contains("--find"))
    #expect(stage.answer("erase", "--find", name).contains("No record holds it."))
  }

  // MARK: Looking for it

  /// Every command that shows something, as text, as JSON and as a spreadsheet.
  private func look(_ stage: Stage) throws {
    stage.now = try #require(Instant("2026-11-27T09:00:00Z"))
    var lines: [[String]] = [["report"], ["verify"], ["verify", "--json"]]
    for audience in ["leaders", "inspectors", "committee"] {
      for format in ["html", "md"] { lines.append(["report", "--annex", "--audience", audience, "--format", format]) }
    }
    for format in ["html", "md", "json"] { lines.append(["report", "--kind", "self-evaluation", "--format", format]) }
    lines.append(["report", "--format", "json"])
    for command in [
      ["status"], ["gap"], ["gap", "HP3", "--why"], ["gap", "--all", "--trend"], ["evidence"], ["claims"],
      ["compare", "--from", "2026-11-25"], ["concern", "list"], ["action", "list"], ["checklist", "--history"],
      ["sample", "show", "--cases"], ["audit", "agreement"], ["audit", "progress"], ["policy"], ["people"],
    ] {
      lines += [command, command + ["--json"]]
    }
    let position = ["narrative", "measure", "inspection", "milestone"].map { [$0, "list"] }
    for command in [["evidence"], ["action", "list"], ["concern", "list"], ["claims"]] + position {
      lines.append(command + ["--format", "csv"])
    }
    for line in lines {
      #expect(stage.run(line) == 0, "\(line): \(stage.errors)")
      #expect(!stage.output.isEmpty && !Self.holds(stage.output + stage.errors), "\(line)")
    }
    #expect(stage.run("report", "--format", "csv", "--output", "tables") == 0, "\(stage.errors)")
    for command in [["pack", "card"], ["pack", "to-do"]] {
      #expect(stage.run(command) == 0 && !Self.holds(stage.output), "\(command): \(stage.errors)")
    }
    #expect(stage.run("pack", "--output", "pack") == 0, "\(stage.errors)")
    #expect(stage.run("form", "--criterion", "HP2", "--output", "form.html") == 0, "\(stage.errors)")
    for (path, bytes) in try stage.contents() where !path.hasPrefix("evidence/") {
      #expect(!Self.holds(path) && !Self.holds(String(decoding: bytes, as: UTF8.self)), "\(path)")
    }
  }

  private func ids(_ stage: Stage, _ text: String) throws -> [String] {
    stage.answer("erase", "--find", text, "--json").split(separator: "\"id\": \"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  private func idsHolding(_ stage: Stage) throws -> [String] { try ids(stage, name.uppercased()) }

  private func kindsHolding(_ stage: Stage) throws -> [String] {
    stage.answer("erase", "--find", name, "--json").split(separator: "\"kind\": \"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// The id of the record that was made last.
  private func newest(_ stage: Stage) throws -> String {
    let contents = try Workspace(try WorkspaceLocation.at(stage.folder.path)).contents()
    return try #require(contents.history.records.last).digest.short
  }

  private func line(_ text: String, _ part: String) -> Substring? {
    text.split(separator: "\n").first { $0.contains(part) }
  }
}
