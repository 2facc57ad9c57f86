import Calendar

/// What a cell says, as a number that can be remembered.
struct DateCode {
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  init(_ says: DateCell, _ order: WrittenDays.Order?) {
    let kind: UInt32 =
      switch says {
      case .blank: 0
      case .noDay: 1
      case .unreadable: 2
      case .day(let day): 3 | UInt32(truncatingIfNeeded: day + DateCode.offset) << 4
      }
    let place: UInt32 =
      switch order {
      case nil: 0
      case .dayFirst: 1
      case .monthFirst: 2
      case .either: 3
      }
    bits = kind | place << 2
  }

  /// More days than there are before 1970 in a calendar of four figures.
  private static let offset = 1 << 20

  var says: DateCell {
    switch bits & 3 {
    case 0: .blank
    case 1: .noDay
    case 2: .unreadable
    default: .day(Int(bits >> 4) - DateCode.offset)
    }
  }

  var order: WrittenDays.Order? {
    switch bits >> 2 & 3 {
    case 1: .dayFirst
    case 2: .monthFirst
    case 3: .either
    default: nil
    }
  }
}
