import Calendar
import StructuredText

/// The row tests of a cohort or stratum, made ready for one list: those that its columns can answer.
struct PreparedTests {
  private struct Test {
    /// With the place among the row's days where the column is one of days.
    var cells: [(column: Int, day: Int?, condition: PreparedCondition)]
  }

  private let tests: [Test]
  /// Whether any test is about this list at all; where not, the tests say nothing about its rows.
  let applies: Bool
  /// Meanings of columns that a test about this list needs and the list has not.
  let missing: [String]

  /// - Parameter ignoresList: whether rows come from a list of its own making, where a test that looks at cells counts
  ///   whatever list it was written for.
  init(
    _ tests: [RowRule], for kind: ListKind?, columns match: ColumnMatch, asAt: CivilDate, ignoresList: Bool = false,
    cells: RowCells
  ) {
    var ready: [Test] = []
    var missing: [String] = []
    for test in tests where PreparedTests.isAbout(test, kind: kind, ignoresList: ignoresList) {
      let absent = test.conditions.map(\.meaning).filter { match.column($0) == nil }
      guard absent.isEmpty else {
        if test.list == kind, kind != nil { missing += absent.filter { !missing.contains($0) } }
        continue
      }
      ready.append(
        Test(
          cells: test.conditions.compactMap { condition in
            match.column(condition.meaning).map {
              ($0, cells.place(of: $0), PreparedCondition(condition.condition, asAt: asAt))
            }
          }))
    }
    self.tests = ready
    applies = !ready.isEmpty
    self.missing = missing
  }

  static func isAbout(_ test: RowRule, kind: ListKind?, ignoresList: Bool) -> Bool {
    test.list == nil || test.list == kind || (ignoresList && !test.conditions.isEmpty)
  }

  /// Whether a row passes any of the tests. What could not be read holds nothing.
  func pass(_ record: borrowing CSVRecord, _ days: [DateCell]) -> Bool {
    for test in tests {
      var holds = true
      for (column, day, condition) in test.cells {
        holds = day.flatMap { condition.holds(days[$0]) } ?? condition.holds(record[column])
        if !holds { break }
      }
      if holds { return true }
    }
    return false
  }
}
