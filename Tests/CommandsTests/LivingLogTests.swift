import StructuredText
import TestSupport
import Testing

/// A log that people go on keeping, imported again and again.
@Suite struct `A living log` {
  private static let header = "Criterion,Document title,Where kept,Date,Type,Shows,Extent"
  private let rows = [
    "HP2,\"Audit, spring\",shelf 1,30/06/2026,audit,HP2.G1,31 of 40",
    "HP2,Observation,shelf 2,2026-07-02,Observation,HP2.G1,",
    "HP3,Undated paper,shelf 3,,,,",
  ]

  private func write(_ rows: [String], to stage: Stage, header: String = header) throws {
    try stage.folder.write(([header] + rows).joined(separator: "\n") + "\n", to: "log.csv")
  }

  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    try write(rows, to: stage)
    _ = stage.answer("import", "log.csv")
    return stage
  }

  private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The sheet of all evidence, without when it was corrected.
  private func sheet(_ stage: Stage) throws -> [[String]] {
    let table = try #require(CSVTable.read(SourceText(name: "own", stage.answer("evidence", "--format", "csv"))).0)
    let kept = table.header.indices.filter { table.header[$0] != "Corrected on" }
    return table.rows.map { row in kept.map { row.cells[$0] } }
  }

  @Test func `a row whose day was put right changes its item with --update, and makes no second one`() throws {
    let stage = try stage()
    try write([rows[0].replacing("30/06", with: "29/06")] + rows.dropFirst(), to: stage)
    let before = try sheet(stage)
    #expect(flat(stage.answer("import", "log.csv", "--update")).contains("Changed one item."))
    let after = try sheet(stage)
    #expect(after.count == 3 && zip(before, after).count { $0 != $1 } == 1)
    #expect(after[0].contains("2026-06-29") && after[0].first == before[0].first)
    #expect(stage.answer("import", "log.csv").contains("0 new, 3 recorded already. There is nothing to do."))
  }

  @Test func `without --update it says row by row what would change, and records nothing`() throws {
    let stage = try stage()
    try write([rows[0].replacing("31 of 40", with: "29 of 40"), rows[1], rows[2], "HP4,New,shelf 9,,,,"], to: stage)
    let before = try stage.contents()
    #expect(stage.run("import", "log.csv") == 2)
    #expect(flat(stage.errors).contains("Audit, spring: the extent: 31 of 40, now 29 of 40"))
    #expect(flat(stage.errors).contains("One row of 'log.csv' would change what is recorded. Nothing was changed."))
    #expect(try stage.contents() == before)
    let dry = flat(stage.answer("import", "log.csv", "--dry-run"))
    #expect(dry.contains("the extent 31 of 40 29 of 40") && dry.contains("1 new, 1 changed, 2 recorded already"))
    #expect(flat(stage.answer("import", "log.csv", "--update")).contains("Took in one item and changed one item."))
  }

  @Test func `what was taken in and changed is one batch`() throws {
    let stage = try stage()
    try write([rows[0].replacing("31 of 40", with: "29 of 40"), rows[1], rows[2], "HP4,New,shelf 9,,,,"], to: stage)
    let before = Set(try stage.contents().keys)
    _ = stage.answer("import", "log.csv", "--update")
    let new = try stage.contents().filter { !before.contains($0.key) }.map { String(decoding: $0.value, as: UTF8.self) }
    #expect(new.count == 2 && new.allSatisfy { $0.contains(" 2\n") && $0.contains("batch") })
  }

  @Test func `a row whose title or place was put right is still its item's row`() throws {
    let stage = try stage()
    try write(
      [rows[0].replacing("spring", with: "spring 2026"), rows[1].replacing("shelf 2", with: "box 2"), rows[2]],
      to: stage)
    #expect(flat(stage.answer("import", "log.csv", "--update")).contains("Changed 2 items."))
    #expect(stage.answer("evidence").contains("3 items"))
  }

  @Test func `a cell that is blank takes nothing away that was said since`() throws {
    let stage = try stage()
    let id = try #require(try sheet(stage).first { $0[1] == "Undated paper" }?.first)
    _ = stage.answer("correct", id, "--dated", "2026-05-05")
    let again = flat(stage.answer("import", "log.csv"))
    #expect(again.contains("0 new, 3 recorded already. There is nothing to do."))
    #expect(again.contains("line 4 says what was recorded before it was put right"))
    try write([rows[0], rows[1], "HP3,Undated paper,shelf 3,,minutes,,"], to: stage)
    _ = stage.answer("import", "log.csv", "--update")
    #expect(try sheet(stage).contains { $0.contains("2026-05-05") && $0.contains("minutes") })
  }

  @Test(arguments: [("HP2.G1,", ",HP2.G1"), (",HP2.G1", "HP2.G1,"), ("\"HP2.G1, HP2.O1\",", ",hp2.g1")])
  func `a row turned from favourable to adverse or back is shown, and changed with --update`(
    before: String, after: String
  ) throws {
    let stage = try Stage.opened()
    let header = "Criterion,Document title,Where kept,Date,Type,Shows,Against"
    let row = "HP2,Audit,shelf 1,30/06/2026,audit,"
    try write([row + before], to: stage, header: header)
    _ = stage.answer("import", "log.csv")
    try write([row + after], to: stage, header: header)
    let told = flat(stage.answer("import", "log.csv", "--dry-run"))
    #expect(told.contains("1 changed") && !told.contains("no longer"), "\(told)")
    #expect(flat(stage.answer("import", "log.csv", "--update")).contains("Changed one item."))
    let own = try #require(CSVTable.read(SourceText(name: "own", stage.answer("evidence", "--format", "csv"))).0)
    let says = ["Shows", "Against"].map { name in
      own.header.firstIndex(of: name).map { own.rows[0].cells[$0] }
    }
    #expect(says == (after.hasPrefix("HP") ? ["HP2.G1", ""] : [before.contains("O1") ? "HP2.O1" : "", "HP2.G1"]))
  }

  @Test func `what was withdrawn does not come back with the log`() throws {
    let stage = try stage()
    let id = try #require(try sheet(stage).first?.first)
    _ = stage.answer("withdraw", id, "--because", "another authority's")
    #expect(flat(stage.answer("import", "log.csv")).contains("line 2 is withdrawn, and stays so."))
  }

  @Test func `the next paper of a series, in a new row, is a new item`() throws {
    let stage = try stage()
    try write(rows + [rows[0].replacing("30/06/2026", with: "30/09/2026")], to: stage)
    #expect(flat(stage.answer("import", "log.csv")).contains("Took in one item."))
  }

  @Test func `a row that may be either of two items is not guessed at`() throws {
    let stage = try Stage.opened()
    let row = "HP2,Minutes,shelf 1,30/06/2026,minutes,HP2.G1,"
    try write([row, row.replacing("30/06", with: "31/07")], to: stage)
    _ = stage.answer("import", "log.csv")
    try write([row.replacing("30/06", with: "31/08")], to: stage)
    #expect(stage.run("import", "log.csv", "--update") == 2)
    #expect(flat(stage.errors).contains("say which in a column 'id'"))
  }

  @Test func `an id as a screen shows it names its item`() throws {
    let stage = try stage()
    let id = try #require(try sheet(stage).first?.first?.prefix(7))
    try write(["\(id),HP2,Another title,29/06/2026"], to: stage, header: "Id,Criterion,Document title,Date")
    _ = stage.answer("import", "log.csv", "--update")
    #expect(try sheet(stage).count == 3 && (try sheet(stage)[0].contains("Another title")))
  }

  @Test func `good rows are taken while bad ones go to a sheet that says why, which is imported when it is mended`()
    throws
  {
    for name in ["left.csv", "left.xlsx"] {
      let stage = try Stage.opened()
      try write([rows[0], "HP99,Bad,shelf 4,31/02/2026,,,", rows[1]], to: stage)
      let said = flat(stage.answer("import", "log.csv", "--leave-bad", name))
      #expect(said.contains("2 new, 0 recorded already, 1 not to be taken in."))
      #expect(said.contains("One row was not taken in: see '\(name)' for why") && said.contains("Took in 2 items."))
      #expect(stage.run("import", name) == 2)
      #expect(stage.errors.contains("there is no criterion 'HP99'"))
      if name == "left.csv" {
        let left = try stage.folder.text(of: name)
        #expect(left.contains("Why not taken") && left.contains("'31/02/2026' is not a day"))
        #expect(!left.contains("Observation"))
        try stage.folder.write(
          left.replacing("HP99", with: "HP9").replacing("31/02", with: "28/02").dropFirst().description,
          to: "mended.csv")
        #expect(flat(stage.answer("import", "mended.csv")).contains("Took in one item."))
      }
    }
  }

  @Test func `the sheet of bad rows never takes the place of a file that is there`() throws {
    let stage = try Stage.opened()
    try write([rows[0], "HP99,Bad,shelf 4,,,,"], to: stage)
    let before = try stage.contents()
    #expect(stage.run("import", "log.csv", "--leave-bad", "log.csv") == 2)
    #expect(flat(stage.errors).contains("'log.csv' is there already, and nothing is written over it."))
    #expect(try stage.contents() == before)
  }

  @Test func `the sheet of bad rows that name files is written beside the log alone, where it finds them`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("an audit", to: "post/audit.txt")
    try stage.folder.write("criterion,title,file\nHP99,Audit,audit.txt\nHP2,Minutes,\n", to: "post/log.csv")
    let before = try stage.contents()
    #expect(stage.run("import", "post/log.csv", "--leave-bad", "rows.csv") == 2)
    #expect(
      flat(stage.errors).contains("Write it beside the log: --leave-bad \(stage.folder / "post/rows.csv")."),
      "\(stage.errors)")
    #expect(try stage.contents() == before)
    _ = stage.answer("import", "post/log.csv", "--leave-bad", "post/rows.csv")
    try stage.folder.write(
      try stage.folder.text(of: "post/rows.csv").replacing("HP99", with: "HP2"), to: "post/mended.csv")
    #expect(flat(stage.answer("import", "post/mended.csv")).contains("Took in one item."))
  }

  @Test func `nobody takes away by a log what speaks against their own criterion`() throws {
    let stage = try Stage.opened()
    try write(["HP2,Bad news,shelf 1,30/06/2026,audit,HP2.I1,"], to: stage)
    _ = stage.answer("import", "log.csv")
    _ = stage.answer("assign", "HP2", "--owner", "C. Farrow")
    try write(["HP2,Bad news,shelf 1,30/06/2026,audit,HP2.G1,"], to: stage)
    let before = try stage.contents()
    #expect(stage.run("import", "log.csv", "--update", "--by", "c. farrow") == 2)
    #expect(flat(stage.errors).contains("speaks against HP2, for which you answer"))
    #expect(try stage.contents() == before)
    _ = stage.answer("import", "log.csv", "--update", "--by", "K. Lund")
  }

  @Test func `a cell that was emptied in a row without an id is named, and stays as it is recorded`() throws {
    let stage = try stage()
    try write([rows[0].replacing("31 of 40", with: ""), rows[1], rows[2]], to: stage)
    let before = try sheet(stage)
    let said = flat(stage.answer("import", "log.csv", "--update"))
    #expect(said.contains("Blank here, and left as recorded: line 2 (the extent)."))
    #expect(try sheet(stage) == before)
  }

  @Test
  func `rows whose titles differ in a mark of their edition alone are asked about, unless they are of other days`()
    throws
  {
    let stage = try Stage.opened()
    try write(
      [
        "HP2,Audit v1,shelf 1,30/06/2026,audit,HP2.G1,", "HP2,Audit final,shelf 2,30/06/2026,audit,HP2.G1,",
        "HP3,Minutes 2026-05-01,shelf 3,01/05/2026,minutes,HP3.G1,",
        "HP3,Minutes 2026-06-01,shelf 4,01/06/2026,minutes,HP3.G1,", "HP4,Audit v2,shelf 5,30/06/2026,audit,HP4.G1,",
      ], to: stage)
    let said = flat(stage.answer("import", "log.csv"))
    #expect(said.contains("Perhaps editions of one paper: • Audit v1 and Audit final Each counts until somebody says"))
  }

  @Test func `a cell that was emptied says nothing any more`() throws {
    let stage = try Stage.opened()
    let header = "Id,Criterion,Document title,Where kept,Agency,Team,Exercise,Note"
    try write([",HP2,Audit,shelf 1,Police,Duty,Spring,Read twice"], to: stage, header: header)
    _ = stage.answer("import", "log.csv")
    let own = stage.answer("evidence", "--format", "csv").split(whereSeparator: \.isNewline)
    let id = try #require(own.last?.split(separator: ",").first)
    try write(["\(id),HP2,Audit,shelf 1,,,,"], to: stage, header: header)
    _ = stage.answer("import", "log.csv", "--update")
    let json = stage.answer("evidence", "--json")
    for name in ["agency", "team", "exercise", "note"] { #expect(json.contains("\"\(name)\": null"), "\(name)") }
  }
}
