import Platform
import TestSupport
import Testing

/// What goes wrong with the disk, so that no folder of `BadInput` can hold it.
@Suite struct `A workspace that cannot be written` {
  static let attaching = [
    "attach", "second.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30",
  ]

  /// A stage on whose disk every write is refused from the first step on.
  private func stage(_ reason: SystemError.Reason, step: Int) throws -> Stage {
    var stage = try Rehearsed.workspace()
    try stage.folder.write("33 of 40\n", to: "second.txt")
    stage.disk = FaultyFileSystem(.refuse(step: step, reason))
    return stage
  }

  @Test func `for a full disk is left as it was, and the disk is named`() throws {
    let stage = try stage(.diskFull, step: 2)
    let before = try stage.everything()
    let ran = stage.run(Self.attaching)
    #expect(ran.status == 2)
    #expect(ran.output == "")
    #expect(
      ran.errors.unwrapped
        == "muster: 'evidence/files/second.txt' could not be written: the disk is full. Nothing was changed. "
        + "Make room on the disk and try again.")
    #expect(try stage.everything() == before)
  }

  @Test func `for a read-only folder is left as it was, and the right is asked for`() throws {
    let stage = try stage(.denied, step: 1)
    let before = try stage.everything()
    let ran = stage.run(Self.attaching)
    #expect(ran.status == 2)
    #expect(
      ran.errors.unwrapped
        == "muster: The folder 'evidence/files' may not be written to. Nothing was changed. "
        + "Ask for the right to write there, or work in another folder.")
    #expect(try stage.everything() == before)
  }

  @Test(arguments: 0..<16) func `at any step says so truly, and is sound`(step: Int) throws {
    var stage = try stage(.diskFull, step: step)
    let before = try stage.records("evidence-attached")
    let ran = stage.run(Self.attaching)
    if ran.status == 0 {
      // What failed was tidying up after the name was in its place.
      #expect(try stage.records("evidence-attached") != before)
    } else {
      #expect(ran.errors.unwrapped.contains("the disk is full"))
      if ran.errors.contains("Nothing was changed.") { #expect(try stage.records("evidence-attached") == before) }
    }
    stage.disk = LiveFileSystem()
    #expect(stage.run("verify").status == 0)
    #expect(stage.run(Self.attaching).status == 0)
    #expect(stage.run("verify").status == 0)
  }

  @Test func `keeps the earlier report until the new one is whole`() throws {
    var stage = try Rehearsed.workspace()
    try stage.folder.write("the earlier report", to: "readiness.html")
    for step in 0..<3 {
      stage.disk = FaultyFileSystem(.refuse(step: step, .diskFull))
      #expect(stage.run("report", "--output", "readiness.html").status == 2)
      #expect(try stage.folder.text(of: "readiness.html") == "the earlier report")
    }
    stage.disk = LiveFileSystem()
    try stage.done("report", "--output", "readiness.html")
    #expect(try stage.folder.text(of: "readiness.html") != "the earlier report")
    #expect(try !stage.folder.names().contains { $0.contains("muster") })
  }

  @Test func `a link is never followed`() throws {
    let stage = try Rehearsed.workspace()
    try stage.folder.link("second.txt", to: stage.folder / "audit.txt")
    let before = try stage.everything()
    let ran = stage.run(Self.attaching)
    #expect(ran.status == 2)
    #expect(
      ran.errors
        == "muster: 'second.txt' is a link, and links are not followed. Nothing was changed.\n"
        + "Name the file that it points to.\n")
    #expect(try stage.everything() == before)
  }
}
