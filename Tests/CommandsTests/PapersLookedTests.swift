import Assessments
import Digests
import StructuredText
import TestSupport
import Testing

/// Papers are looked through for what identifies a person as they are taken in, by whichever door, and before anything is recorded.
@Suite struct `A paper that seems to hold what identifies a child` {
  private let secret = "Visited; NHS number 943 476 5919\n"
  private let told = "seems to hold an NHS number."
  private let options = ["--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-06-30"]

  @Test func `is told where a file is attached, with how to take it out, and repeats nothing of it`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(secret, to: "visit.txt")
    let said = flat(stage.answer(["attach", "visit.txt"] + options))
    #expect(said.contains("visit.txt \(told)") && !said.contains("943"))
    let line = try #require(said.split(separator: "To take it out for good: muster ").last)
    let id = try #require(line.split(separator: " ").dropFirst().first)
    #expect(stage.run("privacy") == 1 && stage.output.contains(id) && !stage.output.contains("943"))
    _ = stage.answer("erase", String(id), "--because", "it identified a child", "--yes")
    #expect(stage.answer("privacy").contains("Nothing found"))
  }

  @Test func `is told of a folder before any of it is recorded`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(secret, to: "shared/HP2/visit.txt")
    try stage.folder.write("31 of 40 referrals", to: "shared/HP2/audit.txt")
    let said = flat(stage.answer("attach", "shared", "--dry-run"))
    #expect(said.contains("HP2/visit.txt \(told)") && !said.contains("HP2/audit.txt seems"))
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains(told))
    #expect(!flat(stage.answer("attach", "shared", "--yes")).contains(told))
  }

  @Test func `is told of a log's files before any of it is recorded`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(secret, to: "post/visit.txt")
    try stage.folder.write("criterion,title,file\nHP2,Audit,visit.txt\n", to: "post/log.csv")
    #expect(flat(stage.answer("import", "post/log.csv", "--dry-run")).contains("visit.txt \(told)"))
  }

  @Test func `is told where it came with a form, whatever its lead marked`() throws {
    let desk = try ReturnDesk()
    let name = "papers/HP2-1 visit.txt"
    let answers = desk.answers(
      try desk.form(), copy: "copy-1",
      evidence: [
        [
          desk.text("item", "HP2-1"), desk.text("criterion", "HP2"), desk.text("title", "Visits"),
          desk.text("kind", "audit"), desk.text("dated", "2026-06-30"), desk.list("shows", ["HP2.G1"]),
          desk.text("paper", name), desk.text("paper-digest", SHA256.digest(of: secret).hex),
          desk.text("paper-holds", "no child's details"),
        ]
      ])
    try desk.stage.folder.write(SmallWorkbook.archive([("answers.txt", answers), (name, secret)]), to: "back.zip")
    #expect(flat(desk.stage.answer("import", "back.zip", "--dry-run")).contains("visit.txt \(told)"))
  }

  @Test func `is named with the reason where it could not be looked through`() throws {
    let stage = try Stage.opened()
    try stage.folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], to: "scan.png")
    let words = "Not looked through for what identifies a person: scan.png (it is a picture)."
    #expect(flat(stage.answer(["attach", "scan.png"] + options)).contains(words))
    #expect(flat(stage.answer("privacy")).contains(words))
  }

  @Test func `is told where a sheet has first names and last names in columns beside old days`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("Smith,Jane,04/05/2015\nBrown,Tom,11/09/2012\n", to: "list.csv")
    #expect(flat(stage.answer(["attach", "list.csv"] + options)).contains("list.csv seems to hold a date of birth."))
  }

  @Test func `is found by 'privacy' where it was taken in by reference, or named where it is there no more`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(secret, to: "shared/HP2/visit.txt")
    try stage.folder.write("31 of 40 referrals", to: "shared/HP2/audit.txt")
    _ = stage.answer("attach", "shared", "--yes")
    #expect(stage.run("privacy") == 1)
    let said = flat(stage.output)
    #expect(said.contains("1 paper seems to, of 2 looked through.") && !said.contains("943"), "\(said)")
    let id = try #require(said.firstMatch(of: #/muster erase (\w+) --/#)?.1)
    #expect(stage.answer("evidence", "--format", "csv").contains("\(id)"))
    for name in ["visit.txt", "audit.txt"] { try stage.folder.remove("shared/HP2/\(name)") }
    let gone = flat(stage.answer("privacy"))
    #expect(!gone.contains("Nothing found") && gone.contains("2 papers were not looked through"), "\(gone)")
    #expect(
      gone.contains("shared/HP2/audit.txt, shared/HP2/visit.txt (no longer where it was taken in from)"), "\(gone)")
    let found = flat(stage.answer("privacy", "find", "--person", "T. Sorrel"))
    #expect(found.contains("Nothing was found in what was looked through."))
    #expect(found.contains("shared/HP2/audit.txt: no longer where it was taken in from"))
  }

  @Test func `counts as looked through in a workbook, cell by cell`() throws {
    let stage = try Stage.opened()
    let rows = [["Ref", "Surname", "Date of birth"], ["C1", "x", "2015-04-03"]]
    try stage.folder.write(SmallWorkbook([("List", rows)]).bytes, to: "list.xlsx")
    #expect(
      flat(stage.answer(["attach", "list.xlsx"] + options)).contains(
        "list.xlsx seems to hold a date of birth and a heading for people's names."))
  }
}
