/// How the days of one column are written: in which order of day and month, and how many cells stand for no day.
package struct DayTally: Sendable {
  /// How many cells can be read only with the day first, only with the month first, and either way.
  private var (dayFirst, monthFirst, either) = (0, 0, 0)
  /// How many cells hold a word or a day that stands for none.
  private var noDays = 0

  package init() {}

  package mutating func note(_ order: WrittenDays.Order?, isNoDay: Bool) {
    if isNoDay { noDays += 1 }
    switch order {
    case .dayFirst: dayFirst += 1
    case .monthFirst: monthFirst += 1
    case .either: either += 1
    case nil: break
    }
  }

  /// Takes in what another part of the same column came to.
  package mutating func join(_ other: DayTally) {
    dayFirst += other.dayFirst
    monthFirst += other.monthFirst
    either += other.either
    noDays += other.noDays
  }

  /// The day stands first unless something in the column rules that out and nothing demands it.
  package var isMonthFirst: Bool { monthFirst > 0 && dayFirst == 0 }

  /// What a person should know of the column, without full stops.
  ///
  /// - Parameter knowsOrder: Whether a spreadsheet wrote the days, in an order that is known.
  package func remarks(_ heading: String, knowsOrder: Bool = false) -> [String] {
    var remarks: [String] = []
    if isMonthFirst {
      remarks.append("the month was read before the day, since \(count(monthFirst)) can be read only so")
    } else if monthFirst > 0 {
      remarks.append(
        "\(count(monthFirst)) can be read only with the month first, and \(count(dayFirst)) only with the day first")
    } else if dayFirst == 0, either > 0, !knowsOrder {
      remarks.append("its days fit either order of day and month, and the day was read first")
    }
    if noDays > 0 {
      let words =
        noDays == 1
        ? "stands for no day, such as N/A or 31/12/9999, and was"
        : "stand for no day, such as N/A or 31/12/9999, and were"
      remarks.append("\(count(noDays)) \(words) read as blank")
    }
    return remarks.map { "'\(heading)': \($0)" }
  }

  private func count(_ cells: Int) -> String { cells == 1 ? "one cell" : "\(cells) cells" }
}
