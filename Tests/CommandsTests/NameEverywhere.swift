import Assessments
import Calendar
import Digests
import RecordStore
import Reports
import TestSupport
import Testing

/// A name written into everything that people may write in, by every command that records.
final class NameEverywhere {
  let stage: Stage
  private let name: String
  private let desk: ReturnDesk
  /// Where it has been written.
  private var written: Set<WordPlace>

  init(_ name: String) throws {
    (stage, self.name) = (try Stage(), name)
    stage.now = try #require(Instant("2026-11-25T16:00:00Z"))
    stage.environment = ["MUSTER_BY": name, "MUSTER_ROLE": name, "NO_COLOR": "1"]
    let opening = [
      "init", ".", "--framework", "ofsted-child-protection-2012", "--authority", name, "--role", name, "--target",
      "good",
    ]
    try #require(stage.run(opening) == 0, "\(stage.errors)")
    written = try WordPlace.places(of: opening) { $0.contains(name) }
    desk = try ReturnDesk(stage)
  }

  /// Where it has not been, of the places in which it could be.
  var missing: [String] {
    WordPlace.all.subtracting(written).map(\.description).filter { WordPlace.apart[$0] == nil }.sorted()
  }

  func record() throws {
    try papers()
    try judging()
    try sheets()
    try forms()
    try position()
    try handover()
    try cases()
    try names()
  }

  private func run(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(stage.run(arguments) == 0, "\(arguments): \(stage.errors)", sourceLocation: sourceLocation)
    written.formUnion(try WordPlace.places(of: arguments) { $0.contains(name) })
  }

  /// A workbook whose one sheet is called by the name.
  private func write(_ rows: [[String]], to file: String) throws {
    try stage.folder.write(SmallWorkbook([(name, rows)]).bytes, to: file)
  }

  /// The id of the record that was made last.
  private var newest: String {
    get throws {
      let contents = try Workspace(try WorkspaceLocation.at(stage.folder.path)).contents()
      return try #require(contents.history.records.last).digest.short
    }
  }

  private func papers() throws {
    try stage.folder.write("a paper", to: "\(name).txt")
    try run(
      "attach", "\(name).txt", "--title", name, "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-09-30",
      "--agency", name, "--team", name, "--exercise", name, "--place", name, "--note", name)
    let good = try newest
    try run("correct", good, "--place", "page 4, \(name)", "--because", name)
    try run(
      "attach", "--reference", name, "--title", name, "--to", "HP3", "--shows", "inadequate", "--kind", "audit",
      "--dated", "2026-09-30")
    let bad = try newest
    try run(
      "correct", bad, "--reference", "\(name) 2", "--title", "\(name) 2", "--agency", "\(name) 2", "--team", name,
      "--exercise", name, "--note", name, "--because", name)
    try run("recheck", bad, "wider", "--extent", "2 of 3", "--because", name)
    try run("source", bad, "is-not", good, "--because", name)
    try run("withdraw", good, "--because", name)
  }

  private func judging() throws {
    try run("judge", "HP2", "good", "--because", name)
    try run("withdraw", try newest, "--because", name)
    try run("judge", "HP2", "good", "--because", name)
    try run("assign", "HP4", "--owner", name, "--reviewer", "the other \(name)")
    try write([["criterion", "owner", name], ["HP5", name, "2027-01-31"]], to: "\(name) owners.xlsx")
    try run("assign", "--from", "\(name) owners.xlsx", "--sheet", name, "--column", "due=\(name)")
    try run("assign", "--from-person", name, "--to", "\(name) the elder")
    try run("policy", "set", "--items", "3", "--because", name)
    try run("checklist", "LOG1", "--note", name)
    try run(
      "concern", "raise", name, "--to", "HP3", "--told", name, "--told-at", "2026-11-25 10:40", "--note", name)
    let concern = try newest
    try run("concern", "acted", concern, "--at", "2026-11-25 11:40", "--note", name)
    try run("action", "raise", "HP2", name, "--owner", name, "--measure", name, "--note", name)
    let action = try newest
    try run("action", "update", action, "in-progress", "--owner", "\(name) the elder", "--note", name)
    try run("action", "close", action, "--owner", name, "--note", name)
    try PretendKeys.place(on: stage)
    try stage.folder.write("ssh-ed25519 \(String(repeating: "A", count: 68)) \(name)\n", to: "\(name).pub")
    try run("sign-off", "--overall", "good", "--because", name, "--role", name, "--sign", "\(name).pub")
    try run("trust-key", name, "\(name).pub", "--sign", "\(name).pub", "--because", name)
  }

  /// What stands in a self-evaluation beside the evidence.
  private func position() throws {
    try run("narrative", "write", "HP", "know", name)
    try run("narrative", "write", "HP", "know", "\(name) again")
    try run("narrative", "write", "HP", "voice", name, "--theme", name, "--agreed-by", name, "--for", "inspectors")
    try run("measure", "record", "HP2", name, "7", "--unit", name, "--period", "2026-03-31", "--source", name)
    try run(
      "inspection", "record", name, "2024-03-15", "--grade", "\(name)=\(name)", "--number", name, "--recommendation",
      name, "--what", name)
    let inspection = try newest
    try run("inspection", "update", inspection, "in-progress", "--what", "\(name) again")
    try run("milestone", "set", "HP2", name, "--due", "2027-03-31", "--measure", name)
    try run("milestone", "update", try newest, "missed", "--measure", "\(name) again")
    try write([["subject", "part", name], ["QP", "know", name]], to: "\(name) narratives.xlsx")
    try run("narrative", "import", "\(name) narratives.xlsx", "--sheet", name, "--column", "text=\(name)")
    try write(
      [["criterion", "measure", "value", "period", name], ["HP3", name, "9", "2026-03-31", name]],
      to: "\(name) measures.xlsx")
    try run("measure", "import", "\(name) measures.xlsx", "--sheet", name, "--column", "source=\(name)")
    try write([["inspection", "day", name], [name, "2023-03-15", "Overall=\(name)"]], to: "\(name) inspections.xlsx")
    try run("inspection", "import", "\(name) inspections.xlsx", "--sheet", name, "--column", "grades=\(name)")
    try write(
      [["of", "title", "due", name], ["HP3", name, "2027-03-31", name]], to: "\(name) milestones.xlsx")
    try run("milestone", "import", "\(name) milestones.xlsx", "--sheet", name, "--column", "measure=\(name)")
  }

  /// What a director decides of the pack, and the marking of what is handed over.
  private func handover() throws {
    try run(
      "attach", "--reference", "shelf", "--title", name, "--to", "LG5", "--shows", "inadequate", "--kind",
      "external-review", "--dated", "2026-09-30")
    try run("pack", "leave-out", try newest, "--because", name, "--role", "director \(name)")
    try run("marking", name)
    try run("retention", "set", "--months", "72", "--because", name)
    try run("hold", name, "--because", name)
    try run("hold", "release", try newest, "--because", name)
    try run("hold", "--case", name, "--because", name)
    try run("hold", "release", try newest, "--because", name)
  }

  /// A log whose headings and words for kinds are theirs, in a sheet of a workbook that is called by it.
  private func sheets() throws {
    let log = [
      ["criterion", "title", "reference", "agency", "team", "place", "exercise", name, "kind"],
      ["HP2", name, name, name, name, name, name, name, name], ["HP2", "another", name, "", "", "", "", "", ""],
    ]
    try write(log, to: "\(name).xlsx")
    try run("import", "\(name).xlsx", "--sheet", name, "--column", "note=\(name)", "--kind-means", "\(name)=audit")
  }

  private func forms() throws {
    let form = try desk.form(.owner, name, ["HP2"])
    #expect(
      try desk.take(
        desk.answers(
          form, by: name, saved: "2026-11-25T10:00:00Z",
          evidence: [
            desk.item(
              "HP2-1", desk.text("note", name), desk.text("place", name), desk.text("team", name), title: name)
          ],
          judgements: [desk.judgement("HP2", "adequate", name)])) == 0, "\(stage.errors)")
    let agency = try desk.form(.agency, name, ["HP2"])
    #expect(
      try desk.take(
        desk.answers(
          agency, by: name, copy: "copy-2", saved: "2026-11-25T10:00:00Z",
          judgements: [desk.judgement("HP2", "adequate", name)])) == 0, "\(stage.errors)")
  }

  /// A draw of cases whose references hold it, and what rests on that.
  private func cases() throws {
    try stage.writeCaseList("cases.csv", each: 4)
    let list = try stage.folder.text(of: "cases.csv").replacing("\nC", with: "\n\(name) ")
      .replacing(",Female", with: ",\(name)").replacing("Stratum,Gender", with: "Stratum,\(name)")
    let rows = list.replacing(",referral,", with: ",\(name),").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    try write(rows, to: "\(name) cases.xlsx")
    try stage.folder.write("case,reason\n\(name) 012,\(name)\n", to: "\(name) out.csv")
    try run(
      "sample", "draw", "\(name) cases.xlsx", "--sheet", name, "--column", "gender=\(name)", "--cohort",
      "\(name)=referral", "--wish", "gender=\(name):2", "--seed", name, "--size", "10", "--exclude", "\(name) 013",
      "--because", name, "--exclude-from", "\(name) out.csv", "--references-checked")
    try stage.folder.write(list, to: "\(name).csv")
    try run(
      "sample", "draw", "--list", "referral=\(name).csv", "--size", "4", "--after", "all", "--references-checked")
    let shown = stage.answer("sample", "show", "--json")
    let cases = shown.split(separator: "\"case\": \"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    try #require(cases.count > 2)
    try run("sample", "replace", cases[0], "--because", name)
    for (auditor, answer) in [(name, "yes"), ("L. Moss", "no")] {
      try write(
        [["case", "question", "answer", name, "auditor"], [cases[1], "HP2.Q1", answer, name, auditor]],
        to: "\(name) answers.xlsx")
      try run(
        "audit", "import", "\(name) answers.xlsx", "--sheet", name, "--column", "note=\(name)", "--auditor", name)
    }
    for auditor in [name, "L. Moss"] {
      try run("audit", cases[2], "--answer", "HP2.Q1=\(auditor == name ? "yes" : "no")", "--auditor", auditor)
    }
    try run(
      "audit", "moderate", cases[1], "--question", "HP2.Q1", "--agreed", "partly", "--because", name, "--moderator",
      name)
    try write(
      [["case", "question", "agreed", name], [cases[2], "HP2.Q1", "partly", name]], to: "\(name) agreed.xlsx")
    try run(
      "audit", "moderate", "--file", "\(name) agreed.xlsx", "--sheet", name, "--column", "because=\(name)",
      "--moderator", name)
    try run("action", "raise", "HP2", name, "--owner", name, "--case", cases[1])
    // One case is forgotten, and the samples that listed it are told anew; then one more is drawn. Who erased something is told for good.
    let environment = stage.environment
    stage.environment = ["MUSTER_BY": "A. Lead"]
    let erasing = stage.run("erase", "--case", cases[3], "--because", "asked", "--yes")
    #expect(erasing == 0, "\(stage.output)\(stage.errors)")
    stage.environment = environment
    try run("sample", "draw", "--list", "referral=\(name).csv", "--size", "2", "--references-checked")
  }

  /// Two spellings that are one.
  private func names() throws { try run("people", name, "is", "\(name) the elder") }
}
