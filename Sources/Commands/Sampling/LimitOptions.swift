import Arguments
import Assessments
import StructuredText

/// `--at-most 3 --per worker --at-most 10 --per team`: each number with the column that stands at the same place.
enum LimitOptions {
  static func read(_ call: Call) throws -> [SampleDrawn.Limit] {
    let (numbers, columns) = (call.parsed.values("at-most"), call.parsed.values("per"))
    if numbers.isEmpty, !columns.isEmpty {
      throw Failure("--per says of whom, but not how many.", next: "Write --at-most 3 --per worker.")
    }
    // One limit is by worker where nothing is said; with several each must say whom it is for.
    guard numbers.count == columns.count || (numbers.count == 1 && columns.isEmpty) else {
      throw Failure(
        "Each --at-most needs a --per in the same place: \(numbers.count) of the one, \(columns.count) of the other.",
        next: "Write each number with its column: --at-most 3 --per worker --at-most 10 --per team.")
    }
    return try numbers.enumerated().map { index, text in
      guard let most = Bounds.number(text, in: Bounds.sample), most > 0 else {
        throw Failure("'\(text)' is not a number of cases.", next: "Write --at-most 3 --per worker.")
      }
      let column = columns.isEmpty ? "worker" : columns[index]
      if columns.prefix(index).contains(column) {
        throw Failure("There are two limits by \(column).", next: "Leave out the higher one.")
      }
      return SampleDrawn.Limit(most, per: column)
    }
  }
}
