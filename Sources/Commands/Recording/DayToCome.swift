import Calendar

/// A day on which something is said to have happened, and which has not come yet.
enum DayToCome {
  static func words(_ day: CivilDate, _ today: CivilDate, of option: String? = nil) -> String {
    "\(day.inWords)\(option.map { " (\($0))" } ?? "") is a day to come; today is \(today.inWords)"
  }
}
