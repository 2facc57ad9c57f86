import Calendar
import Reports
import StructuredText
import TestSupport
import Testing

/// Whoever records that a child may be unsafe hears it at once, as page one will say it.
@Suite struct `An item that says that a child may be unsafe` {
  private let said = "says that a child may be unsafe, and no answer of the same day is recorded. This comes before any"
  private let item = ["attach", "audit.txt", "--kind", "audit", "--dated", "2026-11-24", "--shows"]

  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    try stage.folder.write("an audit", to: "audit.txt")
    return stage
  }

  @Test func `is told once it is recorded, with what to do`() throws {
    let stage = try stage()
    let told = flat(stage.answer(item + ["HP8.I1"]))
    #expect(told.contains(") \(said)") && told.contains("tells the team manager the same day, by voice"))
    #expect(flat(stage.answer("report", "--format", "md")).contains("says that a child may be unsafe"))
  }

  @Test func `is not told of what says no such thing`() throws {
    #expect(!flat(try stage().answer(item + ["HP8.A1"])).contains("unsafe"))
  }

  @Test func `is not told once a concern of the same day is logged`() throws {
    let stage = try stage()
    let day = stage.now.date.description
    _ = stage.answer(
      "concern", "raise", "C1", "--shows", "HP8.I1", "--told", "team manager", "--told-at", "00:00", "--acted-at",
      "00:00")
    let dated = ["attach", "audit.txt", "--kind", "audit", "--dated", day, "--shows", "HP8.I1"]
    #expect(!flat(stage.answer(dated)).contains("unsafe"))
  }

  /// A desk whose last sample is of referrals alone.
  private func desk() throws -> ReturnDesk {
    let desk = try ReturnDesk()
    let cases = (101...112).map { "K\($0),referral\n" }.joined()
    try desk.stage.folder.write("Case ref,Cohort\n\(cases)", to: "referrals.csv")
    _ = desk.stage.answer("sample", "draw", "referrals.csv", "--seed", "another phrase", "--size", "12")
    return desk
  }

  @Test func `is told of a case that an audit puts at the worst grade, by a list too`() throws {
    let desk = try desk()
    let cases = try desk.auditForm(3).cases.map(\.reference)
    let by = ["audit", cases[0], "--answer", "HP2.Q1=no", "--auditor", "K. Lund", "--grade"]
    #expect(!flat(desk.stage.answer(by + ["adequate"])).contains("unsafe"))
    #expect(flat(desk.stage.answer(by + ["inadequate"])).contains("Case \(cases[0]) (audited as inadequate) \(said)"))
    try desk.stage.folder.write(
      "case,question,answer,grade\n\(cases[1]),HP2.Q1,no,inadequate\n\(cases[2]),HP2.Q1,no,adequate\n",
      to: "answers.csv")
    let told = flat(desk.stage.answer("audit", "import", "answers.csv", "--auditor", "K. Lund"))
    #expect(told.contains("Case \(cases[1]) (audited as inadequate) \(said)"))
  }

  @Test func `is told of a returned auditor's form whose cases all fail a question`() throws {
    let desk = try desk()
    let form = try desk.auditForm(12)
    let audits = form.cases.map { one -> [TextValue.Field] in
      let question = [desk.text("question", "HP2.Q1"), desk.text("answer", "no")]
      return [
        desk.text("case", one.reference), desk.text("audited", "2026-07-02"),
        .init(key: "answers", value: .sequence([.mapping(question)])),
      ]
    }
    for auditor in ["K. Lund", "E. Hale"] {
      #expect(try desk.take(desk.answers(form, by: auditor, copy: auditor, audits: audits)) == 0, "\(desk.complaint)")
    }
    #expect(flat(desk.stage.output).contains("The audit of HP2.Q1 \(said)"), "\(desk.stage.output)")
  }

  @Test func `is told of a form that came back too, and is a list for programs`() throws {
    let desk = try ReturnDesk()
    func answers(_ shown: String, copy: String) throws -> String {
      desk.answers(
        try desk.form(), copy: copy, evidence: [desk.item("HP2-1", desk.list("shows", [shown]), title: copy)])
    }
    #expect(try desk.take(try answers("HP2.I1", copy: "copy-1")) == 0, "\(desk.complaint)")
    #expect(flat(desk.stage.output).contains("copy-1 (") && flat(desk.stage.output).contains(said))
    #expect(try desk.take(try answers("HP2.G1", copy: "copy-2")) == 0, "\(desk.complaint)")
    #expect(!flat(desk.stage.output).contains("may be unsafe"))
    #expect(try desk.take(try answers("HP2.I1", copy: "copy-3"), "--json") == 0, "\(desk.complaint)")
    #expect(desk.stage.output.contains("\"mayBeUnsafe\": [") && !desk.stage.output.contains("\"mayBeUnsafe\": []"))
  }

  @Test func `is told without a day too, and before any grade, with what it lacks`() throws {
    let stage = try stage()
    let told = flat(stage.answer("attach", "audit.txt", "--shows", "HP3.I2", "--kind", "audit"))
    #expect(
      told.contains(") says that a child may be unsafe, and cannot count until it has what it lacks: 'muster correct"))
    #expect(told.contains("--dated YYYY-MM-DD'"))
    let placed = ["attach", "audit.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-11-20"]
    _ = stage.answer(placed)
    let waits = "one paper at inadequate is still to be placed"
    #expect(flat(stage.answer("gap")).contains("O\(waits.dropFirst()): it says that a child may be unsafe"))
    #expect(stage.answer("gap", "--json").contains("\"kind\": \"to-be-placed\""))
    let page = flat(stage.answer("report", "--format", "md"))
    #expect(page.contains("No adverse finding counts today, and \(waits)."))
    let committee = flat(stage.answer("report", "--format", "md", "--audience", "committee"))
    #expect(committee.contains("Papers at inadequate are still to be placed: they say that a child may be unsafe"))
  }

  @Test func `is told no more once it was withdrawn`() throws {
    let stage = try stage()
    let told = stage.answer("attach", "audit.txt", "--shows", "HP3.I2", "--kind", "audit")
    let id = try #require(told.firstMatch(of: #/muster correct ([a-z0-9]{7})/#)?.output.1)
    #expect(flat(stage.answer("gap")).contains("still to be placed: it says"))
    _ = stage.answer("withdraw", String(id), "--because", "another authority's")
    #expect(!flat(stage.answer("gap")).contains("still to be placed: it says"))
  }

  @Test func `of a log's row without a date is told`() throws {
    let stage = try stage()
    try stage.folder.write("title,criterion,shows,kind\nAudit,HP3,HP3.I2,audit\n", to: "log.csv")
    #expect(flat(stage.answer("import", "log.csv")).contains("says that a child may be unsafe, and cannot count until"))
  }

  @Test func `is told of a log's rows too, and is a list for programs`() throws {
    let stage = try stage()
    try stage.folder.write(
      "title,criterion,shows,kind,dated\nAudit,HP8,HP8.I1,audit,2026-11-23\n", to: "log.csv")
    #expect(flat(stage.answer("import", "log.csv")).contains(said))
    #expect(!stage.answer(item + ["HP8.I1", "--json"]).contains("\"mayBeUnsafe\": []"))
  }
}
