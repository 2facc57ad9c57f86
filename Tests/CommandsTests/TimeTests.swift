import Calendar
import Platform
import TestSupport
import Testing

/// What changed, what was claimed, and by what policy: on the repository's worked example, and where a person errs.
@Suite struct TimeTests {
  private static let example = Path.parent(of: Path.parent(of: Path.parent(of: #filePath)))

  /// What a command prints of the worked example, without the ids of records, which are made anew with it.
  private func shown(_ command: String) throws -> String {
    let stage = try Stage()
    let words = command.split(separator: " ").map(String.init)
    #expect(
      stage.run(words + ["--workspace", Self.example, "--as-at", "last-record"]) == 0, "\(stage.errors)")
    return stage.output.replacing(#/: [0-9a-hjkmnp-tv-z]{7} /#, with: ": (id) ")
  }

  @Test(arguments: [
    ("compare --from 2026-09-30", "compare-autumn.txt"),
    ("compare --from 2026-06-30 --to 2026-07-31 --all", "compare-july.txt"), ("claims", "claims.txt"),
    ("claims QP --from 2026-08-01", "claims-qp.txt"), ("policy show", "policy.txt"),
  ])
  func `the worked example is shown as it was when it was last read by a person`(command: String, name: String) throws {
    let output = try shown(command)
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(command) is wider than 80")
    try expectGolden(output, "../Time/\(name)")
  }

  @Test func `gaps that opened stand in the order of all gaps`() throws {
    func places(_ output: String) -> [Int] {
      output.matches(of: /"rank": (\d+)/).compactMap { Int($0.output.1) }
    }
    let all = try shown("gap --json")
    #expect(places(all) == Array(1...places(all).count))
    let opened = try shown("compare --from 2026-06-30 --json").split(separator: "\"opened\": [")[1]
    let ranks = places(String(opened.prefix(upTo: try #require(opened.firstRange(of: "\"moved\"")).lowerBound)))
    #expect(ranks.count > 5 && ranks == ranks.sorted())
  }

  @Test func `a comparison and a review for programs hold what the screens show`() throws {
    let comparison = try shown("compare --from 2026-09-30 --json")
    for word in ["\"shifts\"", "\"audited\"", "\"trend\"", "\"step\": \"months\"", "\"closed\""] {
      #expect(comparison.contains(word), "\(word)")
    }
    let claims = try shown("claims --json")
    for word in ["\"carriedThen\"", "\"nextLook\"", "\"outcome\": \"held\"", "\"isEnough\": false"] {
      #expect(claims.contains(word), "\(word)")
    }
    let gap = try shown("gap --trend --json")
    #expect(gap.contains("\"policy\"") && gap.contains("\"standardSays\": null") && gap.contains("\"points\""))
  }

  @Test func `a day before the assessment was opened, a day after the other and a day left out are each said`() throws {
    let stage = try Stage.opened()
    let cases = [
      (["compare"], "It is not said from which day"),
      (["compare", "--from", "2020-01-01"], "The assessment was opened on"),
      (["compare", "--from", "2019-01-01", "--to", "2020-01-01"], "There was no assessment yet on 1 January 2020"),
      (["gap", "HP", "--trend"], "A trend is of the whole assessment"),
    ]
    for (words, message) in cases {
      #expect(stage.run(words) == 2)
      #expect(flat(stage.errors).contains(message), "\(stage.errors)")
    }
  }

  @Test func `on its first day an assessment has nothing earlier to compare with, and what to ask instead is said`()
    throws
  {
    let stage = try Stage.opened()
    let today = stage.now.date
    let said = flat(stage.answer("compare", "--from", today.description))
    #expect(said.contains("was opened on \(today.inWords): there is no earlier day to compare with"))
    #expect(said.contains("'muster status'") && !said.contains("Nothing changed"))
    #expect(stage.run("compare", "--from", today.adding(days: -1).description) == 2)
    #expect(flat(stage.errors).contains("That is its first day") && !stage.errors.contains("--from"))
    #expect(stage.answer("claims").contains("Nothing is claimed yet"))
  }

  @Test func `a day compared with itself and a stretch without a record are told apart`() throws {
    let stage = try Stage.opened()
    let opened = stage.now.date
    stage.now = Instant(startOf: opened.adding(days: 3))
    let stretch = flat(stage.answer("compare", "--from", opened.description))
    #expect(stretch.contains("Nothing changed: nothing was recorded after \(opened.inWords)"))
    let itself = flat(stage.answer("compare", "--from", opened.adding(days: 3).description))
    #expect(
      itself.contains(
        "nothing lies between a day and itself. Name an earlier day with --from, such as --from \(opened)"))
  }

  @Test func `records that move nothing are told without a row of noughts`() throws {
    let stage = try Stage.opened()
    let opened = stage.now.date
    stage.now = Instant(startOf: opened.adding(days: 3))
    _ = stage.answer("assign", "HP1", "--owner", "B. Lead")
    let said = stage.answer("compare", "--from", opened.description)
    #expect(said.contains("1 record was made between the ends") && said.contains("No grade rose or fell"))
    #expect(!said.contains("0 rose") && !said.contains("What rose and what fell"))
  }

  @Test func `a policy is set with a reason, and every analysis says which one it used`() throws {
    let stage = try Stage.opened()
    for kind in ["audit", "observation"] {
      for statement in ["HP7.G1", "HP7.G2"] {
        _ = stage.answer(
          "attach", "--reference", "shelf \(kind) \(statement)", "--title", "Item of \(kind)", "--shows", statement,
          "--kind",
          kind, "--dated", "2026-09-30", "--extent", "85 of 100")
      }
    }
    #expect(stage.answer("gap").contains("Evidence counts by the standard policy"))
    #expect(stage.run("policy", "set", "--extent", "good=80") == 2)
    #expect(flat(stage.errors).contains("needs its reason"))
    let set = stage.answer(
      "policy", "set", "--extent", "good=90%", "--fresh", "policy=24", "--because", "The board asked for nine in ten")
    #expect(flat(set).contains("Not the standard policy: set by A. Lead"))
    #expect(flat(set).contains("The board asked for nine in ten"))
    let gap = stage.answer("gap")
    #expect(gap.contains("The policy on evidence") && gap.contains("HP7") && gap.contains("standard: good"))
    #expect(flat(stage.answer("gap", "HP7", "--why")).contains("seen in too few to support good"))
    #expect(stage.answer("gap", "--json").contains("\"subject\": \"HP7\""))
    #expect(stage.answer("gap", "HP").contains("not the standard one"))
    #expect(flat(stage.answer("compare", "--from", stage.now.date.description)).contains("no earlier day"))
    #expect(stage.run("policy", "set", "--standard", "--because", "No longer needed") == 0)
    #expect(stage.answer("gap").contains("Evidence counts by the standard policy"))
  }

  @Test func `a policy that says nothing, nonsense or what it said before is not recorded`() throws {
    let stage = try Stage.opened()
    let before = try stage.contents()
    let cases = [
      (["--items", "2"], "is like that already"), (["--items", "0"], "is not a number from 1 to 20"),
      (["--items", "1"], "2 kinds cannot be had from 1 item"), (["--kinds-for-best", "1"], "would need fewer kinds"),
      (["--fresh", "polcy=12"], "Did you mean 'policy'?"), (["--fresh", "policy"], "does not say what of what"),
      (["--extent", "inadequate=10"], "counts however few"),
      (["--extent", "good=101"], "is not a number from 1 to 100"),
      (["--extent", "god=80"], "Did you mean 'good'?"),
    ]
    for (words, message) in cases {
      #expect(stage.run(["policy", "set"] + words + ["--because", "a trial"]) == 2)
      #expect(flat(stage.errors).contains(message), "\(words): \(stage.errors)")
    }
    #expect(try stage.contents() == before)
  }
}
