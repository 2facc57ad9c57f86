import Platform
import StructuredText
import TestSupport
import Testing

/// The same answer as a screen, a spreadsheet, a text and for programs.
@Suite struct FormatTests {
  static let commands = [
    ["gap"], ["gap", "HP2"], ["gap", "HP"], ["gap", "--all"], ["criteria"], ["criteria", "HP2"], ["evidence"],
    ["evidence", "HP2"], ["status"], ["action", "list"], ["sample", "show"], ["sample", "show", "--cases"],
    ["sample", "show", "--shares"], ["sample", "show", "--representative"], ["audit", "agreement"],
    ["audit", "progress"], ["checklist"], ["checklist", "--history"], ["frameworks"],
    ["frameworks", "crosswalk", "ofsted-ilacs-2026", "jtai-neglect-2017"],
    ["frameworks", "diff", "ofsted-ilacs-2026", "jtai-neglect-2017"],
  ]

  private static let scene = Result {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--size", "20", "--seed", "a public phrase")
    _ = stage.answer(
      "attach", "--reference", "shelf 1", "--title", "Audit, \"first\"", "--shows", "HP2.G1", "--kind", "audit",
      "--dated", "2026-09-30")
    _ = stage.answer("assign", "HP2", "--owner", "C. Farrow", "--due", "2026-06-30")
    _ = stage.answer("action", "raise", "HP2", "Every referrer hears", "--owner", "C. Farrow")
    _ = stage.answer("checklist", "LOG1", "--note", "deputies named")
    return try stage.scene
  }

  static func stage() throws -> Stage { try Stage(scene.get()) }

  @Test(arguments: commands) func `a spreadsheet is one table with as many cells in every row`(command: [String]) throws
  {
    let stage = try Self.stage()
    try #require(stage.run(command + ["--format", "csv"]) == 0, "\(stage.errors)")
    #expect(stage.output.hasPrefix("\u{FEFF}") && stage.output.hasSuffix("\r\n"))
    let (table, diagnostics) = CSVTable.read(SourceText(name: "sheet.csv", stage.output))
    #expect(diagnostics.isEmpty)
    let read = try #require(table)
    #expect(read.header.count > 2 && read.rows.allSatisfy { $0.cells.count == read.header.count })
    #expect(Set(read.header).count == read.header.count, "two columns have one name")
  }

  @Test(arguments: commands) func `a text begins with a heading and holds tables that are whole`(command: [String])
    throws
  {
    let stage = try Self.stage()
    try #require(stage.run(command + ["--format", "md"]) == 0, "\(stage.errors)")
    #expect(stage.output.hasPrefix("# "))
    for block in stage.output.split(separator: "\n\n") where block.hasPrefix("| ") {
      let bars = block.split(separator: "\n").map { $0.replacing("\\|", with: "").count { $0 == "|" } }
      #expect(Set(bars).count == 1, "\(block)")
    }
  }

  @Test(arguments: commands) func `--format json is --json`(command: [String]) throws {
    let stage = try Self.stage()
    try #require(stage.run(command + ["--format", "json"]) == 0, "\(stage.errors)")
    let named = stage.output
    try #require(stage.run(command + ["--json"]) == 0)
    #expect(stage.output == named && "{[".contains(named.prefix(1)))
    #expect(stage.run(command + ["--json", "--format", "csv"]) == 2)
    #expect(stage.errors.contains("contradict"))
  }

  @Test func `an answer of any form goes to a file`() throws {
    let stage = try Self.stage()
    for format in ["text", "csv", "md", "json"] {
      let printed = stage.answer("status", "--format", format)
      _ = stage.answer("status", "--format", format, "--output", "answer")
      #expect(try stage.folder.text(of: "answer") == printed, "\(format)")
    }
  }

  @Test func `the report's spreadsheets are a folder, which is never written over`() throws {
    let stage = try Self.stage()
    #expect(stage.answer("report", "--format", "csv", "--output", "tables").contains("spreadsheets to tables"))
    let names = try stage.folder.names(in: "tables")
    #expect(names.contains("01-standing.csv") && names.contains { $0.hasSuffix("sample-cases.csv") })
    #expect(stage.run("report", "--format", "csv", "--output", "tables") == 2)
    #expect(stage.errors.contains("is not empty"))
    #expect(stage.run("report", "--format", "csv") == 2)
    #expect(stage.errors.contains("Name a folder"))
  }

  @Test(arguments: [
    ["report", "--format", "docx", "--output", "t.pdf"], ["report", "--format", "pdf", "--output", "t.docx"],
    ["gap", "--format", "csv", "--output", "t.md"],
  ]) func `a file is not called by the ending of another form`(command: [String]) throws {
    let stage = try Self.stage()
    #expect(stage.run(command) == 2)
    #expect(stage.errors.contains("is another"), "\(stage.errors)")
  }

  @Test func `a file that ends in .txt may hold any text`() throws {
    let stage = try Self.stage()
    _ = stage.answer("gap", "--format", "csv", "--output", "gaps.txt")
    _ = stage.answer("gap", "--json", "--output", "gap.txt")
    #expect(try stage.folder.text(of: "gap.txt").hasPrefix("{"))
  }

  @Test(arguments: [
    ["pack", "--output", "p.pdf"], ["pack", "--output", "p.HTML"], ["form", "--everyone", "--output", "forms.html"],
    ["report", "--format", "csv", "--output", "tables.csv"],
  ]) func `a folder is not called by the ending of a file`(command: [String]) throws {
    let stage = try Self.stage()
    let before = try stage.contents()
    #expect(stage.run(command) == 2)
    #expect(stage.errors.replacing("\n", with: " ").contains("as a file does"), "\(stage.errors)")
    #expect(try stage.contents() == before)
  }

  @Test func `committee gets no case reference in a spreadsheet or a text`() throws {
    let stage = try Self.stage()
    let cases = stage.answer("sample", "show", "--cases", "--format", "csv")
    let reference = try #require(cases.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first)
    _ = stage.answer(
      "attach", "--reference", "case \(reference)", "--title", "Case \(reference) was late", "--to", "HP2", "--note",
      "\(reference) again")
    _ = stage.answer("report", "--format", "csv", "--audience", "committee", "--output", "tables")
    for name in try stage.folder.names(in: "tables") {
      #expect(try !stage.folder.text(of: "tables/\(name)").contains(reference), "\(name)")
    }
    #expect(!stage.answer("report", "--annex", "--format", "md", "--audience", "committee").contains(reference))
    #expect(stage.answer("report", "--annex", "--format", "md", "--audience", "inspectors").contains(reference))
  }

  @Test func `a checklist tells who ticked what and who took it back`() throws {
    let stage = try Self.stage()
    _ = stage.answer("checklist", "LOG1", "--not-ready", "--note", "a deputy left")
    let history = stage.answer("checklist", "--history")
    let lines = history.split(separator: "\n").filter { $0.contains("LOG1") }
    #expect(lines.count == 2 && lines[0].contains("no longer ready") && lines[1].contains("deputies named"))
    #expect(stage.answer("checklist").contains("no longer"))
  }
}
