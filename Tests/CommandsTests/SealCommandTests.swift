import Assessments
import Calendar
import Digests
import RecordStore
import TestSupport
import Testing

/// The line that somebody else keeps, and the seals that sign-offs hold.
@Suite struct SealCommandTests {
  private func opened() throws -> Stage {
    let stage = try Stage.opened()
    stage.now = try #require(Instant("2026-11-25T09:00:00Z"))
    return stage
  }

  private func seal(_ stage: Stage) throws -> String {
    let line = stage.answer("seal")
    return String(try #require(line.firstMatch(of: #/[a-z0-9]{5}(-[a-z0-9]{5}){3}/#)).output.0)
  }

  @Test func `one line says whose records, by what, of which day, how many, and their seal`() throws {
    let stage = try opened()
    let line = stage.answer("seal")
    #expect(line.split(separator: "\n").count == 1)
    #expect(
      line.hasPrefix("Northvale Council, ofsted-child-protection-2012 version ")
        && line.contains(", as at 25 November 2026: 1 record, seal "))
    #expect(stage.answer("gap", "--json").contains("\"seal\": \"\(try seal(stage))\""))
    #expect(stage.answer("seal", "--json").contains("\"records\": 1"))
    _ = stage.answer("seal", "-o", "seal.txt")
    #expect(try stage.folder.text(of: "seal.txt") == line)
  }

  @Test func `a kept line proves its records, and what came in under its day is told`() throws {
    let stage = try opened()
    let kept = try seal(stage)
    #expect(!stage.answer("verify", "--seal", kept, "--none-since").contains("come in"))
    stage.environment["MUSTER_BY"] = "C. Farrow"
    _ = stage.answer("judge", "HP2", "good", "--because", "sure")
    let said = flat(stage.answer("verify", "--seal", kept))
    #expect(said.contains("The seal is theirs.") && said.contains("1 record has come in under that day since"))
    #expect(said.contains("1 judgement made by C. Farrow, 25 November 2026 (made later that day)"))
    #expect(stage.answer("verify", "--seal", kept, "--json").contains("\"manner\": \"later\""))
    #expect(stage.run("verify", "--seal", kept, "--none-since") == 1)
  }

  @Test func `what is of a later day is not under the seal's, unless it says an earlier one`() throws {
    let stage = try opened()
    let kept = try seal(stage)
    stage.now = try #require(Instant("2026-11-27T09:00:00Z"))
    _ = stage.answer("judge", "HP2", "good", "--because", "sure")
    #expect(stage.run("verify", "--seal", kept, "--none-since") == 0)
    stage.now = try #require(Instant("2026-11-25T12:00:00Z"))
    _ = stage.answer("judge", "HP3", "good", "--because", "as if before")
    stage.now = try #require(Instant("2026-11-27T10:00:00Z"))
    let said = flat(stage.answer("verify", "--seal", kept))
    #expect(said.contains("1 record has come in under that day since, dated back"))
    #expect(said.contains("25 November 2026 (dated back: it follows what was made after that day)"))
  }

  @Test func `the seal of each sign-off is compared without being asked`() throws {
    let stage = try opened()
    _ = stage.answer("sign-off", "--role", "Director", "--by", "A. Chief")
    _ = stage.answer("sign-off", "--role", "Chief executive", "--by", "B. Chief")
    let said = flat(stage.answer("verify", "--none-since"))
    #expect(
      said.contains("A. Chief, Director, 25 November 2026: unsigned; its seal ")
        && said.contains("is proven, over 1 record."))
    #expect(said.contains("B. Chief, Chief executive") && said.contains("is proven, over 2 records."))
    _ = stage.answer("judge", "HP2", "good", "--because", "sure")
    #expect(flat(stage.answer("verify")).contains("over 1 record; 1 record has come in under that day since: "))
    #expect(stage.run("verify", "--none-since") == 1)
  }

  @Test func `a sign-off is proven as at the day that it was over`() throws {
    let stage = try opened()
    stage.now = try #require(Instant("2026-11-28T09:00:00Z"))
    _ = stage.answer("judge", "HP2", "good", "--because", "sure")
    _ = stage.answer("sign-off", "--as-at", "2026-11-26")
    #expect(flat(stage.answer("verify")).contains("is proven as at 26 November 2026, over 1 record."))
  }

  @Test func `a sign-off of records that were never there falls short until it is withdrawn`() throws {
    let stage = try opened()
    let workspace = Workspace(WorkspaceLocation(root: stage.folder.path))
    let contents = try workspace.contents()
    let opening = try #require(contents.history.records.first?.header)
    let stamp = RecordHeader(
      assessment: opening.assessment, framework: opening.framework, frameworkVersion: opening.frameworkVersion,
      frameworkDigest: opening.frameworkDigest, at: stage.now, by: Person(name: "A. Lead"))
    let made = SignedOff(seal: "aaaaa-aaaaa-aaaaa-aaaaa", overall: nil, because: nil)
    let record = try #require(try workspace.append([made], stamp, to: contents).first)
    #expect(stage.run("verify") == 1)
    #expect(flat(stage.output).contains("is not that of the records that were there"))
    #expect(stage.run("verify", "--json") == 1)
    #expect(stage.output.contains("\"proven\": false"))
    _ = stage.answer("withdraw", record.digest.short, "--because", "by mistake")
    #expect(!stage.answer("verify").contains("Sign-offs"))
  }

  @Test func `a sign-off by words that are not at hand cannot be compared, and is no fault`() throws {
    let stage = try Stage()
    let text = String(decoding: try VersionsTests.file("version-1.yaml"), as: UTF8.self)
    let path = "frameworks/local-practice-review.yaml"
    try stage.folder.write(text, to: path)
    _ = stage.answer("init", ".", "--framework", "local-practice-review", "--authority", "Northvale Council")
    _ = stage.answer("sign-off")
    try stage.folder.write("# another file\n" + text, to: path)
    #expect(flat(stage.answer("verify")).contains("cannot be compared"))
    #expect(stage.answer("verify", "--json").contains("\"proven\": null"))
  }

  @Test func `every sign-off of the kept workspaces is proven`() throws {
    let stage = try Kept.stage()
    for name in Kept.formats.flatMap(\.names) {
      _ = stage.run("verify", "--json", "--workspace", Kept.workspace(name))
      #expect(stage.output.contains("\"proven\": true") && !stage.output.contains("\"proven\": false"), "\(name)")
      #expect(!stage.output.contains("\"proven\": null"), "\(name)")
    }
  }

  @Test func `the whole line proves it too, and what is no seal is refused as that`() throws {
    let stage = try Stage.opened()
    let line = stage.answer("seal")
    #expect(stage.answer("verify", "--seal", line.uppercased()).contains("The seal is theirs."))
    #expect(stage.run("verify", "--seal", "bogus") == 2)
    #expect(stage.errors.contains("'bogus' is no seal."))
  }
}
