extension CivilDate {
  /// A day as people write it: `2026-11-21` or `21/11/2026`.
  package init?(written text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let day = CivilDate(text) {
      self = day
      return
    }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 999 else { return nil }
    self.init(year: parts[2], month: parts[1], day: parts[0])
  }
}

/// A day on which something is said to have happened, and which has not come yet.
package enum DayToCome {
  package static func words(_ day: CivilDate, _ today: CivilDate, of option: String? = nil) -> String {
    "\(day.inWords)\(option.map { " (\($0))" } ?? "") is a day to come; today is \(today.inWords)"
  }
}
