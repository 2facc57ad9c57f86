import Calendar
import Platform
import TestSupport
import Testing

/// Where an item stands is said once: the same word and the same day on every screen, sheet, page and for programs.
@Suite struct StandingTests {
  /// One item in each state, by its title, with what is to be said of it.
  private struct Expected {
    let title: String
    let label: String
    let state: String
    var sentence: String
    var until: String?
    var since: String?
    var recheckBy: String?
  }

  private let expected = [
    Expected(
      title: "Fresh paper", label: "counts", state: "fresh", sentence: "counts until 1 Oct 2027", until: "2027-10-01"),
    Expected(
      title: "Old paper", label: "out of date", state: "out-of-date", sentence: "out of date after 2 Jan 2026",
      until: "2026-01-02"),
    Expected(
      title: "Bad old paper", label: "old, never shown mended", state: "never-mended",
      sentence: "old, never shown mended, counts until mended", since: "2026-01-02"),
    Expected(
      title: "Bad new paper", label: "counts", state: "fresh",
      sentence: "counts until 1 Oct 2027, adverse until mended", until: "2027-10-01"),
    Expected(
      title: "Mistake", label: "withdrawn", state: "withdrawn", sentence: "withdrawn on 25 Nov 2026",
      since: "2026-11-25"),
    Expected(
      title: "Bare paper", label: "to be placed", state: "to-be-placed",
      sentence: "to be placed: it lacks the day it speaks for, its kind and what it shows"),
    Expected(
      title: "Reworded", label: "to decide", state: "wording-changed",
      sentence: "to decide: nothing that it is linked to has the words that it had"),
    Expected(
      title: "Half reworded", label: "counts, to decide", state: "fresh",
      sentence: "counts until 1 Oct 2027; a link is to be decided on", until: "2027-10-01"),
    Expected(title: "Twin", label: "copy", state: "same-file", sentence: "copy of the paper of"),
    Expected(
      title: "Not so", label: "not so", state: "not-so", sentence: "not so when looked at again on 25 Nov 2026",
      since: "2026-11-25"),
    Expected(
      title: "Paper of a fast clock", label: "not yet", state: "not-yet",
      sentence: "not yet counted: it speaks for 25 Dec 2026"),
    Expected(
      title: "Concern", label: "open concern", state: "open-concern",
      sentence: "open concern, overdue: to be looked at again by 17 Jun 2025", recheckBy: "2025-06-17"),
  ]

  private func stage() throws -> Stage {
    let stage = try Stage()
    let name = "frameworks/local-practice-review.yaml"
    try stage.folder.write(try VersionsTests.file("version-1.yaml"), to: name)
    _ = stage.answer("init", ".", "--framework", "local-practice-review", "--authority", "Northvale Council")
    func attach(_ title: String, _ arguments: String..., dated: String = "2026-10-01") {
      let status = stage.run(
        ["attach", "--title", title, "--kind", "audit", "--dated", dated]
          + (arguments.contains("paper.pdf") ? [] : ["--reference", "shelf of \(title)"]) + arguments)
      #expect(status == 0, "\(stage.errors)")
    }
    let today = stage.now
    stage.now = .init(seconds: today.seconds + 30 * 86_400)
    attach("Paper of a fast clock", "--shows", "CH1.S1", dated: "2026-12-25")
    stage.now = today
    attach("Fresh paper", "--shows", "CH1.S1")
    attach("Old paper", "--shows", "CH1.S1", dated: "2025-01-02")
    attach("Bad old paper", "--shows", "CH1.W1", dated: "2025-01-02")
    attach("Bad new paper", "--shows", "CH1.W1")
    attach("Mistake", "--shows", "CH1.S1")
    _ = stage.answer("attach", "--reference", "shelf", "--title", "Bare paper", "--to", "CH1")
    attach("Reworded", "--shows", "CH1.F1")
    attach("Half reworded", "--shows", "CH1.F1,MG1.S1")
    try stage.folder.write("one paper", to: "paper.pdf")
    attach("Twin", "paper.pdf", "--shows", "CH1.S1")
    attach("Speaker", "paper.pdf", "--shows", "MG1.S1")
    attach("Not so", "--shows", "CH1.W1")
    _ = stage.answer(
      "concern", "raise", "C4471", "--shows", "CH1.W1", "--told", "team manager", "--told-at", "2025-06-03 09:40")
    _ = stage.answer("withdraw", try id("Mistake", stage), "--because", "the wrong team")
    _ = stage.answer("correct", try id("Speaker", stage), "--shows", "CH1.S1", "--only")
    _ = stage.answer("recheck", try id("Not so", stage), "not-so", "--because", "the dates were wrong")
    let text = String(decoding: try VersionsTests.file("version-1.yaml"), as: UTF8.self)
    try stage.folder.write(
      text.replacing("version: 1\n", with: "version: 2\n").replacing(
        "Most children are seen", with: "Most children are seen alone"), to: name)
    _ = stage.answer("init", "--upgrade")
    return stage
  }

  /// The whole id of the item that has a title.
  private func id(_ title: String, _ stage: Stage) throws -> String {
    let json = stage.answer("evidence", "--json")
    let item = try #require(json.split(separator: "\n  },").first { $0.contains("\"title\": \"\(title)") })
    return String(try #require(item.firstMatch(of: #/"id": "([a-z0-9]+)"/#)).output.1)
  }

  @Test func `each item's state and day are the same on every screen, sheet and page and for programs`() throws {
    let stage = try stage()
    let items = stage.answer("evidence", "--json").split(separator: "\n  },")
    let rows = stage.answer("evidence", "--format", "csv").split(separator: "\r\n")
    stage.columns = 200
    let screen = stage.answer("evidence").split(separator: "\n")
    let markdown = stage.answer("evidence", "--format", "md").split(separator: "\n")
    _ = stage.answer("report", "--annex", "--format", "md", "--output", "report.md")
    let report = try stage.folder.text(of: "report.md").split(separator: "\n")
    for one in expected {
      let title = one.title == "Concern" ? "A child who may be unsafe" : one.title
      func line(_ lines: [Substring], _ what: String) throws -> Substring {
        try #require(lines.first { $0.contains(title) }, "\(one.title) \(what)")
      }
      let item = try line(items, "JSON")
      func has(_ key: String, _ value: String?) -> Bool {
        item.contains("\"\(key)\": \(value.map { "\"\($0)\"" } ?? "null")")
      }
      #expect(
        has("state", one.state) && has("until", one.until) && has("since", one.since)
          && has("recheckBy", one.recheckBy), "\(item)")
      let row = try line(rows, "CSV")
      #expect(row.contains(",\(one.label),") || row.contains("\"\(one.label)\""), "\(row)")
      for day in [one.until, one.since, one.recheckBy].compactMap({ $0 }) { #expect(row.contains(day), "\(row)") }
      #expect(flat(String(try line(markdown, "Markdown"))).contains(one.sentence))
      stage.columns = 200
      let id = try #require(item.firstMatch(of: #/"id": "([a-z0-9]+)"/#)).output.1
      // A row of the screen is as many lines as its longest cell needs.
      let start = try #require(screen.firstIndex { $0.hasPrefix(id.prefix(7)) })
      let shown = screen[start...].prefix { $0.hasPrefix(id.prefix(7)) || $0.hasPrefix(" ") }.joined(separator: " ")
      #expect(one.label.split(separator: " ").allSatisfy { shown.contains($0) }, "\(shown)")
      let page = stage.answer("evidence", String(id))
      #expect(flat(page).contains("State \(one.sentence)"), "\(page)")
      let found = report.filter { $0.contains(title) && $0.hasPrefix("|") }
      #expect(found.contains { flat(String($0)).contains(one.sentence) }, "\(one.title): \(found)")
    }
  }

  @Test func `status lists what counts today and will not by a day, and nothing else`() throws {
    let stage = try stage()
    let status = stage.answer("status", "--by", "2030-01-01")
    let listed = try #require(status.split(separator: "Out of date by").last?.split(separator: "\n\n").first)
    let gone = ["Fresh paper", "Half reworded", "Speaker", "Bad new paper"]
    for title in gone { #expect(listed.contains(title), "\(listed)") }
    for one in expected where !gone.contains(one.title) { #expect(!listed.contains(one.title), "\(listed)") }
    #expect(!listed.contains("A child who may be unsafe"))
  }

  @Test func `what is adverse is nowhere said to end with the day until which the rest counts`() throws {
    let stage = try Stage.opened()
    func attach(_ shown: String) {
      _ = stage.answer(
        "attach", "--title", "On \(shown)", "--reference", "shelf", "--kind", "audit", "--dated", "2026-10-01",
        "--shows",
        shown)
    }
    for shown in ["HP2.G1", "HP6.A1", "HP8.I1"] { attach(shown) }
    stage.columns = 200
    let (lasting, limited) = ("adverse until mended", "adverse to 1 Oct 2028 unless mended")
    for screen in [
      stage.answer("evidence", "--format", "md"), stage.answer("evidence", "--format", "csv"),
      stage.answer("status", "--by", "2030-01-01"),
    ] {
      let lines = flat(screen).split(separator: "On HP").dropFirst()
      #expect(lines.contains { $0.hasPrefix("8.I1") && $0.contains(lasting) }, "\(screen)")
      #expect(lines.contains { $0.hasPrefix("6.A1") && $0.contains(limited) }, "\(screen)")
      #expect(!lines.contains { $0.hasPrefix("2.G1") && $0.contains("adverse") }, "\(screen)")
    }
  }

  @Test func `a claim that was taken back is among the claims no more`() throws {
    let stage = try Stage.opened()
    _ = stage.answer("judge", "HP2", "good", "--because", "we think so")
    #expect(stage.answer("claims").contains("HP2"))
    let records = try #require(
      stage.folder.names(in: "evidence/records/2026-11").last { $0.contains("judgement-made") })
    let id = String(records.dropLast(5).split(separator: "-").last ?? "")
    _ = stage.answer("withdraw", id, "--because", "by mistake")
    let claims = stage.answer("claims", "--json")
    #expect(!claims.contains("we think so"))
  }
}
