import Assessments
import TestSupport
import Testing

/// What was recorded by mistake is taken back with a reason: it no longer counts, what came before holds again, and the history keeps it.
@Suite struct WithdrawnTests {
  /// The beginning of the id of the newest record.
  private func newest(_ stage: Stage) throws -> String {
    let names = try stage.contents().keys.filter { $0.hasSuffix(".yaml") }.map { $0.split(separator: "/").last ?? "" }
    return String(try #require(names.max()?.split(separator: "-").last?.prefix(10)))
  }

  private func withdraw(_ stage: Stage, _ id: String) { _ = stage.answer("withdraw", id, "--because", "by mistake") }

  @Test func `a judgement gives way to the one before it`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("judge", "HP2", "adequate", "--because", "as audited")
    _ = stage.answer("judge", "HP2", "good", "--because", "the wrong line")
    withdraw(stage, try newest(stage))
    #expect(stage.answer("gap", "HP2", "--json").contains("\"selfAssessed\": \"adequate\""))
    #expect(try stage.contents().keys.count { $0.contains("judgement-made") } == 2)
    _ = stage.answer("verify")
  }

  @Test(arguments: [
    (["policy", "set", "--items", "3", "--because", "as agreed"], "Set what is to hold: 'muster policy set'."),
    (
      ["correct", "ITEM", "--place", "page 4", "--because", "as printed"], "Correct the item once more: 'muster correct"
    ),
    (["recheck", "ITEM", "not-so", "--because", "looked again"], "Look at it again: 'muster recheck'."),
  ])
  func `what holds until it is said anew says with what that is done`(_ line: [String], _ words: String) throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "shelf", "--title", "Audit", "--to", "HP2", "--shows", "inadequate", "--kind", "audit",
      "--dated", "2026-09-30")
    let item = try newest(stage)
    _ = stage.answer(line.map { $0 == "ITEM" ? item : $0 })
    #expect(stage.run("withdraw", try newest(stage), "--because", "by mistake") == 2)
    #expect(flat(stage.errors).contains("is not withdrawn: it stays") && flat(stage.errors).contains(words))
  }

  @Test func `a judgement is its maker's to take back`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("judge", "HP2", "good", "--because", "as audited")
    let id = try newest(stage)
    #expect(stage.run("withdraw", id, "--because", "no", "--by", "B. Owner") == 2)
    #expect(flat(stage.errors).contains("is for A. Lead alone to take back"))
    #expect(flat(stage.errors).contains("or record another with 'muster judge'"))
  }

  @Test func `an auditor takes back nothing that speaks against their own criterion`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("assign", "HP2", "--owner", "A Lead")
    try stage.writeCaseList("cases.csv", each: 4)
    _ = stage.answer("sample", "draw", "cases.csv", "--size", "28", "--seed", "public phrase")
    _ = stage.answer("audit", "C310", "--answer", "HP2.Q1=no")
    #expect(stage.run("withdraw", try newest(stage), "--because", "not so") == 2)
    #expect(flat(stage.errors).contains("speaks against HP2, for which you answer, and what was found stays"))
  }

  @Test(arguments: [
    (["assign", "HP2", "--owner", "Z. Wrong"], ["status"], "Z. Wrong"),
    (["action", "raise", "HP2", "Repaint", "--owner", "Z. Wrong"], ["action", "list"], "Repaint"),
    (["checklist", "LOG1"], ["checklist", "--json"], "\"ready\": true"),
  ])
  func `an owner, an action and a tick no longer count`(_ line: [String], _ shown: [String], _ word: String) throws {
    let stage = try Stage.opened()
    _ = stage.answer(line)
    #expect(stage.answer(shown).contains(word))
    let id = try newest(stage)
    withdraw(stage, id)
    #expect(!stage.answer(shown).contains(word))
    #expect(stage.run("withdraw", id, "--because", "again") == 2)
    #expect(flat(stage.errors).contains("It was withdrawn already, by A. Lead: by mistake."))
  }

  @Test func `a signature is its signer's to take back, whoever forges the taking`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("sign-off", "--overall", "good", "--because", "I know better")
    let id = try newest(stage)
    stage.environment["MUSTER_BY"] = "B. Chief"
    #expect(stage.run("withdraw", id, "--because", "no") == 2)
    #expect(flat(stage.errors).contains("is for A. Lead alone to take back"))
    _ = stage.answer("sign-off", "--role", "Director")
    let report = stage.answer("report")
    #expect(report.contains("A. Lead") && report.contains("B. Chief") && report.contains("I know better"))
    stage.environment["MUSTER_BY"] = "A. Lead"
    withdraw(stage, id)
    #expect(!stage.answer("status", "--json").contains("I know better"))
    #expect(flat(stage.answer("status")).contains("A. Lead took back a signature of 25 November 2026: by mistake"))
  }

  @Test func `a sample goes while nobody has audited it, and an audit by whoever recorded it`() throws {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv", each: 4)
    _ = stage.answer("sample", "draw", "cases.csv", "--size", "28", "--seed", "public phrase")
    let sample = try newest(stage)
    _ = stage.answer("audit", "C310", "--answer", "HP2.Q1=no")
    let audit = try newest(stage)
    #expect(flat(stage.answer("sample", "show")).contains("28 cases, 1 audited"))
    #expect(stage.run("withdraw", sample, "--because", "the wrong list") == 2)
    #expect(flat(stage.errors).contains("1 audit rests") && flat(stage.errors).contains("what was found stays"))
    stage.environment["MUSTER_BY"] = "B. Owner"
    #expect(stage.run("withdraw", audit, "--because", "not so") == 2)
    stage.environment["MUSTER_BY"] = "A. Lead"
    withdraw(stage, audit)
    #expect(flat(stage.answer("sample", "show")).contains("28 cases, 0 audited"))
    withdraw(stage, sample)
    #expect(stage.run("sample", "show") == 2)
  }
}
