import Calendar

/// A condition made ready for one draw: days worked out from its as-at, texts folded, so that a row costs little.
struct PreparedCondition {
  private enum Test {
    case blank, notBlank, yes, no
    case atLeast(Int), atMost(Int)
    case equals([UInt8]), differs([UInt8]), contains([UInt8]), lacks([UInt8])
    case from(Int, to: Int), before(Int)
  }

  private let test: Test

  init(_ condition: Condition, asAt: CivilDate) {
    test =
      switch condition {
      case .blank: .blank
      case .notBlank: .notBlank
      case .yes: .yes
      case .no: .no
      case .atLeast(let number): .atLeast(number)
      case .atMost(let number): .atMost(number)
      case .equals(let text): .equals(Cell.folded(text))
      case .differs(let text): .differs(Cell.folded(text))
      case .contains(let text): .contains(Cell.folded(text))
      case .lacks(let text): .lacks(Cell.folded(text))
      case .within(let span): .from(asAt.going(back: span).daysSinceEpoch, to: asAt.daysSinceEpoch)
      case .before(let span): .before(asAt.going(back: span).daysSinceEpoch)
      }
  }

  /// Whether a cell is so. A number that cannot be read holds no condition.
  func holds(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let isBlank = Cell.isBlank(cell)
    switch test {
    case .blank: return isBlank
    case .notBlank: return !isBlank
    case .differs(let text): return isBlank || Cell.folded(Cell.withoutCode(cell)) != text
    case .lacks(let text): return isBlank || !Cell.folded(cell).containsRun(text)
    case .yes: return !isBlank && Cell.answer(cell) == true
    case .no: return !isBlank && Cell.answer(cell) == false
    case .equals(let text): return !isBlank && Cell.folded(Cell.withoutCode(cell)) == text
    case .contains(let text): return !isBlank && Cell.folded(cell).containsRun(text)
    case .atLeast(let least): return Cell.number(cell).map { $0.whole >= least } ?? false
    case .atMost(let most):
      return Cell.number(cell).map { $0.whole < most || ($0.whole == most && !$0.hasFraction) } ?? false
    case .from, .before: return false
    }
  }

  /// Whether a day is so; nil where the condition is not about days, so that the cell's text counts.
  func holds(_ day: DateCell) -> Bool? {
    switch (test, day) {
    case (.blank, .blank), (.blank, .noDay), (.notBlank, .day): true
    case (.blank, .day), (.blank, .unreadable), (.notBlank, .blank), (.notBlank, .noDay), (.notBlank, .unreadable):
      false
    case (.from(let first, let last), .day(let day)): first <= day && day <= last
    case (.before(let limit), .day(let day)): day < limit
    case (.from, .blank), (.from, .noDay), (.from, .unreadable): false
    case (.before, .blank), (.before, .noDay), (.before, .unreadable): false
    case (.yes, _), (.no, _), (.atLeast, _), (.atMost, _), (.equals, _), (.differs, _), (.contains, _), (.lacks, _): nil
    }
  }
}

extension CivilDate {
  /// The day so long before this one.
  func going(back span: TimeSpan) -> CivilDate {
    switch span.unit {
    case .days: adding(days: -span.count)
    case .weeks: adding(days: -7 * span.count)
    case .months: adding(months: -span.count)
    case .years: adding(months: -12 * span.count)
    }
  }
}

extension [UInt8] {
  /// Whether the other bytes stand somewhere in these, in a row.
  fileprivate func containsRun(_ other: [UInt8]) -> Bool {
    guard other.count <= count else { return false }
    return (0...(count - other.count)).contains { self[$0..<($0 + other.count)].elementsEqual(other) }
  }
}
