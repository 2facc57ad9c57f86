import Calendar

/// A stretch of whole months that days are drawn on. What lies years away is drawn at its end.
struct TimeAxis {
  let start: CivilDate
  let end: CivilDate

  /// A year and a half before a day and after it, and no more.
  private static let farthest = 548
  /// So many days at least.
  private static let nearest = 45

  init(_ days: [CivilDate], around today: CivilDate) {
    func within(_ day: CivilDate) -> CivilDate {
      min(max(day, today.adding(days: -TimeAxis.farthest)), today.adding(days: TimeAxis.farthest))
    }
    let all = days.map(within) + [today.adding(days: -TimeAxis.nearest), today.adding(days: TimeAxis.nearest)]
    let (first, last) = (all.min() ?? today, all.max() ?? today)
    (start, end) = (first.adding(days: 1 - first.day), last.endOfMonth.adding(days: 1))
  }

  /// Where a day is, from 0 to 1.
  func share(_ day: CivilDate) -> Double {
    min(1, max(0, Double(start.days(until: day)) / Double(max(1, start.days(until: end)))))
  }

  /// Firsts of months at one distance, so that there are no more than so many.
  func months(atMost most: Int) -> [CivilDate] {
    var months: [CivilDate] = []
    var day = start
    while day < end {
      months.append(day)
      day = day.endOfMonth.adding(days: 1)
    }
    let step = [1, 2, 3, 4, 6, 12].first { (months.count + $0 - 1) / $0 <= most } ?? 12
    return months.enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }
}
