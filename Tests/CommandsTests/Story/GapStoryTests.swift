import TestSupport
import Testing

/// What follows from the evidence, on the screen, for programs, and as an exit status.
@Suite struct `Seeing where the authority stands` {
  let stage: Stage

  init() throws { stage = try Rehearsed.workspace() }

  @Test func `the screen shows the verdict, and a criterion says why down to the item`() throws {
    #expect(try stage.done("gap").contains("HP2"))
    let id = try #require(stage.json("evidence").list?.first?["id"]?.text)
    let why = try stage.done("gap", "HP2", "--why")
    #expect(why.contains("HP2.G1"))
    #expect(why.contains(id.prefix(7)))
  }

  @Test func `the JSON has the keys and the types that programs rely on, in their order`() throws {
    let gap = try stage.json("gap")
    let promised = [
      "framework", "authority", "asAt", "target", "seal", "overall", "judgements", "coverage", "gaps", "wayToTarget",
    ]
    #expect(gap.keys.filter(promised.contains) == promised)
    #expect(gap["framework"]?.text == Stage.framework)
    #expect(gap["authority"]?.text == "Northvale Council")
    #expect(gap["asAt"]?.text == "2026-11-21")
    #expect(gap["target"]?.text == "good")
    #expect(gap["seal"]?.text != nil)
    #expect(gap["coverage"]?.keys == ["placed", "aspects"])
    #expect(gap["coverage"]?["placed"]?.whole == 1)
    try expectGrades(try #require(gap["overall"]))
    let judgements = try #require(gap["judgements"]?.list)
    #expect(judgements.compactMap { $0["id"]?.text }.first == "HP")
    for judgement in judgements {
      try expectTitled(judgement)
      let criteria = try #require(judgement["criteria"]?.list)
      for criterion in criteria {
        try expectTitled(criterion)
        for aspect in try #require(criterion["aspects"]?.list) { expectAspect(aspect) }
      }
    }
  }

  @Test func `every gap has its rank, reason and remedy`() throws {
    let gaps = try #require(stage.json("gap")["gaps"]?.list)
    #expect(!gaps.isEmpty)
    for (index, gap) in gaps.enumerated() {
      let promised = ["rank", "criterion", "statement", "kind", "reason", "close", "evidence"]
      #expect(gap.keys.filter(promised.contains) == promised)
      #expect(gap["rank"]?.whole == index + 1)
      #expect(gap["statement"]?.isTextOrNull == true)
      for key in ["criterion", "kind", "reason", "close"] { #expect(gap[key]?.text?.isEmpty == false) }
      #expect(gap["evidence"]?.list?.allSatisfy { $0.text != nil } == true)
    }
  }

  @Test func `the exit status says whether the evidence carries a grade`() throws {
    let ran = stage.run("gap", "HP2", "--fail-below", "good")
    #expect(ran.status == 1)
    #expect(ran.errors == "")
    #expect(stage.run("gap", "--fail-below", "good").status == 1)
    for (kind, extent) in [("audit", "33 of 40"), ("observation", "9 of 10")] {
      for statement in ["HP2.G1", "HP2.G2", "HP2.G3", "HP2.G4"] {
        _ = try stage.attach(
          "--reference", "shelf 3", "--title", "\(kind) of \(statement)", "--shows", statement, "--kind", kind,
          "--dated", "2026-10-01", "--extent", extent)
      }
    }
    #expect(stage.run("gap", "HP2", "--fail-below", "good").status == 0)
    #expect(stage.run("gap", "HP2", "--fail-below", "outstanding").status == 1)
  }

  @Test func `an earlier day knows nothing of later records`() throws {
    let later = stage.later(days: 3)
    _ = try later.attach(
      "--reference", "shelf 3", "--shows", "HP2.G2", "--kind", "audit", "--dated", "2026-10-01")
    #expect(try later.json("gap")["coverage"]?["placed"]?.whole == 2)
    #expect(try later.json("gap", "--as-at", "2026-11-21")["coverage"]?["placed"]?.whole == 1)
    #expect(try later.json("gap", "--as-at", "2026-11-21") == stage.json("gap", "--as-at", "21/11/2026"))
  }

  @Test func `the report is one page that needs nothing else`() throws {
    try stage.done("report", "--format", "html", "--output", "readiness.html")
    let page = try stage.folder.text(of: "readiness.html")
    #expect(page.lowercased().hasPrefix("<!doctype html>"))
    #expect(page.contains("Northvale Council"))
    #expect(page.contains("<svg"))
    for other in ["<script", "src=\"http", "<link rel=\"stylesheet\""] { #expect(!page.contains(other)) }
    #expect(try JSONText(stage.done("report", "--format", "json")) == stage.json("gap"))
  }

  private func expectTitled(_ finding: JSONText) throws {
    #expect(finding.keys.prefix(2) == ["id", "title"])
    #expect(finding["title"]?.text?.isEmpty == false)
    try expectGrades(finding)
  }

  private func expectGrades(_ finding: JSONText) throws {
    let promised = ["supported", "indicated", "plausible", "selfAssessed", "rule"]
    #expect(finding.keys.filter(promised.contains) == promised)
    for key in promised.dropLast() { #expect(finding[key]?.isTextOrNull == true) }
    let rule = try #require(finding["rule"])
    #expect(rule.keys == ["supported", "indicated", "plausible"])
    for key in rule.keys { #expect(rule[key]?.isTextOrNull == true) }
  }

  private func expectAspect(_ aspect: JSONText) {
    #expect(
      aspect.keys == [
        "id", "name", "supported", "indicated", "plausible", "status", "lacking", "statement", "next", "evidence",
      ])
    for key in ["id", "name", "status"] { #expect(aspect[key]?.text?.isEmpty == false) }
    for key in ["supported", "indicated", "plausible", "statement", "next"] {
      #expect(aspect[key]?.isTextOrNull == true)
    }
    for key in ["lacking", "evidence"] { #expect(aspect[key]?.list?.allSatisfy { $0.text != nil } == true) }
  }
}
