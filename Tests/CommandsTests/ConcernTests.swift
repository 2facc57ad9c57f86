import Calendar
import TestSupport
import Testing

/// A child who may be unsafe: told, acted on, looked at again; never hidden and never averaged away.
@Suite struct ConcernTests {
  /// The clock of the stage stands on the afternoon of a Wednesday, 25 November 2026.
  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    stage.now = try #require(Instant("2026-11-25T16:00:00Z"))
    return stage
  }

  private func raised(_ more: String...) throws -> Stage {
    let stage = try stage()
    try #require(stage.now.date.description == "2026-11-25")
    let status = stage.run(
      ["concern", "raise", "C4471", "--shows", "HP3.I1", "--told", "team manager; QA lead", "--told-at", "10:40"] + more
    )
    try #require(status == 0, "\(stage.errors)")
    return stage
  }

  /// The concern's id, as the list shows it.
  private func id(_ stage: Stage) throws -> String {
    let json = stage.answer("concern", "list", "--json")
    return String(try #require(json.split(separator: "\"id\": \"").dropFirst().first?.prefix(7)))
  }

  @Test func `a concern says until when it is looked at again, and where the decision belongs`() throws {
    let stage = try raised()
    #expect(stage.output.contains("by 9 December 2026"))
    #expect(stage.output.contains("child's own file"))
    let listed = stage.answer("concern", "list")
    #expect(listed.contains("C4471") && listed.contains("10:40") && listed.contains("not recorded"))
  }

  @Test
  func `where nothing else counts the gap analysis shows where all stands, and says not that nothing is recorded`()
    throws
  {
    let gap = flat(try raised("--acted-at", "11:00").answer("gap"))
    #expect(gap.contains("Criteria against good") && !gap.contains("Nothing that counts is recorded"))
    #expect(flat(try stage().answer("gap")).contains("Nothing that counts is recorded"))
  }

  @Test func `its criterion comes before what is confirmed of children who are not said to be unsafe`() throws {
    let stage = try raised("--acted-at", "11:00")
    for kind in ["performance-data", "minutes"] {
      _ = stage.answer(
        "attach", "--reference", kind, "--title", kind, "--shows", "HP2.I1", "--kind", kind, "--dated", "2026-10-01")
    }
    let gap = flat(stage.answer("gap"))
    #expect(gap.contains("1. HP3 ") && gap.contains("2. HP2 ") && gap.contains("confirmed finding"))
    let page = flat(stage.answer("report", "--format", "md"))
    for heading in ["What worries us most for children?", "What do I do this week?"] {
      let part = try #require(page.split(separator: heading).dropFirst().first)
      let first = try #require(part.firstRange(of: "HP3")), second = try #require(part.firstRange(of: "HP2"))
      #expect(first.lowerBound < second.lowerBound, "\(heading)")
    }
  }

  @Test func `until it is looked at again it holds its criterion down, whatever else is found`() throws {
    let stage = try stage()
    for (place, kind) in [("one", "audit"), ("two", "case-sample"), ("three", "observation")] {
      _ = stage.answer(
        "attach", "--reference", place, "--title", place, "--to", "HP3", "--shows", "good", "--kind", kind, "--dated",
        "2026-11-20")
    }
    _ = stage.answer(
      "concern", "raise", "C4471", "--to", "HP3", "--told", "team manager", "--told-at", "2026-11-24 09:15")
    let held = stage.answer("gap", "HP3", "--why")
    #expect(held.contains("One finding says inadequate"))
    _ = stage.answer("recheck", try id(stage), "not-so", "--because", "seen and safe the same day")
    #expect(!stage.answer("gap", "HP3", "--why").contains("One finding says inadequate"))
    #expect(stage.answer("concern", "list", "--format", "csv").contains("not so, 25 Nov 2026"))
  }

  @Test func `a child does not become safe by the passing of time`() throws {
    let stage = try raised()
    stage.now = .init(startOf: .init("2028-03-01")!)
    #expect(stage.answer("gap", "HP3", "--why").contains("One finding says inadequate"))
    #expect(stage.answer("status").contains("overdue"))
  }

  @Test func `open concerns stand first in the status, and no longer once a second look cleared them`() throws {
    let stage = try raised()
    #expect(stage.answer("status").contains("Children who may be unsafe"))
    _ = stage.answer("recheck", try id(stage), "not-so", "--because", "seen and safe the same day")
    #expect(!stage.answer("status").contains("Children who may be unsafe"))
    #expect(flat(stage.answer("concern", "list")).contains("1 concern about a child's safety, none of them open."))
  }

  @Test(arguments: [["so", "--extent", "1 of 1"], ["wider", "--extent", "3 of 9"]])
  func `a second look that finds that it is so is one, and ends nothing, however old`(outcome: [String]) throws {
    let stage = try raised()
    _ = stage.answer(["recheck", try id(stage)] + outcome + ["--because", "the file was read again"])
    stage.now = .init(startOf: .init("2028-03-01")!)
    #expect(stage.answer("status").contains("Children who may be unsafe"))
    let listed = flat(stage.answer("concern", "list"))
    #expect(listed.contains("1 open: 1 looked at again and still so") && !listed.contains("overdue"))
    let json = stage.answer("concern", "list", "--json")
    #expect(json.contains("\"open\": true") && json.contains("\"overdue\": false"))
    #expect(flat(stage.answer("evidence", try id(stage))).contains("open concern: looked at again, and it is so"))
  }

  @Test func `a word that is not shown is no second look`() throws {
    let stage = try raised()
    _ = stage.answer("recheck", try id(stage), "resolved", "--because", "all is well")
    stage.now = .init(startOf: .init("2027-03-01")!)
    let listed = flat(stage.answer("concern", "list"))
    #expect(listed.contains("1 open: 1 not yet looked at again, 1 overdue"))
    #expect(stage.answer("concern", "list", "--format", "csv").contains("said resolved, not shown; overdue"))
  }

  @Test func `what was done about it is added, and cannot come before anybody was told`() throws {
    let stage = try raised()
    #expect(stage.run("concern", "acted", try id(stage), "--at", "10:39") == 2)
    #expect(stage.errors.contains("before anybody was told"))
    _ = stage.answer("concern", "acted", try id(stage), "--at", "14:05")
    #expect(stage.answer("concern", "list", "--format", "csv").contains("2026-11-25 14:05"))
    let json = stage.answer("concern", "list", "--json")
    #expect(json.components(of: "\"case\"") == 1)
  }

  @Test func `a time that is still to come is refused, by the clock on the wall where that is later`() throws {
    let stage = try stage()
    let told = ["concern", "raise", "C4471", "--shows", "HP3.I1", "--told", "team manager", "--told-at"]
    #expect(stage.run(told + ["16:30"]) == 2)
    let said = stage.errors.replacing("\n", with: " ")
    #expect(said.contains("25 Nov 2026, 16:30 (--told-at) is still to come: it is 25 Nov 2026, 16:00."), "\(said)")
    #expect(said.contains("with the day: \"2026-11-24 16:30\""))
    stage.wall = CivilMinute("17:00", on: stage.now.date)
    #expect(stage.run(told + ["16:30"]) == 0, "\(stage.errors)")
    #expect(stage.run("concern", "acted", try id(stage), "--at", "17:30") == 2)
    #expect(stage.errors.contains("is still to come"))
  }

  @Test func `another time of acting is recorded openly, and the earlier one stays beside it`() throws {
    let stage = try raised("--note", "seen the same day")
    _ = stage.answer("concern", "acted", try id(stage), "--at", "14:05")
    let said = stage.answer("concern", "acted", try id(stage), "--at", "14:25", "--note", "the visit log says so")
    #expect(said.replacing("\n", with: " ").contains("Until now it was recorded as acted on at 25 Nov 2026, 14:05"))
    #expect(
      stage.answer("concern", "list", "--format", "md").contains("25 Nov 2026, 14:25; before: 25 Nov 2026, 14:05"))
    let listed = stage.answer("concern", "list", "--json")
    #expect(listed.filter { !$0.isWhitespace }.contains("\"actedAtBefore\":[\"2026-11-2514:05\"]"))
    #expect(listed.contains("seen the same day\\nthe visit log says so"))
  }

  @Test func `the time that is recorded already is not recorded again`() throws {
    let stage = try raised()
    _ = stage.answer("concern", "acted", try id(stage), "--at", "14:05")
    let before = try stage.contents()
    #expect(stage.answer("concern", "acted", try id(stage), "--at", "14:05").contains("Nothing was recorded."))
    #expect(try stage.contents() == before)
  }

  @Test func `a page says when in words, and a spreadsheet in a form that sorts`() throws {
    let stage = try raised()
    #expect(stage.answer("concern", "list", "--format", "md").contains("25 Nov 2026, 10:40"))
    #expect(stage.answer("concern", "list", "--format", "csv").contains("2026-11-25 10:40"))
  }

  @Test(arguments: [
    (["--shows", "HP3.I1", "--told-at", "10:40"], "who was told"),
    (["--shows", "HP3.I1", "--told", "team manager"], "when they were told"),
    (["--told", "team manager", "--told-at", "10:40"], "what the concern bears on"),
    (["--shows", "HP3.G1", "--told", "team manager", "--told-at", "10:40"], "HP3 has HP3.I1"),
    (["--shows", "HP3.I1", "--told", "team manager", "--told-at", "25:40"], "is not a time"),
    (["--shows", "HP3.I1", "--told", "team manager", "--told-at", "2027-01-05 10:40"], "is a day to come"),
    (
      ["--shows", "HP3.I1", "--told", "team manager", "--told-at", "10:40", "--recheck-by", "2026-12-10"],
      "within 10 working days"
    ),
  ])
  func `a concern that lacks what the log needs is refused, and nothing is recorded`(
    _ options: [String], _ reason: String
  ) throws {
    let stage = try stage()
    let before = try stage.contents()
    #expect(stage.run(["concern", "raise", "C4471"] + options) == 2)
    #expect(stage.errors.contains(reason))
    #expect(try stage.contents() == before)
  }

  @Test func `leaders see who was told, inspectors when, and a committee neither the case nor a small number`() throws {
    let stage = try raised("--note", "C4471 was seen")
    let leaders = stage.answer("report", "--annex")
    #expect(leaders.contains("1 concern about a child") && leaders.contains("C4471"))
    #expect(leaders.contains("team manager; QA lead"))
    let inspectors = stage.answer("report", "--annex", "--audience", "inspectors")
    #expect(inspectors.contains("C4471") && !inspectors.contains("team manager; QA lead"))
    let committee = stage.answer("report", "--annex", "--audience", "committee")
    #expect(committee.contains("Fewer than 5 concerns about a child") && !committee.contains("C4471"))
  }

  @Test(arguments: ["", " "]) func `an empty case is refused, and nothing is recorded`(_ reference: String) throws {
    let stage = try stage()
    let before = try stage.contents()
    let told = ["--shows", "HP3.I1", "--told", "team manager", "--told-at", "10:40"]
    #expect(stage.run(["concern", "raise", reference] + told) == 2)
    #expect(stage.errors.contains("is empty"))
    #expect(try stage.contents() == before)
  }

  @Test func `it is not corrected, but withdrawn and raised anew`() throws {
    let stage = try raised()
    #expect(stage.run("correct", try id(stage), "--dated", "2026-11-01") == 2)
    #expect(stage.errors.contains("raise it anew"))
    _ = stage.answer("withdraw", try id(stage), "--because", "another child's reference")
    #expect(stage.answer("concern", "list").contains("withdrawn"))
    #expect(!stage.answer("status").contains("Children who may be unsafe"))
  }

  @Test func `where no concern was recorded, words say so in place of an empty table`() throws {
    let stage = try stage()
    let listed = stage.answer("concern", "list")
    #expect(listed.contains("No concern has been recorded. 'muster concern raise CASE'") && !listed.contains("Told at"))
  }

  @Test func `a concern is given to programs as the list gives it`() throws {
    let stage = try raised("--json")
    let raised = stage.output
    #expect(raised.contains("\"case\": \"C4471\"") && raised.contains("\"recheckBy\": \"2026-12-09\""))
    let listed = stage.answer("concern", "list", "--json")
    func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(bare(listed) == "[\(bare(raised))]")
  }

  @Test func `a concern that should have been looked at by now is overdue as soon as it is recorded`() throws {
    let stage = try stage()
    let told = ["--shows", "HP3.I1", "--told", "team manager", "--told-at", "2026-10-01 10:40"]
    #expect(stage.run(["concern", "raise", "C4471", "--json"] + told) == 0, "\(stage.errors)")
    #expect(stage.output.contains("\"overdue\": true"))
    #expect(stage.answer("concern", "list", "--json").contains("\"overdue\": true"))
  }

  @Test func `erasing takes away every word of it, and it stays a concern to be looked at again`() throws {
    let stage = try raised()
    _ = stage.answer("concern", "acted", try id(stage), "--at", "14:05")
    _ = stage.answer("erase", try id(stage), "--because", "a name was written", "--yes")
    #expect(try !stage.contents().values.contains { String(decoding: $0, as: UTF8.self).contains("C4471") })
    #expect(stage.answer("concern", "list").contains("14:05"))
    #expect(stage.answer("gap", "HP3", "--why").contains("One finding says inadequate"))
    _ = stage.answer("recheck", try id(stage), "not-so", "--because", "seen and safe")
    #expect(!stage.answer("gap", "HP3", "--why").contains("One finding says inadequate"))
    #expect(stage.run("verify") == 0)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
