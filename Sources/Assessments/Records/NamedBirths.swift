import Calendar

/// Lines of a list that say a name and a day and hardly anything else, such as `Smith, Jane 04/05/2015`, in a line or in two cells.
/// Nothing says there that the day is one of birth: what is so old is hardly that of a meeting or of a course, and one alone says nothing.
struct NamedBirths {
  private let days: ClosedRange<CivilDate>
  private var count = 0
  /// The text before, where it may be a name.
  private var before: [Substring] = []

  init(today: CivilDate) {
    // From the youngest at whom a day is told from one of work, to those who left care.
    days = today.adding(months: -26 * 12)...today.adding(months: -4 * 12)
  }

  var isList: Bool { count >= 2 }

  mutating func look(at text: String) {
    let length = text.utf8.count
    guard !isList, (2...NamedBirths.longest).contains(length) else { return before = [] }
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let words = digits > 24 ? [] : text.split { $0.isWhitespace || "(),;:|–—".contains($0) }
    guard digits >= 3 else {
      // The two parts of a name may stand in cells of their own.
      let both = words.count == 1 ? before.suffix(1) + words : words
      return before = digits == 0 ? both : []
    }
    defer { before = [] }
    // A bullet or a number before it is of the list.
    let item = words.drop { !$0.contains(where: \.isLetter) && CivilDate(written: String($0)) == nil }
    guard let start = item.firstIndex(where: { $0.contains(where: \.isNumber) }), isBirth(item[start...]) else {
      return
    }
    if isName(start == item.startIndex ? before[...] : item[..<start]) { count += 1 }
  }

  private func isBirth(_ words: ArraySlice<Substring>) -> Bool {
    [1, 3].contains { length in
      words.count >= length
        && CivilDate(written: words.prefix(length).joined(separator: " ")).map(days.contains) ?? false
    }
  }

  /// Two words or a few that begin large, none of them an office's.
  private func isName(_ words: ArraySlice<Substring>) -> Bool {
    (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.utf8.count >= 2 && (word.first?.isUppercase ?? false)
          && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
          && !NamedBirths.offices.contains(word.lowercased())
      }
  }

  private static let longest = 120
  private static let offices: Set<String> = [
    "act", "action", "actions", "agenda", "annex", "assessment", "audit", "audits", "board", "case", "cases",
    "children", "committee",
    "conference", "council", "county", "court", "data", "date", "draft", "final", "for", "forum", "framework", "group",
    "guidance", "health",
    "inspection", "issue", "issued", "last", "letter", "lscp", "management", "meeting", "minutes", "note", "notes",
    "of", "ofsted", "panel",
    "paper", "partnership", "performance", "plan", "police", "policy", "practice", "protocol", "published", "record",
    "report", "reports",
    "review", "reviews", "revised", "safeguarding", "school", "service", "services", "signed", "staff", "started",
    "strategy", "summary",
    "supervision", "team", "the", "together", "trained", "training", "update", "updated", "version", "visit", "visits",
    "working",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
