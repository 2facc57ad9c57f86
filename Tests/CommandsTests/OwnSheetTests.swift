import StructuredText
import TestSupport
import Testing

/// What goes out as a spreadsheet comes in again unchanged.
@Suite struct `A sheet of the evidence that this program wrote` {
  private static let kinds = ["audit", "performance-data", "minutes", "feedback-children", "external-review"]
  private static let words = [
    "Front-door audit", "=cmd()", "'quoted", "a, \"b\"; c", "Ärzte – “Q2”", "two\nlines", "-", "+44", "  spaced  ",
  ]

  /// A workspace with items of every shape, the same for the same seed.
  private func stage(_ seed: UInt64) throws -> Stage {
    let stage = try Stage.opened()
    var random = SeededGenerator(seed: seed)
    let shown = ["HP2.G1", "HP2.A1", "HP3.G1", "HP2.I1"]
    for index in 0..<8 {
      func some(_ option: String, _ choices: [String]) -> [String] {
        Bool.random(using: &random) ? ["--\(option)", choices.randomElement(using: &random) ?? ""] : []
      }
      let words = Self.words
      let options =
        [
          "--title", "\(words[(index + Int(seed)) % words.count]) \(index)", "--reference", "shelf \(index)", "--to",
          "HP2",
        ]
        + some("shows", shown + ["adequate", "HP2.G1, HP3.A1"]) + some("kind", Self.kinds)
        + some("dated", ["2026-06-30"])
        + some("covers", ["2026-04-01..2026-06-30"]) + some("agency", ["police"]) + some("exercise", ["spring"])
        + some("extent", ["31 of 40"]) + some("place", words) + some("note", words)
      #expect(stage.run(["attach"] + options) == 0, "\(stage.errors)")
    }
    stage.run("attach", "--reference", "x", "--title", "Denied", "--against", "HP2.G1", "--kind", "audit")
    return stage
  }

  private func table(_ stage: Stage) throws -> CSVTable {
    let text = stage.answer("evidence", "--format", "csv")
    return try #require(CSVTable.read(SourceText(name: "own.csv", text)).0)
  }

  private func write(_ header: [String], _ rows: [[String]], to stage: Stage, _ name: String = "own.csv") throws {
    if name.hasSuffix(".xlsx") {
      try stage.folder.write(SmallWorkbook([("Evidence", [header] + rows)]).bytes, to: name)
    } else {
      try stage.folder.write(CSVWriter.write([header] + rows, bom: true), to: name)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `taken in again leaves nothing to do`(seed: UInt64) throws {
    let stage = try stage(seed)
    _ = stage.answer("evidence", "--format", "csv", "--output", "own.csv")
    let before = try stage.contents()
    #expect(stage.answer("import", "own.csv").contains("0 new, 9 recorded already. There is nothing to do."))
    #expect(try stage.contents() == before)
  }

  @Test func `is known for the same after a spreadsheet wrote its days in its own way`() throws {
    let stage = try stage(3)
    let table = try table(stage)
    let rows = table.rows.map { row in
      row.cells.map { SafeCell.unguarded($0) == "2026-06-30" ? "30/06/2026" : SafeCell.unguarded($0) }
    }
    #expect(rows.joined().contains("30/06/2026"))
    try write(table.header, rows, to: stage)
    #expect(stage.answer("import", "own.csv").contains("There is nothing to do."))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `makes the same items in a workspace that has none of them`(seed: UInt64) throws {
    let (from, to) = (try stage(seed), try Stage.opened())
    let table = try table(from)
    try write(table.header, table.rows.map { $0.cells.map { SafeCell.unguarded($0) } }, to: to)
    #expect(to.answer("import", "own.csv").contains("Took in 9 items."))
    let again = try self.table(to)
    let isTold = table.header.map { !["Id", "Attached on"].contains($0) }
    func told(_ table: CSVTable) -> [[String]] {
      table.rows.map { row in zip(row.cells, isTold).filter(\.1).map { $0.0.trimmingBlanks } }
    }
    #expect(told(again) == told(table))
  }

  /// Changes one cell of each row in turn, so that the sheet says otherwise of one item.
  @Test(arguments: 1...6 as ClosedRange<UInt64>, ["own.csv", "own.xlsx"])
  func `with one cell changed changes that item with --update, and nothing else`(seed: UInt64, name: String) throws {
    let stage = try stage(seed)
    let table = try table(stage)
    let changes = [
      ("Extent", "39 of 40"), ("Note", "seen again"), ("Agency", ""), ("Dated", "2026-07-01"), ("Kind", "minutes"),
      ("Shows", "HP3.G1"),
    ]
    let (heading, said) = changes[Int(seed) - 1]
    let column = try #require(table.header.firstIndex(of: heading))
    var rows = table.rows.map { $0.cells.map { SafeCell.unguarded($0) } }
    // Of a period the last day is shown, whatever the day beside it.
    let period = try #require(table.header.firstIndex(of: "Period"))
    let changed = try #require(
      rows.indices.first { rows[$0][column] != said && $0 > 0 && (heading != "Dated" || rows[$0][period].isEmpty) })
    rows[changed][column] = said
    if heading == "Shows" { rows[changed][try #require(table.header.firstIndex(of: "Criteria"))] = "HP3" }
    try write(table.header, rows, to: stage, name)
    #expect(stage.run("import", name) == 2)
    #expect(stage.errors.contains("One row of '\(name)") && stage.errors.contains("--update"))
    #expect(try self.table(stage) == table)
    _ = stage.answer("import", name, "--update")
    let after = try self.table(stage)
    for (index, (row, before)) in zip(after.rows, table.rows).enumerated() {
      #expect((row.cells == before.cells) == (index != changed), "\(row.cells) \(before.cells)")
    }
    #expect(after.rows[changed].cells[column] == said)
    #expect(stage.answer("import", name).contains("There is nothing to do."))
  }

  @Test func `in a workbook leaves nothing to do either`() throws {
    let stage = try stage(5)
    _ = stage.answer("evidence", "--output", "own.xlsx")
    #expect(stage.answer("import", "own.xlsx").contains("0 new, 9 recorded already. There is nothing to do."))
  }

  @Test func `changes no concern about a child`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "concern", "raise", "C4471", "--to", "HP3", "--told", "team manager", "--told-at", "2026-11-24 09:15")
    let table = try table(stage)
    let note = try #require(table.header.firstIndex(of: "Dated"))
    var rows = table.rows.map { $0.cells.map { SafeCell.unguarded($0) } }
    rows[0][note] = "2020-01-01"
    try write(table.header, rows, to: stage)
    #expect(stage.run("import", "own.csv", "--update") == 2)
    #expect(stage.errors.contains("is a concern about a child's safety"))
  }
}

extension String {
  /// Blank space at the ends of what is typed into a cell means nothing.
  fileprivate var trimmingBlanks: String { Heading(self).text }
}

/// What goes out as a spreadsheet comes in again unchanged.
@Suite struct `A sheet of the owners that this program wrote` {
  private static let names = ["C. Farrow", "Siân Ó Briain", "=cmd()", "a, \"b\"; c", "+44", "Lead for HP2"]

  /// A workspace in which some criteria have an owner, some a reviewer and a day too, the same for the same seed.
  private func stage(_ seed: UInt64) throws -> Stage {
    let stage = try Stage.opened()
    var random = SeededGenerator(seed: seed)
    for criterion in ["HP1", "HP2", "HP5", "QP3", "LG8"] {
      let names = Self.names.shuffled(using: &random)
      let options =
        (Bool.random(using: &random) ? ["--reviewer", names[1]] : [])
        + (Bool.random(using: &random) ? ["--due", "2027-01-31"] : [])
      #expect(stage.run(["assign", criterion, "--owner", names[0]] + options) == 0, "\(stage.errors)")
    }
    return stage
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, ["own.csv", "own.xlsx"])
  func `taken in again leaves nothing to do`(seed: UInt64, name: String) throws {
    let stage = try stage(seed)
    _ = stage.answer("status", "--output", name)
    let before = try stage.contents()
    #expect(flat(stage.answer("assign", "--from", name)).hasPrefix("All of that is recorded already."))
    #expect(try stage.contents() == before)
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `gives the same owners in a workspace that has none`(seed: UInt64) throws {
    let (from, to) = (try stage(seed), try Stage.opened())
    let sheet = from.answer("status", "--format", "csv")
    try to.folder.write(sheet, to: "own.csv")
    _ = to.answer("assign", "--from", "own.csv")
    #expect(to.answer("status", "--format", "csv") == sheet)
  }
}
