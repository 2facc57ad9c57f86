import Assessments
import Calendar
import Platform
import RecordStore
import StructuredText
import TestSupport
import Testing

/// Wherever a CSV file is taken, a workbook is too.
@Suite struct WorkbookSheetTests {
  private let stage: Stage

  init() throws { stage = try Stage.opened() }

  private var assessment: Assessment {
    get throws {
      try Workspace(try WorkspaceLocation.at(stage.folder.path), WriteOnce()).contents().history.assessment(
        asAt: stage.now.date)
    }
  }

  private func write(
    _ name: String, _ sheets: [(name: String, rows: [[String]])], hidden: Set<String> = [], rest: String = ""
  )
    throws
  {
    try stage.folder.write(SmallWorkbook(sheets, hidden: hidden, rest: rest).bytes, to: name)
  }

  private func refused(_ arguments: String..., saying words: String) throws {
    let before = try stage.contents()
    #expect(stage.run(arguments) == 2)
    #expect(flat(stage.errors).contains(words), "\(stage.errors)")
    #expect(try stage.contents() == before)
  }

  private let log = [["Criterion", "Title", "Kind", "Dated"], ["HP2", "Audit of referrals", "audit", "2026-09-30"]]

  @Test func `an evidence log is found by its headings, below a title, beside other sheets`() throws {
    try write("log.xlsx", [("Guide", [["How to fill this in"]]), ("Log", [["Northvale"], []] + log)])
    #expect(stage.answer("import", "log.xlsx").contains("Took in one item."))
    #expect(flat(stage.errors).contains("the headings stand in row 3; what is above was passed over"))
    #expect(try assessment.evidence.map(\.content.title) == ["Audit of referrals"])
  }

  @Test func `what is wrong is told with the sheet and its row`() throws {
    try write("log.xlsx", [("Log", [[], log[0], ["HP2", "", "audit", ""]])])
    try refused("import", "log.xlsx", saying: "log.xlsx, sheet “Log”:3: the title is blank")
  }

  @Test func `of two sheets that fit, one is to be named`() throws {
    try write("log.xlsx", [("June", log), ("July", [log[0], ["HP2", "Audit of plans", "audit", ""]])])
    try refused("import", "log.xlsx", saying: "several sheets that could be meant: “June”, “July”")
    try refused("import", "log.xlsx", "--sheet", "May", saying: "There is no sheet “May” in 'log.xlsx'")
    _ = stage.answer("import", "log.xlsx", "--sheet", "july")
    #expect(try assessment.evidence.map(\.content.title) == ["Audit of plans"])
  }

  @Test func `a hidden sheet is passed over with a word, and read where it is named`() throws {
    try write("log.xlsx", [("Log", log), ("Old", [log[0], ["HP2", "Old audit", "audit", ""]])], hidden: ["Old"])
    #expect(stage.answer("import", "log.xlsx", "-n").contains("1 new"))
    #expect(flat(stage.errors).contains("hidden, and passed over: “Old”"))
    #expect(stage.answer("import", "log.xlsx", "-n", "--sheet", "Old").contains("Old audit"))
  }

  @Test func `a heading that stands twice is told with its cells`() throws {
    try write("log.xlsx", [("Log", [["Criterion", "Title", "Note", "note"], ["HP2", "x", "", ""]])])
    try refused("import", "log.xlsx", saying: "the heading 'Note' stands twice, in C1 and D1")
  }

  @Test func `a sheet for another command is sent there`() throws {
    try write("answers.xlsx", [("Answers", [["Case", "Question", "Answer"], ["R1", "HP2.Q1", "yes"]])])
    try refused("import", "answers.xlsx", saying: "Take it in with 'muster audit import answers.xlsx'")
  }

  @Test func `a form comes back as a workbook, and twice is once`() throws {
    let table = try #require(
      CSVTable.read(SourceText(name: "f", stage.answer("form", "--csv", "--criterion", "HP2"))).0)
    var rows = [table.header] + table.rows.map(\.cells)
    for (heading, text) in [
      ("What the item", "Front-door audit"), ("Where it is kept", "shelf"), ("Your name", "C. Farrow"),
    ] {
      rows[1][try #require(rows[0].firstIndex { $0.hasPrefix(heading) })] = text
    }
    try write("form.xlsx", [("Form", rows)])
    #expect(stage.answer("import", "form.xlsx").contains("Took in from C. Farrow: 1 evidence item attached."))
    #expect(stage.answer("import", "form.xlsx").contains("Nothing new is in it"))
  }

  @Test func `answers, agreed answers and cases left out are taken from workbooks`() throws {
    try write(
      "cases.xlsx",
      [("Cases", [["Case ref", "Cohort"], ["R1", "referral"], ["00123", "referral"], ["R3", "referral"]])])
    try write("left-out.xlsx", [("Out", [["Case", "Reason"], ["R3", "moved away"]])])
    let drawn = stage.answer(
      "sample", "draw", "cases.xlsx", "--size", "3", "--seed", "x", "--exclude-from", "left-out.xlsx")
    #expect(drawn.contains("A sample of 2 from 2 cases"))
    #expect(try assessment.samples[0].drawn.lists.map(\.name) == ["cases.xlsx, sheet “Cases”"])
    let answers = [
      ["Case", "Question", "Answer", "Auditor"], ["00123", "HP2.Q1", "yes", "A"], ["00123", "HP2.Q1", "no", "B"],
    ]
    try write("answers.xlsx", [("Answers", answers)])
    #expect(stage.answer("audit", "import", "answers.xlsx").contains("2 answers in all"))
    try write(
      "agreed.xlsx", [("Panel", [["Case", "Question", "Agreed", "Because"], ["00123", "HP2.Q1", "yes", "seen"]])])
    #expect(stage.answer("audit", "moderate", "--file", "agreed.xlsx").contains("1 agreed answer for 1 case"))
  }

  @Test func `a whole Annex A is drawn from, one list a sheet, and drawn again from the saved workbook`() throws {
    let sheets = [
      ("Guidance", [["Child-level data"]]),
      ("List 3", [["Child Unique ID", "Date of Referral"], ["R1", "2026-09-16"], ["R2", "2026-09-17"]]),
      ("List 10", [["Child Unique ID", "Date of Adoption Order"], ["X1", "2026-09-16"]]),
      (
        "List 7",
        [
          ["Child Unique ID", "Child Protection Plan Start Date", "Child Protection Plan End Date"],
          ["P1", "2026-09-16"],
        ]
      ),
    ]
    try write("Annex A.xlsx", sheets)
    #expect(stage.answer("sample", "draw", "Annex A.xlsx", "--size", "3", "--seed", "x").contains("from 3 cases"))
    #expect(flat(stage.errors).contains("no list to draw from, and passed over: “Guidance”, “List 10”"))
    try write("copy.xlsx", sheets, rest: "<pageMargins left=\"1\"/>")
    #expect(stage.run("sample", "verify", "copy.xlsx") == 0)
  }

  @Test func `a list whose cohort is said is verified without saying it again`() throws {
    try write("cases.xlsx", [("Open", [["Case ref"], ["R1"], ["R2"]]), ("Guide", [["read me"]])])
    _ = stage.answer("sample", "draw", "--list", "referral=cases.xlsx", "--size", "2", "--seed", "x")
    #expect(stage.run("sample", "verify", "cases.xlsx") == 0)
  }

  @Test func `files that are no workbooks are named, and a text is a text whatever it is called`() throws {
    try stage.folder.write("Case ref,Cohort\nR1,referral\n", to: "cases.xlsx")
    #expect(stage.answer("sample", "draw", "cases.xlsx", "-n", "--size", "1").contains("from 1 case"))
    try stage.folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], to: "old.xls")
    try refused("sample", "draw", "old.xls", saying: "'old.xls': this is a workbook of Excel 97–2003 (.xls)")
    try stage.folder.write(Array("user".utf8), to: "~$cases.xlsx")
    try refused("sample", "draw", "~$cases.xlsx", saying: "somebody has the workbook open")
    try stage.folder.write([UInt8](), to: "none.xlsx")
    try refused("sample", "draw", "none.xlsx", saying: "'none.xlsx': the file is empty")
  }
}
