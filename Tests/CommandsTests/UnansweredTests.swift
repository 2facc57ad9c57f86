import Calendar
import TestSupport
import Testing
import Workbooks

/// A finding that says that a child may be unsafe, and has no recorded answer of the same day, comes before any grade.
@Suite struct UnansweredTests {
  private static let said = "a child may be unsafe, and no answer of the same day is recorded"

  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    stage.now = try #require(Instant("2026-11-25T16:00:00Z"))
    return stage
  }

  private func page(_ stage: Stage, _ audience: String) throws -> String {
    _ = stage.answer("report", "--format", "md", "--audience", audience, "--output", "\(audience).md")
    return String(decoding: try #require(try stage.contents()["\(audience).md"]), as: UTF8.self)
  }

  private func isSaid(_ stage: Stage) -> Bool { flat(stage.answer("gap")).contains(Self.said) }

  /// An item on the outcome for children, of five days ago.
  private func attached(_ kind: String, _ statement: String = "HP8.I1") throws -> Stage {
    let stage = try stage()
    _ = stage.answer(
      "attach", "--reference", "files", "--title", "Dip-sample", "--shows", statement, "--kind", kind,
      "--dated", "2026-11-20")
    return stage
  }

  private func told(_ stage: Stage, _ day: String, _ reference: String = "C4471", _ statement: String = "HP8.I1") {
    _ = stage.answer(
      "concern", "raise", reference, "--shows", statement, "--told", "team manager", "--told-at", "\(day) 10:40",
      "--acted-at", "\(day) 11:00")
  }

  @Test func `it stands first on every first screen and page, and in answers for programs`() throws {
    let stage = try attached("case-sample")
    for command in [["gap"], ["gap", "HP"], ["gap", "HP8"], ["status"]] {
      let answer = flat(stage.answer(command))
      let place = try #require(answer.firstRange(of: Self.said), "\(command)")
      #expect(!answer[..<place.lowerBound].contains("Supported"), "\(command)")
      #expect(answer.contains("“Dip-sample” (HP8, 20 Nov 2026)"))
    }
    for audience in ["leaders", "inspectors", "committee"] {
      let report = try page(stage, audience)
      let place = try #require(report.firstRange(of: Self.said), "\(audience)")
      #expect(!report[..<place.lowerBound].contains("The evidence"), "\(audience)")
    }
    for command in ["gap", "status"] {
      #expect(stage.answer(command, "--json").contains("\"unanswered\": [\n    {\n      \"kind\": \"evidence\""))
    }
  }

  @Test(arguments: [
    "claims", "compare --from 2026-11-25", "gap --stress", "gap --budget 2", "gap --suppose HP2.G1", "gap --trend",
    "gap --framework ofsted-ilacs-2026", "gap HP8 --why",
  ])
  func `it stands before the grades of every other page, and programs and workbooks are told as well`(command: String)
    throws
  {
    let stage = try attached("case-sample")
    stage.now = try #require(Instant("2026-11-27T16:00:00Z"))
    _ = stage.answer("judge", "HP8", "good", "--because", "as audited")
    let asked = command.split(separator: " ").map(String.init)
    let answer = flat(stage.answer(asked))
    let place = try #require(answer.firstRange(of: Self.said))
    for grade in ["Supported ", "supported good", "nadequate", "Overall ", "rose"] {
      #expect(!answer[..<place.lowerBound].contains(grade), "\(grade)")
    }
    #expect(stage.answer(asked + ["--format", "md"]).contains("a child may be unsafe"))
    #expect(stage.answer(asked + ["--json"]).contains("\"unanswered\": [\n    {\n      \"kind\": \"evidence\""))
  }

  @Test func `what is signed, packed and written into a workbook says it as well`() throws {
    let stage = try attached("case-sample")
    _ = stage.answer("pack", "--output", "p")
    let packed = try Stage.files(below: stage.folder.path + "/p").filter { !$0.key.hasSuffix(".csv") }
    #expect(packed.count > 3)
    for (name, bytes) in packed { #expect(String(decoding: bytes, as: UTF8.self).contains(Self.said), "\(name)") }
    for command in [["gap"], ["gap", "HP8"], ["report"]] {
      _ = stage.answer(command + ["--output", "g.xlsx"])
      let book = try Workbook(try #require(try stage.contents()["g.xlsx"]))
      #expect(book.sheets.first?.name == "Read first", "\(command)")
    }
    _ = stage.answer("report", "--format", "csv", "--output", "tables")
    #expect(try stage.folder.text(of: "tables/00-read-first.txt").contains(Self.said))
    #expect(flat(stage.answer("sign-off")).contains(Self.said))
  }

  @Test func `a child is no safer for being looked at through another framework`() throws {
    let other = flat(try attached("audit").answer("gap", "--framework", "ofsted-ilacs-2026"))
    #expect(other.contains("One finding says that \(Self.said): “Dip-sample” (20 Nov 2026)"))
  }

  @Test(arguments: [("4 of 40", true), ("30 of 40", false), ("4 of 9", false)])
  func `a share that shows the worst grade beyond doubt says so, as the grade itself would`(extent: String, said: Bool)
    throws
  {
    let stage = try stage()
    _ = stage.answer(
      "attach", "--reference", "files", "--title", "Audit", "--shows", "HP2.G1", "--kind", "audit", "--dated",
      "2026-11-20", "--extent", extent)
    #expect(isSaid(stage) == said)
  }

  @Test(arguments: [(12, true), (9, false)])
  func `ten audited cases and more that all fail a question say so, where two auditors read them`(
    count: Int, said: Bool
  ) throws {
    let stage = try stage()
    let cases = (1...count).map { "C\($0 + 100)" }
    try stage.folder.write("Case ref,Cohort\n" + cases.map { "\($0),referral\n" }.joined(), to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "\(count)")
    try stage.folder.write(
      "Case,Auditor,Question,Answer\n"
        + cases.flatMap { one in ["R. Lund", "K. Moss"].map { "\(one),\($0),HP2.Q1,no\n" } }.joined(),
      to: "answers.csv")
    _ = stage.answer("audit", "import", "answers.csv")
    #expect(stage.answer("gap", "--json").contains("\"kind\": \"question\"") == said)
    #expect(isSaid(stage) == said)
    if said {
      #expect(flat(stage.answer("audit", "progress")).contains(Self.said))
      #expect(flat(stage.answer("sample", "show")).contains(Self.said))
    }
  }

  @Test(arguments: [("20 of 40", true), ("2 of 40", false), ("4 of 5", false), (nil, false)])
  func `a concern that stands alone says how things are run, unless it holds for half of ten cases or more`(
    extent: String?, said: Bool
  ) throws {
    let stage = try Stage()
    stage.now = try #require(Instant("2026-11-25T16:00:00Z"))
    _ = stage.answer(
      "init", ".", "--framework", "jtai-neglect-2017", "--authority", "Northvale Council")
    _ = stage.answer(
      ["attach", "--reference", "files", "--title", "Audit", "--shows", "JT-MA1.C2", "--kind", "audit"]
        + ["--dated", "2026-11-20"] + (extent.map { ["--extent", $0] } ?? []))
    #expect(isSaid(stage) == said)
  }

  @Test(arguments: [
    (["00110"], "110", true), (["C 110"], "c110", true), (["0110", "00110"], "110", false),
    (["0110", "110"], "0110", false),
  ])
  func `a concern answers the one case that its reference fits, as spreadsheets leave it`(
    cases: [String], told reference: String, isAnswered: Bool
  ) throws {
    let stage = try stage()
    try stage.folder.write("Case ref,Cohort\n" + cases.map { "\($0),referral\n" }.joined(), to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "\(cases.count)")
    _ = stage.answer(
      "audit", cases[cases.count - 1], "--answer", "HP2.Q1=no", "--grade", "inadequate", "--auditor", "R. Lund")
    told(stage, "2026-11-25", reference, "HP2.I1")
    #expect(isSaid(stage) != isAnswered)
  }

  @Test(arguments: [("policy", "HP8.I1"), ("external-review", "HP8.I1"), ("case-sample", "HP8.A1")])
  func `what was not seen in children's cases, or says less, says nothing of a child today`(
    kind: String, statement: String
  ) throws {
    #expect(!isSaid(try attached(kind, statement)))
  }

  @Test(arguments: [("2026-11-20", false), ("2026-11-22", true)])
  func `a concern that was told on the day of the reading answers it, and a later one does not`(day: String, said: Bool)
    throws
  {
    let stage = try attached("audit")
    told(stage, day)
    #expect(isSaid(stage) == said)
  }

  @Test func `a concern on something else, or told before, does not`() throws {
    let stage = try attached("audit")
    told(stage, "2026-11-20", "C4471", "HP3.I1")
    told(stage, "2026-11-19")
    #expect(isSaid(stage))
  }

  @Test(arguments: [
    ["so", "--extent", "1 of 12"], ["wider", "--extent", "3 of 12"], ["resolved"], ["not-so", "--by", "C. Farrow"],
  ])
  func `that it is so, wider, said and not shown, or denied by whoever answers for it ends nothing`(outcome: [String])
    throws
  {
    let stage = try attached("audit")
    _ = stage.answer("assign", "HP8", "--owner", "C. Farrow", "--due", "2026-12-31")
    let id = String(stage.answer("evidence", "--json").split(separator: "\"id\": \"")[1].prefix(7))
    _ = stage.answer(["recheck", id] + outcome + ["--because", "looked at"])
    #expect(isSaid(stage))
  }

  @Test func `a second look ends it, whenever it comes`() throws {
    let stage = try attached("audit")
    let id = stage.answer("evidence", "--json").split(separator: "\"id\": \"")[1].prefix(7)
    _ = stage.answer("recheck", String(id), "not-so", "--because", "the file was read again")
    #expect(!isSaid(stage))
  }

  @Test func `a concern that was not acted on that day is counted until it is looked at again`() throws {
    let stage = try stage()
    _ = stage.answer(
      "concern", "raise", "C4471", "--shows", "HP3.I1", "--told", "team manager", "--told-at", "2026-11-20 10:40",
      "--acted-at", "2026-11-21 09:00")
    #expect(flat(stage.answer("gap")).contains("1 concern logged and not acted on that day"))
    let id = stage.answer("concern", "list", "--json").split(separator: "\"id\": \"")[1].prefix(7)
    _ = stage.answer("recheck", String(id), "so", "--extent", "1 of 1", "--because", "the plan was changed")
    #expect(!isSaid(stage))
  }

  @Test
  func `a case that its audit puts at the worst grade is counted until its concern is logged, and named by the list`()
    throws
  {
    let stage = try stage()
    try stage.folder.write("Case ref,Cohort\nC110,referral\n", to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "1")
    _ = stage.answer("audit", "C110", "--answer", "HP2.Q1=no", "--grade", "inadequate", "--auditor", "R. Lund")
    #expect(flat(stage.answer("gap")).contains("1 case audited as inadequate"))
    #expect(stage.answer("concern", "list").contains("Case C110, audited as inadequate"))
    let committee = try page(stage, "committee")
    #expect(committee.contains("Findings say that \(Self.said)") && !committee.contains("C110"))
    told(stage, "2026-11-25", "C110", "HP2.I1")
    #expect(!isSaid(stage))
  }
}
