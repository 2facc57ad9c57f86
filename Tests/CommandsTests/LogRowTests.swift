import StructuredText
import TestSupport
import Testing

/// Which item a row of a log is, where the log has ids of its own, or a folder took its papers in before.
@Suite struct `A row of a log` {
  private let header = "Ref,Criterion,Title,Kind,Date,Shows,File"

  private func sheet(_ stage: Stage) throws -> [[String: String]] {
    let table = try #require(CSVTable.read(SourceText(name: "own", stage.answer("evidence", "--format", "csv"))).0)
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.header, $0.cells)) }
  }

  private func write(_ rows: String..., to stage: Stage) throws {
    try stage.folder.write(([header] + rows).joined(separator: "\n") + "\n", to: "share/log.csv")
  }

  // MARK: Ids of its own

  @Test func `is known by what the log calls it, whatever else of it was edited`() throws {
    let stage = try Stage.opened()
    try write(
      "E-001,HP2,Audit,audit,30/06/2026,HP2.G1,", "E-002,HP2,Minutes,minutes,30/06/2026,HP2.G1,", to: stage)
    _ = stage.answer("import", "share/log.csv", "--column", "id=Ref")
    let before = try sheet(stage)
    #expect(before.map { $0["Id in its log"] } == ["E-001", "E-002"])
    try write(
      "E-001,HP2,Front-door audit,audit,29/06/2026,HP2.G2,", "E-002,HP2,Minutes,minutes,30/06/2026,HP2.G1,", to: stage)
    #expect(flat(stage.answer("import", "share/log.csv", "--update")).contains("0 new, 1 changed, 1 recorded already"))
    let after = try sheet(stage)
    #expect(after.map { $0["Id"] } == before.map { $0["Id"] })
    #expect(after.map { $0["Title"] } == ["Front-door audit", "Minutes"])
  }

  @Test func `that the log calls otherwise is something else, however alike`() throws {
    let stage = try Stage.opened()
    try write("E-001,HP2,Audit,audit,31/03/2026,HP2.G1,", to: stage)
    _ = stage.answer("import", "share/log.csv", "--column", "id=Ref")
    try write("E-007,HP2,Audit,audit,30/06/2026,HP2.G1,", to: stage)
    #expect(flat(stage.answer("import", "share/log.csv", "--update")).contains("1 new, 0 recorded already"))
    #expect(try sheet(stage).count == 2)
  }

  @Test func `that was taken in before the log had ids keeps its item, and is given its id with the first change`()
    throws
  {
    let stage = try Stage.opened()
    try write(",HP2,Audit,audit,30/06/2026,HP2.G1,", to: stage)
    _ = stage.answer("import", "share/log.csv", "--column", "id=Ref")
    try write("E-001,HP2,Audit,audit,30/06/2026,HP2.G1,", to: stage)
    #expect(stage.answer("import", "share/log.csv").contains("There is nothing to do."))
    try write("E-001,HP2,Audit,audit,30/06/2026,HP2.G2,", to: stage)
    _ = stage.answer("import", "share/log.csv", "--update")
    #expect(try sheet(stage).map { $0["Id in its log"] } == ["E-001"])
  }

  @Test func `with a file and something under Ref is told how that is taken as the log's own id`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("an audit", to: "share/audit.txt")
    try write("E-001,HP2,Audit,audit,30/06/2026,HP2.G1,audit.txt", to: stage)
    #expect(stage.run("import", "share/log.csv") == 2)
    #expect(
      flat(stage.errors).contains(
        "leave one of them blank, or, where 'Ref' is what the log itself calls its papers, import it with --column id=Ref"
      ))
    _ = stage.answer("import", "share/log.csv", "--column", "id=Ref")
    #expect(try sheet(stage).count == 1)
  }

  /// A log of two rows that is taken in.
  private func twoRows() throws -> Stage {
    let stage = try Stage.opened()
    try write("E-001,HP2,Audit,audit,30/06/2026,HP2.G1,", "E-002,HP3,Minutes,minutes,30/06/2026,HP3.G1,", to: stage)
    _ = stage.answer("import", "share/log.csv", "--column", "id=Ref")
    return stage
  }

  @Test(arguments: ["30/06/2026", "29/06/2026"])
  func `that has the id of another row is told with both items, whether or not it was edited too`(day: String) throws {
    let stage = try twoRows()
    let ids = try sheet(stage).map { String($0["Id"]?.prefix(7) ?? "") }
    try write("E-002,HP2,Audit,audit,\(day),HP2.G1,", "E-001,HP3,Minutes,minutes,30/06/2026,HP3.G1,", to: stage)
    let before = try stage.contents()
    #expect(stage.run("import", "share/log.csv", "--update") == 2)
    #expect(
      flat(stage.errors).contains(
        "log.csv:2: the log's id E-002 is that of \(ids[1]), Minutes, and the row says what is recorded of \(ids[0]), Audit, whose id is E-001; put each id back on its own row"
      ), "\(stage.errors)")
    #expect(flat(stage.errors).contains("log.csv:3: the log's id E-001 is that of \(ids[0])"))
    #expect(try stage.contents() == before)
  }

  @Test func `that has the id of a row above is told with both lines, and each stays its own item`() throws {
    let stage = try Stage.opened()
    try write("E-001,HP2,Audit,audit,30/06/2026,HP2.G1,", "E-001,HP3,Minutes,minutes,30/06/2026,HP3.G1,", to: stage)
    let told = flat(stage.answer("import", "share/log.csv", "--column", "id=Ref"))
    #expect(told.contains("Lines 2 and 3 both have the id E-001: give each an id of its own."))
    try write("E-001,HP2,Audit,audit,29/06/2026,HP2.G1,", "E-001,HP3,Minutes 2,minutes,29/06/2026,HP3.G1,", to: stage)
    _ = stage.answer("import", "share/log.csv", "--update")
    #expect(
      try sheet(stage).map { [$0["Title"], $0["Dated"]] } == [["Audit", "2026-06-29"], ["Minutes 2", "2026-06-29"]])
  }

  @Test func `that keeps its day and criterion is its own row, though it is called like another now`() throws {
    let stage = try Stage.opened()
    try write(
      "E-002,HP2,Notes,audit,02/06/2026,HP2.G1,", "E-003,HP2,Notes of autumn,audit,30/06/2026,HP2.G1,", to: stage)
    _ = stage.answer("import", "share/log.csv", "--column", "id=Ref")
    try write("E-002,HP2,Notes,audit,02/06/2026,HP2.G1,", "E-003,HP2,Notes,audit,30/06/2026,HP2.G1,", to: stage)
    #expect(flat(stage.answer("import", "share/log.csv", "--update")).contains("0 new, 1 changed, 1 recorded already."))
  }

  @Test func `that says again what it said before a log changed it changes it back`() throws {
    let stage = try twoRows()
    let rows = ["E-001,HP2,Audit,audit,30/06/2026,HP2.G1,", "E-002,HP3,Minutes,minutes,30/06/2026,HP3.G1,"]
    try write("E-001,HP2,Audit,audit,30/06/2026,HP2.A1,", rows[1], to: stage)
    _ = stage.answer("import", "share/log.csv", "--update")
    try write(rows[0], rows[1], to: stage)
    #expect(stage.run("import", "share/log.csv") == 2)
    #expect(flat(stage.answer("import", "share/log.csv", "--update")).contains("1 changed"))
    #expect(try sheet(stage).map { $0["Shows"] } == ["HP2.G1", "HP3.G1"])
    // What somebody put right by hand stands.
    let id = try #require(try sheet(stage).first?["Id"])
    _ = stage.answer("correct", id, "--shows", "HP2.A1", "--only")
    #expect(flat(stage.answer("import", "share/log.csv")).contains("There is nothing to do."))
  }

  @Test func `of another log that numbers alike takes nothing of an item that has its number`() throws {
    let stage = try twoRows()
    let before = try sheet(stage)
    try stage.folder.write(
      ([header] + ["E-001,HP4,Visits,audit,30/06/2026,HP4.G1,", "E-002,HP5,Survey,minutes,30/06/2026,HP5.G1,"])
        .joined(separator: "\n") + "\n", to: "share/other.csv")
    let options = ["import", "share/other.csv", "--column", "id=Ref"]
    #expect(flat(stage.answer(options + ["--update"])).contains("2 new, 0 recorded already"))
    #expect(Array(try sheet(stage).prefix(2)) == before)
    #expect(stage.answer(options).contains("There is nothing to do."))
    // Each log's rows are still known when they are edited.
    try write("E-001,HP2,Audit,audit,29/06/2026,HP2.G2,", "E-002,HP3,Minutes,minutes,30/06/2026,HP3.G1,", to: stage)
    #expect(flat(stage.answer("import", "share/log.csv", "--update")).contains("0 new, 1 changed, 1 recorded already"))
    #expect(try sheet(stage).count == 4)
  }

  // MARK: Papers that a folder took in

  /// A folder of two papers on HP2 that are to be placed.
  private func taken() throws -> (Stage, ids: [String?]) {
    let stage = try Stage.opened()
    try stage.folder.write("one", to: "share/HP2/front.txt")
    try stage.folder.write("two", to: "share/HP2/visits.txt")
    _ = stage.answer("attach", "share", "--yes")
    _ = stage.answer("correct", try #require(try sheet(stage).last?["Id"]), "--note", "read twice")
    return (stage, try sheet(stage).map { $0["Id"] })
  }

  @Test func `that names a paper which is to be placed fills it in, and stores nothing twice`() throws {
    let (stage, ids) = try taken()
    try write(
      "E-1,HP2,Front door,audit,30/06/2026,HP2.G1,HP2/front.txt",
      "E-2,HP2,Visits,minutes,30/06/2026,HP2.G1,HP2/visits.txt",
      to: stage)
    let options = ["import", "share/log.csv", "--column", "id=Ref"]
    #expect(stage.run(options) == 2)
    #expect(flat(stage.errors).contains("2 rows of 'share/log.csv' would change what is recorded"))
    #expect(flat(stage.answer(options + ["--update"])).contains("0 new, 2 changed"))
    let items = try sheet(stage)
    #expect(items.map { $0["Id"] } == ids && items.map { $0["State"] } == ["counts", "counts"])
    #expect(items.map { $0["Title"] } == ["Front door", "Visits"] && items[1]["Note"] == "read twice")
    #expect(!(try stage.contents().keys.contains { $0.hasPrefix("evidence/files/") }))
    #expect(stage.answer(options).contains("There is nothing to do."))
  }

  @Test func `that contradicts an item of the same paper is shown as a change`() throws {
    let (stage, ids) = try taken()
    _ = stage.answer("correct", try #require(ids[0]), "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-06-30")
    try write(",HP2,front.txt,audit,29/06/2026,HP2.G1,HP2/front.txt", to: stage)
    #expect(stage.run("import", "share/log.csv") == 2)
    #expect(flat(stage.errors).contains("the date: 2026-06-30, now 29/06/2026"))
    #expect(flat(stage.answer("import", "share/log.csv", "--update")).contains("0 new, 1 changed"))
  }

  @Test func `that has the same paper show something else is an item of its own, also after one that placed it`() throws
  {
    let (stage, ids) = try taken()
    try write(
      ",HP2,Front door,audit,30/06/2026,HP2.G1,HP2/front.txt", ",HP3,Front door,audit,30/06/2026,HP3.G1,HP2/front.txt",
      to: stage)
    #expect(flat(stage.answer("import", "share/log.csv", "--update")).contains("1 new, 1 changed"))
    #expect(try sheet(stage).map { $0["Shows"] } == ["HP2.G1", "", "HP3.G1"])
    #expect(Array(try sheet(stage).map { $0["Id"] }.prefix(2)) == ids)
  }
}
