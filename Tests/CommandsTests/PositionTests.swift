import Calendar
import TestSupport
import Testing

/// What an authority says of itself beside the evidence: narratives, measures, inspections that were, milestones.
@Suite struct PositionTests {
  private let stage: Stage

  init() throws {
    stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale Council")
  }

  private static let period = ["--period", "2025-04-01..2026-03-31"]

  /// The ids of a list, in its order.
  private func ids(_ list: String) -> [String] {
    stage.answer(list, "list", "--json").split(separator: "\"id\": \"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  private func fill() {
    _ = stage.answer("narrative", "write", "hp", "know", "Most  children are\nseen soon.")
    _ = stage.answer(
      "narrative", "write", "HP", "voice", "=They asked me", "--theme", "Being asked", "--agreed-by",
      "the young person",
      "--for", "leaders", "--for", "committee")
    _ = stage.answer(
      [
        "measure", "record", "HP2", "In time, \"all\"", "86.4%", "--neighbours", "83.1", "--earlier", "-2", "--of",
        "412",
      ]
        + Self.period)
    _ = stage.answer("measure", "record", "HP3", "Children seen", "1,204", "--period", "31/03/2026")
    _ = stage.answer(
      "inspection", "record", "ILACS", "2024-03-15", "--grade", "Overall=requires improvement", "--grade", "HP=good")
    _ = stage.answer(
      "inspection", "record", "ILACS", "2024-03-15", "--number", "1", "--recommendation", "Timeliness", "--to", "hp2")
    _ = stage.answer("action", "raise", "HP2", "Children are seen sooner", "--owner", "B. Lead")
    _ = stage.answer("milestone", "set", ids(ofActions: ()), "Nine in ten", "--due", "2027-03-31")
    _ = stage.answer("milestone", "set", "overall", "All of it", "--due", "2027-06-30", "--measure", "the report")
  }

  private func ids(ofActions: Void) -> String {
    String(stage.answer("action", "list", "--json").split(separator: "\"id\": \"").dropFirst().first?.prefix(10) ?? "")
  }

  @Test(arguments: ["csv", "xlsx"]) func `come in again from their own sheets with nothing to do`(ending: String) throws
  {
    fill()
    for list in ["narrative", "measure", "inspection", "milestone"] {
      _ = stage.answer(list, "list", "--output", "sheet.\(ending)")
      let before = try stage.contents()
      let said = stage.answer(list, "import", "sheet.\(ending)")
      #expect(said.contains(": 2 as recorded already."), "\(list): \(said)")
      #expect(try stage.contents() == before)
    }
  }

  @Test func `keep a quotation in the sheet of whoever keeps the records, whomever it is for`() throws {
    _ = stage.answer(
      "narrative", "write", "HP", "voice", "They asked me", "--theme", "Being asked", "--agreed-by", "the child",
      "--for",
      "inspectors")
    let sheet = stage.answer("narrative", "list", "--format", "csv")
    try stage.folder.write(sheet.replacing("Being asked", with: "Being heard"), to: "n.csv")
    #expect(stage.answer("narrative", "import", "n.csv").contains("1 brought up to date"))
    #expect(stage.answer("narrative", "list", "--json").contains("\"text\": \"They asked me\""))
    #expect(!stage.answer("report", "--kind", "self-evaluation", "--format", "json").contains("They asked me"))
  }

  @Test func `come in again with nothing to do also where what they are of is gone`() throws {
    fill()
    _ = stage.answer("withdraw", ids(ofActions: ()), "--because", "raised by mistake")
    #expect(stage.answer("milestone", "list", "--json").contains("\"for\": null"))
    _ = stage.answer("milestone", "list", "--output", "sheet.csv")
    #expect(stage.answer("milestone", "import", "sheet.csv").contains(": 2 as recorded already."))
  }

  @Test func `change by a row of a sheet under their id, and are new without one`() throws {
    fill()
    try stage.folder.write(
      "id,criterion,measure,here,period\n\(ids("measure")[1]),HP3,Children seen,\"1,300\",2026-03-31\n"
        + ",HP4,Assessments,7,01/04/2025 to 31/03/2026\n", to: "m.csv")
    #expect(stage.answer("measure", "import", "m.csv", "--dry-run").contains("Nothing was recorded"))
    #expect(stage.answer("measure", "import", "m.csv").contains("2 measures: 1 recorded and 1 brought up to date."))
    let listed = stage.answer("measure", "list", "--format", "csv")
    #expect(listed.contains("HP3,Children seen,1300,") && listed.contains("HP4,Assessments,7,,,2025-04-01..2026-03-31"))
    #expect(ids("measure").count == 3 && stage.answer("verify").contains("Sound."))
  }

  @Test func `are taken in by a sheet all together or not at all, each wrong row with its line`() throws {
    try stage.folder.write(
      "criterion,measure,value,period\nHP2,In time,86.4,2025-04-01..2026-03-31\nHP99,In time,lots,\n"
        + "HP2,in  time,87,2025-04-01..2026-03-31\n", to: "m.csv")
    let before = try stage.contents()
    #expect(stage.run("measure", "import", "m.csv") == 2)
    for said in [
      "m.csv:3: there is no criterion 'HP99'", "m.csv:3: 'lots' is not a number", "m.csv:3: the period is blank",
      "m.csv:4: another row says otherwise of the same", "Nothing was recorded.",
    ] { #expect(flat(stage.errors).contains(said), "\(stage.errors)") }
    #expect(try stage.contents() == before)
    try stage.folder.write("what,how much\nIn time,86.4\n", to: "other.csv")
    #expect(stage.run("measure", "import", "other.csv") == 2)
    #expect(flat(stage.errors).contains("is no sheet of measures"), "\(stage.errors)")
    #expect(flat(stage.errors).contains("muster measure list --output NAME.xlsx"))
  }

  @Test func `take the place of what was said of the same before, and say nothing twice`() {
    _ = stage.answer("narrative", "write", "HP", "know", "Once.")
    #expect(stage.answer("narrative", "write", "HP", "know", "Once.").contains("Nothing was recorded."))
    #expect(stage.answer("narrative", "write", "HP", "know", "Twice.").contains("Brought up to date"))
    #expect(ids("narrative").count == 1 && stage.answer("narrative", "list").contains("Twice."))
    for _ in 1...2 { _ = stage.answer("narrative", "write", "HP", "voice", "--theme", "Being heard") }
    #expect(ids("narrative").count == 2)
  }

  @Test func `keep what is not said of them again, but for what a sheet leaves blank`() throws {
    let line = ["measure", "record", "HP2", "In time"] + Self.period
    _ = stage.answer(line + ["97.5%", "--of", "40", "--neighbours", "83.1", "--better", "higher"])
    let said = stage.answer(line + ["98%", "--neighbours", "84"])
    #expect(
      said.contains("Brought up to date") && said.contains("Kept as recorded: --unit, --of and --better."), "\(said)")
    let listed = stage.answer("measure", "list", "--format", "csv")
    #expect(listed.contains("HP2,In time,98,%,40,2025-04-01..2026-03-31,84,") && listed.contains("higher"))
    try stage.folder.write(listed.replacing(",98,%,40,", with: ",98,%,,"), to: "m.csv")
    #expect(stage.answer("measure", "import", "m.csv").contains("1 brought up to date"))
    #expect(stage.answer("measure", "list", "--format", "csv").contains("HP2,In time,98,%,,2025-04-01"))
  }

  @Test func `are open again where a milestone is set again, and keep by what anyone will know`() {
    let line = ["milestone", "set", "HP2", "Nine in ten", "--due", "2027-03-31"]
    _ = stage.answer(line + ["--measure", "the report"])
    _ = stage.answer("milestone", "update", ids("milestone")[0], "missed")
    _ = stage.answer(line)
    let listed = stage.answer("milestone", "list", "--json")
    #expect(listed.contains("\"measure\": \"the report\"") && listed.contains("\"state\": \"open\""))
  }

  @Test func `are as they were before once they are withdrawn, whoever had the last word`() throws {
    for (value, by) in [("80%", "A. Lead"), ("82%", "B. Lead"), ("84%", "C. Lead")] {
      _ = stage.answer(["measure", "record", "HP2", "In time", value, "--by", by] + Self.period)
    }
    for (by, left) in [("C. Lead", "82"), ("B. Lead", "80"), ("A. Lead", nil)] {
      let id = try #require(ids("measure").first).prefix(10)
      let said = stage.answer("withdraw", String(id), "--because", "the wrong report")
      #expect(said.contains("1 measure recorded by \(by) on"), "\(said)")
      let listed = stage.answer("measure", "list", "--json")
      #expect(left.map { listed.contains("\"value\": \($0)") } ?? !listed.contains("\"value\""))
    }
  }

  @Test func `are not called blank where they cannot be read`() throws {
    #expect(stage.run("measure", "record", "HP2", "In time", "lots", "--period", "2026-03-31") == 2)
    #expect(stage.errors.contains("'lots' is not a number") && !stage.errors.contains("blank"), "\(stage.errors)")
    #expect(stage.run("milestone", "set", "HP2", "Nine in ten", "--due", "soon") == 2)
    #expect(stage.errors.contains("'soon' is not a day") && !stage.errors.contains("by when"), "\(stage.errors)")
  }

  @Test func `answer a program with what is recorded`() {
    let line = ["measure", "record", "HP2", "In time", "86.4%", "--json"] + Self.period
    let first = stage.answer(line)
    #expect(first.contains("\"id\": \"\(ids("measure")[0])\"") && first.contains("\"value\": 86.4"))
    #expect(stage.answer(line) == first)
  }

  @Test func `tell of a recommendation what became of it, and of a milestone whether it was reached`() {
    fill()
    let recommendation = ids("inspection")[1]
    _ = stage.answer("inspection", "update", recommendation, "done", "--what", "Children wait nine days less")
    let inspections = stage.answer("inspection", "list", "--json")
    #expect(inspections.contains("\"became\": \"done\"") && inspections.contains("Children wait nine days less"))
    let milestone = ids("milestone")[0]
    _ = stage.answer("milestone", "update", milestone, "reached", "--on", "2026-11-01")
    #expect(stage.answer("milestone", "list", "--json").contains("\"reached\": \"2026-11-01\""))
    _ = stage.answer("milestone", "update", milestone, "open")
    #expect(!stage.answer("milestone", "list", "--json").contains("\"reached\": \"2026-11-01\""))
    stage.now = .init(seconds: stage.now.seconds + 200 * 86_400)
    #expect(stage.answer("milestone", "list").contains("overdue"))
  }

  @Test(arguments: [
    (["narrative", "write", "HP", "know", "Born 01/02/2014"], "seems to hold a date of birth (in text)"),
    (["narrative", "write", "HP9999", "know", "words"], "no criterion or judgement 'HP9999'"),
    (["narrative", "write", "HP", "know"], "Nothing is written."),
    (["narrative", "write", "HP", "voice", "They asked me"], "A voice has no theme."),
    (
      ["narrative", "write", "HP", "voice", "They asked me", "--theme", "Being asked", "--for", "inspectors"],
      "not said who agreed to the quotation"
    ),
    (["narrative", "write", "HP", "know", "words", "--theme", "Being asked"], "go with a voice"),
    (["narrative", "write", "HP", "know", String(repeating: "long ", count: 200)], "900 are the most"),
    (["measure", "record", "HP2", "In time", "86,4", "--period", "2026-03-31"], "'86,4' is not a number"),
    (["measure", "record", "HP2", "In time", "86.4"], "The period is blank."),
    (["measure", "record", "HP2", "In time", "-3", "--period", "2026-03-31"], "A count is less than nothing."),
    (["measure", "record", "HP2", "In time", "41", "--of", "40", "--period", "2026-03-31"], "It counts 41 of 40."),
    (["narrative", "write", "HP", "context", "words"], "is of the whole, and not of HP"),
    (["narrative", "write", "HP2", "changed", "words"], "is of the whole, and not of HP2"),
    (["measure", "record", "HP2", "In time", "8", "--period", "2030-03-31"], "is a day to come"),
    (["measure", "record", "HP2", "In time", "8%", "--period", "2026-03-31", "--unit", "days"], "the unit is not"),
    (["inspection", "record", "ILACS", "2030-03-15"], "is a day to come"),
    (["inspection", "record", "ILACS", "2024-03-15", "--recommendation", "x"], "has a number and a text"),
    (["inspection", "record", "ILACS", "2024-03-15", "--grade", "good"], "'good' is not a grade"),
    (["milestone", "set", "HP2", "Nine in ten"], "not said by when"),
    (["milestone", "set", "zzzzzz", "Nine in ten", "--due", "2027-03-31"], "is no action, criterion or judgement"),
    (["milestone", "update", "zzzzzz", "reached"], "There is no milestone 'zzzzzz'"),
    (["milestone", "update", "zzzzzz", "reached"], "List them with 'muster milestone list'."),
    (["inspection", "update", "zzzzzz", "done"], "List them with 'muster inspection list'."),
  ])
  func `are refused with what is wrong, and nothing is recorded`(line: [String], said: String) throws {
    let before = try stage.contents()
    #expect(stage.run(line) == 2)
    #expect(flat(stage.errors).contains(said), "\(stage.errors)")
    #expect(try stage.contents() == before)
  }
}
