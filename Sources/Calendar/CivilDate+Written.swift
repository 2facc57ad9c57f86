extension CivilDate {
  /// A day as people and spreadsheets write it: `2026-11-21`, `21/11/2026`, `21.11.26`, `21 Nov 2026`, `21st November 2026`,
  /// with a time behind it or not, and the number 46347 that a spreadsheet makes of it. The day stands before the month, unless the year stands first; two figures are a year of
  /// this century.
  package init?(written text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count > 1, let last = words.last, CivilDate.isTime(last) { words.removeLast() }
    if let only = words.first, words.count == 1, let mark = only.firstIndex(of: "T"),
      CivilDate.isTime(String(only[only.index(after: mark)...]))
    {
      words = [String(only[..<mark])]
    }
    let text = words.joined(separator: " ")
    if let day = CivilDate(text) {
      self = day
      return
    }
    if let serial = CivilDate.number(text), text.utf8.count == 5, (20_000...80_000).contains(serial) {
      // Spreadsheets count days from 30 December 1899.
      self = CivilDate(daysSinceEpoch: serial - 25_569)
      return
    }
    guard let separator = text.first(where: { "/.- ".contains($0) }) else { return nil }
    let parts = text.split(separator: separator).map(String.init)
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4, let year = CivilDate.number(parts[0]), let month = CivilDate.number(parts[1]),
      let day = CivilDate.number(parts[2])
    {
      self.init(year: year, month: month, day: day)
      return
    }
    let named = CivilDate.month(named: parts[1])
    guard let month = named ?? CivilDate.number(parts[1]), let year = CivilDate.number(parts[2]),
      let day = CivilDate.number(named == nil ? parts[0] : CivilDate.withoutEnding(parts[0])),
      parts[2].count == 4 || parts[2].count == 2
    else { return nil }
    self.init(year: parts[2].count == 2 ? 2000 + year : year, month: month, day: day)
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// `14:30`, `14:30:00`.
  private static func isTime(_ text: String) -> Bool { text.wholeMatch(of: #/\d{1,2}:\d\d(:\d\d(\.\d+)?)?Z?/#) != nil }

  /// By its name or the beginning of it: `Nov`, `Sept`, `november`.
  private static func month(named text: String) -> Int? {
    let text = text.lowercased()
    guard text.count >= 3 else { return nil }
    return CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(text) }.map { $0 + 1 }
  }

  /// `21st` as `21`.
  private static func withoutEnding(_ text: String) -> String {
    let ending = ["st", "nd", "rd", "th"].first { text.lowercased().hasSuffix($0) }
    return ending == nil ? text : String(text.dropLast(2))
  }
}

/// A day on which something is said to have happened, and which has not come yet.
package enum DayToCome {
  package static func words(_ day: CivilDate, _ today: CivilDate, of option: String? = nil) -> String {
    "\(day.inWords)\(option.map { " (\($0))" } ?? "") is a day to come; today is \(today.inWords)"
  }
}
