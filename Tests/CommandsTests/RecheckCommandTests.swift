import TestSupport
import Testing

/// Looking again at an adverse finding, on the command line.
@Suite struct RecheckCommandTests {
  /// An aspect that is well but for one finding at the worst grade; the finding's id.
  private func stage() throws -> (stage: Stage, finding: String) {
    let stage = try Stage.opened()
    for (number, kind) in ["audit", "observation", "feedback-children"].enumerated() {
      _ = attach(stage, "shelf \(number)", kind, "HP2.G1", "2026-09-30")
    }
    return (stage, attach(stage, "shelf bad", "case-sample", "HP2.I1", "2026-09-30"))
  }

  private func attach(_ stage: Stage, _ place: String, _ kind: String, _ shows: String, _ dated: String) -> String {
    let said = stage.answer(
      "attach", "--reference", place, "--title", "Paper on \(place)", "--kind", kind, "--shows", shows, "--dated", dated
    )
    return said.firstMatch(of: #/as ([0-9a-z]{7,})/#).map { String($0.1) } ?? ""
  }

  private func flat(_ text: String) -> String { text.replacing(#/\s+/#, with: " ") }

  private func aspect(_ stage: Stage) -> String {
    let page = flat(stage.answer("gap", "HP2", "--why"))
    return page.split(separator: "HP2.a ").dropFirst().first.map { String($0.prefix(160)) } ?? page
  }

  @Test func `the owner's fine now is said resolved, not shown, and lifts nothing`() throws {
    let (stage, finding) = try stage()
    _ = stage.answer("assign", "HP2", "--owner", "A. Lead")
    #expect(aspect(stage).contains("supported adequate"))
    let said = flat(stage.answer("recheck", finding, "resolved", "--because", "fine now"))
    #expect(said.contains("It lifts nothing: you answer for HP2"))
    #expect(aspect(stage).contains("supported adequate"))
    #expect(flat(stage.answer("gap", "HP2")).contains("it was said resolved, not shown"))
    #expect(flat(stage.answer("evidence", finding)).contains("said resolved, not shown"))
  }

  @Test func `resolved by somebody else needs newer evidence of practice, and then lifts`() throws {
    let (stage, finding) = try stage()
    _ = stage.answer("assign", "HP2", "--owner", "B. Owner")
    #expect(flat(stage.answer("recheck", finding, "resolved", "--because", "fine")).contains("name newer evidence"))
    #expect(aspect(stage).contains("supported adequate"))
    let newer = attach(stage, "shelf new", "audit", "HP2.G1", "2026-10-20")
    _ = stage.answer("recheck", finding, "resolved", "--shown-by", newer, "--because", "the audit of October")
    #expect(aspect(stage).contains("supported good"))
  }

  @Test func `so and wider say of how many, and a share that is half or more is not these cases alone`() throws {
    let (stage, finding) = try stage()
    let before = try stage.contents()
    #expect(stage.run("recheck", finding, "wider", "--because", "more") == 2)
    #expect(stage.errors.contains("It is not said for how many it is so."))
    #expect(stage.run("recheck", finding, "so", "--extent", "30 of 40", "--because", "many") == 2)
    #expect(stage.errors.contains("Record it as 'wider'."))
    #expect(stage.run("recheck", finding, "not-so", "--extent", "2 of 40", "--because", "no") == 2)
    #expect(stage.run("recheck", finding, "confirmed", "--because", "it is") == 2)
    #expect(try stage.contents() == before)
    _ = stage.answer("recheck", finding, "wider", "--extent", "9 of 40", "--because", "forty read")
    #expect(aspect(stage).contains("supported inadequate"))
    #expect(stage.answer("evidence", finding, "--json").contains("\"wider, 9 of 40\""))
  }

  @Test func `what says nothing adverse is not looked at again`() throws {
    let (stage, _) = try stage()
    let good = attach(stage, "shelf good", "minutes", "HP2.G1", "2026-09-30")
    #expect(stage.run("recheck", good, "not-so", "--because", "no") == 2)
    #expect(stage.errors.contains("says nothing adverse"))
  }

  @Test func `what was set aside prints its reason, to leaders and inspectors`() throws {
    let (stage, finding) = try stage()
    _ = stage.answer("recheck", finding, "set-aside", "--because", "the centre closed in May")
    #expect(flat(stage.answer("evidence", finding)).contains("the centre closed in May"))
    #expect(aspect(stage).contains("supported good"))
  }

  @Test func `an audited question can be looked at again, as gap names it`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv", each: 4)
    _ = stage.answer("sample", "draw", "cases.csv", "--size", "28", "--seed", "a phrase")
    // The question is asked of referrals.
    let rows = (1...3).flatMap { stratum in (10...13).map { "C\(stratum)\($0),HP2.Q1,no,2026-11-01" } }
    try stage.folder.write(
      "case,question,answer,audited\n" + rows.joined(separator: "\n") + "\n", to: "answers.csv")
    _ = stage.answer("audit", "import", "answers.csv", "--auditor", "K. Lund")
    let named = try #require(stage.answer("gap", "--json").firstMatch(of: #/"([0-9a-z]{7}\/HP2\.Q1)"/#)).1
    #expect(
      flat(stage.answer("recheck", String(named), "wider", "--extent", "12 of 12", "--because", "read again")).contains(
        "wider, 12 of 12"))
    // All referrals were read, so that the audit says it beyond doubt.
    #expect(
      flat(stage.answer("gap", "HP2")).contains("Audited cases say inadequate on “Timeliness of decision”, beyond"))
    #expect(stage.run("recheck", "\(named.prefix(7))/HP9.Q1", "not-so", "--because", "no") == 2)
    #expect(stage.errors.contains("No case of that sample has been audited for 'HP9.Q1'."))
    let finding = attach(stage, "shelf", "audit", "HP2.I1", "2026-10-01")
    let shown = ["resolved", "--shown-by", "zzzzzzz/HP2.Q1", "--because", "no"]
    #expect(stage.run(["recheck", finding] + shown) == 2)
    #expect(flat(stage.errors).contains("There is no sample 'zzzzzzz'."))
    #expect(flat(stage.errors).contains("'muster sample show' lists what was asked"))
  }

  @Test func `an inadequate review and audit that nobody looked at again are on page one and hold`() throws {
    let stage = try Stage.opened()
    for (place, kind, shows, dated) in [
      ("shelf 1", "external-review", "HP2.I1", "2025-09-03"), ("shelf 2", "audit", "HP2.I1", "2025-09-10"),
      ("shelf 3", "audit", "HP2.G1", "2026-09-30"), ("shelf 4", "minutes", "HP2.G1", "2026-09-30"),
    ] { _ = attach(stage, place, kind, shows, dated) }
    #expect(aspect(stage).contains("supported inadequate"))
    let page = flat(stage.answer("gap"))
    #expect(
      page.contains("Old, and never shown mended: “Paper on shelf 1” (HP2, inadequate, 3 Sep 2025), “Paper on shelf 2”")
    )
    let gaps = flat(stage.answer("gap", "HP2"))
    #expect(
      gaps.contains(
        "“Paper on shelf 1” of 3 September 2025 says inadequate, and nothing has shown since that it is mended. It goes on holding."
      ))
    _ = stage.answer("report", "--output", "report.html")
    #expect(try flat(stage.folder.text(of: "report.html")).contains("Old, and never shown mended: “Paper on shelf 1”"))
  }
}
