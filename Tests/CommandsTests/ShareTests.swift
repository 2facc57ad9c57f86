import Assessments
import Calendar
import Platform
import RecordStore
import TestSupport
import Testing

/// Two copies of a workspace put together: nothing lost, nothing replaced, nothing of another assessment.
@Suite struct ShareTests {
  private func opened() throws -> Stage {
    let stage = try Stage()
    let status = stage.run(
      "init", "a", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council", "--target", "good"
    )
    try #require(status == 0, "\(stage.errors)")
    try stage.folder.write("what an audit found\n", to: "audit.txt")
    return stage
  }

  private func attach(_ stage: Stage, in copy: String, _ title: String) {
    _ = stage.answer(
      "attach", "audit.txt", "--title", title, "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-10-30",
      "--workspace", copy)
  }

  /// The files of one copy, without its name.
  private func files(_ stage: Stage, _ copy: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for (path, bytes) in try stage.contents() where path.hasPrefix("\(copy)/") {
      found[String(path.dropFirst(copy.count + 1))] = bytes
    }
    return found
  }

  @Test func `a folder that is not there becomes a copy, to the last byte`() throws {
    let stage = try opened()
    attach(stage, in: "a", "One")
    let said = stage.answer("share", "b", "--workspace", "a")
    #expect(said.contains("Gave: 2 records and one evidence file, to b."))
    // The name of another copy may have been mistyped.
    #expect(said.contains("There is no copy in b yet: a new one was made."))
    #expect(!stage.answer("share", "b", "--workspace", "a").contains("There is no copy"))
    #expect(try files(stage, "a") == files(stage, "b"))
    #expect(stage.run("verify", "--workspace", "b") == 0)
  }

  @Test func `a folder with other papers in it is not filled with records`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("minutes", to: "papers/minutes.txt")
    #expect(stage.run("share", "papers") == 2)
    #expect(flat(stage.errors).contains("is no copy of a workspace, and not empty: it holds 'minutes.txt'"))
    #expect(try stage.contents().keys.filter { $0.hasPrefix("papers/") } == ["papers/minutes.txt"])
  }

  @Test func `what either copy has, both have afterwards, and both give the same seal`() throws {
    let stage = try opened()
    _ = stage.answer("share", "b", "--workspace", "a")
    attach(stage, in: "a", "Attached here")
    stage.environment["MUSTER_BY"] = "B. Lead"
    _ = stage.answer("judge", "HP2", "good", "--because", "as audited", "--workspace", "b")
    let said = stage.answer("share", "b", "--workspace", "a")
    #expect(said.contains("A. Lead: 1 evidence item attached") && said.contains("B. Lead: 1 judgement made"))
    #expect(try files(stage, "a") == files(stage, "b"))
    let gaps = ["a", "b"].map { stage.answer("gap", "--json", "--workspace", $0) }
    #expect(gaps[0] == gaps[1] && gaps[0].contains("\"selfAssessed\": \"good\""))
  }

  @Test func `the same again carries nothing`() throws {
    let stage = try opened()
    attach(stage, in: "a", "One")
    _ = stage.answer("share", "b", "--workspace", "a")
    let before = try stage.contents()
    #expect(stage.answer("share", "b", "--workspace", "a").contains("Gave: nothing, to b."))
    #expect(try stage.contents() == before)
  }

  @Test func `one content under two names is kept under both, since records name both`() throws {
    let stage = try opened()
    _ = stage.answer("share", "b", "--workspace", "a")
    attach(stage, in: "a", "One")
    try stage.folder.write("what an audit found\n", to: "same.txt")
    _ = stage.answer(
      "attach", "same.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-10-30", "--workspace", "b")
    _ = stage.answer("share", "b", "--workspace", "a")
    #expect(stage.run("verify", "--workspace", "a") == 0)
    #expect(stage.run("verify", "--workspace", "b") == 0)
  }

  @Test func `what one copy has erased is erased in the other, and never comes back`() throws {
    let stage = try opened()
    attach(stage, in: "a", "Named a child")
    _ = stage.answer("share", "b", "--workspace", "a")
    let listed = stage.answer("evidence", "--json", "--workspace", "a")
    let id = try #require(listed.split(separator: "\"id\": \"").dropFirst().first?.prefix(10))
    _ = stage.answer("erase", String(id), "--because", "a name", "--yes", "--workspace", "a")
    _ = stage.answer("share", "b", "--workspace", "a")
    for copy in ["a", "b"] {
      #expect(
        try !files(stage, copy).values.contains { String(decoding: $0, as: UTF8.self).contains("Named a child") })
      #expect(try !files(stage, copy).keys.contains { $0.hasSuffix("audit.txt") })
    }
  }

  /// The beginning of the id of the first item of a copy.
  private func item(_ stage: Stage, in copy: String) throws -> String {
    let listed = stage.answer("evidence", "--json", "--workspace", copy)
    return String(try #require(listed.split(separator: "\"id\": \"").dropFirst().first?.prefix(10)))
  }

  private func holds(_ stage: Stage, _ copy: String, _ text: String) throws -> Bool {
    try files(stage, copy).values.contains { String(decoding: $0, as: UTF8.self).contains(text) }
  }

  @Test func `an erasure that arrives is shown with whose it is and how much, and takes nothing before it is accepted`()
    throws
  {
    let stage = try opened()
    attach(stage, in: "a", "Named a child")
    _ = stage.answer("share", "b", "--workspace", "a")
    stage.environment["MUSTER_BY"] = "B. Lead"
    _ = stage.answer(
      "erase", try item(stage, in: "b"), "--because", "a name", "--yes", "--workspace", "b")
    stage.environment["MUSTER_BY"] = "A. Lead"
    #expect(stage.run("share", "b", "--workspace", "a") == 1)
    #expect(
      flat(stage.output).contains(
        "Waits: an erasure by B. Lead on 25 November 2026 of 1 evidence item attached by A. Lead here."))
    #expect(try holds(stage, "a", "Named a child"))
    // Nothing of it is shown meanwhile, it is told how long it has waited, and recording goes on.
    #expect(!stage.answer("evidence", "--workspace", "a").contains("Named a child"))
    stage.now = Instant(seconds: stage.now.seconds + 12 * 86_400)
    #expect(flat(stage.answer("status", "--workspace", "a")).contains("1 record, erased by B. Lead 12 days ago"))
    #expect(stage.run("verify", "--workspace", "a") == 1)
    #expect(flat(stage.output).contains("to do: An erasure by B. Lead of 2026-11-25 is not carried out here"))
    _ = stage.answer(
      "concern", "raise", "C100", "--to", "HP3", "--told", "the team manager", "--told-at", "2026-11-25 08:00",
      "--workspace", "a")
    #expect(stage.answer("share", "b", "--accept-erasures", "--workspace", "a").contains("Erased: by B. Lead"))
    #expect(try !holds(stage, "a", "Named a child"))
    _ = stage.answer("verify", "--workspace", "a")
  }

  @Test func `what another copy says that this person erased waits too, and the person's own word here ends it`() throws
  {
    let stage = try opened()
    attach(stage, in: "a", "Named a child")
    _ = stage.answer("share", "b", "--workspace", "a")
    let id = try item(stage, in: "b")
    _ = stage.answer("erase", id, "--because", "a name", "--yes", "--workspace", "b")
    #expect(stage.run("share", "b", "--workspace", "a") == 1)
    #expect(try holds(stage, "a", "Named a child"))
    #expect(stage.answer("erase", id, "--yes", "--workspace", "a").contains("Erased 1 evidence item attached."))
    #expect(try !holds(stage, "a", "Named a child"))
  }

  @Test func `a forged erasure of all there is empties no copy`() throws {
    let stage = try opened()
    for title in ["One", "Two", "Three"] {
      try stage.folder.write(title, to: "audit.txt")
      attach(stage, in: "a", title)
    }
    _ = stage.answer("share", "b", "--workspace", "a")
    let forger = Workspace(WorkspaceLocation(root: stage.folder / "b"))
    let history = try forger.contents().history
    let stones = history.records.map {
      Erased.Tombstone(
        digest: $0.digest, kind: $0.kind.rawValue, at: $0.header.at, after: $0.header.after, batch: nil)
    }
    let header = try #require(history.records.last?.header)
    try forger.append(
      [Erased(records: stones, files: [], because: "tidied")], header, to: forger.contents())
    for (path, _) in try files(stage, "b") where path.contains("evidence-attached") || path.contains("/files/") {
      try LiveFileSystem().remove(stage.folder / "b/\(path)")
    }
    let before = try files(stage, "a")
    let listed = stage.answer("evidence", "--workspace", "a")
    for options in [[], ["--accept-erasures"]] {
      #expect(stage.run(["share", "b", "--workspace", "a"] + options) == 1)
      #expect(flat(stage.output).contains("Refused: an erasure by A. Lead") && stage.output.contains("names 4 records"))
      #expect(try files(stage, "a").filter { before[$0.key] != nil } == before)
    }
    #expect(stage.answer("evidence", "--workspace", "a") == listed)
    #expect(stage.run("verify", "--workspace", "a") == 1)
    #expect(flat(stage.output).contains("It erases nothing, and all that it names counts."))
  }

  @Test func `a name of a stick that is mistyped is refused, and no folder is made`() throws {
    let stage = try opened()
    let before = try stage.folder.names()
    #expect(stage.run("share", "stikc/readiness", "--workspace", "a") == 2)
    #expect(flat(stage.errors).contains("in which 'stikc/readiness' could lie. Nothing was changed."))
    #expect(try stage.folder.names() == before)
  }

  @Test func `a paper that is not here is named among what is not carried`() throws {
    let stage = try opened()
    attach(stage, in: "a", "One")
    let path = try #require(try stage.contents().keys.first { $0.hasSuffix("/audit.txt") })
    try LiveFileSystem().remove(stage.folder / path)
    #expect(stage.run("share", "b", "--workspace", "a") == 1)
    #expect(flat(stage.output).contains("audit.txt, which is damaged or missing here"))
  }

  @Test func `a file that is not what was recorded is left where it is, and named`() throws {
    let stage = try opened()
    attach(stage, in: "a", "One")
    let path = try #require(try stage.contents().keys.first { $0.hasSuffix("/audit.txt") })
    try stage.folder.write("something else\n", to: path)
    #expect(stage.run("share", "b", "--workspace", "a") == 1)
    let said = flat(stage.output)
    #expect(said.contains("audit.txt, which is damaged or missing here, or cannot be read by this version."))
    #expect(said.contains("'muster verify' says what to do.") && said.contains("Everything else is put together."))
    #expect(try !files(stage, "b").keys.contains { $0.hasSuffix("audit.txt") })
  }

  @Test func `copies of two assessments are never put together`() throws {
    let stage = try opened()
    _ = stage.answer(
      "init", "c", "--framework", "ofsted-child-protection-2012", "--authority", "Southmere", "--target", "good")
    let before = try stage.contents()
    #expect(stage.run("share", "c", "--workspace", "a") == 2)
    #expect(stage.errors.contains("another assessment"))
    #expect(try stage.contents() == before)
  }

  @Test(arguments: ["a", "a/evidence/copy"]) func `a workspace is not shared with itself`(_ folder: String) throws {
    let stage = try opened()
    let before = try stage.contents()
    #expect(stage.run("share", folder, "--workspace", "a") == 2)
    #expect(try stage.contents() == before)
  }

  @Test func `a dry run tells and carries nothing, and each way can be taken alone`() throws {
    let stage = try opened()
    _ = stage.answer("share", "b", "--workspace", "a")
    attach(stage, in: "a", "Here")
    attach(stage, in: "b", "There")
    let before = try stage.contents()
    let said = stage.answer("share", "b", "--dry-run", "--workspace", "a")
    #expect(said.contains("Would give: one record, to b.") && said.contains("Would take: one record"))
    #expect(try stage.contents() == before)
    _ = stage.answer("share", "b", "--take", "--workspace", "a")
    #expect(
      try files(stage, "b")
        == before.reduce(into: [:]) { found, file in
          if file.key.hasPrefix("b/") { found[String(file.key.dropFirst(2))] = file.value }
        })
    #expect(try files(stage, "a").count == files(stage, "b").count + 1)
  }

  @Test(arguments: [[], ["--dry-run"]])
  func `nothing is taken from a folder that holds no copy`(_ options: [String]) throws {
    let stage = try opened()
    let before = try stage.contents()
    #expect(stage.run(["share", "b", "--take", "--workspace", "a"] + options) == 2)
    #expect(flat(stage.errors).contains("There is no copy in 'b' to take from."))
    #expect(try stage.contents() == before)
  }

  @Test func `a framework of the workspace's own goes with it, and one that differs stays`() throws {
    let stage = try opened()
    try stage.folder.write("id: own\n", to: "a/frameworks/own.yaml")
    _ = stage.answer("share", "b", "--workspace", "a")
    #expect(try files(stage, "b")["frameworks/own.yaml"] == Array("id: own\n".utf8))
    try stage.folder.write("id: other\n", to: "b/frameworks/own.yaml")
    _ = stage.answer("share", "b", "--workspace", "a")
    #expect(stage.errors.contains("differs between the copies"))
    #expect(try files(stage, "b")["frameworks/own.yaml"] == Array("id: other\n".utf8))
  }

  @Test(arguments: 0..<24) func `a disk that fills up on the way loses nothing, and the same again ends it`(
    _ step: Int
  ) throws {
    let stage = try opened()
    attach(stage, in: "a", "One")
    let before = try files(stage, "a")
    stage.writer = WriteOnce(FaultyFileSystem(.refuse(step: step, .diskFull)))
    if stage.run("share", "b", "--workspace", "a") != 0 {
      #expect(stage.errors.replacing("\n", with: " ").contains("The same command carries the rest."))
    }
    stage.writer = WriteOnce()
    _ = stage.answer("share", "b", "--workspace", "a")
    #expect(try files(stage, "a") == before)
    #expect(stage.run("verify", "--workspace", "b") == 0)
    #expect(try files(stage, "b").filter { !$0.key.contains(".tmp") } == before)
  }
}
