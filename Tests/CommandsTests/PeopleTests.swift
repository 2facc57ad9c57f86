import TestSupport
import Testing

/// One person, spelt in several ways.
@Suite struct `People` {
  private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private func stage() throws -> Stage {
    let stage = try Stage.opened()
    _ = stage.answer("assign", "HP2", "HP3", "--owner", "C. Farrow", "--due", "2027-01-31")
    _ = stage.answer("assign", "HP4", "--owner", "C Farrow")
    return stage
  }

  @Test func `several criteria are given to somebody at once, in one batch`() throws {
    let stage = try stage()
    let status = stage.answer("status", "--format", "csv")
    #expect(status.split(whereSeparator: \.isNewline).count { $0.contains("C. Farrow") } == 2)
    #expect(try stage.contents().values.count { String(decoding: $0, as: UTF8.self).contains("batch") } == 2)
  }

  @Test func `spellings that look like one are listed with what settles it, and are one from then on`() throws {
    let stage = try stage()
    let said = flat(stage.answer("people"))
    #expect(said.contains("muster people \"C Farrow\" is \"C. Farrow\" if they are one"))
    _ = stage.answer("people", "C Farrow", "is", "C. Farrow")
    #expect(!stage.answer("people").contains("Perhaps one"))
    #expect(
      stage.answer("status", "--format", "csv").split(whereSeparator: \.isNewline).count { $0.contains("C. Farrow") }
        == 3)
    #expect(flat(stage.answer("status", "--owner", "c farrow")).contains("HP4"))
  }

  @Test func `on a terminal each pair is asked about once`() throws {
    let stage = try stage()
    stage.isTerminal = true
    stage.answers = ["n"]
    #expect(stage.answer("people").contains("Is 'C Farrow' the same as 'C. Farrow'?"))
    stage.answers = ["y"]
    #expect(!stage.answer("people").contains("the same as"))
  }

  @Test func `what speaks against the criterion of somebody is taken away under no spelling of theirs`() throws {
    let stage = try stage()
    _ = stage.answer(
      "attach", "--reference", "x", "--title", "Bad", "--shows", "HP4.I1", "--kind", "audit", "--dated", "2026-06-30")
    let id = try #require(
      stage.answer("evidence", "--format", "csv").split(whereSeparator: \.isNewline).last?.prefix(7))
    _ = stage.answer("people", "C. Farrow", "is", "C Farrow")
    #expect(stage.run("withdraw", String(id), "--because", "no", "--by", "C. Farrow") == 2)
    #expect(stage.errors.contains("for which you answer"))
  }

  @Test func `auditors and agencies are people too`() throws {
    let stage = try Stage.opened()
    for (place, agency) in [("a", "Police"), ("b", "police"), ("c", "Police")] {
      _ = stage.answer("attach", "--reference", place, "--to", "HP2", "--agency", agency)
    }
    #expect(flat(stage.answer("people")).contains("muster people police is Police"))
    _ = stage.answer("people", "police", "is", "Police")
    #expect(!stage.answer("evidence", "--format", "csv").contains("police"))
  }

  @Test func `owners come from the sheet that status writes`() throws {
    for name in ["owners.csv", "owners.xlsx"] {
      let stage = try stage()
      _ = stage.answer("status", "--output", name)
      #expect(flat(stage.answer("assign", "--from", name)).contains("All of that is recorded already."))
    }
    let stage = try stage()
    try stage.folder.write(
      "Criterion,Lead,By when\n\"HP2, HP5\",K. Lund,31/01/2027\nHP4,C Farrow,\n", to: "owners.csv")
    let said = flat(stage.answer("assign", "--from", "owners.csv"))
    #expect(
      said.contains("HP5") && said.contains("belongs to K. Lund, due 31 January 2027.") && said.contains("The other 1"))
    try stage.folder.write("Criterion,Lead,Wanted in\nHP6,K. Lund,31/01/2027\n", to: "owners.csv")
    _ = stage.answer("assign", "--from", "owners.csv")
    #expect(flat(stage.errors).contains("no day by when, and passed over: Wanted in."))
  }

  @Test func `a sheet with anything wrong assigns nobody`() throws {
    let stage = try stage()
    try stage.folder.write("Criterion,Owner,Due\nHP99,K. Lund,\nHP2,K. Lund,soon\nHP2,A. Else,\n", to: "owners.csv")
    let before = try stage.contents()
    #expect(stage.run("assign", "--from", "owners.csv") == 2)
    for wrong in ["there is no criterion 'HP99'", "'soon' is not a day", "HP2 stands in line 3 too"] {
      #expect(flat(stage.errors).contains(wrong))
    }
    #expect(try stage.contents() == before)
  }

  @Test func `who leaves hands over criteria and the actions that are not done`() throws {
    let stage = try stage()
    _ = stage.answer("action", "raise", "HP2", "Write back to referrers", "--owner", "c. farrow", "--due", "2027-01-10")
    let said = flat(stage.answer("assign", "--from-person", "C. Farrow", "--to", "K. Lund"))
    #expect(said == "HP2, HP3, HP4 and 1 action that is not done go from C. Farrow to K. Lund.")
    #expect(stage.answer("action", "list").contains("K. Lund"))
    #expect(stage.run("assign", "--from-person", "C. Farrow", "--to", "K. Lund") == 2)
    #expect(stage.errors.contains("'C. Farrow' owns no criterion and no action that is open."))
  }

  @Test func `evidence is narrowed to an owner, a kind, a criterion, a state`() throws {
    let stage = try stage()
    _ = stage.answer(
      "attach", "--reference", "x", "--title", "Placed", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-06-30"
    )
    _ = stage.answer("attach", "--reference", "y", "--title", "Unplaced", "--to", "HP4")
    _ = stage.answer("attach", "--reference", "z", "--title", "Nobody's", "--to", "HP6", "--kind", "minutes")
    func titles(_ options: String...) -> [String] {
      let listed = stage.answer(["evidence", "--format", "csv"] + options)
      return ["Placed", "Unplaced", "Nobody's"].filter { listed.contains(",\($0),") }
    }
    #expect(titles("--owner", "c. farrow") == ["Placed", "Unplaced"])
    #expect(titles("--kind", "minutes") == ["Nobody's"] && titles("--criterion", "hp4") == ["Unplaced"])
    #expect(titles("--state", "to-be-placed") == ["Unplaced", "Nobody's"])
    for name in ["counts", "fresh"] { #expect(titles("--state", name) == ["Placed"]) }
    #expect(titles("--state", "To be placed") == ["Unplaced", "Nobody's"])
    #expect(stage.run("evidence", "--state", "lost") == 2)
    #expect(flat(stage.errors).contains("Items here are counts, to-be-placed."))
    #expect(flat(stage.answer("status", "--owner", "C Farrow")).contains("Unplaced"))
    #expect(stage.answer("evidence", "--state", "to-be-placed").hasPrefix("Evidence, to be placed as at"))
  }

  @Test
  func `of one owner it is told what goes out of date and what is to be placed of theirs, after any child at risk`()
    throws
  {
    let stage = try stage()
    for (title, statement) in [("Theirs", "HP2.G1"), ("Another's", "HP6.G1")] {
      _ = stage.answer(
        "attach", "--reference", title, "--title", title, "--shows", statement, "--kind", "audit", "--dated",
        "2026-06-30")
      _ = stage.answer(
        "attach", "--reference", "\(title) too", "--title", "\(title) too", "--to", String(statement.prefix(3)))
    }
    _ = stage.answer("concern", "raise", "C1", "--shows", "HP3.I1", "--told", "team manager", "--told-at", "09:40")
    let status = flat(stage.answer("status", "--owner", "C. Farrow", "--by", "2027-12-31"))
    let ahead = try #require(status.split(separator: "Out of date by 31 December 2027").dropFirst().first)
    #expect(ahead.contains("Theirs") && !ahead.contains("Another's"))
    let child = try #require(status.firstRange(of: "a child may be unsafe"))
    let owed = try #require(status.firstRange(of: "HP2"))
    #expect(child.lowerBound < owed.lowerBound)
    let json = stage.answer("status", "--owner", "C. Farrow", "--json")
    let unplaced = try #require(
      json.split(separator: "\"toBePlaced\": [").dropFirst().first?.split(separator: "]").first)
    #expect(unplaced.split(separator: ",").count == 1)
  }
}
