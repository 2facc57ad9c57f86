import TestSupport
import Testing

/// A sample is drawn again by the version of the framework by which it was drawn, whatever has come since.
@Suite struct VerifyVersionTests {
  /// Version 1 with two cohorts, which version 2 wants in other sizes.
  private func framework(_ version: Int) throws -> String {
    let text = String(decoding: try VersionsTests.file("version-1.yaml"), as: UTF8.self)
    let (open, closed) = version == 1 ? (18, 2) : (4, 16)
    let cohorts =
      "  - {id: open-case, label: Open case, who: open, target: \(open)}\n"
      + "  - {id: closed-case, label: Closed case, who: closed, target: \(closed)}\n"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("id: open-case,")
        ? String(cohorts.dropLast()) : line == "version: 1" ? "version: \(version)" : "\(line)"
    }
    return lines.joined(separator: "\n")
  }

  /// A sample drawn by version 1, with version 2 put in its place since.
  private func drawn() throws -> Stage {
    let stage = try Stage()
    try stage.folder.write(try framework(1), to: "frameworks/local-practice-review.yaml")
    _ = stage.answer("init", ".", "--framework", "local-practice-review", "--authority", "Northvale Council")
    let rows = (10..<60).map { "C\($0),\($0 % 2 == 0 ? "open-case" : "closed-case")\n" }
    try stage.folder.write("Case ref,Cohort\n" + rows.joined(), to: "cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "x", "--size", "20")
    #expect(stage.answer("sample", "verify", "cases.csv").contains("from the same lists: 20 cases"))
    try stage.folder.write(try framework(2), to: "frameworks/local-practice-review.yaml")
    return stage
  }

  @Test(arguments: [[], ["cases.csv"]])
  func `the version that the record names is taken from those kept as earlier`(lists: [String]) throws {
    let stage = try drawn()
    try stage.folder.write(try framework(1), to: "frameworks/earlier/last-year.yaml")
    _ = stage.answer("init", "--upgrade")
    let said = flat(stage.answer(["sample", "verify"] + lists))
    #expect(
      said.contains("The same sample.") && said.contains("by version 1 of the framework, as it was drawn: 20 cases"))
    let json = stage.answer(["sample", "verify", "--json"] + lists)
    #expect(json.contains("\"drawnByVersion\": \"1\"") && json.contains("\"againByVersion\": \"1\""))
  }

  @Test func `where it is not at hand the version in use is taken, and this is said`() throws {
    let stage = try drawn()
    #expect(stage.run("sample", "verify", "cases.csv") == 1)
    #expect(
      flat(stage.output).contains(
        "It was drawn by version 1 of local-practice-review, which is not at hand, and drawn again by version 2"))
    #expect(stage.run("sample", "verify", "cases.csv", "--json") == 1)
    #expect(stage.output.contains("\"againByVersion\": \"2\"") && stage.output.contains("Put the file of version 1 in"))
  }
}
