import TestSupport
import Testing

/// What the grade falls to and what lifts it, on the screen and on the command line.
@Suite struct DownsideTests {
  /// One criterion with one finding at the worst grade, found in one of twelve; the finding's id.
  private func stage() throws -> (stage: Stage, finding: String) {
    let stage = try Stage.opened()
    for statement in ["HP8.G1", "HP8.G2", "HP8.G3"] {
      for kind in ["audit", "observation", "feedback-children"] { _ = attach(stage, kind, statement) }
    }
    return (stage, attach(stage, "case-sample", "HP8.I1", "--extent", "1 of 12"))
  }

  private func attach(_ stage: Stage, _ kind: String, _ shows: String, _ more: String...) -> String {
    let said = stage.answer(
      ["attach", "--reference", "\(kind) \(shows)", "--title", "\(kind) on \(shows)", "--kind", kind, "--shows", shows]
        + ["--dated", "2026-09-30"] + more)
    return said.firstMatch(of: #/as ([0-9a-z]{7,})/#).map { String($0.1) } ?? ""
  }

  private func flat(_ text: String) -> String { text.replacing(#/\s+/#, with: " ") }

  @Test func `page one says that one finding can take the whole to the worst grade, with its n of m`() throws {
    let (stage, _) = try stage()
    let page = flat(stage.answer("gap"))
    #expect(page.contains("Falls to inadequate · today not judged"))
    #expect(
      page.contains(
        "The biggest risk to the grade: “case-sample on HP8.I1” (HP8, inadequate, 1 of 12). If that is wider than these cases, the overall grade falls to inadequate."
      ), "\(page)")
    #expect(page.contains("no grade is supported yet for Help and protection, Quality of practice"))
    let criterion = flat(stage.answer("gap", "HP8"))
    #expect(criterion.contains("At risk Inadequate if “case-sample on HP8.I1”"), "\(criterion)")
    #expect(flat(stage.answer("gap", "--stress")).contains("What would fall if a finding were wider"))
  }

  @Test func `one other finding that would sink the whole as well is counted as one`() throws {
    let (stage, _) = try stage()
    _ = attach(stage, "case-sample", "HP3.I1", "--extent", "1 of 12")
    #expect(flat(stage.answer("gap")).contains("the overall grade falls to inadequate. So it does by one other."))
  }

  @Test func `one unconfirmed finding at the worst grade does not become what is supported by what is well beside it`()
    throws
  {
    let stage = try Stage.opened()
    for kind in ["audit", "observation"] { _ = attach(stage, kind, "HP4.G2") }
    _ = attach(stage, "case-sample", "HP4.I1")
    let before = flat(stage.answer("gap"))
    _ = attach(stage, "minutes", "HP4.G1")
    for page in [before, flat(stage.answer("gap"))] {
      #expect(page.contains("Falls to inadequate · today not judged"), "\(page)")
    }
  }

  @Test func `one unconfirmed finding at the worst grade is not told as what is supported`() throws {
    let stage = try Stage.opened()
    _ = attach(stage, "audit", "HP8.G1")
    _ = attach(stage, "case-sample", "HP8.I1")
    let chain = flat(stage.answer("gap", "HP8", "--why"))
    #expect(chain.contains("supported none, leans to inadequate"), "\(chain)")
    #expect(!chain.contains("supported: HP8.I1"))
  }

  @Test func `what a second look may find is offered without a hint which it should be`() throws {
    let (stage, finding) = try stage()
    let offered = flat(stage.answer("gap", "HP8"))
    #expect(
      offered.contains("'muster recheck \(finding) OUTCOME --because \"what was found\"' with so, wider or not-so"))
    #expect(!offered.contains("recheck \(finding) not-so"))
  }

  @Test(arguments: [("not-so", false), ("so", false), ("wider", true)])
  func `a finding is supposed cleared, confirmed or wider, and nothing is recorded`(
    outcome: String, falls: Bool
  ) throws {
    let (stage, finding) = try stage()
    let before = try stage.contents()
    let said = flat(stage.answer("gap", "--suppose", "\(finding)=\(outcome)"))
    #expect(said.contains("Supposed, not recorded."))
    let named = "“case-sample on HP8.I1” (HP8, inadequate, 1 of 12)"
    #expect(said.contains("\(finding)=\(outcome) \(named), looked at again, is"))
    #expect(said.contains("What falls") == falls, "\(said)")
    #expect(said.contains("HP8 Outcomes: children are safer Adequate Inadequate RU6") == falls)
    #expect(try stage.contents() == before)
  }

  @Test func `what cannot be supposed of a finding says what can`() throws {
    let (stage, finding) = try stage()
    #expect(stage.run("gap", "--suppose", "\(finding)=so", "--suppose", "\(finding)=wider") == 2)
    #expect(stage.errors.contains("cannot both be supposed"))
    let good = attach(stage, "minutes", "HP1.G1")
    #expect(stage.run("gap", "--suppose", "\(good)=wider") == 2)
    #expect(stage.errors.contains("says nothing adverse"))
    #expect(stage.run("gap", "--suppose", "zzzzzzz=wider") == 2)
    #expect(stage.run("gap", "--suppose", finding) == 2)
    #expect(flat(stage.errors).contains("not-so, so or wider"), "\(stage.errors)")
  }
}
