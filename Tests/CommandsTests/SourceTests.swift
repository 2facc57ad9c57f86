import TestSupport
import Testing

/// One paper is one source, on the command line.
@Suite struct SourceTests {
  private static let item = [
    "--dated", "2026-09-30", "--extent", "36 of 40", "--shows", "HP2.G1", "--title", "Q2 audit",
  ]

  private func attach(_ stage: Stage, _ place: String, _ kind: String) -> String {
    let said = stage.answer(["attach", "--reference", place, "--kind", kind] + Self.item)
    return said.firstMatch(of: #/as ([0-9a-z]{7,})/#).map { String($0.1) } ?? ""
  }

  @Test func `a log that names one place under two kinds is taken in, told, and carries nothing`() throws {
    let stage = try Stage.opened()
    try stage.folder.write(
      """
      criterion,title,reference,dated,kind,shows,extent
      HP2,Q2 audit,SharePoint/A,30/06/2026,audit,HP2.G1,36 of 40
      HP2,Q2 audit,sharepoint/a,30/06/2026,minutes,HP2.G1,35 of 40
      HP2,Q2 audit,SharePoint/A/ ,30/06/2026,other,HP2.G1,36 of 40

      """, to: "log.csv")
    let said = stage.answer("import", "log.csv").replacing("\n", with: " ")
    #expect(said.contains("Line 4 names the same place and day as line 2: one paper, which counts once"), "\(said)")
    #expect(!said.contains("Line 3 names"))
    #expect(stage.answer("gap", "HP2", "--why").contains("the same paper is counted already"))
  }

  @Test func `whoever attaches a place again hears that it is one paper`() throws {
    let stage = try Stage.opened()
    let first = attach(stage, "https://share.example/Audits/Q2", "audit")
    let said = stage.answer(
      ["attach", "--reference", "HTTPS://share.example/Audits/Q2/", "--kind", "other"] + Self.item)
    #expect(
      said.replacing("\n", with: " ").contains("It names the same place and day as \(first), to HP2.G1: one paper"))
  }

  @Test func `papers that look alike are told in gap with the command that settles it, and count once until then`()
    throws
  {
    let stage = try Stage.opened()
    let (one, two) = (attach(stage, "shelf 1", "audit"), attach(stage, "shelf 2", "observation"))
    let before = stage.answer("gap", "HP2").replacing(#/\s+/#, with: " ")
    #expect(before.contains("Two items are called “Q2 audit” and are perhaps one paper: they count once in favour"))
    #expect(before.contains("is-not"))
    let json = stage.answer("gap", "--json")
    #expect(json.contains("\"perhaps-same\"") && !json.contains("muster source"))
    let said = stage.answer("source", one, "is-not", two, "--because", "audits of two teams")
    #expect(said.replacing("\n", with: " ").contains("Each counts."))
    #expect(!stage.answer("gap", "HP2").contains("perhaps one paper"))
    #expect(stage.answer("gap", "HP2", "--why").contains("supported good"))
  }

  @Test func `what somebody said is one paper is not called one file`() throws {
    let stage = try Stage.opened()
    let (one, two) = (attach(stage, "shelf 1", "audit"), attach(stage, "shelf 2", "observation"))
    _ = stage.answer("source", one, "is", two, "--because", "two prints of it")
    let why = stage.answer("gap", "HP2", "--why").replacing(#/\s+/#, with: " ")
    #expect(why.contains("; the same paper as") && !why.contains("same file"))
  }

  @Test func `an owner hears that what they join holds in favour alone`() throws {
    let stage = try Stage.opened()
    let (one, two) = (attach(stage, "shelf 1", "audit"), attach(stage, "shelf 2", "observation"))
    _ = stage.answer("assign", "HP2", "--owner", "A. Lead")
    let said = stage.answer("source", one, "is", two, "--because", "one paper").replacing("\n", with: " ")
    #expect(said.contains("You answer for HP2, so that this holds in favour alone"))
  }

  @Test func `one file is never said to be two papers, and an item is not held beside itself`() throws {
    let stage = try Stage.opened()
    let (one, two) = (attach(stage, "shelf 1", "audit"), attach(stage, "shelf  1", "observation"))
    let before = try stage.contents()
    #expect(stage.run("source", one, "is-not", two, "--because", "two") == 2)
    #expect(stage.errors.contains("are of one day at one place"))
    #expect(stage.run("source", one, "is", one, "--because", "one") == 2)
    #expect(try stage.contents() == before)
  }
}
