import Digests
import TestSupport
import Testing

/// A sample is verified from its lists alone: whatever else decided the draw is recorded with it.
@Suite struct VerifyDrawTests {
  private func opened() throws -> Stage {
    let stage = try Stage.opened()
    var lines = ["Case ref,Cohort,Worker"]
    for (value, count) in [("Early help", 12), ("Section 47", 20), ("Child in need", 15), ("Adoption", 3)] {
      lines += (0..<count).map { "\(value.prefix(1))\(value.utf8.count)\($0 + 10),\(value),W\($0 % 7)" }
    }
    try stage.folder.write(lines.joined(separator: "\n") + "\n", to: "cases.csv")
    return stage
  }

  private let meanings = ["--cohort", "Section 47=referral", "--cohort", "Adoption=none"]

  @Test func `a draw that was told what values mean is verified from its list alone`() throws {
    let stage = try opened()
    #expect(stage.run(["sample", "draw", "cases.csv", "--seed", "x", "--size", "20"] + meanings) == 0)
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
    #expect(stage.run(["sample", "verify", "cases.csv"] + meanings) == 0)
    #expect(
      stage.answer("sample", "verify", "cases.csv", "--cohort", "section 47=referral").contains("The same sample."))
  }

  @Test func `a cohort may be said again as the draw would take it`() throws {
    let stage = try opened()
    #expect(stage.run(["sample", "draw", "cases.csv", "--seed", "x", "--size", "20"] + meanings) == 0)
    #expect(stage.run("sample", "verify", "cases.csv", "--cohort", "Section 47=Referral") == 0, "\(stage.errors)")
    #expect(stage.run("sample", "verify", "cases.csv", "--cohort", "Section 47=step-down") == 2)
  }

  @Test func `an empty value is given no meaning, and nothing is recorded`() throws {
    let stage = try opened()
    let before = try stage.contents()
    #expect(stage.run("sample", "draw", "cases.csv", "--seed", "x", "--cohort", "=none") == 2)
    #expect(stage.errors.contains("does not say which value is meant"))
    #expect(try stage.contents() == before)
  }

  @Test func `what decided a draw is told when it is drawn and whenever it is shown`() throws {
    let stage = try opened()
    let options = ["--seed", "x", "--size", "20", "--at-most", "3", "--allocate", "equal"]
    #expect(stage.run(["sample", "draw", "cases.csv"] + options + meanings) == 0)
    for screen in [stage.output, stage.answer("sample", "show")] {
      #expect(screen.contains("20 asked for, shared out equally among the cohorts"))
      #expect(screen.contains("at most 3 per worker"))
      #expect(screen.contains("'Adoption' left out and 'Section 47' as referral"))
    }
    let json = stage.answer("sample", "show", "--json")
    #expect(json.contains("\"3 per worker\"") && json.contains("\"means\": \"referral\""))
  }

  @Test func `a value that the framework does not know comes with the option that says what it means`() throws {
    let stage = try opened()
    #expect(stage.run("sample", "draw", "cases.csv", "--seed", "x", "--size", "20", "-n") == 0)
    let said = flat(stage.output)
    #expect(
      said.contains("Say what each of them means: --cohort ") && said.contains("--cohort \"Section 47=COHORT\"")
        && said.contains("--cohort Adoption=COHORT") && said.contains(", where COHORT is one of early-help,"))
    #expect(!said.contains("only 0 cases") && !said.contains("taken whole"))
  }

  @Test func `programs are told whether it is the same sample, and each difference`() throws {
    let stage = try opened()
    #expect(stage.run(["sample", "draw", "cases.csv", "--seed", "x", "--size", "20"] + meanings) == 0)
    let same = stage.answer("sample", "verify", "cases.csv", "--json")
    #expect(same.contains("\"same\": true") && same.contains("\"from\": \"lists\""))
    #expect(same.contains("\"differences\": []"))
    try stage.folder.write("Case ref,Cohort\nE10,Early help\n", to: "cases.csv")
    #expect(stage.run("sample", "verify", "cases.csv", "--json") == 1)
    #expect(stage.output.contains("\"same\": false") && stage.output.contains("has changed since the draw"))
  }

  @Test func `another meaning than the recorded one is refused, since it would raise a false alarm`() throws {
    let stage = try opened()
    #expect(stage.run(["sample", "draw", "cases.csv", "--seed", "x", "--size", "20"] + meanings) == 0)
    #expect(stage.run("sample", "verify", "cases.csv", "--cohort", "Section 47=early-help") == 2)
    #expect(stage.errors.contains("drawn with 'Section 47' read as 'referral'"))
  }

  @Test func `lists of one cohort each are known again, in any order and under another name`() throws {
    let stage = try Stage.opened()
    func write(_ name: String, _ letter: String, _ worker: String) throws {
      let rows = (10..<40).map { "\(letter)\($0),\(worker)\($0 % 9)\n" } + ["SHARED,\(worker)0\n"]
      try stage.folder.write("Case ref,Worker\n" + rows.joined(), to: name)
    }
    try write("a.csv", "A", "V")
    try write("b.csv", "B", "W")
    _ = stage.answer(
      "sample", "draw", "--list", "referral=a.csv", "--list", "child-protection-plan=b.csv", "--seed", "x", "--size",
      "20", "--at-most", "2", "--per", "worker", "--allocate", "equal", "--list-day", "2026-10-01")
    try write("renamed.csv", "A", "V")
    for lists in [["a.csv", "b.csv"], ["b.csv", "a.csv"], ["b.csv", "renamed.csv"]] {
      #expect(stage.run(["sample", "verify"] + lists) == 0, "\(lists): \(stage.output)")
    }
  }

  @Test func `a record that keeps no meanings is verified with them, and its failure says what may be missing`() throws
  {
    let stage = try opened()
    #expect(stage.run(["sample", "draw", "cases.csv", "--seed", "x", "--size", "20"] + meanings) == 0)
    try forgetMeanings(stage)
    #expect(stage.run("sample", "verify", "cases.csv") == 1)
    #expect(stage.output.contains("The draw may have used --cohort"))
    #expect(stage.run(["sample", "verify", "cases.csv"] + meanings) == 0)
    try stage.folder.write("Case ref,Cohort\nE10,Early help\n", to: "cases.csv")
    #expect(stage.run("sample", "verify", "cases.csv") == 1)
    #expect(!stage.output.contains("--cohort"))
  }

  /// Makes the sample's record what an earlier version would have written.
  private func forgetMeanings(_ stage: Stage) throws {
    let path = try #require(try stage.contents().keys.first { $0.contains("-sample-drawn-") })
    let lines = try stage.folder.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == "cohort-names:" })
    let next = try #require(lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") })
    let bytes = Array((lines[..<start] + lines[next...]).joined(separator: "\n").utf8)
    // A record's name ends in its digest.
    let name = path.prefix(path.utf8.count - "\(SHA256.digest(of: bytes).shortened).yaml".utf8.count)
    try stage.folder.remove(path)
    try stage.folder.write(bytes, to: "\(name)\(SHA256.digest(of: bytes).shortened).yaml")
  }
}
