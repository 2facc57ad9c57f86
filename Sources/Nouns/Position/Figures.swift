package import Assessments

/// What the figures of a measure are, by their unit: what they may give away hangs on that.
package enum Figures: Equatable {
  /// Of children or cases, by whatever word: all that is nothing else.
  case counts
  /// In so many: per cent, or `per 10,000`.
  case shares(in: Double)
  /// Time, money, averages, and what lies between two shares.
  case amounts

  private static let units: Set = ["minute", "hour", "day", "week", "month", "quarter", "year", "point"]

  package init(unit: String?) {
    let words = (unit ?? "").asWords.replacing("per cent", with: "%").split(separator: " ")
    let last = words.last.map { $0.hasSuffix("s") ? $0.dropLast() : $0 } ?? ""
    self =
      if words == ["%"] || words == ["percent"] {
        .shares(in: 100)
      } else if let per = words.firstIndex(of: "per") {
        words[(per + 1)...].first.flatMap { Quantity(String($0)) }.map { .shares(in: max(1, $0.number)) } ?? .amounts
      } else if words.first?.hasPrefix("£") ?? false || Figures.units.contains(String(last)) {
        .amounts
      } else {
        .counts
      }
  }

  /// Whether fewer than five stand behind a figure, or are left of the whole, or nobody can tell because it is not said of how many
  /// it is a share.
  package func isSmall(_ value: Quantity, of whole: Int?) -> Bool {
    func isFew(_ count: Double) -> Bool { count >= 1 && count <= Double(SmallNumbers.small.upperBound) }
    func isFew(_ count: Double, of whole: Int?) -> Bool {
      isFew(count) || whole.map { isFew(Double($0)) || isFew(Double($0) - count) } ?? false
    }
    switch self {
    case .amounts: return false
    case .counts: return isFew(value.number.rounded(.up), of: whole)
    case .shares(let base):
      let isPercent = base == 100
      guard let whole else { return isPercent && value.number != 0 && value.number != base }
      let count = (value.number * Double(whole) / base).rounded()
      return isFew(count, of: isPercent ? whole : nil) || isFew(Double(whole))
    }
  }
}
