import Platform
import RecordStore
import TestSupport
import Testing

/// A disk that fails leaves the workspace as it was.
@Suite struct FaultTests {
  @Test(arguments: [SystemError.Reason.diskFull, .readOnly, .denied])
  func `a write that the disk refuses changes no record`(reason: SystemError.Reason) throws {
    let stage = try Stage.opened()
    let before = try stage.contents()
    // Between them a disk that cannot make sure of a folder is passed over.
    for step in [0, 2, 3] {
      stage.writer = WriteOnce(FaultyFileSystem(.refuse(step: step, reason)))
      #expect(stage.run("judge", "HP2", "good", "--because", "sure") == 2)
      #expect(stage.errors.contains("Nothing was changed."))
      let after = try stage.contents().filter { !$0.key.contains(".tmp") }
      #expect(after == before, "step \(step)")
    }
    stage.writer = WriteOnce()
    #expect(stage.run("verify") == 0)
  }

  @Test(arguments: 0..<16) func `a full disk at any step of attaching is told truly`(step: Int) throws {
    let stage = try Stage.opened()
    try stage.folder.write("31 of 40", to: "audit.txt")
    stage.writer = WriteOnce(FaultyFileSystem(.refuse(step: step, .diskFull)))
    let status = stage.run("attach", "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    let isRecorded = try stage.contents().keys.contains { $0.contains("evidence-attached") }
    #expect(status == 0 ? isRecorded : !(isRecorded && stage.errors.contains("Nothing was changed.")))
    stage.writer = WriteOnce()
    #expect(stage.run("verify") == 0)
  }

  @Test func `an earlier report stays until the new one is whole`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("the earlier report", to: "readiness.html")
    for step in 0..<3 {
      stage.writer = WriteOnce(FaultyFileSystem(.refuse(step: step, .diskFull)))
      #expect(stage.run("report", "--output", "readiness.html") == 2)
      #expect(try stage.folder.text(of: "readiness.html") == "the earlier report")
    }
    stage.writer = WriteOnce()
    _ = stage.answer("report", "--output", "readiness.html")
    #expect(try stage.folder.text(of: "readiness.html") != "the earlier report")
    #expect(try !stage.folder.names().contains { $0.contains("muster-new") })
  }

  @Test func `a report never takes the place of a record`() throws {
    let stage = try Stage.opened()
    let before = try stage.contents()
    let record = try #require(before.keys.first { $0.contains("assessment-opened") })
    #expect(stage.run("report", "--output", record) == 2)
    #expect(stage.run("report", "--output", "evidence/records/readiness.html") == 2)
    #expect(stage.errors.replacing("\n", with: " ").contains("is among the evidence"))
    #expect(try stage.contents() == before)
  }

  @Test func `an import that is refused keeps none of its files`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("first audit", to: "first.txt")
    try stage.folder.write("title,criterion,file\nFirst,HP2,first.txt\nSecond,HP2,second.txt\n", to: "log.csv")
    let before = try stage.contents()
    #expect(stage.run("import", "log.csv") == 2)
    #expect(try stage.contents() == before)
  }

  @Test func `a record edited by hand is found, and not counted`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("judge", "HP2", "good", "--because", "sure")
    let name = try #require(try stage.contents().keys.first { $0.contains("judgement-made") })
    let text = String(decoding: try #require(try stage.contents()[name]), as: UTF8.self)
    try stage.folder.write(text.replacing("grade: good", with: "grade: outstanding"), to: name)
    #expect(stage.run("verify") == 1)
    #expect(stage.output.contains("Not sound.") && stage.output.contains("does not hold what its name says"))
    #expect(stage.run("gap", "HP2") == 1)
    #expect(flat(stage.output).contains("1 record cannot be read and does not count"))
    #expect(flat(stage.output).contains("Claimed nothing"))
  }

  @Test func `an evidence file that is gone is damage`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("found", to: "audit.txt")
    _ = stage.answer("attach", "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    let name = try #require(try stage.contents().keys.first { $0.hasPrefix("evidence/files/") })
    try LiveFileSystem().remove(stage.folder / name)
    #expect(stage.run("verify") == 1)
    #expect(stage.output.contains("is missing"))
  }
}
