import StructuredText
import TestSupport
import Testing

/// Erasing removes what is kept here; the paper stays where it came from, and is not to come back from there without a word.
@Suite struct `A paper that was erased` {
  private let told = "is the paper that A. Lead erased on"

  /// A workspace in which the paper of one item is erased, which lies in the folder still.
  private func stage(_ options: String...) throws -> Stage {
    let stage = try Stage.opened()
    try stage.folder.write("about a child", to: "shared/HP2/visit.txt")
    try stage.folder.write("31 of 40 referrals", to: "shared/HP2/audit.txt")
    _ = stage.answer(["attach", "shared", "--yes"] + options)
    let table = try #require(CSVTable.read(SourceText(name: "own", stage.answer("evidence", "--format", "csv"))).0)
    let id = try #require(table.rows.first { $0.cells.contains("visit.txt") }?.cells.first)
    _ = stage.answer("erase", id, "--because", "it named a child", "--yes")
    return stage
  }

  @Test(arguments: [[], ["--copy"]]) func `is told and left out of its folder, until somebody says otherwise`(
    _ options: [String]
  ) throws {
    let stage = try options.isEmpty ? stage() : stage("--copy")
    for command in ["attach", "import"] {
      let said = flat(stage.answer(command, "shared", "--yes"))
      #expect(said.contains("HP2/visit.txt – erased before, and not taken in"))
      #expect(said.contains("0 new; 1 known already, 1 of them to be placed; 1 erased before. There is nothing new"))
      #expect(said.contains("add --erased-too"))
    }
    #expect(flat(stage.answer("attach", "shared", "--yes", "--erased-too")).contains("Took in one item."))
    #expect(!flat(stage.answer("attach", "shared", "--yes")).contains("erased before"))
  }

  @Test func `is refused by itself and in a log too, with who erased it and what to do`() throws {
    let stage = try stage()
    let before = try stage.contents()
    #expect(stage.run("attach", "shared/HP2/visit.txt", "--shows", "HP2.G1") == 2)
    #expect(flat(stage.errors).contains("'shared/HP2/visit.txt' \(told)"))
    try stage.folder.write("title,criterion,file\nVisit,HP2,HP2/visit.txt\n", to: "shared/log.csv")
    #expect(stage.run("import", "shared/log.csv") == 2)
    #expect(flat(stage.errors).contains("'HP2/visit.txt' \(told)") && flat(stage.errors).contains("--erased-too"))
    var after = try stage.contents()
    after["shared/log.csv"] = nil
    #expect(after == before)
    _ = stage.answer("attach", "shared/HP2/visit.txt", "--shows", "HP2.G1", "--erased-too")
  }

  @Test func `is another once what it was erased for is taken out`() throws {
    let stage = try stage()
    try stage.folder.write("about nobody", to: "shared/HP2/visit.txt")
    #expect(flat(stage.answer("attach", "shared", "--yes")).contains("1 new,"))
  }

  @Test func `leaves no folder behind that is called after it`() throws {
    let stage = try stage("--copy")
    #expect(try stage.folder.names(in: "evidence/files").count == 1)
    #expect(stage.run("verify") == 0, "\(stage.output)")
  }

  @Test func `stays erased in a copy, whose erasure reaches no further`() throws {
    let (stage, copy) = (try stage(), try TemporaryFolder())
    _ = stage.answer("share", copy.path)
    #expect(
      flat(stage.answer("attach", "shared", "--yes", "--workspace", copy.path)).contains("1 erased before"))
    #expect(stage.run("verify", "--workspace", copy.path) == 0, "\(stage.output)")
  }
}
