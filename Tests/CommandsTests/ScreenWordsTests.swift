import Assessments
import Frameworks
import Nouns
import Reports
import TestSupport
import Testing

/// Sentences that are put together from counts and grades read as a person would write them.
@Suite struct ScreenWordsTests {
  @Test func `what is new in a week is counted in words, one and several`() throws {
    let stage = try Stage.opened()
    for criterion in ["HP1", "HP2"] { _ = stage.answer("assign", criterion, "--owner", "B. Lead") }
    _ = stage.answer("judge", "HP1", "good", "--because", "seen")
    let status = stage.answer("status")
    for line in ["1 assessment opened, by A. Lead", "2 owners named, by A. Lead", "1 judgement made, by A. Lead"] {
      #expect(status.contains("• \(line)"), "\(line)")
    }
  }

  @Test(arguments: BuiltInFrameworks.names.map { String($0.dropLast(5)) })
  func `a gap analysis of nothing fits one screen in every regime`(framework: String) throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", framework, "--authority", "Northvale Council")
    let lines = stage.answer("gap").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 45, "\(lines.count)")
    #expect(lines.contains { $0.hasPrefix("Nothing that counts is recorded yet") })
  }

  @Test(arguments: RecordKind.allCases)
  func `every kind of record has words of its own`(kind: RecordKind) {
    let (one, several) = (RecordWords.counted(1, kind), RecordWords.counted(2, kind))
    #expect(one.hasPrefix("1 ") && several.hasPrefix("2 ") && one.dropFirst(2) != several.dropFirst(2))
  }

  @Test func `a supposition that changes no conclusion still says by how much the way is shorter, and why`() throws {
    let stage = try Stage.opened()
    let said = flat(stage.answer("gap", "--suppose", "HP2.A1"))
    #expect(
      said.contains(
        "No conclusion would change. The shortest way to good would take 41 statements and not 42, since what is supposed would count as judged."
      ), "\(said)")
    for kind in ["audit", "observation", "feedback-children"] {
      _ = stage.answer(
        "attach", "--reference", kind, "--title", kind, "--shows", "HP2.A1", "--kind", kind, "--dated", "2026-10-01")
    }
    #expect(flat(stage.answer("gap", "--suppose", "HP2.A1")).contains("Nothing would change."))
  }

  @Test func `how published reports were counted is told once in a report, not with every criterion`() throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale Council")
    let report = stage.answer("report", "--annex", "--format", "md")
    #expect(report.split(separator: "whose 1,452 bullets", omittingEmptySubsequences: false).count == 2)
    #expect(report.contains("named in 70 of 319 published reports"))
    #expect(flat(stage.answer("criteria", "HP2")).contains("whose 1,452 bullets"))
  }

  @Test func `a step between grades is told with an arrow, for a grade may end in the name of another`() throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "care-inspectorate-joint-2009", "--authority", "Northvale Council")
    let criteria = ["CI1", "CI2", "CI3", "CI4", "CI5", "CI6", "CI7", "CI8", "CI9"] + (10...17).map { "CI\($0)" }
    let supposed = criteria.flatMap { ["--suppose", "\($0)=good"] }
    #expect(stage.run(["gap"] + supposed) == 0, "\(stage.errors)")
    #expect(flat(stage.output).contains("would change: not judged → good."), "\(stage.output)")
  }

  @Test func `a claim without evidence is told in a whole sentence`() throws {
    let stage = try Stage.opened()
    #expect(
      flat(stage.answer("judge", "HP1", "good", "--because", "seen")).contains(
        "The evidence supports no grade for it yet; see 'muster gap HP1'."))
    #expect(
      flat(stage.answer("gap")).contains(
        "Of 1 claim on criteria, 1 is on something for which the evidence supports nothing yet."))
    _ = stage.answer("judge", "HP2", "good", "--because", "seen")
    #expect(
      flat(stage.answer("gap")).contains(
        "Of 2 claims on criteria, 2 are on something for which the evidence supports nothing yet."))
  }

  @Test func `where something is recorded of a statement it is not said that it lacks any evidence`() throws {
    let stage = try Stage.opened()
    for kind in ["audit", "minutes"] {
      _ = stage.answer(
        "attach", "--reference", kind, "--title", kind, "--kind", kind, "--dated", "2026-11-01", "--shows", "HP2.I1")
    }
    let told = flat(stage.answer("gap", "HP2", "--why"))
    #expect(
      told.contains("it lacks any evidence for it") && told.contains("nothing recorded: no evidence speaks of it"))
    let old = ["attach", "--reference", "b", "--title", "Old", "--kind", "audit", "--dated", "2024-11-01", "--shows"]
    _ = stage.answer(old + ["HP3.G1"])
    #expect(
      flat(stage.answer("gap", "HP3", "--why")).contains(
        "nothing that counts: what is recorded does not count today"))
  }

  @Test func `what an aspect lacks is told as a list with its last word, and silence is not three times none`() throws {
    let stage = try Stage.opened()
    let before = stage.answer("gap", "HP2", "--why")
    #expect(
      before.contains("nothing recorded: no evidence speaks of it") && !before.contains("supported none, leans to none")
    )
    _ = stage.answer(
      "attach", "--reference", "a", "--title", "Audit", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-11-01")
    #expect(
      flat(stage.answer("gap", "HP2")).contains(
        "for HP2.G1 it lacks a second item, a second kind of evidence and word of how far the finding reaches"))
  }

  @Test func `a list of nothing is a sentence and no table`() throws {
    let stage = try Stage.opened()
    #expect(!stage.answer("action", "list").contains("What must be different"))
    #expect(!stage.answer("evidence").contains("Title"))
  }
}
