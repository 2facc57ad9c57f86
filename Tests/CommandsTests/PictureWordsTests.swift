import Nouns
import Platform
import Reports
import TestSupport
import Testing

/// What pictures say to whoever does not see them reads as English, of the worked example and in every regime.
@Suite struct `The words of pictures` {
  private static let example = Path.parent(of: Path.parent(of: Path.parent(of: #filePath)))

  /// What every picture of a page says, with its title.
  private func said(_ page: String) -> [String] {
    page.matches(of: /<svg[^>]* role="img" aria-label="([^"]*)"/).map { String($0.output.1) }
  }

  /// What no sentence holds: a "not" that is denied again, a mark that is read alone, and a part of which nothing is said.
  private func faults(_ words: String) -> [String] {
    let faults: [Regex<Substring>] = [
      /\bnot (?:\w+ ){0,3}not\b/, /(?:^|\s)[–→▸·](?:\s|[.,;]|$)/, /[,;:]\s*[,;:.]/, /\.\s*\./, /\(\s*\)/, /[ ]{2}/,
      /\bsupport(?:s|ed) (?:no|not)\b/,
    ]
    return faults.flatMap { words.matches(of: $0).map { String($0.output) } } + (words.hasSuffix(".") ? [] : ["no end"])
  }

  private func expectEnglish(_ page: String, atLeast count: Int, _ name: String) {
    let all = said(page)
    #expect(all.count >= count, "\(name) has \(all.count) pictures")
    for words in all { #expect(faults(words) == [], "\(name): \(words)") }
  }

  @Test(arguments: [
    ("leaders", "readiness"), ("inspectors", "readiness"), ("committee", "readiness"), ("leaders", "self-evaluation"),
    ("inspectors", "self-evaluation"),
  ])
  func `are sentences in the worked example`(audience: String, kind: String) throws {
    let stage = try Stage()
    let page = stage.answer(
      ["report", "--kind", kind, "--audience", audience, "--workspace", Self.example, "--as-at", "last-record"]
        + (kind == "readiness" ? ["--annex"] : []))
    expectEnglish(page, atLeast: 4, "\(audience), \(kind)")
    if kind == "readiness", audience == "leaders" {
      #expect(page.contains(": not judged; ") && page.contains("; the best that nothing rules out is "))
    }
  }

  @Test(arguments: SectionTests.workspaces.keys.sorted(), Audience.allCases)
  func `are sentences in every regime`(id: String, audience: Audience) throws {
    let (analysis, lookback) = try #require(SectionTests.readings[id]).get()
    let report = ReadinessReport(analysis, audience: audience, lookback: lookback, annex: true)
    expectEnglish(report.html(), atLeast: 2, "\(id), \(audience)")
  }
}
