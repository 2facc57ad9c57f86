import Calendar

// Days that people write: some lie behind, some may lie ahead.
extension Call {
  func day(_ text: String, of what: String) throws -> CivilDate {
    if let day = CivilDate(written: text) { return day }
    throw Failure("'\(text)' is not a day (\(what)).", next: "Write it as 2026-11-21 or 21/11/2026.")
  }

  /// A day on which something happened, which cannot be one to come.
  func pastDay(_ text: String, of what: String) throws -> CivilDate {
    let day = try day(text, of: what)
    guard day <= setting.today else {
      throw Failure(
        "\(DayToCome.words(day, setting.today, of: what)).",
        next: "Write the day on which it happened.")
    }
    return day
  }

  /// The day that an option gives, not one to come; today where it gives none.
  func pastDay(of option: String) throws -> CivilDate {
    try value(option).map { try pastDay($0, of: "--\(option)") } ?? setting.now.date
  }

  /// Why days between which something is asked for are refused, with both options as they should be.
  func wrongWayRound(_ from: CivilDate, _ to: CivilDate) -> Failure {
    Failure(
      "The period is the wrong way round: it begins on \(from.inWords) (--from) and ends before that, on \(to.inWords).",
      next: "Write the earlier day first: --from \(to) --to \(from).")
  }

  /// The day by which something is due, which may lie ahead or be past.
  func dueDay() throws -> CivilDate? { try value("due").map { try day($0, of: "--due") } }
}
