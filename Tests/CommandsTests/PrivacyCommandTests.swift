import TestSupport
import Testing

/// `muster privacy` finds what identifies a person in all that is recorded, and says what to erase without repeating it.
@Suite struct PrivacyCommandTests {
  private static let lines: [(String, [String])] = [
    ("an NHS number", ["judge", "HP2", "good", "--because", "see 943 476 5919"]),
    ("an e-mail address", ["assign", "HP2", "--owner", "b.lead@northvale.example.org"]),
    (
      "a postcode",
      [
        "attach", "--reference", "shelf SW1A 1AA", "--to", "HP2", "--shows", "good", "--kind", "audit", "--dated",
        "2026-10-30",
      ]
    ),
    ("a date of birth", ["action", "raise", "HP2", "Look at the child born 3/4/2015", "--owner", "B. Lead"]),
    ("a telephone number", ["checklist", "LOG1", "--note", "ring 01632 960983"]),
    ("a national insurance number", ["sign-off", "--because", "by AB123456C"]),
  ]

  @Test(arguments: lines) func `a record is named by its id, with what it seems to hold`(
    _ words: String, _ line: [String]
  ) throws {
    let stage = try Stage.opened()
    #expect(stage.answer("privacy").contains("Nothing found in 1 record."))
    _ = stage.answer(line)
    #expect(stage.run("privacy") == 1)
    let said = flat(stage.output)
    #expect(said.contains("1 record seems to hold what identifies a person, of 2 looked through."))
    for part in words.split(separator: " ") { #expect(said.contains(part)) }
    for secret in ["943", "@", "SW1A", "3/4", "960983", "AB123456C"] { #expect(!said.contains(secret)) }
    #expect(stage.run("privacy", "--json") == 1)
    let id = try #require(stage.output.split(separator: "\"id\": \"").dropFirst().first?.prefix { $0 != "\"" })
    _ = stage.answer("erase", String(id), "--because", "it identified a person", "--yes")
    #expect(stage.answer("privacy").contains("Nothing found"))
  }

  @Test func `the name of a paper is looked at`() throws {
    let stage = try Stage.opened()
    try stage.folder.write("31 of 40", to: "9434765919.txt")
    _ = stage.answer("attach", "9434765919.txt", "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-10-30")
    #expect(stage.run("privacy") == 1)
  }

  @Test func `a draw whose references identify children waits, keeps no list, and repeats none`() throws {
    let stage = try Stage.opened()
    let references = ["9434765919", "9434765870"] + (10..<40).map { "C\($0)" }
    let rows = references.map { "\($0),referral,referral-enquiries\n" }
    try stage.folder.write("Case ref,Cohort,Stratum\n" + rows.joined(), to: "cases.csv")
    let before = try stage.contents()
    let line = ["sample", "draw", "cases.csv", "--size", "32", "--seed", "public phrase"]
    #expect(stage.run(line) == 2)
    #expect(flat(stage.errors).contains("seems to hold an NHS number") && !stage.errors.contains("9434765919"))
    #expect(try stage.contents() == before)
    _ = stage.answer(line + ["--references-checked"])
  }
}
