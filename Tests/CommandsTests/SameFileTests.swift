import Platform
import TestSupport
import Testing

/// A paper that is attached already is known by its bytes, whatever its name.
@Suite struct SameFileTests {
  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    try stage.folder.write("one paper", to: "audit.pdf")
    try stage.folder.write("one paper", to: "copy of audit.pdf")
    _ = stage.answer("attach", "audit.pdf", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30")
    return stage
  }

  @Test func `the same file to show the same is refused, with the item that it is and how to put that right`() throws {
    let stage = try stage()
    let before = try stage.contents()
    #expect(
      stage.run(
        "attach", "copy of audit.pdf", "--shows", "HP2.O1", "--kind", "minutes", "--dated", "2026-09-30") == 2)
    let said = stage.errors.replacing("\n", with: " ")
    #expect(said.contains("'copy of audit.pdf' is attached already, as"))
    #expect(said.contains("(audit.pdf), to HP2.G1; one file counts once. Nothing was changed."))
    #expect(try stage.contents() == before)
    let next = try #require(said.split(separator: "'muster ").last?.split(separator: "'").first)
    #expect(stage.run(next.split(separator: " ").map(String.init)) == 0, "\(stage.errors)")
    #expect(stage.answer("evidence").contains("HP2.O1"))
  }

  @Test(arguments: ["shared/HP2/minutes.pdf", "shared/minutes.pdf"])
  func `a paper that was taken in from a folder is known when its file is attached`(place: String) throws {
    let stage = try Stage.opened()
    for name in [place, "minutes.pdf"] { try stage.folder.write("one paper", to: name) }
    _ = stage.answer("attach", "shared", "--yes")
    #expect(stage.run("attach", "minutes.pdf", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30") == 2)
    #expect(stage.errors.contains("'minutes.pdf' is attached already, as"))
  }

  @Test func `the same file to show something else is attached, and what that comes to is said`() throws {
    let stage = try stage()
    let said = stage.answer(
      "attach", "copy of audit.pdf", "--shows", "HP3.G1", "--kind", "audit", "--dated", "2026-09-30", "--extent", "most"
    ).replacing("\n", with: " ")
    #expect(said.contains("too, to HP2.G1, and is not stored twice. Where two items of one file speak of the same"))
  }

  @Test func `two names for one content in one command are refused, and neither is kept`() throws {
    let stage = try Stage.opened()
    for name in ["a.pdf", "b.pdf"] { try stage.folder.write("one paper", to: name) }
    let before = try stage.contents()
    #expect(stage.run("attach", "a.pdf", "b.pdf", "--shows", "HP2.G1") == 2)
    #expect(stage.errors.contains("'b.pdf' has the same content as another of these files."))
    #expect(try stage.contents() == before)
  }

  @Test func `a log whose row names an attached file to show the same would change its item, and does not by itself`()
    throws
  {
    let stage = try stage()
    try stage.folder.write(
      "title,file,criterion,shows,kind,dated\nAnew,audit.pdf,HP2,HP2.G1,minutes,2026-09-30\nOther,,HP3,HP3.G1,audit,\n",
      to: "log.csv")
    let before = try stage.contents()
    #expect(stage.run("import", "log.csv") == 2)
    #expect(flat(stage.errors).contains("audit.pdf: the title: audit.pdf, now Anew; the kind: audit, now minutes"))
    #expect(flat(stage.errors).contains("One row of 'log.csv' would change what is recorded. Nothing was changed."))
    #expect(try stage.contents() == before)
  }

  @Test func `copies that two people attached apart are put together, count once, and gap says so`() throws {
    let (one, two) = (try Stage.opened(), try TemporaryFolder())
    try one.folder.write("one paper", to: "audit.pdf")
    _ = one.answer("share", two.path)
    let item = ["attach", "audit.pdf", "--shows", "HP2.G1", "--dated", "2026-09-30", "--extent", "34 of 40", "--kind"]
    #expect(one.run(item + ["audit"]) == 0 && one.run(item + ["observation", "--workspace", two.path]) == 0)
    _ = one.answer("share", two.path)
    let why = one.answer("gap", "HP2", "--why").replacing("\n", with: " ")
    #expect(
      why.contains("; the same file as") && why.contains("which together count once")
        && why.contains("not counted (the same paper is counted already)"))
    #expect(why.contains("for HP2.G1 it lacks a second item"))
    #expect(one.run("verify") == 0, "\(one.output)")
  }
}
