import TestSupport
import Testing

/// What a person hears who records that something is so for fewer than the statement says.
@Suite struct ExtentCommandTests {
  private func attach(_ stage: Stage, _ title: String, _ extent: String, kind: String = "audit") -> String {
    stage.answer(
      "attach", "--reference", "Audits/\(title)", "--title", title, "--shows", "HP2.G1", "--kind", kind, "--dated",
      "2026-09-30", "--extent", extent
    ).replacing("\n", with: " ")
  }

  @Test func `few cannot carry a statement that says most, and the same for most can`() throws {
    for (extent, supported) in [
      ("few", "supported adequate"), ("a minority", "supported adequate"), ("20 of 40", "supported adequate"),
      ("17 of 30", "supported good"), ("most", "supported good"),
    ] {
      let stage = try Stage.opened()
      _ = attach(stage, "Audit", extent)
      _ = attach(stage, "Survey", extent, kind: "feedback-families")
      let before = stage.answer("gap", "HP2").replacing("\n", with: " ")
      // Adequate is carried in either case: its words do not say of how many.
      #expect(before.contains(supported), "\(extent): \(before)")
    }
  }

  @Test func `gap says why too small an extent does not carry a statement`() throws {
    let stage = try Stage.opened()
    _ = attach(stage, "Audit", "3 of 40")
    let said = stage.answer("gap", "HP2", "--why").replacing("\n      ", with: " ")
    #expect(
      said.contains("too small an extent to support good: it is 3 of 40, and HP2.G1 says “most” (80% or more)"),
      "\(said)"
    )
  }

  @Test func `who attaches a finding of half or fewer hears at once what it cannot carry, and the command named works`()
    throws
  {
    let stage = try Stage.opened()
    let said = attach(stage, "Audit", "3 of 40")
    #expect(said.contains("It says 3 of 40, and HP2.G1 says “most” (80% or more). It cannot help to support that."))
    let next = try #require(said.split(separator: "'muster ").last?.split(separator: "'").first)
    #expect(stage.run(next.split(separator: " ").map(String.init)) == 0, "\(stage.errors)")
    #expect(stage.answer("evidence").contains("against HP2.G1"))
  }

  @Test func `more than half but fewer than the statement says counts, and both are said`() throws {
    let stage = try Stage.opened()
    #expect(attach(stage, "Audit", "17 of 30").contains("HP2.G1 says “most” (80% or more). It counts; whether"))
    let said = stage.answer("gap", "HP2", "--why").replacing("\n      ", with: " ")
    #expect(said.contains("its extent is 17 of 30, and HP2.G1 says “most” (80% or more)"), "\(said)")
    #expect(!attach(stage, "Review", "26 of 32", kind: "observation").contains("says “most”"))
  }
}
