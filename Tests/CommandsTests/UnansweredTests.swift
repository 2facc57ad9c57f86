import Calendar
import TestSupport
import Testing

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
    #expect(committee.contains("Fewer than 5 findings say that \(Self.said)") && !committee.contains("C110"))
    told(stage, "2026-11-25", "C110", "HP2.I1")
    #expect(!isSaid(stage))
  }
}
