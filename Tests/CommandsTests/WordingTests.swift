import TestSupport
import Testing

/// One thing is one and two are two, and sentences are sentences.
@Suite struct WordingTests {
  @Test func `what is new is counted as people say it`() throws {
    let stage = try Stage.opened()
    for number in 1...2 {
      _ = stage.answer("action", "raise", "HP2", "Step \(number)", "--owner", "B. Lead")
      _ = stage.answer("attach", "--reference", "shelf \(number)", "--to", "HP2")
    }
    let said = stage.answer("status")
    #expect(said.contains("2 actions raised, by A. Lead") && said.contains("2 evidence items attached, by A. Lead"))
    #expect(said.contains("1 assessment opened, by A. Lead"))
  }

  @Test func `an item that only speaks against a statement is attached against it`() throws {
    let stage = try Stage.opened()
    let against = flat(
      stage.answer("attach", "--reference", "shelf", "--against", "HP2.G4", "--kind", "audit", "--dated", "2026-09-30"))
    #expect(against.contains(", against HP2.G4.") && !against.contains("to against"))
    let both = flat(
      stage.answer("attach", "--reference", "shelf", "--shows", "HP2.G3", "--against", "HP2.G4", "--kind", "audit"))
    #expect(both.contains(", to HP2.G3, and against HP2.G4."))
  }

  @Test func `a claim for the whole is named once`() throws {
    let stage = try Stage.opened()
    let said = stage.answer("judge", "overall", "good", "--because", "all of it")
    #expect(said.contains("Recorded Good for Overall effectiveness, including"))
  }

  @Test func `one record is one record`() throws {
    let stage = try Stage.opened()
    #expect(flat(stage.answer("gap")).contains("over 1 record."))
    #expect(flat(stage.answer("verify")).contains("Sound. 1 record and no evidence files read"))
  }
}
