import Assessments
import Platform
import RecordStore
import TestSupport
import Testing

/// `muster hold` keeps what an inquiry needs from being erased, until it is released.
@Suite struct HoldTests {
  private static let scene = Result {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv", each: 4)
    _ = stage.answer(
      "sample", "draw", "cases.csv", "--size", "28", "--seed", "public phrase", "--list-day", "2026-11-20")
    for one in ["C310", "C311"] { _ = stage.answer("audit", one, "--answer", "HP2.Q1=no", "--auditor", "K. Lund") }
    _ = stage.answer("checklist", "LOG1", "--note", "ask about C310")
    _ = stage.answer("checklist", "LOG2", "--note", "ask about C3101")
    return try stage.scene
  }

  private let stage: Stage

  init() throws { stage = try Stage(try Self.scene.get()) }

  private func ids(_ text: String, _ kind: String) -> [String] {
    stage.answer("erase", "--find", text, "--json").split(separator: "\"id\": \"").dropFirst().filter {
      $0.contains("\"kind\": \"\(kind)\"")
    }.map { String($0.prefix { $0 != "\"" }) }
  }

  private func hold(_ what: String) -> String {
    let said = flat(stage.answer("hold", what, "--because", "the inquiry of November"))
    return String(said.split(separator: "Held as ").first?.prefix(7) ?? "")
  }

  private func isRefused(_ line: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(stage.run(line + ["--because", "asked", "--yes"]) == 2, "\(stage.output)", sourceLocation: sourceLocation)
    let said = flat(stage.errors)
    #expect(
      said.contains("It is held: by A. Lead on") && said.contains("the inquiry of November"), "\(said)",
      sourceLocation: sourceLocation)
  }

  @Test func `a held case is erased by nothing until it is released, and then it is`() throws {
    let id = hold("C310")
    let before = try stage.contents()
    isRefused("erase", "--case", "C310")
    isRefused("erase", try #require(ids("C310", "case-audited").first))
    isRefused("erase", try #require(ids("C310", "checklist-ticked").first))
    isRefused("erase", try #require(ids("C310", "sample-drawn").first))
    // Its hold goes on as well, and the draw that lists it beside another.
    isRefused("erase", id)
    isRefused("erase", "--case", "C311")
    #expect(try stage.contents() == before)
    _ = stage.answer("hold", "release", id, "--because", "the inquiry is over")
    #expect(stage.run("erase", "--case", "C310", "--because", "asked", "--yes") == 0, "\(stage.output)\(stage.errors)")
  }

  @Test func `what only looks like a held case is not held`() throws {
    _ = hold("C310")
    let other = try #require(ids("C3101", "checklist-ticked").first)
    _ = stage.answer("erase", other, "--because", "asked", "--yes")
  }

  @Test func `a record is held with what speaks of it, and no other`() throws {
    let audit = ids("K. Lund", "case-audited")
    _ = hold(audit[0])
    isRefused("erase", audit[0])
    _ = stage.answer("erase", audit[1], "--because", "asked", "--yes")
  }

  @Test func `a case that is drawn only later is held from then on`() throws {
    _ = hold("n1")
    #expect(stage.output.contains("which no record names yet"))
    try stage.folder.write(
      "Case ref,Cohort,Stratum\n" + (1...9).map { "N\($0),referral,referral-enquiries\n" }.joined(), to: "more.csv")
    _ = stage.answer(
      "sample", "draw", "more.csv", "--size", "3", "--seed", "another phrase", "--list-day", "2026-11-20")
    isRefused("erase", try #require(ids("another phrase", "sample-drawn").first))
    isRefused("erase", "--case", "N1")
    #expect(!flat(stage.answer("privacy", "find", "--case", "N1")).contains("another case"))
  }

  @Test func `a draw whose kept list alone has the case is held`() throws {
    try stage.folder.write(
      "Case ref,Cohort,Stratum\n" + (10...60).map { "N\($0),referral,referral-enquiries\n" }.joined(), to: "more.csv")
    _ = stage.answer(
      "sample", "draw", "more.csv", "--size", "3", "--seed", "a third phrase", "--list-day", "2026-11-20")
    let only = try #require(
      (10...60).map { "N\($0)" }.first { stage.answer("erase", "--find", $0).contains("No record") })
    _ = hold(only)
    isRefused("erase", try #require(ids("a third phrase", "sample-drawn").first))
  }

  @Test func `a paper that names a held case is held`() throws {
    try stage.folder.write("The plan of C310 was late.", to: "minutes.txt")
    _ = stage.answer(
      "attach", "minutes.txt", "--title", "Minutes", "--shows", "HP2.G1", "--kind", "minutes", "--dated", "2026-10-30")
    _ = hold("C310")
    isRefused("erase", try #require(ids("Minutes", "evidence-attached").first))
  }

  @Test func `a hold that arrives by share stops the erasure that arrives with it`() throws {
    _ = stage.answer("share", "copy")
    _ = stage.answer("erase", try #require(ids("C310", "checklist-ticked").first), "--because", "asked", "--yes")
    stage.environment["MUSTER_BY"] = "B. Lead"
    _ = stage.answer("hold", "C310", "--because", "the court", "--workspace", "copy")
    #expect(stage.run("share", "copy", "--accept-erasures") == 1)
    #expect(flat(stage.output).contains("Held") && flat(stage.output).contains("the court"))
    let left = try stage.contents().filter { $0.key.hasPrefix("copy/") && $0.key.contains("checklist-ticked") }
    #expect(left.contains { String(decoding: $0.value, as: UTF8.self).contains("ask about C310\n") })
    #expect(stage.run("erase", "--case", "C310", "--because", "asked", "--yes", "--workspace", "copy") == 2)
    #expect(stage.run("erase", "--case", "C310", "--because", "asked", "--yes") == 2)
  }

  @Test func `an erasure of the hold itself, forged in another copy, lifts nothing`() throws {
    _ = stage.answer("share", "copy")
    let id = hold("C310")
    _ = stage.answer("share", "copy", "--give")
    // What a program without holds would write there.
    let contents = try Workspace(try WorkspaceLocation.at(stage.folder / "copy")).contents()
    let record = try #require(contents.history.records.first { $0.kind == .holdPlaced })
    let header = record.header
    try Workspace(try WorkspaceLocation.at(stage.folder / "copy")).append(
      [
        Erased(
          records: [
            .init(digest: record.digest, kind: record.kind.rawValue, at: header.at, after: header.after, batch: nil)
          ], files: [], because: "forged")
      ], header, to: contents)
    #expect(stage.run("share", "copy", "--take", "--accept-erasures") == 1)
    #expect(!id.isEmpty)
    isRefused("erase", "--case", "C310")
  }

  @Test func `status, privacy and privacy find tell what is held`() throws {
    #expect(stage.answer("hold").contains("Nothing is held."))
    _ = hold("C310")
    for command in [["hold"], ["status"], ["privacy"], ["privacy", "find", "--case", "c310"]] {
      let said = flat(stage.answer(command))
      #expect(said.contains("case C310") && said.contains("the inquiry of November"), "\(command): \(said)")
      #expect(stage.answer(command + ["--json"]).contains("\"because\": \"the inquiry of November\""), "\(command)")
    }
    #expect(!flat(stage.answer("privacy", "find", "--case", "C311")).contains("the inquiry of November"))
    #expect(stage.run("hold", "C310", "--because", "again") == 2)
    #expect(stage.run("hold", "release", "zzzzz", "--because", "again") == 2)
    #expect(stage.run("hold", "C312") == 2)
  }

  @Test func `a case whose reference looks like a record's id can be held by saying that it is one`() throws {
    let id = try #require(ids("K. Lund", "case-audited").first)
    let last = try #require(id.prefix(7).last)
    let like = String(id.prefix(6)) + (last == "2" ? "3" : "2")
    #expect(stage.run("hold", like, "--because", "the inquiry of November") == 2)
    #expect(
      flat(stage.errors).contains("If it is a case of which nothing is recorded yet, hold it with --case \(like)."))
    #expect(flat(stage.answer("hold", "--case", like, "--because", "the inquiry of November")).contains("case \(like)"))
    #expect(stage.run("hold", like, "--case", like, "--because", "again") == 2)
  }

  @Test func `nothing that has no name is held`() throws {
    let before = try stage.contents()
    #expect(stage.run("hold", "--case", " ", "--because", "the inquiry of November") == 2)
    #expect(flat(stage.errors).contains("What is to be held has no name."))
    #expect(try stage.contents() == before)
  }
}
