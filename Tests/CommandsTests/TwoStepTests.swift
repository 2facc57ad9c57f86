import Testing

/// A statement that is met or not takes as much to be not met as to be met.
@Suite struct TwoStepTests {
  @Test func `one staff survey against a statement contests it, and an audit beside it rules it out`() throws {
    let stage = try Stage.opened()
    func attach(_ kind: String) {
      _ = stage.answer(
        "attach", "--reference", "shelf of \(kind)", "--title", "What the \(kind) says", "--kind", kind, "--against",
        "HP2.G4", "--dated", "2026-09-30")
    }
    func aspect() -> String {
      let page = stage.answer("gap", "HP2", "--why").replacing(#/\s+/#, with: " ")
      return page.split(separator: "HP2.d ").dropFirst().first.map { String($0.prefix(160)) } ?? page
    }
    attach("feedback-staff")
    #expect(aspect().contains("not settled: supported partly met, leans to partly met"), "\(aspect())")
    attach("audit")
    #expect(aspect().contains("supported not met, leans to not met"), "\(aspect())")
  }
}
