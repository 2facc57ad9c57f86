import TestSupport
import Testing

/// Sheets as people keep them: titles above, totals below, days in every form, references that a spreadsheet has had.
@Suite struct SheetsAsKeptTests {
  @Test(arguments: [
    ["sample", "draw", "--column", "foo"], ["sample", "draw", "--column", "case=Ref"],
    ["assign", "HP2", "--owner", "C. Farrow", "--column", "criterion=Bar"],
  ])
  func `a column of no sheet is refused, and nothing is remembered of it`(command: [String]) throws {
    let stage = try Stage.opened()
    let before = try stage.contents()
    #expect(stage.run(command) == 2)
    #expect(stage.errors.contains("--column is for a "), "\(stage.errors)")
    #expect(try stage.contents() == before)
  }

  private func opened(_ files: [String: String]) throws -> Stage {
    let stage = try Stage.opened()
    for (name, text) in files { try stage.folder.write(text, to: name) }
    return stage
  }

  /// What a draw of one list says, without its line breaks, and the cases that it drew.
  private func drawn(_ text: String, _ options: String...) throws -> (said: String, cases: String) {
    let stage = try opened(["l.csv": text])
    let list = options.contains { $0.hasPrefix("step-down=") } ? [] : ["l.csv"]
    let status = stage.run(["sample", "draw"] + list + ["--size", "9", "--seed", "s"] + options)
    #expect(status == 0, "\(stage.errors)")
    let said = flat(stage.output)
    return (said, stage.answer("sample", "show", "--cases", "--format", "csv"))
  }

  // MARK: Rows that are none

  @Test(arguments: [
    ("case,cohort,team\nC1,step-down,A\nC2,step-down,A\n\n(2 rows affected)\n", "a note (line 5)"),
    ("case,cohort,team\nC1,step-down,A\nC2,step-down,A\nTotal,,2\n", "a total (line 4)"),
    (
      "case,cohort,note\nC1,step-down,line one\nline two\nC2,step-down,x\n",
      "cut short, or the rest of the line above (line 3)"
    ),
    ("case,cohort,team\nC1,step-down,A\nC2,step-down,A\nSource: case system,,\n", "a note (line 4)"),
    ("case,cohort,team\nC1,step-down,A\nGrand total,step-down,9\nC2,step-down,A\n", "a total (line 3)"),
    ("case,cohort,team\nC1,step-down,A\nC2,step-down,A\nSum:,,2\n", "a total (line 4)"),
    ("case,cohort,team\nC1,step-down,A\nC2,step-down,A\nCount of cases,,\n", "a total (line 4)"),
  ])
  func `what is no row of a case list is told with its line and never a child`(_ text: String, _ told: String) throws {
    let (said, cases) = try drawn(text, "--list", "step-down=l.csv")
    #expect(said.contains("l.csv: 2 rows, 2 cases."))
    #expect(said.contains("1 row left out: \(told)."))
    #expect(cases.split(whereSeparator: \.isNewline).count == 3)
  }

  @Test(arguments: ["Sumaya", "Counting", "Meanwood", "Averages Ltd 7"])
  func `a reference that begins with the letters of a word for a total is a case`(_ reference: String) throws {
    #expect(try drawn("case,cohort,team\n\(reference),step-down,\nC2,step-down,A\n").said.contains("2 rows, 2 cases."))
  }

  @Test func `references of several words are cases, and not notes`() throws {
    #expect(try drawn("case,cohort,team\nLCS 12,step-down,\nFile 7 b1,step-down,A\n").said.contains("2 rows, 2 cases."))
  }

  @Test func `headings below a title are found in a case list, a log and a sheet of exclusions`() throws {
    let title = "Annex A list 7;;\n\n"
    #expect(
      try drawn(title + "Child Unique ID,cohort,team\nC1,step-down,A\n").said.contains(
        "The headings stand on line 3; what is above was passed over."))
    let stage = try opened([
      "log.csv": "Evidence log\n\ncriterion,title,reference\nHP2,Front-door audit,shelf 4\nTotal,1,\n",
      "out.csv": "Not to be drawn\ncase,reason\nC1,in court\n(1 row affected)\n",
      "l.csv": "case,cohort\nC1,step-down\nC2,step-down\n",
    ])
    #expect(stage.run("import", "log.csv", "--dry-run") == 0, "\(stage.errors)")
    #expect(flat(stage.output).contains("1 new, 0 recorded already."))
    #expect(
      flat(stage.errors).contains(
        "muster: log.csv: the headings stand on line 3; what is above was passed over. muster: log.csv: left out: a total (line 5)."
      ))
    #expect(stage.run("sample", "draw", "l.csv", "--exclude-from", "out.csv", "--size", "2", "--seed", "s", "-n") == 0)
    #expect(stage.output.contains("A sample of 1 from 1 case"))
  }

  @Test func `what stands in a criterion's column alone and is no criterion is not passed over`() throws {
    let stage = try opened(["log.csv": "criterion,title,note\nHP2,Audit,line one\nline two\n"])
    #expect(stage.run("import", "log.csv") == 2)
    #expect(stage.errors.contains("log.csv:3:"))
  }

  @Test func `of very many rows that are wrong twenty are shown, and the rest counted`() throws {
    let rows = (1...300).map { "HP2,t\($0),,,x\n" }.joined()
    let stage = try opened(["log.csv": "criterion,title\n" + rows])
    #expect(stage.run("import", "log.csv") == 2)
    #expect(stage.errors.split(separator: "\n").count { $0.contains(": error: ") } == 21)
    #expect(stage.errors.contains("log.csv:22:1: error: so it is with this row and 279 more"))
  }

  // MARK: Days

  private static let plans =
    "Child Unique ID,Child Protection Plan Start Date,Latest Category of Abuse,Child Protection Plan End Date,Number of Previous Child Protection Plans\n"

  @Test(arguments: ["31/12/9999", "01/01/1900", "NaT", "None", "<NA>", "Open", "NULL", "2958465", "30/11/2026"])
  func `a plan whose end stands for none, or has not come, has not ended`(_ end: String) throws {
    let (said, cases) = try drawn(Self.plans + "C1,05/10/2026,Neglect,\(end),0\n", "--list-day", "2026-11-02")
    #expect(cases.contains("C1,child-protection-plan,plan-new"))
    #expect(said.contains("'Child Protection Plan End Date': one cell "))
  }

  @Test func `a cell that is no day is told once with its line, and says nothing about the end of a plan`() throws {
    let (said, cases) = try drawn(
      Self.plans + "C1,05/10/2026,Neglect,,0\nC2,05/10/2026,Neglect,soon,0\n", "--list-day", "2026-11-02")
    #expect(!cases.contains("C2"))
    #expect(
      said.contains(
        "'Child Protection Plan End Date': one cell could not be read as a day (line 3), and fits no rule."))
  }

  @Test func `the order of day and month is decided for a whole column`() throws {
    let american = "C1,10/05/2026,Neglect,,0\nC2,10/25/2026,Neglect,,0\n"
    let (said, cases) = try drawn(Self.plans + american, "--list-day", "2026-11-02")
    #expect(said.contains("the month was read before the day, since one cell can be read only so."))
    #expect(cases.contains("C1,child-protection-plan,plan-new") && cases.contains("C2,child-protection-plan,plan-new"))
    let either = try drawn(Self.plans + "C1,05/10/2026,Neglect,,0\n", "--list-day", "2026-11-02")
    #expect(either.said.contains("its days fit either order of day and month, and the day was read first."))
  }

  @Test func `a log's days may have the month first, and words for no day`() throws {
    let stage = try opened([
      "log.csv":
        "criterion,title,reference,date\nHP2,A,shelf 1,03/04/2026\nHP2,B,shelf 2,03/25/2026\nHP2,C,shelf 3,N/A\nHP2,D,shelf 4,46108\n"
    ])
    #expect(stage.run("import", "log.csv") == 0, "\(stage.errors)")
    let said = flat(stage.output)
    #expect(said.contains("'date': the month was read before the day, since one cell can be read only so."))
    #expect(said.contains("'date': one cell stands for no day"))
    #expect(said.contains("4 Mar 2026") && said.contains("25 Mar 2026") && said.contains("no date"))
  }

  // MARK: Ages and answers

  @Test func `ages in words and answers with their reasons are understood, and what is not is counted`() throws {
    let (said, _) = try drawn(
      "case,cohort,age,disability\nC1,step-down,Unborn,Yes - autism\nC2,step-down,6 months,No (seen)\nC3,step-down,2 yrs 3 months,\nC4,step-down,teenager,perhaps\n"
    )
    #expect(said.contains("'age': one cell could not be read as an age (line 5), and is not counted as absent."))
    #expect(said.contains("'disability': one cell could not be read as a yes or a no (line 5)"))
  }

  // MARK: References

  @Test func `references in scientific notation are refused, and the cause is named`() throws {
    let stage = try opened(["l.csv": "case,cohort\n1.23E+11,step-down\n1.23E+11,step-down\n1.24E+11,step-down\n"])
    #expect(stage.run("sample", "draw", "l.csv", "--size", "3", "--seed", "s") == 2)
    #expect(flat(stage.errors).contains("'l.csv', line 2: 3 case references are of the form 1.23E+11"))
  }

  @Test func `a child whose zeros one of two lists has lost is one child, and two of one list stay two`() throws {
    let stage = try opened([
      "a.csv": "case,cohort\n00124,step-down\n00125,step-down\n",
      "b.csv": "case,cohort\n124,early-help\n7,early-help\n",
      "c.csv": "case,cohort\n008,step-down\n8,step-down\n",
    ])
    #expect(stage.run("sample", "draw", "a.csv", "b.csv", "--size", "9", "--seed", "s", "-n") == 0)
    #expect(stage.output.contains("A sample of 3 from 3 cases"))
    #expect(flat(stage.output).contains("one case stands in one list without the leading zeros"))
    #expect(stage.run("sample", "draw", "c.csv", "--size", "9", "--seed", "s", "-n") == 0)
    #expect(stage.output.contains("A sample of 2 from 2 cases"))
  }

  @Test func `cases not to be drawn are known without their zeros where exactly one fits`() throws {
    let stage = try opened(["l.csv": "case,cohort\n00124,step-down\n00125,step-down\n0077,step-down\n077,step-down\n"])
    let draw = ["sample", "draw", "l.csv", "--size", "9", "--seed", "s", "-n", "--because", "in court", "--exclude"]
    #expect(stage.run(draw + ["124"]) == 0)
    #expect(stage.output.contains("A sample of 3 from 3 cases"))
    #expect(
      flat(stage.output).contains("one case that is not to be drawn: known by the same reference written otherwise"))
    #expect(stage.run(draw + ["77"]) == 0)
    #expect(stage.output.contains("A sample of 4 from 4 cases"))
    #expect(flat(stage.output).contains("could be any of several in the lists"))
  }

  @Test func `cases not to be drawn are known without their capitals where exactly one fits`() throws {
    let stage = try opened(["l.csv": "case,cohort\nC117,step-down\nC118,step-down\nd1,step-down\nD1,step-down\n"])
    let draw = ["sample", "draw", "l.csv", "--size", "9", "--seed", "s", "-n", "--because", "in court", "--exclude"]
    #expect(stage.run(draw + ["c 117"]) == 0)
    #expect(stage.output.contains("A sample of 3 from 3 cases"))
    #expect(flat(stage.output).contains("known by the same reference written otherwise"))
    #expect(stage.run(draw + ["d 1"]) == 0)
    #expect(stage.output.contains("A sample of 4 from 4 cases"))
    #expect(flat(stage.output).contains("could be any of several in the lists"))
    #expect(stage.run(draw + ["D1"]) == 0)
    #expect(stage.output.contains("A sample of 3 from 3 cases"))
    #expect(!stage.output.contains("written otherwise"))
  }

  @Test func `an audit knows a case whose zeros were stripped, and names the cause where none fits`() throws {
    let stage = try opened([
      "l.csv": "case,cohort\n00124,referral\n00125,referral\n",
      "good.csv": "case,question,answer\n124,HP2.Q1,yes\n125.0,HP2.Q1,no\n",
      "bad.csv": "case,question,answer\n1.24E+11,HP2.Q1,yes\n",
    ])
    #expect(stage.run("sample", "draw", "l.csv", "--size", "2", "--seed", "s") == 0)
    #expect(stage.run("audit", "import", "bad.csv") == 2)
    #expect(flat(stage.errors).contains("case '1.24E+11' has lost its digits in a spreadsheet"))
    #expect(stage.run("audit", "import", "good.csv") == 0, "\(stage.errors)")
    #expect(flat(stage.output).contains("taken for the one case that fits: 124 as 00124, 125.0 as 00125."))
    #expect(stage.answer("sample", "show", "--cases", "--format", "csv").contains("00125,referral,,A. Lead"))
  }

  // MARK: Names for columns and kinds

  @Test func `a column that was named once is known from then on, whichever sheet has it`() throws {
    let stage = try opened([
      "log.csv": "Area of work,title,reference\nHP2,Audit,shelf 1\n",
      "more.csv": "title,Area of  work,reference\nB,HP2,shelf 2\n",
    ])
    #expect(stage.run("import", "log.csv") == 2)
    #expect(flat(stage.errors).contains("--column criterion=\"HEADING\""))
    #expect(stage.run("import", "log.csv", "--column", "criterion=Area of work") == 0, "\(stage.errors)")
    #expect(stage.run("import", "more.csv") == 0, "\(stage.errors)")
    #expect(stage.run("import", "more.csv", "--column", "criterion=Aera") == 2)
    #expect(flat(stage.errors).contains("No column of 'more.csv' is headed 'Aera'."))
    #expect(stage.run("import", "more.csv", "--column", "criterium=title") == 2)
    #expect(flat(stage.errors).contains("Did you mean 'criterion'?"))
  }

  @Test func `a word for a kind of evidence is asked about once, and remembered`() throws {
    let stage = try opened([
      "log.csv": "criterion,title,reference,kind\nHP2,A,shelf 1,Dip sample\nHP2,B,shelf 2,dip-sample\n",
      "more.csv": "criterion,title,reference,kind\nHP2,C,shelf 3,Dip sample\n",
    ])
    #expect(stage.run("import", "log.csv") == 2)
    #expect(
      flat(stage.errors).contains(
        "log.csv:2: 'Dip sample' is not a kind of evidence (lines 2, 3); say once what it means"))
    #expect(stage.run("import", "log.csv", "--kind-means", "Dip sample=case-sample") == 0, "\(stage.errors)")
    #expect(stage.run("import", "more.csv") == 0, "\(stage.errors)")
    #expect(
      stage.answer("evidence", "--format", "csv").split(whereSeparator: \.isNewline).count {
        $0.contains("case-sample") || $0.contains("case sample")
      } == 3)
  }

  @Test func `headings of real logs are known: what a statement shows, a number beside the place`() throws {
    let stage = try opened([
      "log.csv": "Ref,Description,Statement evidenced,Location\n17,Front-door audit,HP2.G1,shelf 4\n"
    ])
    #expect(stage.run("import", "log.csv", "--dry-run") == 0, "\(stage.errors)")
    #expect(flat(stage.output).contains("Location as reference"))
  }

  // MARK: Folders and workbooks

  @Test func `of a folder what is no list is passed over with its reason, and the adoption list is drawn from`() throws
  {
    let stage = try Stage()
    stage.run("init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale", "--target", "good")
    try stage.folder.write(
      "Child Unique ID,Date of Decision that Child Should be Placed for Adoption,Date of Placement Order\nC1,01/10/2026,\n",
      to: "lists/List 10.csv")
    try stage.folder.write(
      "Individual adopter identifier,Date enquiry received\nA1,01/02/2026\n", to: "lists/List 11.csv")
    try stage.folder.write("Staff,Post\nx,y\n", to: "lists/staff.csv")
    #expect(stage.run("sample", "draw", "lists", "--size", "9", "--seed", "s") == 0, "\(stage.errors)")
    #expect(flat(stage.errors).contains("List 11.csv: passed over: a list of adopters, of whom nobody is drawn."))
    #expect(flat(stage.errors).contains("staff.csv: passed over: it has no case reference."))
    #expect(stage.answer("sample", "show", "--cases", "--format", "csv").contains("C1,adoption-children"))
  }

  @Test func `a file that --list names is taken out of its folder`() throws {
    let stage = try opened(["lists/a.csv": "case,cohort\nC1,step-down\n", "lists/b.csv": "case\nC2\n"])
    let status = stage.run(
      "sample", "draw", "lists", "--list", "referral=lists/b.csv", "--size", "9", "--seed", "s", "-n")
    #expect(status == 0, "\(stage.errors)")
    #expect(stage.output.contains("A sample of 2 from 2 cases"))
    #expect(stage.errors.isEmpty)
  }

  @Test func `unaccompanied and missing children of the list of children in care are in their strata`() throws {
    let stage = try Stage()
    stage.run("init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale", "--target", "good")
    try stage.folder.write(
      "Child Unique ID,Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)),Date Started to be Looked After,Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months\nC1,a) Yes,01/02/2026,0\nC2,b) No,13/02/2026,2\n",
      to: "l.csv")
    #expect(stage.run("sample", "draw", "l.csv", "--size", "9", "--seed", "s") == 0)
    let cases = stage.answer("sample", "show", "--cases", "--format", "csv")
    #expect(cases.contains("C1,in-care,st-uasc-in-care") && cases.contains("C2,in-care,st-missing-exploited-in-care"))
  }

  @Test func `rows of one child that contradict each other are told`() throws {
    let stage = try opened([
      "a.csv": "case,cohort,gender\nC1,step-down,Male\n", "b.csv": "case,cohort,gender\nC1,referral,Female\n",
    ])
    #expect(stage.run("sample", "draw", "a.csv", "b.csv", "--size", "9", "--seed", "s", "-n") == 0)
    #expect(flat(stage.output).contains("rows of the same child say different things of one child: gender of 1"))
  }

  @Test func `the hint about unknown cohorts names every one`() throws {
    let stage = try opened(["l.csv": "case,cohort\nC1,step-down\nC2,North\nC3,South\n"])
    stage.isTerminal = true
    stage.run("sample", "draw", "l.csv", "--size", "9", "--seed", "s", "-n")
    #expect(flat(stage.output).contains("--cohort North=COHORT --cohort South=COHORT, where COHORT is"))
  }

  // MARK: Endings and standard input

  @Test(arguments: [["status"], ["gap"], ["report"], ["form", "--criterion", "HP2"], ["import", "--template"]])
  func `an ending that is not written is refused before anything is`(_ command: [String]) throws {
    let stage = try opened([:])
    #expect(stage.run(command + ["--output", "x.foo"]) == 2)
    #expect(flat(stage.errors).contains("'x.foo' ends in .foo, and that is not written here."))
    #expect(try !stage.contents().keys.contains("x.foo"))
  }

  @Test func `a dash is standard output and standard input`() throws {
    let stage = try opened([:])
    #expect(stage.run("status", "-o", "-") == 0)
    #expect(stage.output.contains("Northvale Council"))
    #expect(try !stage.contents().keys.contains("-"))
    stage.input = "criterion,title,reference\nHP2,T,R\n"
    #expect(stage.run("import", "-", "--dry-run") == 0, "\(stage.errors)")
    #expect(flat(stage.output).contains("1 new, 0 recorded already."))
    stage.input = "case,cohort\nC1,step-down\n"
    #expect(stage.run("sample", "draw", "-", "--size", "1", "--seed", "s") == 0, "\(stage.errors)")
    #expect(flat(stage.output).contains("standard input: 1 row, 1 case."))
  }

  @Test func `no page of HTML is poured over a terminal`() throws {
    let stage = try opened([:])
    stage.isTerminal = true
    #expect(stage.run("report") == 2)
    #expect(flat(stage.errors).contains("would fill the terminal"))
    #expect(stage.run("report", "-o", "-") == 2)
    #expect(stage.run("form", "--criterion", "HP2") == 2)
    stage.isTerminal = false
    #expect(stage.run("report") == 0)
  }

  @Test func `a column of days that is not known is named, with how to say that it counts`() throws {
    let stage = try opened([
      "log.csv":
        "criterion,title,reference,Received,File no\nHP2,A,shelf 1,03/04/2026,46108\nHP2,B,shelf 2,,46109\n"
    ])
    let said = flat(stage.answer("import", "log.csv", "--dry-run"))
    #expect(said.contains("'Received' holds days and was passed over") && said.contains("--column dated=Received"))
    #expect(!said.contains("'File no' holds days"))
    let known = flat(stage.answer("import", "log.csv", "--dry-run", "--column", "dated=Received"))
    #expect(known.contains("3 Apr 2026") && !known.contains("holds days"))
  }

  @Test func `the columns of a sheet of cases that are not to be drawn can be named`() throws {
    let stage = try opened([
      "l.csv": "case,cohort\nC1,step-down\nC2,step-down\n", "out.csv": "Their number,Grounds\nC1,in court\n",
    ])
    let draw = ["sample", "draw", "l.csv", "--exclude-from", "out.csv", "--size", "9", "--seed", "s", "-n"]
    #expect(stage.run(draw) == 2)
    #expect(flat(stage.errors).contains("--column case=\"HEADING\""))
    let named = ["--column", "case=Their number", "--column", "reason=Grounds"]
    #expect(stage.run(draw + named) == 0, "\(stage.errors)")
    #expect(stage.output.contains("A sample of 1 from 1 case"))
    #expect(stage.run(draw + ["--column", "case=Number"]) == 2)
    #expect(flat(stage.errors).contains("Its headings are: Their number, Grounds."))
  }

  @Test func `the columns of a sheet of owners can be named, and its days have one order`() throws {
    let stage = try opened([
      "who.csv": "Criterion,Sits with,By when\nHP2,K. Lund,03/04/2027\nHP3,K. Lund,03/25/2027\nHP4,K. Lund,soon\n"
    ])
    let assign = ["assign", "--from", "who.csv", "--column", "owner=Sits with"]
    #expect(stage.run(assign) == 2)
    #expect(flat(stage.errors).contains("'soon' is not a day"))
    try stage.folder.write(
      "Criterion,Sits with,By when\nHP2,K. Lund,03/04/2027\nHP3,K. Lund,03/25/2027\nHP4,K. Lund,N/A\n", to: "who.csv")
    let said = flat(stage.answer(assign))
    #expect(said.contains("the month was read before the day") && said.contains("due 4 March 2027."))
  }
}
