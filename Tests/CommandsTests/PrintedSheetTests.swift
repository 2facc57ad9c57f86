import TestSupport
import Testing

/// Pages that stand alone: the pocket card and an owner's page.
@Suite struct PrintedSheetTests {
  private func card(_ stage: Stage) -> String { stage.answer("pack", "card").replacing("\n", with: " ") }

  @Test func `the pocket card begins with children who may be unsafe and says no case`() throws {
    let stage = try FormatTests.stage()
    let cases = stage.answer("sample", "show", "--cases", "--format", "csv")
    let reference = try #require(cases.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first)
    _ = stage.answer(
      "attach", "--reference", "Dip 1", "--title", "Dip-sample", "--shows", "HP3.I1", "--kind", "audit", "--dated",
      "2026-10-10")
    let said = card(stage)
    let unsafe = try #require(said.firstRange(of: "a child may be unsafe"))
    let claims = try #require(said.firstRange(of: "We say"))
    #expect(unsafe.lowerBound < claims.lowerBound)
    #expect(!said.contains(reference))
  }

  @Test func `a criterion that is a worry is no strength on the card`() throws {
    let stage = try FormatTests.stage()
    _ = stage.answer(
      "attach", "--reference", "Dip 1", "--title", "Dip-sample", "--shows", "HP3.I1", "--kind", "audit", "--dated",
      "2026-10-10")
    let said = card(stage)
    let (strengths, worries) = (
      try #require(said.firstRange(of: "Our strengths")), try #require(said.firstRange(of: "Our worries"))
    )
    #expect(!said[strengths.upperBound..<worries.lowerBound].contains("HP3"))
    #expect(said[worries.upperBound...].contains("HP3"))
  }

  @Test func `the last inspection stands on the card with its grades and what became of its recommendations`() throws {
    let stage = try FormatTests.stage()
    _ = stage.answer("inspection", "record", "Peer review", "2021-05-04", "--grade", "Overall=adequate")
    _ = stage.answer("inspection", "record", "Full inspection", "2024-03-15", "--grade", "Overall=good")
    for (number, became) in [("1", "done"), ("2", "open")] {
      _ = stage.answer(
        "inspection", "record", "Full inspection", "2024-03-15", "--number", number, "--recommendation", "Do \(number)",
        "--became", became)
    }
    let said = card(stage).split(separator: " ").joined(separator: " ")
    #expect(said.contains("Full inspection, 15 Mar 2024: Overall good; 1 of 2 recommendations done"))
    #expect(!said.contains("Peer review"))
  }

  @Test func `an empty assessment has a card that says so`() throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "jtai-neglect-2017", "--authority", "Northvale Council")
    let said = card(stage)
    #expect(said.contains("no judgement of ours is recorded"))
    #expect(said.contains("Nothing that is recorded reaches the target yet"))
  }

  @Test func `an owner's page tells what is theirs, missing and recorded, and of nobody else`() throws {
    let stage = try FormatTests.stage()
    _ = stage.answer("assign", "HP2", "--owner", "K. Birch", "--due", "2026-01-31")
    _ = stage.answer("assign", "HP3", "--owner", "D. Elm")
    for criterion in ["HP2", "HP3"] {
      _ = stage.answer(
        "attach", "--reference", "Shelf \(criterion)", "--title", "Paper on \(criterion)", "--to", criterion, "--kind",
        "audit", "--dated", "2026-10-10")
    }
    let said = stage.answer("report", "--owner", "k birch")
    #expect(said.contains("K. Birch: what I answer for"))
    #expect(said.contains("Paper on HP2") && !said.contains("Paper on HP3") && !said.contains("D. Elm"))
    _ = stage.answer("report", "--owner", "K. Birch", "--output", "mine.html")
    #expect(try stage.folder.text(of: "mine.html").contains("What is in the way, the first to close first"))
    _ = stage.answer("report", "--owner", "K. Birch", "--output", "mine.docx")
  }

  @Test func `an owner's page tells the next step of an action of theirs, and what its numbers count`() throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council")
    _ = stage.answer("assign", "HP2", "--owner", "K. Birch")
    _ = stage.answer("action", "raise", "HP2", "Children are seen sooner", "--owner", "K. Birch")
    let listed = stage.answer("action", "list", "--json").split(separator: "\"id\": \"")
    _ = stage.answer(
      "milestone", "set", String(listed.dropFirst().first?.prefix(10) ?? ""), "Nine in ten", "--due", "2026-01-31")
    let said = stage.answer("report", "--owner", "K. Birch", "--format", "md")
    #expect(
      said.contains("Milestone “Nine in ten”, **overdue: due 31 Jan 2026") && said.contains("Aspects without evidence"))
  }

  @Test func `an owner whom nobody knows is refused with those who are known`() throws {
    let stage = try FormatTests.stage()
    _ = stage.answer("assign", "HP2", "--owner", "K. Birch")
    #expect(stage.run("report", "--owner", "Nobody") == 2)
    #expect(stage.errors.contains("owns no criterion") && stage.errors.contains("K. Birch"))
    #expect(stage.run("report", "--owner", "K. Birch", "--audience", "committee") == 2)
    #expect(stage.errors.contains("--audience is for the report"))
    #expect(stage.run("report", "--owner", "K. Birch", "--format", "csv") == 2)
    #expect(stage.errors.contains("There is no csv of this page"))
    #expect(stage.run("report", "--owner", "K. Birch", "--framework", "ofsted-ilacs-2026") == 2)
    #expect(stage.errors.contains("is carried over to no other framework"))
  }
}
