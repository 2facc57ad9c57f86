import Calendar
import Platform
import TestSupport
import Testing

/// An assessment that moves from one version of its framework to the next. The files lie in `Versions`.
@Suite struct UpgradeTests {
  @Test func `a move is shown before it is made: what is kept, what is suspect, what is orphaned`() throws {
    let stage = try Stage.moving()
    let (ids, before) = (stage.itemIDs, try stage.contents())
    let output = stage.answer("init", "--upgrade", "--dry-run", "--from", "shelf/last-year.yaml")
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try expectGolden(masked(output, ids), "../Versions/upgrade-dry-run.txt")
    #expect(try stage.contents() == before)
  }

  @Test func `without the earlier version what is suspect is known all the same`() throws {
    let stage = try Stage.moving()
    let ids = stage.itemIDs
    let output = stage.answer("init", "--upgrade")
    #expect(stage.errors.isEmpty)
    try expectGolden(masked(output, ids), "../Versions/upgrade-without-the-earlier.txt")
  }

  @Test func `the move is given to programs too`() throws {
    let stage = try Stage.moving()
    let ids = stage.itemIDs
    let output = stage.answer("init", "--upgrade", "--dry-run", "--from", "shelf/last-year.yaml", "--json")
    let short = output.replacing(#/"evidence": "([a-z0-9]{7})[a-z0-9]+"/#) { "\"evidence\": \"\($0.output.1)\"" }
    try expectGolden(masked(short, ids), "../Versions/upgrade.json")
  }

  @Test func `a day before the move is read with the version of that day, which was kept`() throws {
    let stage = try Stage.moving()
    let before = stage.now.date.adding(days: -1).description
    stage.now = .init(seconds: stage.now.seconds - 9 * 86_400)
    try stage.folder.write(try VersionsTests.file("version-1.yaml"), to: "frameworks/local-practice-review.yaml")
    let then = stage.answer("gap", "--as-at", before)
    try stage.folder.write(try VersionsTests.file("version-2.yaml"), to: "frameworks/local-practice-review.yaml")
    stage.now = .init(seconds: stage.now.seconds + 9 * 86_400)
    _ = stage.answer("init", "--upgrade", "--from", "shelf/last-year.yaml")
    #expect(stage.answer("gap", "--as-at", before) == then)
    #expect(stage.errors.isEmpty)
    try stage.folder.remove("frameworks/earlier")
    _ = stage.answer("gap", "--as-at", before)
    #expect(flat(stage.errors).contains("was then against version 1"))
    #expect(flat(stage.errors).contains("frameworks/earlier"))
  }

  @Test func `a seal that was printed before the move is proved after it`() throws {
    let stage = try Stage.moving()
    try stage.folder.write(try VersionsTests.file("version-1.yaml"), to: "frameworks/local-practice-review.yaml")
    let json = stage.answer("gap", "--json")
    let seal = try #require(json.split(separator: "\"seal\": \"").last?.prefix { $0 != "\"" }).description
    try stage.folder.write(try VersionsTests.file("version-2.yaml"), to: "frameworks/local-practice-review.yaml")
    _ = stage.answer("init", "--upgrade", "--from", "shelf/last-year.yaml")
    #expect(stage.answer("verify", "--seal", seal).contains("The seal is theirs."))
    try stage.folder.remove("frameworks/earlier")
    #expect(stage.run("verify", "--seal", seal) == 1)
  }

  @Test func `until the move, an assessment stays with the version it was opened against, where that is kept`() throws {
    let stage = try Stage.moving()
    try stage.folder.write(try VersionsTests.file("version-1.yaml"), to: "frameworks/earlier/first-year.yaml")
    #expect(stage.answer("criteria", "CH1").contains("Most children are seen as often"))
    #expect(flat(stage.errors).contains("version 2 of local-practice-review is at hand"))
    try stage.folder.remove("frameworks/earlier")
    #expect(stage.answer("criteria", "CH1").contains("Most children are seen alone as often"))
    #expect(flat(stage.errors).contains("is against version 1") && flat(stage.errors).contains("which is not at hand"))
  }

  @Test func `a program that has only the earlier version says so, and does not move an assessment back`() throws {
    let stage = try Stage.moving()
    _ = stage.answer("init", "--upgrade")
    try stage.folder.write(try VersionsTests.file("version-1.yaml"), to: "frameworks/local-practice-review.yaml")
    _ = stage.answer("gap")
    #expect(flat(stage.errors).contains("only version 1 is at hand"))
    let before = try stage.contents()
    #expect(stage.run("init", "--upgrade") == 2)
    #expect(flat(stage.errors).contains("was moved from version 1 to version 2 before"))
    #expect(try stage.contents() == before)
  }

  @Test func `a second move to the same version records nothing, and lists what still waits`() throws {
    let stage = try Stage.moving()
    _ = stage.answer("init", "--upgrade", "--from", "shelf/last-year.yaml")
    let before = try stage.contents()
    let output = stage.answer("init", "--upgrade")
    #expect(output.contains("against version 2 of local-practice-review already"))
    #expect(output.contains("Supervision audit, shows MG1.F1"))
    #expect(try stage.contents() == before)
  }

  @Test func `what cannot be moved from is refused, and nothing is changed`() throws {
    let stage = try Stage.moving()
    let before = try stage.contents()
    #expect(stage.run("init", "--upgrade", "--from", "frameworks/local-practice-review.yaml") == 2)
    #expect(flat(stage.errors).contains("is version 2 of local-practice-review"))
    #expect(stage.run("init", "--upgrade", "--authority", "Elsewhere") == 2)
    #expect(stage.run("init", ".", "--dry-run", "--framework", "local-practice-review") == 2)
    #expect(flat(stage.errors).contains("go with --upgrade"))
    #expect(stage.run("init", "--upgrade", "--workspace", "shelf") == 2)
    #expect(try stage.contents() == before)
  }

  @Test func `another copy of the workspace is given the earlier versions too`() throws {
    let stage = try Stage.moved()
    try stage.folder.write("", to: "copies/readme.txt")
    _ = stage.answer("share", "copies/b", "--give")
    let names = try stage.contents().keys
    let kept = names.filter { $0.hasPrefix("frameworks/earlier/") }
    #expect(kept.count == 1 && kept.allSatisfy { names.contains("copies/b/\($0)") })
  }
}
