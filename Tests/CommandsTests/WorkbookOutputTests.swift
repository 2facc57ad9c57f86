import Platform
import TestSupport
import Testing
import Workbooks

/// What is written as a workbook, read again.
@Suite struct WorkbookOutputTests {
  private let stage: Stage

  init() throws { stage = try Stage.opened() }

  private func workbook(_ name: String) throws -> Workbook {
    try Workbook(FileReading.bytes(of: Path.join(stage.folder.path, name), limit: 1 << 24))
  }

  private func rows(_ workbook: Workbook, _ sheet: Int = 0) throws -> [[String]] {
    var rows: [[String]] = []
    _ = try workbook.read(workbook.sheets[sheet]) { (line) throws(WorkbookFault) in
      rows.append(line.cells.map { "\($0.kind) \(line.text($0))" })
    }
    return rows
  }

  @Test func `a table keeps its texts as text and its days as days`() throws {
    _ = stage.answer(
      "attach", "--title", "=1+1 <00123> _x000D_", "--reference", "shelf", "--shows", "HP2.G1", "--kind", "audit",
      "--dated",
      "2026-09-30")
    #expect(stage.answer("evidence", "--output", "evidence.xlsx") == "Written to evidence.xlsx.\n")
    let rows = try rows(workbook("evidence.xlsx"))
    #expect(rows[1].contains("text =1+1 <00123> _x000D_"))
    #expect(rows[1].contains("day 2026-09-30"))
    let first = try stage.contents()["evidence.xlsx"]
    _ = stage.answer("evidence", "--format", "xlsx", "--output", "again.xlsx")
    #expect(try stage.contents()["again.xlsx"] == first)
  }

  @Test func `what was written is taken in again as what is recorded already`() throws {
    _ = stage.answer(
      "attach", "--title", "Audit", "--reference", "shelf", "--shows", "HP2.G1", "--kind", "audit", "--extent",
      "31 of 40")
    _ = stage.answer("evidence", "--output", "evidence.xlsx")
    #expect(stage.answer("import", "evidence.xlsx").contains("0 new, 1 recorded already."))
  }

  @Test func `the report is one workbook of all its tables`() throws {
    _ = stage.answer("report", "--output", "report.xlsx")
    let names = try workbook("report.xlsx").sheets.map(\.name)
    #expect(names.count > 2 && Set(names).count == names.count)
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test func `a form and a log are filled in and come back`() throws {
    _ = stage.answer("form", "--criterion", "HP2", "--output", "form.xlsx")
    #expect(try rows(workbook("form.xlsx"))[0].contains("text Your name"))
    #expect(stage.run("import", "form.xlsx") == 2)
    #expect(stage.errors.contains("Nothing is filled"))
    _ = stage.answer("import", "--template", "--output", "log.xlsx")
    #expect(stage.answer("import", "log.xlsx").contains("There is nothing to do."))
  }

  @Test func `a workbook is written to a file, and only of a table`() throws {
    #expect(stage.run("evidence", "--format", "xlsx") == 2)
    #expect(stage.errors.contains("Name it: --output NAME.xlsx."))
    #expect(stage.run("gap", "HP2", "--output", "gap.xlsx") == 2 || (try? workbook("gap.xlsx")) != nil)
  }

  @Test func `sheet names are what every program takes`() throws {
    let long = String(repeating: "Ä", count: 40)
    let sheets = [long, long, "a/b:c", "'x'", "", "History"].map {
      NewWorkbook.Sheet($0, [.init("A")], rows: [[.number(1)]])
    }
    let names = try Workbook(NewWorkbook("Names & more", sheets).bytes).sheets.map(\.name)
    #expect(names[0] == String(repeating: "Ä", count: 31) && names[1].hasSuffix(" (2)"))
    #expect(Array(names[2...]) == ["a-b-c", "x", "Sheet", "History (2)"])
  }
}
