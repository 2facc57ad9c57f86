import Calendar
import Frameworks
import StructuredText

/// Readings that several drafts have.
enum FieldReading {
  /// Words in one line, and no more of them than are read.
  static func words(_ text: String, _ what: String, upTo limit: Int) throws(Problem) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count <= limit else {
      throw Problem("\(what) has \(words.count) letters, and \(limit) are the most", "say it shorter")
    }
    return words.ifSaid
  }

  static func day(_ text: String) throws(Problem) -> CivilDate? {
    guard !text.isEmpty else { return nil }
    guard let day = CivilDate(written: text) else {
      throw Problem("'\(text)' is not a day", "write it as 2026-11-21 or 21/11/2026")
    }
    return day
  }

  /// A day on which something was.
  static func past(
    _ text: String, _ today: CivilDate, help: String = "write the day on which it was"
  ) throws(Problem) -> CivilDate? {
    guard let day = try day(text) else { return nil }
    guard day <= today else { throw Problem(DayToCome.words(day, today), help) }
    return day
  }

  static func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ what: String, _ type: Value.Type
  ) throws(Problem) -> Value? {
    guard !text.isEmpty else { return nil }
    let wanted = text.lowercased().replacing(" ", with: "-")
    if let value = Value(rawValue: wanted) { return value }
    let known = Value.allCases.map(\.rawValue)
    throw Problem(
      "'\(text)' is not \(what)",
      Suggestion.nearest(wanted, among: known).map { "did you mean '\($0)'?" }
        ?? "use one of \(known.joined(separator: ", "))")
  }

  static func criterion(_ text: String, _ framework: Framework) throws(Problem) -> CriterionID? {
    guard !text.isEmpty else { return nil }
    var reader = LinkReader(framework)
    let found = reader.criterion(text)
    if let problem = reader.problems.first { throw problem }
    return found
  }
}

/// A period as somebody wrote it.
enum WrittenPeriod {
  static func read(_ text: String, _ today: CivilDate) throws(Problem) -> (from: CivilDate, to: CivilDate) {
    let ends = text.replacing(" to ", with: "..").split(separator: "..").map { CivilDate(written: String($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1] else {
      throw Problem("'\(text)' is not a period", "write its first and last day: 2026-04-01..2026-06-30")
    }
    guard from <= to else {
      throw Problem(
        "the period '\(text)' ends before it begins: \(to.inWords) is earlier than \(from.inWords)",
        "write the earlier day first: \(to)..\(from)")
    }
    guard to <= today else {
      let help = from > today ? "write a period that is over" : "write it as far as it is over: \(from)..\(today)"
      throw Problem("the period ends on a day to come: \(DayToCome.words(to, today))", help)
    }
    return (from, to)
  }
}
