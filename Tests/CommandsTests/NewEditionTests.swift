import StructuredText
import TestSupport
import Testing

/// A paper that changed at the place from which its item was taken in, by whichever door it comes.
@Suite struct `A new edition of a paper` {
  private let path = "shared/HP3/minutes.txt"

  private func sheet(_ stage: Stage) throws -> [[String: String]] {
    let table = try #require(CSVTable.read(SourceText(name: "own", stage.answer("evidence", "--format", "csv"))).0)
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.header, $0.cells)) }
  }

  /// A workspace with one paper from a folder, which then is written over.
  private func changed(_ options: String..., shows: String = "HP3.G1") throws -> (Stage, id: String) {
    let stage = try Stage.opened()
    try stage.folder.write("one", to: path)
    _ = stage.answer(["attach", "shared", "--yes"] + options)
    let id = try #require(try sheet(stage).first?["Id"])
    _ = stage.answer("correct", id, "--shows", shows, "--kind", "audit", "--dated", "2026-06-30")
    try stage.folder.write("one, second edition", to: path)
    return (stage, id)
  }

  @Test func `that is attached by itself is its item's, is said in a line, and what it showed waits`() throws {
    let (stage, id) = try changed()
    let said = flat(stage.answer("attach", path, "--shows", "HP4.G1"))
    #expect(
      said.contains(
        "minutes.txt: new edition of \(id.prefix(7)); look again at HP3.G1. What was recorded before is kept."))
    let items = try sheet(stage)
    #expect(items.map { $0["Id"] } == [id] && items.map { $0["Shows"] } == ["HP3.G1, HP4.G1"])
    #expect(flat(stage.answer("gap", "HP3", "--why")).contains("it is a new edition of the paper"))
    #expect(!flat(stage.answer("gap", "HP4", "--why")).contains("it is a new edition of the paper"))
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("There is nothing new to record."))
  }

  @Test func `that is said to show the same has been looked at, and needs no criterion to be said`() throws {
    let (stage, id) = try changed()
    #expect(!flat(stage.answer("attach", path, "--shows", "HP3.G1")).contains("look again"))
    #expect(try sheet(stage).map { $0["State"] } == ["counts"])
    try stage.folder.write("one, third edition", to: path)
    #expect(flat(stage.answer("attach", path)).contains("new edition of \(id.prefix(7)); look again at HP3.G1."))
    // Named once more, it is said how to say that somebody has looked.
    #expect(stage.run("attach", path, "--shows", "HP3.G1") == 2)
    #expect(flat(stage.errors).contains("say so with 'muster correct \(id.prefix(7)) --affirm HP3.G1'"))
  }

  @Test func `is kept as a copy where its item is one, beside the earlier`() throws {
    let (stage, _) = try changed("--copy")
    _ = stage.answer("attach", path)
    #expect(try stage.contents().keys.count { $0.hasPrefix("evidence/files/") } == 2)
    #expect(stage.run("verify") == 0, "\(stage.output)")
  }

  @Test func `lifts nothing that weighs against, and is not turned round by whoever answers for it`() throws {
    let (stage, id) = try changed(shows: "HP3.I1")
    _ = stage.answer("assign", "HP3", "--owner", "A. Lead")
    #expect(stage.run("attach", path, "--shows", "HP3.G1") == 2)
    #expect(flat(stage.errors).contains("speaks against HP3, for which you answer"))
    #expect(
      flat(stage.answer("attach", path)).contains(
        "new edition of \(id.prefix(7)); what weighs against goes on counting."))
    #expect(try sheet(stage).map { $0["State"] } == ["counts"])
  }

  @Test func `that a log names is its item's too, and what it showed waits`() throws {
    let (stage, id) = try changed()
    try stage.folder.write(
      "title,criterion,shows,kind,dated,file\nMinutes,HP3,HP3.G1,audit,2026-06-30,HP3/minutes.txt\n",
      to: "shared/log.csv")
    let said = flat(stage.answer("import", "shared/log.csv", "--update"))
    #expect(said.contains("Line 2: new edition of \(id.prefix(7)); look again at HP3.G1."))
    #expect(try sheet(stage).map { $0["State"] } == ["to look at"])
    // It was taken in by reference, and stays so.
    #expect(!(try stage.contents().keys.contains { $0.hasPrefix("evidence/files/") }))
    #expect(flat(stage.answer("import", "shared/log.csv")).contains("1 recorded already. There is nothing to do."))
  }

  @Test(arguments: ["HP4.G1", "HP3.G1"])
  func `of a file that was attached by itself is asked about where it has its name and is on the same`(shown: String)
    throws
  {
    let stage = try Stage.opened()
    func attach(_ text: String, shows: String) throws -> String {
      try stage.folder.write(text, to: "minutes.txt")
      return flat(stage.answer("attach", "minutes.txt", "--shows", shows, "--kind", "audit", "--dated", "2026-06-30"))
    }
    #expect(!(try attach("one", shows: "HP3.G1")).contains("new edition"))
    let id = try #require(try sheet(stage).first?["Id"]).prefix(7)
    let isSame = shown == "HP3.G1"
    let told = try attach("one, second edition", shows: shown)
    #expect(told.contains("If this is its new edition: muster withdraw \(id) --because \"") == isSame, "\(told)")
    let items = try sheet(stage)
    #expect(items.count == 2)
    guard isSame else { return }
    let command = try #require(told.firstMatch(of: /muster withdraw (\w+) --because "([^"]*)"/))
    _ = stage.answer("withdraw", String(command.1), "--because", String(command.2))
    #expect(try sheet(stage).map { $0["State"] }.filter { $0 == "counts" }.count == 1)
  }

  @Test func `that may be one is told to programs too`() throws {
    let stage = try Stage.opened()
    func attach(_ text: String) throws -> String {
      try stage.folder.write(text, to: "minutes.txt")
      return flat(
        stage.answer(
          "attach", "minutes.txt", "--shows", "HP3.G1", "--kind", "audit", "--dated", "2026-06-30", "--json"))
    }
    #expect(try attach("one").contains("\"perhapsEditions\": []"))
    let said = try attach("one, second edition")
    let ids = try sheet(stage).compactMap { $0["Id"] }
    #expect(said.contains("\"perhapsEditions\": [ [ \"\(ids[0])\", \"\(ids[1])\" ] ]"), "\(said)")
  }

  @Test func `of a file that a log named before waits for somebody to look too`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("one", to: "minutes.txt")
    try stage.folder.write(
      "title,criterion,shows,kind,dated,file\nMinutes,HP3,HP3.G1,audit,2026-06-30,minutes.txt\n", to: "log.csv")
    _ = stage.answer("import", "log.csv")
    try stage.folder.write("one, second edition", to: "minutes.txt")
    _ = stage.answer("import", "log.csv", "--update")
    #expect(try sheet(stage).map { $0["State"] } == ["to look at"])
  }

  // MARK: What weighs against

  @Test(arguments: ["attach", "log"], ["2026-10-25,9 of 30", "2026-06-30,27 of 30"])
  func `of another day or count than what weighs against is not written over it`(door: String, said: String) throws {
    let (stage, id) = try changed(shows: "HP3.I1")
    _ = stage.answer("correct", id, "--extent", "9 of 30")
    let (before, parts) = (try sheet(stage), said.split(separator: ",").map(String.init))
    try stage.folder.write(
      "title,criterion,shows,kind,dated,extent,file\nminutes.txt,HP3,HP3.I1,audit,\(said),HP3/minutes.txt\n",
      to: "shared/log.csv")
    let words =
      door == "log"
      ? ["import", "shared/log.csv", "--update"]
      : ["attach", path, "--shows", "HP3.I1", "--kind", "audit", "--dated", parts[0], "--extent", parts[1]]
    #expect(stage.run(words) == 2)
    #expect(flat(stage.errors).contains("\(id.prefix(7)) weighs against, and what it found would be lost"))
    #expect(flat(stage.errors).contains("ave the new paper under a name of its own"), "\(stage.errors)")
    #expect(try sheet(stage) == before)
    // As it says, it is an item of its own.
    try stage.folder.write("one, of a later day", to: "shared/HP3/later.txt")
    _ = stage.answer("attach", "shared/HP3/later.txt", "--shows", "HP3.I1", "--kind", "audit", "--dated", parts[0])
    #expect(try sheet(stage).count == 2)
  }

  @Test func `of which a log leaves out what weighs against takes nothing away, however often the log comes`() throws {
    let (stage, _) = try changed(shows: "HP3.I1")
    try stage.folder.write(
      "title,criterion,shows,kind,dated,file\nminutes.txt,HP3,HP3.G1,audit,2026-06-30,HP3/minutes.txt\n",
      to: "shared/log.csv")
    for _ in 1...2 { #expect(stage.run("import", "shared/log.csv", "--update") == 2) }
    #expect(flat(stage.errors).contains("is said to be without HP3.I1"))
    #expect(try sheet(stage).map { $0["Shows"] } == ["HP3.I1"])
  }

  @Test func `that a log brought in is known by its place, by whichever door it comes then`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("one", to: path)
    try stage.folder.write(
      "title,criterion,shows,kind,dated,file\nMinutes,HP3,HP3.G1,audit,2026-06-30,HP3/minutes.txt\n",
      to: "shared/log.csv")
    _ = stage.answer("import", "shared/log.csv")
    try stage.folder.write("one, second edition", to: path)
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("look again at HP3.G1"))
    #expect(flat(stage.answer("import", "shared/log.csv")).contains("There is nothing to do."))
    #expect(try sheet(stage).count == 1)
  }

  @Test func `is not asked to take the place of what weighs against`() throws {
    let stage = try Stage.opened()
    func attach(_ text: String, shows: String) throws -> String {
      try stage.folder.write(text, to: "minutes.txt")
      return flat(stage.answer("attach", "minutes.txt", "--shows", shows, "--kind", "audit", "--dated", "2026-06-30"))
    }
    _ = try attach("one", shows: "HP3.I1")
    let told = try attach("one, second edition", shows: "HP3.G1")
    #expect(told.contains("on the same criterion. Both count. It weighs against, and stands until"), "\(told)")
    #expect(!told.contains("its new edition: muster withdraw"))
  }
}
