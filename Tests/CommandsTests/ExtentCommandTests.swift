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
      ("few", "supported none"), ("a minority", "supported none"), ("20 of 40", "supported adequate"),
      ("17 of 30", "supported adequate"), ("34 of 40", "supported good"), ("most", "supported good"),
      ("every", "supported good"),
    ] {
      let stage = try Stage.opened()
      _ = attach(stage, "Audit", extent)
      _ = attach(stage, "Survey", extent, kind: "feedback-families")
      let before = stage.answer("gap", "HP2").replacing("\n", with: " ")
      // Few is no strength, nor does it say that it is adequate; half or more of forty may be.
      #expect(before.contains(supported), "\(extent): \(before)")
    }
  }

  @Test func `gap says what a share shows, and of which word it is short`() throws {
    let stage = try Stage.opened()
    _ = attach(stage, "Audit", "20 of 28")
    let said = stage.answer("gap", "HP2", "--why").replacing("\n      ", with: " ")
    #expect(said.contains("at least adequate, audit"), "\(said)")
    #expect(said.contains("20 of 28, 71%, short of most (80% or more, HP2.G1)"), "\(said)")
  }

  @Test(arguments: [
    ("3 of 40", "It says 3 of 40, 8%, short of most (80% or more, HP2.G1). It shows inadequate, as the same share"),
    ("17 of 30", "17 of 30, 57%, short of most (80% or more, HP2.G1). It shows adequate, as"),
  ])
  func `who attaches a share below the statement's word hears at once what it shows`(extent: String, words: String)
    throws
  {
    let stage = try Stage.opened()
    #expect(attach(stage, "Audit", extent).contains(words))
    #expect(!attach(stage, "Review", "26 of 32", kind: "observation").contains("short of"))
  }

  @Test func `a count of fewer than five is no share, and half or fewer of them carry nothing`() throws {
    let stage = try Stage.opened()
    let said = attach(stage, "Audit", "1 of 4")
    #expect(said.contains("It says 1 of 4, and HP2.G1 says “most” (80% or more). It cannot help to support that."))
    let next = try #require(said.split(separator: "'muster ").last?.split(separator: "'").first)
    #expect(stage.run(next.split(separator: " ").map(String.init)) == 0, "\(stage.errors)")
    #expect(stage.answer("evidence").contains("against HP2.G1"))
  }

  @Test func `a strength that a share makes a shortfall can be looked at again`() throws {
    let stage = try Stage.opened()
    _ = attach(stage, "Audit", "3 of 40")
    let id = try #require(
      stage.answer("evidence", "--json").firstMatch(of: #/"id": "([a-z0-9]{7})/#)?.output.1)
    #expect(
      stage.run(["recheck", "\(id)", "so", "--extent", "3 of 40", "--because", "read again"]) == 0, "\(stage.errors)")
  }

  @Test func `none is said of what it speaks against`() throws {
    let stage = try Stage.opened()
    #expect(
      stage.run([
        "attach", "--reference", "Audits/1", "--title", "Audit", "--shows", "HP2.G1", "--kind", "audit", "--dated",
        "2026-09-30", "--extent", "none",
      ]) != 0)
    #expect(stage.errors.contains("holds for none of them"), "\(stage.errors)")
  }
}
