/// What a cell must be, in the words of a framework file: `blank`, `at least 1`, `within 3 months`.
package enum Condition: Sendable, Equatable {
  case blank, notBlank
  case yes, no
  case atLeast(Int), atMost(Int)
  case equals(String), differs(String)
  case contains(String), lacks(String)
  /// A day not longer ago than this, and not after the day of the list.
  case within(TimeSpan)
  /// A day longer ago than this.
  case before(TimeSpan)

  /// Whether it asks for a number.
  var isOfNumbers: Bool {
    switch self {
    case .atLeast, .atMost: true
    case .blank, .notBlank, .yes, .no, .equals, .differs, .contains, .lacks, .within, .before: false
    }
  }

  /// Whether it asks for a day.
  var isOfDays: Bool {
    switch self {
    case .within, .before: true
    case .blank, .notBlank, .yes, .no, .equals, .differs, .contains, .lacks, .atLeast, .atMost: false
    }
  }

  /// Reads the words, or nil where they say nothing known.
  package init?(_ words: String) {
    let words = words.split(separator: " ").joined(separator: " ")
    switch words.lowercased() {
    case "blank": self = .blank
    case "not blank": self = .notBlank
    case "yes": self = .yes
    case "no": self = .no
    default:
      guard let condition = Condition.compared(words) ?? Condition.dated(words) else { return nil }
      self = condition
    }
  }

  private static func compared(_ words: String) -> Condition? {
    func rest(after start: String) -> String? {
      guard words.lowercased().hasPrefix(start + " ") else { return nil }
      let rest = String(words.dropFirst(start.count + 1))
      return rest.isEmpty ? nil : rest
    }
    // The longer beginnings first: `is not X` is not `is "not X"`.
    if let text = rest(after: "at least") { return Int(text).map(Condition.atLeast) }
    if let text = rest(after: "at most") { return Int(text).map(Condition.atMost) }
    if let text = rest(after: "is not") { return .differs(text) }
    if let text = rest(after: "is") { return .equals(text) }
    if let text = rest(after: "does not contain") { return .lacks(text) }
    if let text = rest(after: "contains") { return .contains(text) }
    return nil
  }

  private static func dated(_ words: String) -> Condition? {
    let parts = words.lowercased().split(separator: " ").map(String.init)
    if parts.count == 3, parts[0] == "within" { return TimeSpan(parts[1], parts[2]).map(Condition.within) }
    if parts.count == 5, parts[0] == "more", parts[1] == "than", parts[4] == "ago" {
      return TimeSpan(parts[2], parts[3]).map(Condition.before)
    }
    return nil
  }
}

/// A length of time as people count it back from a day.
package struct TimeSpan: Sendable, Equatable {
  package enum Unit: Sendable { case days, weeks, months, years }

  package let count: Int
  package let unit: Unit

  package init(_ count: Int, _ unit: Unit) { (self.count, self.unit) = (count, unit) }

  init?(_ count: String, _ unit: String) {
    guard let count = Int(count), count >= 0, count <= 10_000 else { return nil }
    switch unit {
    case "day", "days": self.init(count, .days)
    case "week", "weeks": self.init(count, .weeks)
    case "month", "months": self.init(count, .months)
    case "year", "years": self.init(count, .years)
    default: return nil
    }
  }
}
