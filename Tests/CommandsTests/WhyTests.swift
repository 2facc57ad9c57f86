import TestSupport
import Testing

/// What `gap CRITERION --why` says of a reading must agree with the reading beside it.
@Suite struct WhyTests {
  /// HP2.a with a lone finding at the worst grade among good ones.
  private func contested() throws -> Stage {
    let stage = try Stage.opened()
    for (title, kind, shows) in [
      ("Audit", "audit", "HP2.G1"), ("Visit", "observation", "HP2.G1"), ("One file", "case-sample", "HP2.I1"),
    ] {
      _ = stage.answer(
        "attach", "--reference", title, "--title", title, "--shows", shows, "--kind", kind, "--dated", "2026-11-01")
    }
    return stage
  }

  /// Everything on one line: the screen wraps.
  private func why(_ stage: Stage) -> String {
    stage.answer("gap", "HP2", "--why").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a lone finding at the worst grade holds supported, and is not said to hold what is not ruled out`() throws
  {
    let said = try why(contested())
    #expect(said.contains("not settled: supported adequate, leans to good, not ruled out good"))
    #expect(
      said.contains(
        "one finding says inadequate: supported is adequate at best until somebody has looked again; by itself it rules nothing out, so that what is not ruled out stays where it is"
      ))
  }

  @Test func `where nothing counts, what lacks its day is named with the command that places it`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "shelf 1", "--title", "Dip sample", "--shows", "HP2.G1", "--kind", "case-sample")
    let said = flat(stage.answer("gap", "HP2"))
    #expect(said.contains("“Dip sample” lacks the day it speaks for: muster correct "), "\(said)")
    #expect(said.contains("--dated YYYY-MM-DD") && !said.contains("Nothing has been attached"))
    #expect(flat(stage.answer("gap", "HP3")).contains("Nothing has been attached"))
  }

  @Test func `what was found to be so for some and no more is settled, and for how many is said`() throws {
    let stage = try contested()
    let id = try #require(stage.answer("evidence").split(separator: "\n").first { $0.contains("One file") })
      .split(separator: " ").first.map(String.init)
    let named = try #require(id)
    _ = stage.answer("recheck", named, "so", "--extent", "2 of 40", "--because", "forty read", "--by", "R. Other")
    let said = why(stage)
    #expect(said.contains("evidenced: supported adequate, leans to good, not ruled out good"), "\(said)")
    #expect(
      said.contains(
        "settled: a finding that says inadequate is so for 2 of 40 and for no more, and holds supported at adequate until it is shown mended"
      ))
    #expect(said.contains("; so for 2 of 40 when looked at again"))
    #expect(!said.contains("Find out which is right"))
    #expect(said.contains("is so for 2 of 40, and for no more: while that is so, good is not supported."))
  }

  @Test func `what is recorded against a statement says for how many`() throws {
    let stage = try Stage.opened()
    _ = stage.answer(
      "attach", "--reference", "a", "--title", "Audit", "--against", "HP2.G1", "--kind", "audit", "--dated",
      "2026-11-01", "--extent", "6 of 40")
    #expect(why(stage).contains("Audit: against good, audit, 1 Nov 2026, 6 of 40, 15%"))
  }

  @Test func `a finding at the worst grade is not called at least that, which would say nothing`() throws {
    let said = try why(contested())
    #expect(said.contains("One file: inadequate, case sample") && said.contains("Audit: at least good, audit"))
  }

  @Test func `a confirmed finding at the worst grade holds supported there`() throws {
    let stage = try contested()
    _ = stage.answer(
      "attach", "--reference", "b", "--title", "Other file", "--shows", "HP2.I1", "--kind", "case-sample", "--dated",
      "2026-11-02")
    #expect(
      why(stage).contains(
        "supported is held at inadequate: more than one finding, or somebody who looked again, says inadequate"))
  }
}
