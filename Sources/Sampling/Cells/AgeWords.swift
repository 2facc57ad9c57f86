/// Ages in words: `unborn`, `6 months`, `2 yrs 3 months`, `10 days old`.
enum AgeWords {
  private static let unborn: Set<String> = [
    "unborn", "un born", "unborn child", "u/b", "ub", "unborn baby", "pre birth", "pre-birth",
  ]
  private static let newborn: Set<String> = ["newborn", "new born", "baby", "under 1", "<1", "under 1 year", "infant"]

  /// Whole years, -1 before birth; nil where it is no age.
  static func years(_ cell: Cell.Bytes) -> Int? {
    guard cell.count <= 40 else { return nil }
    let text = String(decoding: Cell.folded(cell), as: UTF8.self)
    if unborn.contains(text) { return -1 }
    if newborn.contains(text) { return 0 }
    return parts(text)
  }

  /// A number and its unit, once or more: only the years count, and months from twelve on.
  private static func parts(_ text: String) -> Int? {
    var rest = text[...]
    var months: Int?
    while let first = rest.first(where: { $0 != " " && $0 != "," }) {
      guard first.isNumber else {
        return ["old", "of age", "and"].contains(rest.trimmingPrefix(" ")) ? months.map { $0 / 12 } : nil
      }
      rest = rest.drop { $0 == " " || $0 == "," }
      let digits = rest.prefix { $0.isNumber }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count)
      guard let number = Int(digits), number < 1300 else { return nil }
      switch unit {
      case "y", "yr", "yrs", "year", "years": months = (months ?? 0) + 12 * number
      case "m", "mth", "mths", "mo", "month", "months": months = (months ?? 0) + number
      case "w", "wk", "wks", "week", "weeks": months = (months ?? 0) + number * 12 / 52
      case "d", "day", "days": months = (months ?? 0) + number * 12 / 365
      default: return nil
      }
    }
    return months.map { $0 / 12 }
  }
}
