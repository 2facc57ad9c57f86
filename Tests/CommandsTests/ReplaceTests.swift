import TestSupport
import Testing

/// A case that cannot be audited, and the reserve that takes its place.
@Suite struct ReplaceTests {
  /// The references of the last sample that stand under a key of `sample show --json`.
  private func references(_ key: String, _ stage: Stage) throws -> [String] {
    let json = stage.answer("sample", "show", "--json")
    let part = try #require(json.split(separator: "\"\(key)\": [").dropFirst().first?.split(separator: "]").first)
    return part.split(separator: "\"case\": \"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  private func drawn() throws -> Stage {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "a public phrase", "--size", "30")
    return stage
  }

  @Test func `the next reserve takes the place, and everyone can see it`() throws {
    let stage = try drawn()
    let (cases, reserves) = (try references("cases", stage), try references("reserves", stage))
    let said = stage.answer("sample", "replace", cases[0], "--because", "the file is with the court")
    let place = cases[0].prefix(2)
    let next = try #require(reserves.first { $0.hasPrefix(place) })
    #expect(said.contains("Case \(next) takes the place of \(cases[0])"))
    #expect(said.contains("2 reserves of that group are left"))
    let shown = stage.answer("sample", "show", "--cases")
    #expect(shown.contains("\(cases[0]) by reserve \(next): the file is with the court (A. Lead"))
    #expect(try references("cases", stage) == [next] + cases.dropFirst())
    #expect(try !references("reserves", stage).contains(next))
    let verified = stage.answer("sample", "verify")
    #expect(verified.contains("The same sample.") && verified.contains("1 case was replaced by the next reserve,"))
    let report = stage.answer("report", "--annex")
    #expect(report.contains("Cases replaced by reserves") && report.contains("the file is with the court"))
    let committee = stage.answer("report", "--annex", "--audience", "committee")
    #expect(!committee.contains(next) && committee.contains("fewer than 5"))
  }

  @Test func `the reserve is audited, and the case that it replaced no longer`() throws {
    let stage = try drawn()
    let case0 = try references("cases", stage)[0]
    _ = stage.answer("sample", "replace", case0, "--because", "moved away")
    #expect(stage.run("audit", case0, "--answer", "HP1.Q1=yes") == 2)
    #expect(stage.errors.contains("was replaced by"))
    let reserve = try references("cases", stage)[0]
    #expect(stage.answer("audit", reserve, "--answer", "HP1.Q1=yes").contains("1 of 30 cases is audited"))
    try stage.folder.write("case,question,answer\n\(case0),HP1.Q1,yes\n", to: "answers.csv")
    #expect(stage.run("audit", "import", "answers.csv") == 2)
    #expect(stage.errors.contains("case '\(case0)' was replaced by a reserve"))
  }

  @Test func `an audited case stays in the sample`() throws {
    let stage = try drawn()
    let case0 = try references("cases", stage)[0]
    _ = stage.answer("audit", case0, "--answer", "HP1.Q1=no")
    #expect(stage.run("sample", "replace", case0, "--because", "not to our liking") == 2)
    #expect(stage.errors.contains("has been audited, so that it stays"))
    #expect(try references("cases", stage)[0] == case0)
  }

  @Test func `reserves end, and then a case stays unaudited`() throws {
    let stage = try drawn()
    for left in ["2 reserves", "1 reserve", "No reserve"] {
      let case0 = try references("cases", stage)[0]
      #expect(stage.answer("sample", "replace", case0, "--because", "with the court").contains("\(left) of that"))
    }
    #expect(stage.run("sample", "replace", try references("cases", stage)[0], "--because", "with the court") == 2)
    #expect(stage.errors.contains("No reserve of its group"))
  }

  @Test func `neither a case that was replaced nor its reserve is drawn again`() throws {
    let stage = try drawn()
    let before = try references("cases", stage)
    _ = stage.answer("sample", "replace", before[0], "--because", "with the court")
    let now = try references("cases", stage)
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "another", "--size", "30", "--after", "all")
    #expect(Set(before + now).isDisjoint(with: try references("cases", stage)))
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
    let again = try references("cases", stage)
    _ = stage.answer("sample", "replace", again[0], "--because", "later, in the second sample")
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
  }
}
