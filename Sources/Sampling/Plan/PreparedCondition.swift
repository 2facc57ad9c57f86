import Calendar

/// A condition made ready for one draw: days worked out from its as-at, texts folded, so that a row costs little.
struct PreparedCondition {
  enum Verdict { case holds, fails, unreadable }

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

  /// Whether a cell is so. A date or number that cannot be read holds no condition, and is said to be unreadable.
  func verdict(_ cell: UnsafeBufferPointer<UInt8>) -> Verdict {
    let isBlank = Cell.isBlank(cell)
    switch test {
    case .blank: return Verdict(isBlank)
    case .notBlank: return Verdict(!isBlank)
    case .differs(let text): return Verdict(isBlank || Cell.folded(Cell.withoutCode(cell)) != text)
    case .lacks(let text): return Verdict(isBlank || !Cell.folded(cell).containsRun(text))
    default: return isBlank ? .fails : verdict(filled: cell)
    }
  }

  private func verdict(filled cell: UnsafeBufferPointer<UInt8>) -> Verdict {
    switch test {
    case .blank, .notBlank, .differs, .lacks: return .fails
    case .yes: return Verdict(Cell.answer(cell) == true)
    case .no: return Verdict(Cell.answer(cell) == false)
    case .equals(let text): return Verdict(Cell.folded(Cell.withoutCode(cell)) == text)
    case .contains(let text): return Verdict(Cell.folded(cell).containsRun(text))
    case .atLeast(let least):
      guard let number = Cell.number(cell) else { return .unreadable }
      return Verdict(number.whole >= least)
    case .atMost(let most):
      guard let number = Cell.number(cell) else { return .unreadable }
      return Verdict(number.whole < most || (number.whole == most && !number.hasFraction))
    case .from(let first, let last):
      guard let day = CellDate.days(cell) else { return .unreadable }
      return Verdict(first <= day && day <= last)
    case .before(let limit):
      guard let day = CellDate.days(cell) else { return .unreadable }
      return Verdict(day < limit)
    }
  }
}

extension PreparedCondition.Verdict {
  init(_ holds: Bool) { self = holds ? .holds : .fails }
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
