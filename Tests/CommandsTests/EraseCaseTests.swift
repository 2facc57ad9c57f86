import Assessments
import Calendar
import Platform
import RecordStore
import TestSupport
import Testing

/// `muster privacy find` lists all that is held of one case, and `muster erase --case` removes it from all that it can.
@Suite struct EraseCaseTests {
  /// Two samples, audits, a concern and papers that name cases; made once.
  private static let scene = Result {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv", each: 4)
    _ = stage.answer(
      "sample", "draw", "cases.csv", "--size", "21", "--seed", "public phrase", "--list-day", "2026-11-20")
    let cases = try EraseCaseTests.cases(stage)
    for (one, answer) in [(cases[0], "no"), (cases[1], "yes")] {
      _ = stage.answer(
        "audit", one, "--answer", "HP2.Q1=\(answer)", "--auditor", "K. Lund")
    }
    _ = stage.answer("audit", cases[0], "--answer", "HP2.Q1=yes", "--auditor", "P. Moss")
    _ = stage.answer(
      "audit", "moderate", cases[0], "--question", "HP2.Q1", "--agreed", "no", "--because",
      "read beside \(cases[1])", "--moderator", "R. Chair")
    _ = stage.answer(
      "concern", "raise", cases[0], "--to", "HP3", "--told", "team manager", "--told-at", "2026-11-25 08:40")
    try stage.folder.write("The plan of \(cases[0].lowercased()) was late.", to: "minutes.txt")
    try stage.folder.write("The plan of \(cases[0])7 was late.", to: "others.txt")
    for (paper, title) in [("minutes.txt", "Minutes"), ("others.txt", "Other minutes")] {
      _ = stage.answer(
        "attach", paper, "--title", title, "--shows", "HP2.G1", "--kind", "minutes", "--dated", "2026-10-30")
    }
    _ = stage.answer(
      "attach", "--reference", "shelf \(cases[0])", "--title", "File", "--to", "HP2", "--shows", "inadequate", "--kind",
      "audit", "--dated", "2026-10-30")
    _ = stage.answer("checklist", "LOG1", "--note", "ask about \(cases[0]) and \(cases[1])")
    for paper in ["minutes.txt", "others.txt", "cases.csv"] { try stage.folder.remove(paper) }
    return try stage.scene
  }

  private static func cases(_ stage: Stage) throws -> [String] {
    stage.answer("sample", "show", "--json").split(separator: "\"case\": \"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }.filter { $0.hasPrefix("C3") }
  }

  private let stage: Stage
  private let one: String
  private let other: String

  init() throws {
    stage = try Stage(try Self.scene.get())
    let cases = try Self.cases(stage)
    (one, other) = (cases[0], cases[1])
  }

  private func find(_ more: String...) -> String {
    stage.answer(["privacy", "find", "--case", one, "--json"] + more)
  }

  private func erase(_ more: String...) -> Int32 {
    stage.run(["erase", "--case", one, "--because", "asked to be forgotten", "--yes"] + more)
  }

  /// The files of the workspace in which a case stands: in papers however it is written, in records as it is, since a digest may
  /// hold its small letters.
  private func holds(_ one: String, below folder: String = "evidence/") throws -> [String] {
    try stage.contents().filter { path, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return path.hasPrefix(folder)
        && (text.contains(one) || (path.hasSuffix(".txt") && text.contains(one.lowercased())))
    }.keys.sorted()
  }

  /// What the sample's answers come to.
  private func shares(_ more: String...) -> [Substring] {
    stage.answer(["sample", "show", "--shares"] + more).split(separator: "\n").filter { $0.contains("HP2.Q1") }
  }

  // MARK: Finding

  @Test func `all kinds of records of a case are listed, with its row of the kept list and the paper that names it`() {
    let found = find()
    for kind in [
      "sample-drawn", "case-audited", "audit-moderated", "safety-concern", "evidence-attached", "checklist-ticked",
      "case-list", "evidence-file",
    ] { #expect(found.contains("\"kind\": \"\(kind)\""), "\(kind)") }
    #expect(found.split(separator: "\"kind\": \"case-audited\"").count == 3)
    #expect(found.split(separator: "\"kind\": \"evidence-file\"").count == 2)
  }

  @Test func `no other case is repeated, in any form of answer`() throws {
    for more in [["--json"], ["--format", "csv"], ["--format", "md"], []] {
      let said = stage.answer(["privacy", "find", "--case", one] + more)
      #expect(said.contains(one) && !said.contains(other), "\(more)")
      for case let another in try Self.cases(stage).dropFirst() { #expect(!said.contains(another)) }
    }
    for name in ["held.xlsx", "held.docx"] { _ = stage.answer("privacy", "find", "--case", one, "--output", name) }
  }

  @Test func `capitals and white space make no other case, and it is said how it was read`() {
    let spaced = "\(one.prefix(1).lowercased()) \(one.dropFirst())"
    #expect(flat(stage.answer("privacy", "find", "--case", spaced)).contains("Read as \(one)"))
    #expect(stage.answer("privacy", "find", "--case", "\(one)9").contains("Nothing was found"))
  }

  @Test func `a person is found as auditor, moderator and whoever recorded it, without any case`() throws {
    let said = stage.answer("privacy", "find", "--person", "lund, k", "--json")
    #expect(said.contains("\"case-audited\"") && !said.contains(one) && !said.contains(other))
    #expect(stage.answer("privacy", "find", "--person", "A. Lead").contains("recorded by"))
    #expect(stage.run("privacy", "find") == 2)
    #expect(stage.run("privacy", "find", "--person", "x", "--case", "y") == 2)
  }

  @Test func `what could not be looked through, and where else it may be, is said`() throws {
    try stage.folder.write([0xFF, 0xD8, 0xFF, 0, 1, 2], to: "photo.jpg")
    _ = stage.answer(
      "attach", "photo.jpg", "--title", "A board", "--shows", "HP2.G1", "--kind", "minutes", "--dated", "2026-10-30")
    let said = flat(stage.answer("privacy", "find", "--case", one))
    #expect(said.contains("photo.jpg: it is a picture") && said.contains("Backups"))
  }

  @Test func `the cells of a workbook and the words of a Word document are looked through`() throws {
    _ = stage.answer("policy", "--output", "list.docx")
    _ = stage.answer("privacy", "find", "--case", one, "--output", "held.docx")
    try stage.folder.write(
      SmallWorkbook([("Sheet", [["ref", "note"], ["x", "about \(one)"]])]).bytes, to: "sheet.xlsx")
    for paper in ["list.docx", "held.docx", "sheet.xlsx"] {
      _ = stage.answer(
        "attach", paper, "--title", "A list", "--shows", "HP2.G2", "--kind", "minutes", "--dated", "2026-10-30")
    }
    let found = find()
    #expect(found.contains("sheet.xlsx") && found.contains("held.docx") && !found.contains("list.docx\""))
  }

  // MARK: Erasing

  @Test func `a case is gone from every record, list and copy, and the others stay`() throws {
    let shares = shares()
    let gap = stage.answer("gap", "HP3", "--why")
    #expect(gap.contains("inadequate"))
    #expect(erase("--papers") == 0, "\(stage.output)\(stage.errors)")
    #expect(flat(stage.output).contains("told anew under the same id without this case"))
    // What only looks like it stays.
    #expect(try holds(one).allSatisfy { $0.hasSuffix("others.txt") } && !holds(other).isEmpty)
    #expect(stage.answer("verify").contains("Sound."))
    #expect(!find().contains("sample-restated"))
    // Nothing that speaks against is lifted, and no other answer is lost.
    #expect(self.shares() == shares)
    #expect(stage.answer("gap", "HP3", "--why").contains("inadequate"))
    #expect(stage.answer("privacy", "find", "--case", other).contains("K. Lund"))
    let again = stage.run("erase", "--case", one, "--because", "again", "--yes")
    #expect(again == 0 && stage.output.contains("Nothing of it is held here"))
  }

  @Test func `the sample is drawn again from its lists to the same other cases`() throws {
    #expect(erase() == 1)
    #expect(stage.run("sample", "verify") == 2)
    try stage.writeCaseList("cases.csv", each: 4)
    #expect(stage.answer("sample", "verify", "cases.csv").contains("The same sample."))
    let list = try stage.folder.text(of: "cases.csv").replacing("\(other),", with: "X\(other),")
    try stage.folder.write(list, to: "cases.csv")
    #expect(stage.run("sample", "verify", "cases.csv") == 1)
  }

  @Test func `a paper that names it stays unless it is said, and that is told`() throws {
    #expect(erase() == 1)
    #expect(flat(stage.output).contains("minutes.txt: it stands in the text of this paper"))
    #expect(try holds(one).contains { $0.hasSuffix("minutes.txt") })
  }

  @Test func `a second case of the same sample is erased from what was told anew`() throws {
    let shares = shares()
    _ = erase("--papers")
    #expect(stage.run("erase", "--case", other, "--because", "asked", "--yes") == 0, "\(stage.output)\(stage.errors)")
    #expect(try holds(other).isEmpty)
    #expect(self.shares() == shares)
    #expect(stage.answer("verify").contains("Sound."))
  }

  @Test func `what was told anew is erased by the sample's id, and its answers go on counting`() throws {
    let sample = try #require(stage.answer("sample", "show", "--json").split(separator: "\"id\": \"").dropFirst().first)
    let shares = shares()
    _ = erase("--papers")
    _ = stage.answer("erase", String(sample.prefix(12)), "--because", "all of it", "--yes")
    #expect(try holds("C").filter { $0.contains("sample-restated") }.isEmpty)
    #expect(self.shares() == shares && !shares.isEmpty)
    #expect(stage.answer("verify").contains("Sound."))
  }

  @Test func `what somebody forges to be told of the sample is passed over`() throws {
    let shares = shares()
    _ = erase("--papers")
    let workspace = Workspace(try WorkspaceLocation.at(stage.folder.path))
    let contents = try workspace.contents()
    let told = try #require(contents.history.records.first { $0.kind == .sampleRestated })
    let drawn = try #require(told.content(SampleRestated.self))
    var forged = drawn.drawn
    forged.cases = forged.cases.map { .init(reference: "X\($0.reference)", cohort: $0.cohort, stratum: $0.stratum) }
    // As if it had been the first word of it.
    let header = RecordHeader(
      assessment: told.header.assessment, framework: told.header.framework,
      frameworkVersion: told.header.frameworkVersion, at: Instant(seconds: 1), by: told.header.by)
    try workspace.append([SampleRestated(sample: drawn.sample, drawn: forged)], header, to: contents)
    #expect(self.shares() == shares)
  }

  @Test func `it asks first, says what goes, and changes nothing where nobody confirms`() throws {
    let before = try stage.contents()
    #expect(stage.run("erase", "--case", one, "--because", "asked") == 2)
    stage.isTerminal = true
    stage.answers = ["no"]
    #expect(stage.run("erase", "--case", one, "--because", "asked") == 2)
    #expect(stage.output.contains("What goes") && stage.output.contains("2 case audits") == false)
    #expect(stage.run("erase", "--case", one, "--because", "\(one) asked", "--yes") == 2)
    #expect(stage.errors.contains("stays for good"))
    #expect(try stage.contents() == before)
  }

  @Test func `the other copy shows nothing of it, and removes it once that is accepted`() throws {
    _ = stage.answer("share", "copy")
    let shares = shares()
    _ = erase("--papers")
    stage.environment["MUSTER_BY"] = "B. Lead"
    _ = stage.run("share", "copy", "--give")
    #expect(self.shares("--workspace", "copy") == shares)
    // What waits there is said to be there still.
    #expect(
      flat(stage.answer("privacy", "find", "--case", one, "--workspace", "copy")).contains("erased and still here"))
    _ = stage.answer("share", "copy", "--give", "--accept-erasures")
    #expect(try holds(one, below: "copy/").allSatisfy { $0.hasSuffix("others.txt") })
  }

  @Test func `what waits to be erased is said alike by share, status and verify`() throws {
    _ = stage.answer("share", "copy")
    _ = erase("--papers")
    stage.environment["MUSTER_BY"] = "B. Lead"
    _ = stage.run("share", "copy", "--give")
    #expect(flat(stage.output).contains(Erased.meanwhile))
    for command in ["status", "verify"] {
      _ = stage.run(command, "--workspace", "copy")
      #expect(flat(stage.output).contains(Erased.meanwhile), "\(command)")
    }
  }

  @Test func `a paper that was taken in by reference is looked through where it lies, and its item goes with --papers`()
    throws
  {
    try stage.folder.write("The plan of \(one) was late.", to: "shared/HP2/visit.txt")
    _ = stage.answer("attach", "shared", "--yes")
    #expect(find().contains("\"paper-elsewhere\"") && find().contains("shared/HP2/visit.txt"))
    _ = erase()
    #expect(flat(stage.output).contains("visit.txt: it stands in the text of this paper, which lies elsewhere"))
    #expect(find().contains("\"paper-elsewhere\""))
    _ = erase("--papers")
    #expect(!find().contains("\"paper-elsewhere\"") && !stage.answer("evidence").contains("visit.txt"))
    #expect(try stage.folder.text(of: "shared/HP2/visit.txt").contains(one))
  }

  @Test func `nothing is said to be held nowhere where a paper elsewhere could not be looked through`() throws {
    try stage.folder.write("A visit.", to: "shared/HP2/visit.txt")
    _ = stage.answer("attach", "shared", "--yes")
    try stage.folder.remove("shared/HP2/visit.txt")
    let found = stage.answer("privacy", "find", "--case", "X999", "--json")
    #expect(found.contains("no longer where it was taken in from"))
    _ = stage.run("erase", "--case", "X999", "--because", "asked", "--yes")
    #expect(flat(stage.output).contains("shared/HP2/visit.txt was not looked through"))
    #expect(!stage.output.contains("Nothing of it is held here"))
  }

  @Test func `a record's file that was moved or copied by a sync program goes too`() throws {
    let paths = try stage.contents().keys.filter { $0.contains("case-audited") }.sorted()
    let bytes = try stage.folder.bytes(of: paths[0])
    try stage.folder.write(bytes, to: paths[0].replacing(".yaml", with: "-LAPTOP.yaml"))
    #expect(erase("--papers") == 0, "\(stage.output)\(stage.errors)")
    #expect(try holds(one).allSatisfy { $0.hasSuffix("others.txt") })
  }

  @Test(arguments: [0, 1, 2, 3, 5, 8, 13, 21, 34, 55])
  func `cut off at any step, the same again ends it and nothing else is lost`(step: Int) throws {
    let shares = shares()
    stage.writer = WriteOnce(FaultyFileSystem(.powerCut(step: step)))
    let first = erase("--papers")
    #expect(first == 0 || !stage.output.contains("Erased "), "step \(step)")
    stage.writer = WriteOnce()
    #expect(erase("--papers") == 0, "step \(step): \(stage.output)\(stage.errors)")
    #expect(try holds(one).allSatisfy { $0.hasSuffix("others.txt") }, "step \(step)")
    #expect(self.shares() == shares, "step \(step)")
    #expect(stage.answer("verify").contains("Sound."))
  }

  @Test func `leaves what an auditor answered anew as it was answered last`() {
    let before = stage.answer("concern", "list")
    _ = stage.answer("audit", one, "--answer", "HP2.Q2=no", "--grade", "inadequate", "--auditor", "S. New")
    _ = stage.answer("audit", one, "--answer", "HP2.Q2=yes", "--grade", "good", "--auditor", "S. New")
    #expect(stage.answer("concern", "list") == before)
    #expect(erase("--papers") == 0, "\(stage.errors)")
    #expect(!stage.answer("concern", "list").contains("audited as inadequate"))
  }
}
