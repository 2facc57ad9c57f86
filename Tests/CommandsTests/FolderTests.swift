import Platform
import StructuredText
import TestSupport
import Testing

/// The shared folder in which a council keeps its papers.
@Suite struct `A folder of evidence` {
  private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    _ = stage.answer("assign", "HP4", "--owner", "C. Farrow")
    for (name, text) in [
      ("shared/HP2 Front door/audit.docx", "one"), ("shared/HP2 Front door/copy of audit.docx", "one"),
      ("shared/HP3/minutes.txt", "two"), ("shared/c farrow/visits.txt", "three"), ("shared/other/plan.txt", "four"),
      ("shared/~$audit.docx", "x"), ("shared/Thumbs.db", "x"), ("shared/HP3/.DS_Store", "x"), ("shared/empty.txt", ""),
      ("shared/a.lnk", "x"), ("elsewhere/secret.txt", "secret"),
    ] {
      try stage.folder.write(text, to: name)
    }
    try stage.folder.link("shared/link.txt", to: stage.folder / "elsewhere/secret.txt")
    return stage
  }

  /// Each item's title with what the sheet says of some columns.
  private func sheet(_ stage: Stage, _ headings: String...) throws -> [String: [String]] {
    let table = try #require(CSVTable.read(SourceText(name: "own", stage.answer("evidence", "--format", "csv"))).0)
    let columns = try headings.map { heading in try #require(table.header.firstIndex(of: heading), "\(heading)") }
    return Dictionary(uniqueKeysWithValues: table.rows.map { row in (row.cells[1], columns.map { row.cells[$0] }) })
  }

  @Test func `leaves no copy behind where nobody said who asks`() throws {
    let stage = try stage()
    stage.environment["MUSTER_BY"] = nil
    let before = try stage.contents()
    #expect(stage.run("attach", "shared", "--yes", "--copy") == 2)
    #expect(try stage.contents() == before)
  }

  @Test func `a paper's old bytes are known by the item that holds them, though the paper changed at its place`() throws
  {
    let stage = try stage()
    _ = stage.answer("attach", "shared", "--yes")
    let path = "shared/HP3/minutes.txt"
    _ = stage.answer("attach", path, "--title", "Kept copy", "--shows", "HP4.G1")
    let old = try stage.folder.bytes(of: path)
    try stage.folder.write("rewritten", to: path)
    try stage.folder.write(old, to: "shared/HP3/minutes of before.txt")
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("6 papers: 0 new"))
  }

  @Test func `a series called after its days is not asked about`() throws {
    let stage = try Stage.opened()
    for month in 1...6 { try stage.folder.write("\(month)", to: "shared/HP2/Minutes 2026-0\(month)-05.txt") }
    for day in ["20260105", "20260205"] { try stage.folder.write(day, to: "shared/HP3/Minutes \(day).txt") }
    #expect(!stage.answer("attach", "shared", "--yes").contains("Perhaps editions"))
  }

  @Test func `is shown first, and nothing is recorded before somebody says yes`() throws {
    let stage = try stage()
    let before = try stage.contents()
    #expect(stage.run("attach", "shared") == 2)
    let said = flat(stage.output)
    #expect(
      said.contains("5 papers: 4 new, 4 of them to be placed; 0 known already; 1 with the same content as another."))
    #expect(said.contains("Left out: 1 empty file, 1 link, 1 shortcut and 3 files that programs leave"))
    #expect(flat(stage.errors).contains("nobody is here to be asked. Nothing was changed. If it is right, do it again"))
    #expect(try stage.contents() == before)
    stage.isTerminal = true
    stage.answers = ["no"]
    #expect(stage.run("attach", "shared") == 2)
    #expect(stage.errors.contains("It was not confirmed."))
    #expect(try stage.contents() == before)
    stage.answers = ["yes"]
    #expect(stage.answer("attach", "shared").contains("Took in 4 items."))
  }

  @Test func `is told to programs as one answer, before it is recorded and after`() throws {
    let stage = try stage()
    let dry = flat(stage.answer("attach", "shared", "--dry-run", "--json"))
    #expect(dry.hasPrefix("{") && dry.contains("\"recorded\": false") && dry.contains("\"evidence\": null"))
    #expect(stage.run("attach", "shared", "--json") == 2)
    #expect(stage.run("attach", "shared", "--yes", "--json", "--output", "to-place.xlsx") == 2)
    let said = flat(stage.answer("import", "shared", "--yes", "--json"))
    #expect(said.hasPrefix("{") && said.hasSuffix("}") && said.contains("\"fate\": \"same-as-another\""))
    let id = try #require(try sheet(stage, "Id")["minutes.txt"]?.first)
    #expect(said.contains("\"paper\": \"HP3/minutes.txt\", \"fate\": \"new\", \"evidence\": \"\(id)"))
    #expect(said.contains("\"what\": \"left-by-programs\", \"count\": 3"))
  }

  @Test func `that is not there is told, whatever was to become of it`() throws {
    let stage = try Stage.opened()
    #expect(stage.run("attach", "../nowhere", "--yes") == 2)
    #expect(stage.errors.contains("There is no file or folder '../nowhere'."))
  }

  @Test func `in which there is no paper is told to be so`() throws {
    let stage = try Stage.opened()
    for name in ["bare/a.txt", "hidden/.a"] { try stage.folder.write("x", to: name) }
    try stage.folder.remove("bare/a.txt")
    #expect(stage.run("attach", "bare", "--yes") == 2)
    #expect(stage.errors.contains("'bare' is empty."))
    #expect(stage.run("attach", "hidden", "--yes") == 2)
    #expect(flat(stage.errors).contains("There is no paper in 'hidden'. Left out: 1 hidden file or folder."))
  }

  @Test func `is taken in by reference, and folders say what their papers are on`() throws {
    let stage = try stage()
    _ = stage.answer("attach", "shared", "--yes")
    let items = try sheet(stage, "Criteria", "Where it is")
    #expect(items["audit.docx"] == ["HP2", stage.folder / "shared/HP2 Front door/audit.docx"])
    #expect(items["minutes.txt"]?.first == "HP3" && items["visits.txt"]?.first == "HP4")
    #expect(items["plan.txt"]?.first == "" && items.count == 4)
    #expect(try stage.contents().keys.allSatisfy { !$0.hasPrefix("evidence/files/") })
    #expect(try stage.contents().values.contains { String(decoding: $0, as: UTF8.self).contains("sha256: ") })
  }

  @Test func `with --copy keeps a copy of each`() throws {
    let stage = try stage()
    _ = stage.answer("import", "shared", "--yes", "--copy")
    #expect(try stage.contents().keys.count { $0.hasPrefix("evidence/files/") } == 4)
  }

  @Test func `again leaves nothing to do`() throws {
    let stage = try stage()
    _ = stage.answer("attach", "shared", "--yes")
    let before = try stage.contents()
    #expect(
      flat(stage.answer("attach", "shared", "--yes")).contains(
        "0 new; 5 known already, 5 of them to be placed. There is nothing new to record."))
    #expect(try stage.contents() == before)
  }

  @Test func `what is to be placed comes out as a workbook that is filled in and imported`() throws {
    let stage = try stage()
    let said = flat(stage.answer("attach", "shared", "--yes", "--output", "to-place.xlsx"))
    #expect(said.contains("'muster import to-place.xlsx --update'"))
    #expect(
      flat(stage.answer("import", "to-place.xlsx")).contains("0 new, 4 recorded already. There is nothing to do."))
    _ = stage.answer("attach", "shared", "--yes", "--output", "to-place.csv")
    let table = try #require(CSVTable.read(SourceText(name: "t", try stage.folder.text(of: "to-place.csv"))).0)
    var rows = table.rows.map(\.cells)
    let minutes = try #require(rows.firstIndex { $0[1] == "minutes.txt" })
    for (heading, said) in [("shows", "HP3.G1"), ("kind", "minutes"), ("dated", "30/06/2026")] {
      rows[minutes][try #require(table.header.firstIndex(of: heading))] = said
    }
    try stage.folder.write(CSVWriter.write([table.header] + rows, bom: true), to: "filled.csv")
    #expect(flat(stage.answer("import", "filled.csv", "--update")).contains("Changed one item."))
    #expect(try sheet(stage, "State", "Shows")["minutes.txt"] == ["counts", "HP3.G1"])
  }

  /// A workspace in which the minutes are placed.
  private func placed(_ shows: String = "HP3.G1") throws -> (Stage, String) {
    let stage = try stage()
    _ = stage.answer("attach", "shared", "--yes")
    let id = try #require(try sheet(stage, "Id")["minutes.txt"]?.first)
    _ = stage.answer("correct", id, "--shows", shows, "--kind", "audit", "--dated", "2026-06-30")
    return (stage, id)
  }

  @Test func `a paper that changed at its place is a new edition, and its links wait until somebody has looked`() throws
  {
    let (stage, id) = try placed()
    try stage.folder.write("two, second edition", to: "shared/HP3/minutes.txt")
    let said = flat(stage.answer("attach", "shared", "--yes"))
    #expect(
      said.contains("1 new edition") && said.contains("look again at HP3.G1") && said.contains("Changed one item."))
    #expect(try sheet(stage, "State", "Id")["minutes.txt"] == ["to look at", id])
    #expect(flat(stage.answer("status")).contains("The papers themselves changed; until they are decided on"))
    #expect(flat(stage.answer("gap", "HP3", "--why")).contains("it is a new edition of the paper"))
    _ = stage.answer("correct", id, "--affirm", "HP3.G1")
    #expect(try sheet(stage, "State")["minutes.txt"] == ["counts"])
  }

  @Test func `writing over a paper lifts nothing that weighs against`() throws {
    let (stage, _) = try placed("HP3.I1")
    try stage.folder.write("all is well", to: "shared/HP3/minutes.txt")
    let said = flat(stage.answer("attach", "shared", "--yes"))
    #expect(said.contains("what weighs against goes on counting"))
    #expect(try sheet(stage, "State")["minutes.txt"] == ["counts"])
  }

  @Test func `a paper that moved keeps its id and its links`() throws {
    let (stage, id) = try placed()
    try stage.folder.remove("shared/HP3/minutes.txt")
    try stage.folder.write("two", to: "shared/HP4/renamed.txt")
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("1 moved"))
    let item = try #require(try sheet(stage, "Id", "State", "Where it is")["minutes.txt"])
    #expect(item == [id, "counts", stage.folder / "shared/HP4/renamed.txt"])
  }

  @Test func `a paper that is gone is told, and stays recorded`() throws {
    let (stage, _) = try placed()
    try stage.folder.remove("shared/HP3/minutes.txt")
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("No longer there:"))
    #expect(try sheet(stage, "State")["minutes.txt"] == ["counts"])
  }

  @Test func `bytes that are kept already are not stored or recorded twice`() throws {
    let stage = try stage()
    _ = stage.answer("attach", "shared/HP3/minutes.txt", "--to", "HP2")
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("1 known and on one criterion more"))
    #expect(try sheet(stage, "Criteria")["minutes.txt"] == ["HP2, HP3"])
  }

  @Test func `the workspace's own records are never taken for papers`() throws {
    let stage = try stage()
    #expect(flat(stage.answer("attach", ".", "--dry-run")).contains("1 folder of this workspace's own records"))
    #expect(stage.run("attach", "evidence") == 2)
    #expect(stage.errors.contains("'evidence' holds this workspace's own records."))
  }

  @Test func `no sheet of what is to be placed is written before it is recorded`() throws {
    let stage = try stage()
    _ = stage.answer("attach", "shared/HP3", "--yes")
    let before = try stage.contents()
    _ = stage.answer("attach", "shared", "--dry-run", "--output", "to-place.csv")
    #expect(stage.run("attach", "shared", "--output", "to-place.csv") == 2)
    stage.isTerminal = true
    stage.answers = ["no"]
    #expect(stage.run("attach", "shared", "--output", "to-place.csv") == 2)
    #expect(try stage.contents() == before)
  }

  @Test(arguments: ["audit.docx", "copy of audit.docx"])
  func `of two papers with the same content one may change, and one pass takes in all of it`(changed: String) throws {
    let stage = try stage()
    _ = stage.answer("attach", "shared", "--yes")
    try stage.folder.write("one, second edition", to: "shared/HP2 Front door/\(changed)")
    _ = stage.answer("attach", "shared", "--yes")
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("There is nothing new to record."))
    #expect(try sheet(stage, "Id").count == 5)
  }

  @Test func `both copies of a paper that changed alike are one item still`() throws {
    let stage = try stage()
    _ = stage.answer("attach", "shared", "--yes")
    for name in ["audit.docx", "copy of audit.docx"] {
      try stage.folder.write("one, second edition", to: "shared/HP2 Front door/\(name)")
    }
    #expect(
      flat(stage.answer("attach", "shared", "--yes")).contains(
        "0 new; 1 new edition; 4 known already, 4 of them to be placed."))
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("There is nothing new to record."))
  }

  @Test func `papers on one criterion that differ in a mark of their edition are asked about until somebody has said`()
    throws
  {
    let stage = try stage()
    for name in ["visits v2", "visits (1)", "visits FINAL 30.09.2026", "other"] {
      try stage.folder.write(name, to: "shared/c farrow/\(name).txt")
    }
    try stage.folder.write("elsewhere", to: "shared/HP3/visits v3.txt")
    let said = flat(stage.answer("attach", "shared", "--dry-run"))
    #expect(
      said.contains(
        "Perhaps editions of one paper: • visits (1).txt, visits FINAL 30.09.2026.txt, visits v2.txt and visits.txt Each counts"
      ))
    for name in ["visits (1)", "visits FINAL 30.09.2026"] { try stage.folder.remove("shared/c farrow/\(name).txt") }
    _ = stage.answer("attach", "shared", "--yes")
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("Perhaps editions of one paper:"))
    let ids = try sheet(stage, "Id")
    let (one, two) = (try #require(ids["visits.txt"]?.first), try #require(ids["visits v2.txt"]?.first))
    _ = stage.answer("source", one, "is-not", two, "--because", "visits of two teams")
    #expect(!flat(stage.answer("attach", "shared", "--yes")).contains("Perhaps editions"))
  }

  @Test func `of three that may be editions of one, what is said of each and the next ends the question`() throws {
    let stage = try Stage.opened()
    for name in ["visits", "visits v2", "visits final"] { try stage.folder.write(name, to: "shared/HP2/\(name).txt") }
    _ = stage.answer("attach", "shared", "--yes")
    let ids = try sheet(stage, "Id").values.compactMap(\.first)
    for (one, next) in zip(ids, ids.dropFirst()) {
      #expect(flat(stage.answer("attach", "shared", "--yes")).contains("'muster source ID is ID --because"))
      _ = stage.answer("source", one, "is", next, "--because", "read beside each other")
    }
    #expect(!flat(stage.answer("attach", "shared", "--yes")).contains("Perhaps editions"))
  }

  @Test func `papers that are said to show other statements are not asked about`() throws {
    let stage = try Stage.opened()
    for name in ["visits", "visits v2"] { try stage.folder.write(name, to: "shared/HP2/\(name).txt") }
    _ = stage.answer("attach", "shared", "--yes")
    let ids = try sheet(stage, "Id").values.compactMap(\.first)
    _ = stage.answer("correct", ids[0], "--shows", "HP2.G1")
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("Perhaps editions"))
    _ = stage.answer("correct", ids[1], "--shows", "HP2.G2")
    #expect(!flat(stage.answer("attach", "shared", "--yes")).contains("Perhaps editions"))
  }

  #if os(Linux)  // Other systems make no such name.
    @Test func `goes on without what has a name that is no text, and names it`() throws {
      let stage = try stage()
      try stage.folder.makeFolder("shared/HP5")
      let sh = try #require(Program(named: "sh", environment: ["PATH": "/usr/bin:/bin"]))
      let script = #"mkdir "$1/$(printf 'dossier\377')" && echo one > "$1/$(printf 'v\351rit\351').txt""#
      let made = try sh.capture(["-c", script, "sh", stage.folder / "shared/HP5"], milliseconds: 10_000, limit: 1000)
      try #require(made.ending == .exited(0))
      let said = flat(stage.answer("attach", "shared", "--yes"))
      #expect(said.contains("2 files or folders whose names are no UTF-8"), "\(said)")
      #expect(said.contains("Give HP5/dossier\u{FFFD}, HP5/v\u{FFFD}rit\u{FFFD}.txt another name"), "\(said)")
      #expect(said.contains("Took in 4 items."))
    }
  #endif

  @Test func `a paper that is known and says nothing yet is told so where it is attached again`() throws {
    let stage = try stage()
    _ = stage.answer("attach", "shared", "--yes")
    #expect(stage.run("attach", "shared/other/plan.txt", "--shows", "HP2.G1") == 2)
    #expect(flat(stage.errors).contains("(plan.txt), to nothing yet; one file counts once"), "\(stage.errors)")
  }

  @Test func `a log and a list of cases among papers are no papers, and are sent to their commands`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("one", to: "shared/HP3/minutes.txt")
    try stage.folder.write("title,criterion,file\nMinutes,HP3,HP3/minutes.txt\n", to: "shared/log.csv")
    try stage.folder.write("case,cohort\nC1,step-down\n", to: "shared/cases.csv")
    try stage.folder.write("title,criterion\nOnly a table,HP3\n", to: "shared/HP3/table.csv")
    let told = flat(stage.answer("attach", "shared", "--yes"))
    #expect(told.contains("an evidence log, and no paper") && told.contains("a case list, and no paper"))
    #expect(told.contains("2 papers: 2 new, 2 of them to be placed; 0 known already; 2 sheets for another command."))
    #expect(told.contains("take it in with 'muster import shared/log.csv'"))
    #expect(told.contains("draw from it with 'muster sample draw shared/cases.csv'"))
    let items = stage.answer("evidence", "--format", "csv")
    #expect(items.contains("minutes.txt") && items.contains("table.csv") && !items.contains("log.csv"))
    // Taken in by itself it is a paper, and stays one.
    _ = stage.answer("attach", "shared/log.csv", "--to", "HP3")
    #expect(stage.answer("evidence", "--format", "csv").contains("log.csv"))
  }
}
