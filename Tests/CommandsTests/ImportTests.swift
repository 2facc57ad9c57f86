import TestSupport
import Testing

@Suite struct ImportTests {
  private let log = """
    Criterion,Document title,Where kept,Date,Type,Shows,Extent
    HP2,"Audit, spring",shelf 1,30/06/2026,audit,HP2.G1; HP2.G2,31 of 40
    HP2,Observation,shelf 2,2026-07-02,Observation,HP2.G1,
    HP3,Undated paper,shelf 3,,,,
    """

  @Test func `a log is understood by the meaning of its headings, and taken in whole`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(log, to: "log.csv")
    let dry = stage.answer("import", "log.csv", "--dry-run")
    #expect(dry.contains("Document title as title") && dry.contains("3 new") && dry.contains("to be placed"))
    #expect(stage.answer("evidence").contains("No evidence has been attached."))
    #expect(stage.answer("import", "log.csv").contains("Took in 3 items."))
    #expect(stage.answer("evidence").contains("3 items"))
  }

  @Test func `the same log again takes nothing in`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(log, to: "log.csv")
    _ = stage.answer("import", "log.csv")
    #expect(stage.answer("import", "log.csv").contains("0 new, 3 recorded already"))
    #expect(stage.answer("evidence").contains("3 items"))
  }

  @Test func `one bad row keeps every row out, and all that is wrong is said`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(
      "criterion,title,dated,kind\nHP2,Fine,2026-06-30,audit\nHP99,Unknown,2026-06-30,audit\nHP2,,31/02/2026,audits\n",
      to: "log.csv")
    let before = try stage.contents()
    #expect(stage.run("import", "log.csv") == 2)
    #expect(stage.errors.contains("log.csv:3: there is no criterion 'HP99'"))
    #expect(stage.errors.contains("log.csv:4: the title is blank"))
    #expect(
      stage.errors.contains("'31/02/2026' is not a day") && stage.errors.contains("'audits' is not a kind of evidence"))
    #expect(try stage.contents() == before)
  }

  @Test func `the template comes back empty without a complaint, and filled with its rows`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("import", "--template", "--output", "log.csv")
    #expect(stage.answer("import", "log.csv").contains("0 new"))
  }

  @Test(arguments: [
    (["papers", "--update"], "--update is for a sheet, and 'papers' is a folder."),
    (["papers", "--leave-bad", "rows.csv"], "--leave-bad is for a sheet, and 'papers' is a folder."),
    (["papers", "--column", "title=Name"], "--column is for a sheet, and 'papers' is a folder."),
    (["papers", "--kind-means", "Dip=audit"], "--kind-means is for a sheet, and 'papers' is a folder."),
    (["sheet.csv", "--yes"], "--yes is for a folder, and 'sheet.csv' is a sheet."),
    (["sheet.csv", "--copy"], "--copy is for a folder, and 'sheet.csv' is a sheet."),
    (["sheet.csv", "--output", "x.csv"], "--output is for a folder, and 'sheet.csv' is a sheet."),
  ])
  func `an option that would do nothing is refused`(_ options: [String], _ why: String) throws {
    let stage = try Stage.opened()
    try stage.folder.write("one", to: "papers/audit.txt")
    try stage.folder.write("criterion,title,reference\nHP2,Audit,shelf 4\n", to: "sheet.csv")
    let before = try stage.contents()
    #expect(stage.run(["import"] + options) == 2)
    #expect(stage.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(why))
    #expect(try stage.contents() == before)
  }
}
