import StructuredText
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("early help", 10), ("café", 4), ("cafe\u{301}", 4), ("日本", 4), ("ﾃｽﾄ", 3), ("ＡＢ", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👩‍👧", 2), ("🇬🇧", 2), ("👍🏽", 2), ("☎\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("a\u{200B}b", 2), ("…–“”", 4),
    ("a\u{7}b", 2), ("a\tb", 3), ("a\u{AD}b", 3), ("▲ 7–9 …", 7), ("──▸", 3), ("£½é\u{301}", 3), ("“⌚”", 4),
    ("\u{301}", 0),
  ])
  func `a text is as wide as a terminal shows it`(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("judgments", "judgements"), ("sfot", "soft"), ("cohort", "cohorts"),
    ("tilte", "title"),
  ])
  func `a word mistyped is answered with the one meant`(_ typed: String, _ meant: String) {
    #expect(Suggestion.nearest(typed, among: ["id", "soft", "cohorts", "title", "judgements"]) == meant)
  }

  @Test(arguments: ["elephant", "x", "", "no"])
  func `a word like none is answered with nothing`(_ typed: String) {
    #expect(Suggestion.nearest(typed, among: ["id", "a", "soft", "title"]) == nil)
  }

  @Test func `a word beyond reason is answered with nothing, at once`() {
    #expect(Suggestion.nearest(String(repeating: "x", count: 1_000_000), among: ["title"]) == nil)
  }

  @Test func `a swap of neighbours counts as one change`() {
    #expect(Suggestion.distance("tilte", "title") == 1)
    #expect(Suggestion.distance("abc", "") == 3)
    #expect(Suggestion.distance("kitten", "sitting") == 3)
  }
}
