import TestSupport
import Testing

/// Words of those who make frameworks, statistics and programs, which a director does not understand.
enum TradeWords {
  /// They stand on no page and no screen but in a framework's own words; terms of statistics stand in the annex and where it is said how it was worked out.
  static let all = [
    "kappa", "ac2", "design effect", "clopper", "indicated", "best said", "plausible", "stratum", "strata",
    "triangulat",
    "by rule", "limits its judgement", "stale", "lapsed", "fresh until", "unaudited",
    "untested", "extent not said", "small an extent", "re-check", "unlock", "over-claim", "contested", "tombstone",
    "practice falls short", "claim beyond", "without re-check", " placed at the end",
  ]

  /// Those that a text holds, and codes of statements that are asked for without a word of what they are.
  ///
  /// - Parameter text: What a framework says in its own words of a band is left to it.
  static func found(in text: String) -> [String] {
    let said = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
      .replacing("re-check within 10 working days", with: "")
    return all.filter(said.contains)
      + said.matches(of: /\b(?:evidence|evidence for|show|recent for) [a-z]+\d+\.[a-z]\d+/).map { String($0.output) }
  }
}

/// What a director does not understand comes back on no page and no screen.
@Suite struct TradeWordsTests {
  private static let workspace = "format-1/northvale"
  static let commands = [
    "gap", "gap --all", "gap --trend", "gap --stress", "gap HP --why", "gap HP2 --why", "gap HP8 --why", "status",
    "claims",
    "evidence", "action list", "checklist", "concern list", "sample show", "audit agreement", "audit progress",
    "pack card", "pack to-do", "report --kind self-evaluation --format md",
    "report --kind self-evaluation --audience committee --format md",
  ]

  @Test(arguments: commands) func `a screen speaks plainly`(command: String) throws {
    let stage = try Kept.stage()
    let words = command.split(separator: " ").map(String.init)
    let status = stage.run(words + ["--workspace", Kept.workspace(Self.workspace)])
    try #require(status != 2 && !stage.output.isEmpty, "\(stage.errors)")
    let plain = stage.output.split(separator: "How it was worked out", maxSplits: 1)[0]
    #expect(TradeWords.found(in: String(plain)) == [], "\(plain)")
  }

  @Test(arguments: ["inspectors", "committee"]) func `and so does the pack`(audience: String) throws {
    let stage = try Kept.stage()
    _ = stage.answer(
      "pack", "--audience", audience, "--workspace", Kept.workspace(Self.workspace), "--output", "pack")
    let page = try stage.folder.text(of: "pack/index.html")
    let text = page.replacing(#/<style>[\s\S]*?</style>|<[^>]*>|\S+\.csv/#, with: " ")
    try #require(text.contains("How it was worked out") == (audience == "inspectors"))
    // A pack has its parts on one page, so that its figures of statisticians are told by what they stand in.
    let statistics = ["kappa", "ac2"]
    #expect(TradeWords.found(in: text).filter { !statistics.contains($0) } == [])
  }

  @Test func `claims on criteria are told apart from all of them`() throws {
    let stage = try Stage.opened()
    for (what, grade) in [("HP1", "good"), ("HP", "good"), ("overall", "adequate")] {
      _ = stage.answer("judge", what, grade, "--because", "seen")
    }
    #expect(flat(stage.answer("claims")).contains("Of 3 claims (1 on criteria, 1 on a judgement and one overall), "))
    #expect(flat(stage.answer("gap")).contains("Of 1 claim on criteria, "))
  }
}
