import TestSupport
import Testing

/// The annual self-evaluation: what is recorded, in answer to three questions, and what nobody has written as questions.
@Suite struct SelfEvaluationTests {
  private static let opened = Result {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "ofsted-ilacs-2026", "--authority", "Northvale Council")
    return try stage.scene
  }
  private let stage: Stage

  init() throws { stage = try Stage(try Self.opened.get()) }

  private func document(_ options: String...) -> String {
    flat(stage.answer(["report", "--kind", "self-evaluation", "--format", "md"] + options).replacing("\\", with: ""))
  }

  @Test func `asks what nobody has written, and writes nothing in its place`() {
    let text = document()
    for question in ["What do we know about the quality and impact of practice?", "How do we know it?"] {
      #expect(text.contains(question), "\(question)")
    }
    for asked in [
      "Nobody has written yet what this meant for children.", "It is unknown: nobody has written of it yet.",
      "No inspection is recorded", "No measure is recorded.",
      "Nobody has written it down yet.", "No milestone is set.",
    ] { #expect(text.contains(asked), "\(asked)") }
    #expect(text.contains("34 questions are still to be answered"))
    _ = stage.answer("narrative", "write", "HP", "impact", "Children are seen within a day.")
    let written = document()
    #expect(written.contains("Children are seen within a day. (written on "))
    #expect(written.contains("33 questions are still to be answered"))
  }

  @Test func `puts a figure beside those of others, and recommendations with what became of each`() {
    _ = stage.answer(
      "measure", "record", "HP2", "In time", "86.4%", "--period", "2025-04-01..2026-03-31", "--neighbours", "83.1",
      "--earlier", "90", "--better", "higher")
    _ = stage.answer(
      "measure", "record", "HP2", "In time", "79%", "--period", "2024-04-01..2025-03-31", "--better", "higher")
    _ = stage.answer("inspection", "record", "ILACS", "2024-03-15", "--grade", "Overall=requires improvement")
    _ = stage.answer(
      "inspection", "record", "ILACS", "2024-03-15", "--number", "1", "--recommendation", "Timeliness", "--became",
      "done", "--what", "Weekly review")
    let text = document()
    #expect(text.contains("| 86.4% |") && text.contains("better than neighbours, worse than a year before"))
    #expect(!text.contains("| 79% |"), "an earlier figure of the series stands for itself no more")
    #expect(text.contains("ILACS, 15 March 2024") && text.contains("It graded: Overall requires improvement."))
    #expect(text.contains("1 recommendation: 1 done.") && text.contains("Weekly review"))
  }

  @Test func `shows a quotation to those alone for whom whoever is quoted agreed`() {
    _ = stage.answer(
      "narrative", "write", "HP", "voice", "They asked me first", "--theme", "Being asked", "--agreed-by",
      "the young person", "--for", "inspectors")
    _ = stage.answer("narrative", "write", "HP", "voice", "Nobody rang", "--theme", "Being rung")
    #expect(document("--audience", "inspectors").contains("Being asked: “They asked me first”"))
    for audience in ["leaders", "committee"] {
      let text = document("--audience", audience)
      #expect(!text.contains("They asked me first") && !text.contains("Nobody rang"))
      #expect(text.contains("Being rung (the theme alone)") == (audience == "leaders"))
    }
  }

  @Test func `tells a committee people's words only where they were written for it, and no small number`() {
    _ = stage.answer("narrative", "write", "HP", "know", "For ourselves.")
    _ = stage.answer("narrative", "write", "HP", "impact", "For everybody.", "--for", "committee")
    for (name, value, of) in [("A few", "3", "9"), ("A share", "97.5%", "40"), ("Many", "97.5%", "400")] {
      _ = stage.answer("measure", "record", "HP2", name, value, "--of", of, "--period", "2026-03-31")
    }
    _ = stage.answer("milestone", "set", "HP2", "Ours alone", "--due", "2027-03-31")
    _ = stage.answer(
      "narrative", "write", "HP", "plan", "C. Farrow leads it.", "--for", "committee", "--by", "C. Farrow")
    let text = document("--audience", "committee")
    #expect(text.contains("For everybody.") && !text.contains("For ourselves.") && !text.contains("Ours alone"))
    #expect(text.contains("[name] leads it.") && text.contains("| HP2 | 31 Mar 2027 | open |"))
    #expect(text.ranges(of: "| withheld |").count == 2 && text.ranges(of: "97.5%").count == 1)
  }

  @Test func `tells a committee no count under five by any name, nor a share of nobody knows how many`() {
    let figures = [
      ("3", ["--unit", "children", "--of", "400", "--earlier", "2"]), ("399", ["--unit", "cases", "--of", "400"]),
      ("397", ["--of", "400"]), ("12.5%", []), ("2", ["--unit", "working days"]), ("47", ["--earlier", "4"]),
    ]
    for (number, (value, options)) in figures.enumerated() {
      _ = stage.answer(["measure", "record", "HP2", "M\(number)", value, "--period", "2026-03-31"] + options)
    }
    let text = document("--audience", "committee")
    for told in ["M0 | withheld", "M1 | withheld", "M2 | withheld", "M3 | withheld", "M4 | 2 working days", "M5 | 47"] {
      #expect(text.contains("| \(told) |"), "\(told)")
    }
    #expect(text.ranges(of: "| withheld |").count == 5, "with the year before of the first and the last")
    #expect(!document().contains("withheld"))
  }

  @Test func `shows what was written for leaders or a committee to them, and the rest to leaders and inspectors`() {
    let said = [("know", [], "Uno."), ("impact", ["leaders"], "Duo."), ("differs", ["committee"], "Tres.")]
    for (part, readers, text) in said {
      _ = stage.answer(["narrative", "write", "HP", part, text] + readers.flatMap { ["--for", $0] })
    }
    for (audience, seen) in [("leaders", "Uno. Duo. Tres."), ("inspectors", "Uno."), ("committee", "Tres.")] {
      let text = document("--audience", audience)
      for (_, _, words) in said { #expect(text.contains(words) == seen.contains(words), "\(audience): \(words)") }
    }
  }

  @Test func `names the papers on which something written rests, and asks whether it holds once one is gone`() throws {
    func attach(_ title: String, _ more: String...) -> String {
      let usual = more.contains("--dated") ? ["--shows", "HP2.G1"] : ["--dated", "2026-10-30"]
      let shown = more.isEmpty ? ["--shows", "HP2.G1"] : []
      _ = stage.answer(
        ["attach", "--reference", "shelf \(title)", "--title", title, "--kind", "audit"] + usual + shown + more)
      return stage.answer("evidence", "--json").split(separator: "\"id\": \"").last.map {
        String($0.prefix { $0 != "\"" })
      } ?? ""
    }
    let (first, second) = (attach("The audit of October"), attach("Another audit"))
    _ = stage.answer("narrative", "write", "HP", "impact", "Seen sooner.", "--citing", first, "--citing", second)
    let text = document()
    #expect(text.contains("Rests on: “The audit of October” (30 Oct 2026), “Another audit” (30 Oct 2026)."))
    #expect(!text.contains("Does it still hold?"))
    _ = stage.answer("withdraw", second, "--because", "The wrong team")
    #expect(document().contains("**Does it still hold?** “Another audit” was withdrawn on"))
    _ = stage.answer("narrative", "write", "HP", "impact", "Seen sooner.", "--for", "committee")
    let members = document("--audience", "committee")
    #expect(members.contains("Rests on 2 papers.") && members.contains("A paper on which it rests was withdrawn on"))
    #expect(!members.contains("audit of October"))
    let doubted = attach("A bad dip", "--shows", "HP2.I1")
    _ = stage.answer("narrative", "write", "HP", "know", "One of twelve drifted.", "--citing", doubted)
    _ = stage.answer("recheck", doubted, "not-so", "--because", "Read again")
    #expect(document().contains("“A bad dip” was found not to be so on"))
    let old = attach("Old minutes", "--dated", "2023-01-31")
    let worst = attach("A worst finding", "--shows", "HP2.I1")
    _ = stage.answer("narrative", "write", "HP", "how", "We looked.", "--citing", old, "--citing", worst)
    for item in [first, worst] { _ = stage.answer("erase", item, "--because", "a name", "--yes") }
    let left = document()
    #expect(left.contains("“Old minutes” went out of date after"))
    #expect(left.ranges(of: "A paper on which it rests is not here any more.").count == 2)
    #expect(left.contains("Rests on: “Old minutes” (31 Jan 2023). "))
  }

  @Test func `prints of the whole what is said of the whole`() {
    _ = stage.answer("narrative", "write", "overall", "voice", "--theme", "Being asked")
    _ = stage.answer("milestone", "set", "overall", "All of it", "--due", "2027-06-30")
    let whole = document().split(separator: "Since the last inspection").map(String.init).first {
      $0.contains("Milestones of")
    }
    #expect(whole?.contains("Being asked") == true && whole?.contains("All of it") == true)
  }

  @Test func `takes an action that is closed for no plan`() {
    _ = stage.answer("action", "raise", "HP2", "Children are seen sooner", "--owner", "B. Lead")
    #expect(document().contains("33 questions are still to be answered"))
    let id = stage.answer("action", "list", "--json").split(separator: "\"id\": \"")[1].prefix(10)
    _ = stage.answer("action", "close", String(id))
    let text = document()
    #expect(text.contains("34 questions are still to be answered") && !text.contains("Children are seen sooner"))
  }

  @Test func `counts a recommendation whose words were erased with those of its inspection`() throws {
    for number in ["10", "2"] {
      let words = ["--number", number, "--recommendation", "Words \(number)"]
      _ = stage.answer(["inspection", "record", "ILACS  inspection", "2024-03-15"] + words)
    }
    _ = stage.answer("inspection", "record", "ilacs inspection", "2024-03-15", "--grade", "Overall=good")
    let ids = stage.answer("inspection", "list", "--json").split(separator: "\"id\": \"").dropFirst()
    _ = stage.answer("erase", String(try #require(ids.first).prefix(10)), "--because", "a name", "--yes")
    let text = document()
    #expect(text.contains("2 recommendations: 2 open.") && text.contains("It graded: Overall good."))
    #expect(text.ranges(of: ", 15 March 2024").count == 1 && !text.contains("### erased"))
  }

  @Test(arguments: [
    ("ofsted-ilacs-2026", "Annual self-evaluation"), ("ofsted-child-protection-2012", "Position statement"),
    ("jtai-neglect-2017", "Position statement"), ("care-inspectorate-joint-2009", "Position statement"),
  ])
  func `is called what that regime would ask for`(framework: String, title: String) throws {
    let stage = try Stage()
    _ = stage.answer("init", ".", "--framework", framework, "--authority", "Northvale Council")
    let page = stage.answer("report", "--kind", "self-evaluation")
    #expect(page.contains("<title>\(title): Northvale Council"))
    #expect(page.contains("\(title) for senior leaders") && !page.contains("Readiness report"))
  }

  @Test func `is a workbook, a folder of spreadsheets and an answer for programs as well`() throws {
    _ = stage.answer("narrative", "write", "HP", "know", "Words.")
    #expect(stage.answer("report", "--kind", "self-evaluation", "-o", "s.xlsx").contains("Written to s.xlsx."))
    _ = stage.answer("report", "--kind", "self-evaluation", "--format", "csv", "-o", "sheets")
    #expect(try stage.folder.names(in: "sheets").sorted() == ["narratives.csv", "questions.csv"])
    let json = stage.answer("report", "--kind", "self-evaluation", "--format", "json")
    #expect(json.contains("\"kind\": \"self-evaluation\"") && json.contains("\"text\": \"Words.\""))
    #expect(stage.run("report", "--kind", "self-evaluation", "--annex", "-o", "s.html") == 2)
    #expect(flat(stage.errors).contains("--annex is for the readiness report"))
    let other = ["report", "--kind", "self-evaluation", "--framework", "ofsted-child-protection-2012", "-o", "s.html"]
    #expect(stage.run(other) == 2)
    #expect(flat(stage.errors).contains("is carried over to no other framework"))
  }
}
