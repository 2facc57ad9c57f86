import Platform
import TestSupport
import Testing
import Workbooks

/// What cannot be read or is not here is said first in whatever is asked for, and stops no recording.
@Suite struct CompletenessTests {
  /// Three items on one aspect; the adverse one's record is changed by a byte, as a sync or an editor adds one.
  private func damaged() throws -> Stage {
    let stage = try Stage.opened()
    for (kind, statement) in [("audit", "HP2.G1"), ("minutes", "HP2.G1"), ("case-sample", "HP2.I1")] {
      _ = stage.answer(
        "attach", "--reference", "shelf \(kind)", "--shows", statement, "--kind", kind, "--dated", "2026-10-30")
    }
    let path = try record(of: "HP2.I1", stage)
    try stage.folder.write(try stage.folder.bytes(of: path) + [10], to: path)
    return stage
  }

  private func record(of text: String, _ stage: Stage) throws -> String {
    try #require(
      try stage.contents().first {
        $0.key.hasPrefix("evidence/records/") && String(decoding: $0.value, as: UTF8.self).contains(text)
      }?.key)
  }

  private let words = "Not complete: 1 record cannot be read and does not count."

  @Test(
    arguments: [
      "status", "gap", "gap HP2", "gap --why", "evidence", "claims", "policy show", "action list", "checklist",
      "gap --stress", "concern list", "erase --find HP2", "people",
    ])
  func `a screen begins with what cannot be read, and the command falls short`(command: String) throws {
    let stage = try damaged()
    let status = stage.run(command.split(separator: " ").map(String.init))
    #expect(flat(stage.output).hasPrefix(words))
    #expect(stage.errors.isEmpty)
    #expect(status == 1)
  }

  @Test(arguments: ["gap", "status", "claims", "report"])
  func `a text for others says so too`(command: String) throws {
    let stage = try damaged()
    #expect(stage.run(command.split(separator: " ").map(String.init) + ["--format", "md"]) == 1)
    #expect(flat(stage.output).contains("Not complete: 1 record cannot be read"))
    #expect(!stage.output.contains("muster verify"))
  }

  @Test func `a report and a pack say so on their first page`() throws {
    let stage = try damaged()
    #expect(stage.run("report", "--output", "r.html") == 1)
    let report = try stage.folder.text(of: "r.html")
    #expect(report.split(separator: words).count == 3)
    // On the cover too it stands before the grade.
    let (notice, grade) = (report.firstRange(of: words), report.firstRange(of: "The evidence supports"))
    #expect(try #require(notice).lowerBound < #require(grade).lowerBound)
    #expect(stage.run("pack", "--output", "p") == 1)
    #expect(try stage.folder.text(of: "p/index.html").contains(words))
  }

  @Test func `programs are told which records and files`() throws {
    let stage = try damaged()
    #expect(stage.run("gap", "--json") == 1)
    #expect(stage.output.contains("\"complete\": false") && stage.output.contains("\"unreadable\": 1"))
    #expect(stage.output.contains("\"evidence/records/2026-11/"))
    #expect(flat(stage.errors).hasPrefix("muster: \(words)"))
  }

  @Test(arguments: ["evidence", "action list", "concern list", "checklist"])
  func `a list for programs is no list where it is not complete, so that nobody takes it for the whole`(command: String)
    throws
  {
    let stage = try damaged()
    let asked = command.split(separator: " ").map(String.init) + ["--json"]
    #expect(stage.run(asked) == 1)
    #expect(stage.output.hasPrefix("{\n  \"list\": [") && stage.output.contains("\"complete\": false"))
    #expect(try Stage.opened().answer(asked).hasPrefix("["))
  }

  @Test func `a CSV file cannot say it, and what is printed beside it does`() throws {
    let stage = try damaged()
    #expect(stage.run("evidence", "--format", "csv") == 1)
    #expect(flat(stage.errors).contains(words) && !stage.output.contains("complete"))
    #expect(stage.run("evidence", "--output", "e.csv") == 1)
    #expect(flat(stage.errors).contains(words))
    #expect(flat(stage.output).contains("a CSV file cannot say so"))
    #expect(try !stage.folder.text(of: "e.csv").contains("omplete"))
  }

  @Test(arguments: [["evidence"], ["report"]])
  func `a workbook says it on a sheet before all others`(command: [String]) throws {
    let stage = try damaged()
    #expect(stage.run(command + ["--output", "e.xlsx"]) == 1)
    let book = try Workbook(try #require(try stage.contents()["e.xlsx"]))
    #expect(book.sheets.first?.name == "Read first" && book.sheets.count > 1)
    // It is taken in again all the same, where it is one that can be.
    #expect(stage.run("import", "e.xlsx") == (command == ["evidence"] ? 0 : 2))
  }

  @Test func `a folder of spreadsheets and every text of a pack say it`() throws {
    let stage = try damaged()
    #expect(stage.run("report", "--format", "csv", "--output", "tables") == 1)
    #expect(try stage.folder.text(of: "tables/00-read-first.txt").hasPrefix(words))
    #expect(stage.run("pack", "--output", "p") == 1)
    #expect(try flat(stage.folder.text(of: "p/timetable.md")).contains(words))
  }

  @Test func `what both lists and records falls short only where it lists`() throws {
    let stage = try damaged()
    #expect(stage.run("checklist", "LOG1") == 0)
    #expect(flat(stage.errors).contains(words))
    #expect(stage.run("form", "--criterion", "HP2") == 1)
    #expect(flat(stage.errors).contains(words))
    #expect(stage.run("import", "--template") == 1)
    try stage.folder.write("Title,Where,Kind,Dated,Shows\nA,shelf 9,audit,2026-10-30,HP2.G1\n", to: "log.csv")
    #expect(stage.run("import", "log.csv", "--dry-run") == 1)
    #expect(flat(stage.output).hasPrefix(words))
    #expect(stage.run("import", "log.csv") == 0)
  }

  @Test func `recording goes on, and a signature has to know`() throws {
    let stage = try damaged()
    #expect(stage.run("judge", "HP2", "good", "--because", "as audited") == 0)
    #expect(flat(stage.errors).contains(words))
    #expect(stage.run("sign-off") == 2)
    #expect(stage.errors.contains("--knowing"))
    #expect(stage.run("sign-off", "--knowing") == 0)
  }

  @Test func `a part of what was made together counts for nothing, and status says how much is here`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(
      "Title,Where,Kind,Dated,Shows\n" + (1...3).map { "Audit \($0),shelf \($0),audit,2026-10-30,HP2.G1\n" }.joined(),
      to: "log.csv")
    _ = stage.answer("import", "log.csv")
    try stage.folder.remove(try record(of: "Audit 2", stage))
    #expect(stage.run("status") == 1)
    #expect(flat(stage.output).contains("2 of 3 records made together are here and none of them counts"))
  }

  @Test(arguments: [true, false])
  func `an evidence file that is gone or cut short is said`(isGone: Bool) throws {
    let stage = try Stage.opened()
    try stage.folder.write("as it was", to: "audit.txt")
    _ = stage.answer("attach", "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-10-30")
    let kept = try #require(try stage.contents().keys.first { $0.hasPrefix("evidence/files/") })
    if isGone { try stage.folder.remove(kept) } else { try stage.folder.write("as it", to: kept) }
    #expect(stage.run("gap") == 1)
    #expect(flat(stage.output).hasPrefix("Not complete: 1 evidence file is gone or not as long as recorded."))
    #expect(stage.run("evidence", "--format", "csv") == 1)
    #expect(stage.output.contains("counts, file gone"))
    let id = try #require(stage.output.split(whereSeparator: \.isNewline).last?.prefix(7))
    #expect(stage.run("evidence", String(id)) == 1)
    #expect(flat(stage.output).contains("; its file is gone or not as long as recorded"))
  }

  @Test func `what is complete says nothing of it on a screen`() throws {
    let stage = try Stage.opened()
    #expect(!stage.answer("status").contains("complete"))
    #expect(stage.answer("status", "--json").contains("\"complete\": true"))
  }
}
