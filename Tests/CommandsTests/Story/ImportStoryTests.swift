import TestSupport
import Testing

/// What a lead has in a spreadsheet already is taken in whole.
@Suite struct `Importing an evidence log` {
  let stage: Stage
  let log = """
    Title,File,Criteria,Shows,Kind,Date,Remarks,Ward
    Q3 audit,q3.txt,HP2,HP2.G1,audit,30/09/2026,31 of 40,East
    Parents' survey,,HP3,HP3.A1,feedback from families,2026-08-01,,West

    """

  init() throws {
    stage = try Stage.opened()
    try stage.folder.write(log, to: "papers/log.csv")
    try stage.folder.write("31 of 40 in time\n", to: "papers/q3.txt")
  }

  @Test func `shows on a dry run what it understands, and records nothing`() throws {
    let before = try stage.everything()
    let said = try stage.done("import", "papers/log.csv", "--dry-run").unwrapped
    #expect(said.contains("Criteria as criterion"))
    #expect(said.contains("Passed over: Ward"))
    #expect(said.contains("2 new, 0 recorded already"))
    #expect(try stage.everything() == before)
  }

  @Test func `takes in every row with its file, and nothing new the second time`() throws {
    #expect(try stage.done("import", "papers/log.csv").contains("Took in 2 items"))
    #expect(try stage.json("evidence").list?.count == 2)
    #expect(try stage.keptFiles().count == 1)
    let before = try stage.everything()
    #expect(try stage.done("import", "papers/log.csv", "--dry-run").contains("0 new, 2 recorded already"))
    #expect(try stage.done("import", "papers/log.csv").contains("0 new, 2 recorded already"))
    #expect(try stage.everything() == before)
  }

  @Test func `hands out an empty log that is taken back unfilled without a word`() throws {
    try stage.done("import", "--template", "--output", "empty.csv")
    let template = try stage.folder.text(of: "empty.csv")
    #expect(template.hasPrefix("\u{FEFF}criterion,title,file,reference,dated,kind"))
    #expect(template.contains("HP2.G1"))
    #expect(try stage.done("import", "empty.csv").contains("0 new, 0 recorded already"))
  }

  @Test func `of one batch counts for nothing until all of it is there`() throws {
    try stage.done("import", "papers/log.csv")
    let last = try #require(stage.records("evidence-attached").last)
    try stage.folder.remove(last)
    #expect(try stage.json("evidence").list == [])
    #expect(stage.run("verify").output.unwrapped.contains("An import is not complete"))
  }
}
