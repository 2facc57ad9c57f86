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

  private func write(_ header: [String], _ rows: [[String]], to stage: Stage) throws {
    try stage.folder.write(CSVWriter.write([header] + rows, bom: true), to: "own.csv")
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

  @Test func `refuses a row that says something else, and names the field`() throws {
    let stage = try stage(2)
    let table = try table(stage)
    let extent = try #require(table.header.firstIndex(of: "Extent"))
    var rows = table.rows.map { $0.cells.map { SafeCell.unguarded($0) } }
    rows[1][extent] = "39 of 40"
    try write(table.header, rows, to: stage)
    let before = try stage.contents().filter { $0.key != "own.csv" }
    #expect(stage.run("import", "own.csv") == 2)
    #expect(stage.errors.contains("says otherwise of the extent") && stage.errors.contains("muster correct"))
    #expect(try stage.contents().filter { $0.key != "own.csv" } == before)
  }
}

extension String {
  /// Blank space at the ends of what is typed into a cell means nothing.
  fileprivate var trimmingBlanks: String { Heading(self).text }
}
