import Calendar
import RecordStore
import TestSupport
import Testing

/// The protective marking that the authority sets.
@Suite struct MarkingTests {
  private func stage() throws -> Stage {
    let stage = try FormatTests.stage()
    _ = stage.answer("marking", "OFFICIAL-SENSITIVE")
    return stage
  }

  @Test func `every screen, text and page carries it first`() throws {
    let stage = try stage()
    for command in [["gap"], ["status"], ["evidence"], ["pack", "card"], ["pack", "to-do"], ["audit", "progress"]] {
      #expect(stage.answer(command).hasPrefix("OFFICIAL-SENSITIVE\n"), "\(command)")
    }
    #expect(stage.answer("gap", "--format", "md").hasPrefix("**OFFICIAL-SENSITIVE**"))
    for audience in ["leaders", "inspectors", "committee"] {
      _ = stage.answer("report", "--audience", audience, "--output", "\(audience).html")
      let page = try stage.folder.text(of: "\(audience).html")
      // On the cover, and above and below every other page.
      #expect(page.contains("class=\"marking\"") && page.split(separator: "OFFICIAL\\00002d SENSITIVE").count > 3)
      #expect(stage.answer("report", "--audience", audience, "--format", "md").hasPrefix("**OFFICIAL-SENSITIVE**"))
    }
    _ = stage.answer("pack", "--output", "pack")
    for name in ["index.html", "contacts.md"] {
      #expect(try stage.folder.text(of: "pack/\(name)").contains("OFFICIAL-SENSITIVE"), "\(name)")
    }
    #expect(stage.answer("form", "--criterion", "HP2").contains("class=\"marking\""))
  }

  @Test func `programs are told it, and a folder of spreadsheets in the text beside them`() throws {
    let stage = try stage()
    #expect(stage.answer("gap", "--json").contains("\"marking\": \"OFFICIAL-SENSITIVE\""))
    _ = stage.answer("report", "--format", "csv", "--output", "tables")
    #expect(try stage.folder.text(of: "tables/00-read-first.txt").hasPrefix("OFFICIAL-SENSITIVE\n"))
    #expect(
      stage.answer("evidence", "--output", "evidence.csv").contains("cannot carry the marking “OFFICIAL-SENSITIVE”"))
  }

  @Test func `a workbook carries it above and below every printed page, and tells it first`() throws {
    let stage = try stage()
    _ = stage.answer("evidence", "--output", "evidence.xlsx")
    let book = String(decoding: try stage.folder.bytes(of: "evidence.xlsx"), as: UTF8.self)
    let edge = "&amp;COFFICIAL-SENSITIVE"
    #expect(book.split(separator: "<oddHeader>\(edge)</oddHeader><oddFooter>\(edge)</oddFooter>").count == 3)
  }

  @Test func `what tells of an earlier day is marked as of today`() throws {
    let stage = try FormatTests.stage()
    let before = "\(stage.now.date)"
    stage.now = Instant(seconds: stage.now.seconds + 2 * 86_400)
    _ = stage.answer("marking", "OFFICIAL-SENSITIVE")
    #expect(stage.answer("gap", "--as-at", before).hasPrefix("OFFICIAL-SENSITIVE\n"))
  }

  @Test func `it is one line, can be taken off, and nothing says it where none is set`() throws {
    let stage = try stage()
    #expect(stage.answer("marking").contains("“OFFICIAL-SENSITIVE”"))
    #expect(stage.run("marking", String(repeating: "x", count: 61)) == 2)
    for bad in ["two\nlines", "A\u{1}\u{1B}[31mB", "A\u{202E}B", " "] {
      #expect(stage.run("marking", bad) == 2, "\(bad)")
    }
    _ = stage.answer("marking", "none")
    #expect(stage.answer("marking").contains("No marking is set"))
    #expect(!stage.answer("gap").contains("OFFICIAL"))
    #expect(!stage.answer("gap", "--json").contains("marking"))
  }
}
