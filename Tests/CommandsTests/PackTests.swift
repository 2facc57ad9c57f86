import Frameworks
import Platform
import RecordStore
import TestSupport
import Testing

/// The folder for the lead inspector's arrival.
@Suite struct PackTests {
  private static let names = BuiltInFrameworks.names.map { String($0.dropLast(5)) }

  private func stage() throws -> Stage {
    let stage = try FormatTests.stage()
    try stage.folder.write("thresholds", to: "thresholds.txt")
    _ = stage.answer(
      "attach", "thresholds.txt", "--title", "Threshold document (DOC4)", "--shows", "HP2.G2", "--kind", "policy",
      "--dated", "2026-01-10")
    _ = stage.answer(
      "attach", "--reference", "SharePoint: Supervision", "--title", "Supervision policy", "--to", "QP6", "--kind",
      "policy", "--dated", "2026-01-10")
    return stage
  }

  @Test(arguments: names) func `an empty workspace of any framework gives a whole pack that says what is missing`(
    id: String
  ) throws {
    let stage = try Stage()
    _ = stage.answer("init", "work", "--framework", id, "--authority", "Northvale Council")
    let said = stage.answer("pack", "--workspace", "work", "--output", "pack")
    #expect(said.contains("What is missing") && said.contains("Nobody has signed off"))
    let names = try stage.folder.names(in: "pack")
    for part in ["index.html", "open-findings.md", "timetable.md", "timetable.csv", "key-documents.md", "contacts.csv"]
    {
      #expect(names.contains(part))
    }
    #expect(try stage.folder.text(of: "pack/index.html").contains("No sample of cases has been drawn"))
  }

  @Test func `a document is found by its id, or guessed by its title, and its file is copied`() throws {
    let stage = try stage()
    _ = stage.answer("pack", "--output", "pack")
    #expect(try stage.folder.text(of: "pack/documents/DOC4-thresholds.txt") == "thresholds")
    let sheet = try stage.folder.text(of: "pack/key-documents.csv").split(separator: "\r\n")
    let named = try #require(sheet.first { $0.hasPrefix("DOC4,") })
    #expect(named.contains("HP2 Contact, referral and thresholds") && named.contains("documents/DOC4-thresholds.txt"))
    let guessed = try #require(sheet.first { $0.hasPrefix("DOC9,") })
    #expect(guessed.contains("SharePoint: Supervision"))
    let ours = stage.answer("pack", "to-do", "--output", "to-do.md")
    #expect(ours.contains("Written to to-do.md"))
    let rows = try stage.folder.text(of: "to-do.md").split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("| DOC4 ") && $0.contains("named in the item") })
    #expect(rows.contains { $0.hasPrefix("| DOC9 ") && $0.contains("by its title: please check") })
    #expect(try stage.folder.text(of: "pack/index.html").contains("href=\"documents/DOC4-thresholds.txt\""))
  }

  @Test func `recent audits are found by their kind, on whatever criterion, and those out of date are not`() throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale Council")
    for (title, kind, day) in [
      ("Core groups", "audit", "2026-10-01"), ("Old plans", "audit", "2024-10-01"), ("Board", "minutes", "2026-10-01"),
    ] {
      _ = stage.answer(
        "attach", "--reference", "shelf: \(title)", "--title", title, "--to", "HP6", "--kind", kind, "--dated", day)
    }
    _ = stage.answer("pack", "--output", "pack")
    let sheet = try stage.folder.text(of: "pack/key-documents.csv").split(separator: "\r\n")
    let audits = sheet.filter { $0.hasPrefix("DOC4,Recent audits") }
    #expect(audits.count == 1 && audits[0].contains("Core groups"), "\(audits)")
  }

  @Test func `files can be left out, and are then listed all the same`() throws {
    let stage = try stage()
    _ = stage.answer("pack", "--output", "pack", "--without-files")
    #expect(try !stage.folder.names(in: "pack").contains("documents"))
    #expect(try stage.folder.text(of: "pack/key-documents.csv").contains("left out"))
  }

  @Test func `a file that is no longer what was attached is not handed over, and that is said`() throws {
    let stage = try stage()
    let kept = try #require(try stage.contents().keys.first { $0.hasSuffix("/thresholds.txt") })
    try stage.folder.write("altered", to: kept)
    #expect(stage.run("pack", "--output", "pack") == 1)
    #expect(stage.output.contains("no longer what was attached"))
    #expect(try !stage.folder.names(in: "pack").contains("documents"))
  }

  @Test func `inspectors see case references and a committee none, nor a name or a file`() throws {
    let stage = try stage()
    let cases = stage.answer("sample", "show", "--cases", "--format", "csv")
    let reference = try #require(cases.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first)
    _ = stage.answer("pack", "--output", "inspectors")
    #expect(try stage.folder.text(of: "inspectors/index.html").contains(reference))
    _ = stage.answer("sign-off", "--by", "Weld", "--role", "director")
    _ = stage.answer("pack", "--output", "committee", "--audience", "committee")
    #expect(try stage.folder.text(of: "committee/index.html").contains("Director"))
    for name in try stage.folder.names(in: "committee") {
      let text = try stage.folder.text(of: "committee/\(name)")
      #expect(
        !text.contains(reference) && !text.contains("Weld") && !text.contains("C. Farrow") && !text.contains("A. Lead"),
        "\(name)")
    }
  }

  @Test func `a pack inside the workspace is written with a warning, and one among the evidence is refused`() throws {
    let stage = try Stage()
    _ = stage.answer("init", "work", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council")
    func pack(_ folder: String) -> Int32 { stage.run("pack", "--workspace", "work", "--output", folder) }
    #expect(pack("work/pack") == 0 && stage.output.contains("It lies in the workspace’s own folder"))
    #expect(pack("work-pack") == 0 && !stage.output.contains("own folder"))
    #expect(
      pack("work/evidence/pack") == 2 && stage.errors.replacing("\n", with: " ").contains("is among the evidence"))
  }

  @Test func `only its owner may read it`() throws {
    let stage = try stage()
    _ = stage.answer("pack", "--output", "pack")
    #expect(try stage.folder.permissions(of: "pack") == 0o700)
    #expect(try stage.folder.permissions(of: "pack/documents") == 0o700)
    #expect(try stage.folder.permissions(of: "pack/documents/DOC4-thresholds.txt") == 0o600)
    #expect(try stage.folder.permissions(of: "pack/index.html") == 0o600)
  }

  @Test func `a folder with anything in it is refused and stays as it is`() throws {
    let stage = try stage()
    _ = stage.answer("pack", "--output", "pack")
    try stage.folder.write("mine", to: "pack/notes.txt")
    let before = try stage.contents()
    #expect(stage.run("pack", "--output", "pack") == 2)
    #expect(stage.errors.contains("is not empty"))
    #expect(try stage.contents() == before)
    #expect(stage.run("pack", "--output", "evidence") == 2)
    let names = try stage.folder.names()
    #expect(stage.run("pack") == 2)
    #expect(stage.errors.contains("no folder was named") && stage.errors.contains("--output ../day-one-pack-"))
    #expect(try stage.folder.names() == names)
    #expect(try stage.contents() == before)
  }

  @Test func `a disk that fails at any step leaves no pack and nothing half-written`() throws {
    let stage = try stage()
    let faultless = FaultyFileSystem()
    stage.writer = WriteOnce(faultless)
    _ = stage.answer("pack", "--output", "whole")
    let steps = faultless.steps.count
    let before = try stage.contents()
    for step in stride(from: 0, to: steps - 1, by: 7) {
      stage.writer = WriteOnce(FaultyFileSystem(.refuse(step: step, .diskFull)))
      #expect(stage.run("pack", "--output", "pack") == 2, "step \(step)")
      #expect(try stage.contents() == before, "step \(step)")
      #expect(try stage.folder.names().filter { $0.hasSuffix(".tmp") }.isEmpty, "step \(step)")
    }
  }

  @Test func `who ticked an item and who took it back is on the coordinator's sheet, and nothing of it in the pack`()
    throws
  {
    let stage = try stage()
    stage.environment["MUSTER_BY"] = "B. Osei"
    _ = stage.answer("checklist", "LOG1", "--not-ready", "--note", "a deputy left")
    _ = stage.answer("pack", "--output", "pack")
    for name in try stage.folder.names(in: "pack") where name.contains(".") {
      let text = try stage.folder.text(of: "pack/\(name)")
      #expect(!text.contains("a deputy left") && !text.contains("deputies named") && !text.contains("LOG1"), "\(name)")
    }
    _ = stage.answer("pack", "to-do", "--output", "to-do.md")
    let history = try stage.folder.text(of: "to-do.md")
    #expect(history.contains("| no longer ready | B. Osei | a deputy left |"))
    #expect(history.contains("| ready | A. Lead | deputies named |"))
  }

  // MARK: Open findings at the worst grade

  private func id(in said: String) throws -> String {
    String(try #require(said.firstMatch(of: #/Attached .* as ([0-9a-z]+),/#)).output.1)
  }

  /// With a second paper at the worst grade, on a criterion that is not judged in cases.
  private func withFindings() throws -> (stage: Stage, id: String) {
    let stage = try stage()
    let said = stage.answer(
      "attach", "--reference", "Review 4", "--title", "Review of the board", "--shows", "LG5.I1", "--kind",
      "external-review", "--dated", "2026-10-10")
    return (stage, try id(in: said))
  }

  @Test func `open findings at the worst grade stand first, with what was done`() throws {
    let (stage, _) = try withFindings()
    _ = stage.answer(
      "action", "raise", "LG5", "The board hears of every review", "--owner", "C. Farrow", "--due",
      "2027-01-31")
    _ = stage.answer("pack", "--output", "pack")
    let page = try stage.folder.text(of: "pack/index.html")
    let finding = try #require(page.firstRange(of: "Review of the board"))
    let timetable = try #require(page.firstRange(of: "id=\"timetable\""))
    #expect(finding.lowerBound < timetable.lowerBound)
    let row = try #require(
      try stage.folder.text(of: "pack/open-findings.csv").split(separator: "\r\n").first { $0.contains("LG5") })
    #expect(
      row.contains("not yet") && row.contains("The board hears of every review") && row.contains("due 31 Jan 2027"))
  }

  @Test func `a committee is told of them by criterion alone`() throws {
    let (stage, _) = try withFindings()
    _ = stage.answer("pack", "--output", "pack", "--audience", "committee")
    let sheet = try stage.folder.text(of: "pack/open-findings.csv")
    #expect(sheet.contains("LG5") && !sheet.contains("Review of the board"))
  }

  @Test func `a director alone leaves one out, with a reason, and the pack counts it`() throws {
    let (stage, id) = try withFindings()
    #expect(stage.run("pack", "leave-out", id, "--because", "before the courts") == 2)
    #expect(stage.errors.contains("is a director's decision"))
    let said = stage.answer("pack", "leave-out", id, "--because", "before the courts", "--role", "Director")
    _ = stage.answer("pack", "--output", "pack")
    let page = try stage.folder.text(of: "pack/open-findings.md")
    #expect(page.contains("1 more finding is left out of this list by decision of the director"))
    #expect(!page.contains("Review of the board") && !page.contains("before the courts"))
    #expect(stage.answer("pack", "to-do").contains("before the courts"))
    #expect(stage.run("pack", "leave-out", id, "--because", "again", "--role", "director") == 2)
    #expect(stage.errors.contains("is left out already, by A. Lead"))
    let back = try #require(said.firstMatch(of: #/muster withdraw ([0-9a-z]+)/#)?.output.1)
    _ = stage.answer("withdraw", String(back), "--because", "settled")
    _ = stage.answer("pack", "--output", "again")
    #expect(try stage.folder.text(of: "again/open-findings.md").contains("Review of the board"))
  }

  @Test(arguments: ["assistant director", "PA to the director", "directorate support"])
  func `who only works to a director is none`(role: String) throws {
    let (stage, id) = try withFindings()
    #expect(stage.run("pack", "leave-out", id, "--because", "why", "--role", role) == 2)
    #expect(
      stage.run("pack", "leave-out", id, "--because", "why", "--role", "Interim Director of Children’s Services") == 0)
  }

  @Test func `where the only finding is left out nothing says that there is none`() throws {
    let stage = try Stage.opened()
    let said = stage.answer(
      "attach", "--reference", "Review 4", "--title", "Review of the board", "--shows", "LG5.I1", "--kind",
      "external-review", "--dated", "2026-10-10")
    let id = try id(in: said)
    _ = stage.answer("pack", "leave-out", id, "--because", "why", "--role", "director")
    _ = stage.answer("pack", "--output", "pack")
    let page = try stage.folder.text(of: "pack/open-findings.md")
    #expect(page.contains("1 more finding is left out") && !page.contains("No evidence that counts"))
    // What comes to say that a child may be unsafe is named whatever was decided before.
    _ = stage.answer("correct", id, "--kind", "audit", "--only", "--shows", "HP3.I1")
    _ = stage.answer("pack", "--output", "again")
    let again = try stage.folder.text(of: "again/open-findings.md")
    #expect(again.contains("Review of the board") && !again.contains("left out"))
    #expect(!stage.answer("pack", "to-do").contains("Left out of the pack"))
  }

  @Test func `cases that their audits put at the worst grade are listed with what was done`() throws {
    let stage = try stage()
    let cases = stage.answer("sample", "show", "--cases", "--format", "csv")
    let reference = try #require(cases.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first)
    _ = stage.answer(
      "audit", String(reference), "--answer", "HP1.Q1=no", "--grade", "inadequate", "--auditor", "L. Moss")
    _ = stage.answer("pack", "--output", "pack")
    let sheet = try stage.folder.text(of: "pack/open-findings.csv")
    #expect(sheet.contains("Case \(reference), as its audit found it"))
    #expect(try stage.folder.text(of: "pack/open-findings.md").contains("audited case"))
    _ = stage.answer("pack", "--output", "members", "--audience", "committee")
    #expect(try !stage.folder.text(of: "members/open-findings.md").contains(reference))
  }

  @Test func `what says that a child may be unsafe is never left out, nor anything that is not in the list`() throws {
    let stage = try stage()
    let said = stage.answer(
      "attach", "--reference", "Dip 1", "--title", "Dip-sample", "--shows", "HP3.I1", "--kind", "audit", "--dated",
      "2026-10-10")
    let id = try id(in: said)
    #expect(stage.run("pack", "leave-out", id, "--because", "why", "--role", "director") == 2)
    #expect(stage.errors.contains("it is never left out"))
    let other = try #require(
      stage.answer("evidence", "--format", "csv").split(separator: "\r\n").first { $0.contains("Supervision policy") })
    let fine = try #require(other.split(separator: ",").first)
    #expect(stage.run("pack", "leave-out", String(fine), "--because", "why", "--role", "director") == 2)
    #expect(stage.errors.contains("no open finding at the worst"))
  }
}
