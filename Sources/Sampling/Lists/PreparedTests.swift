import Calendar
import StructuredText

/// The row tests of a cohort or stratum, made ready for one list: those that its columns can answer.
struct PreparedTests {
  private struct Test {
    var cells: [(column: Int, condition: PreparedCondition)]
  }

  private let tests: [Test]
  /// Whether any test is about this list at all; where not, the tests say nothing about its rows.
  let applies: Bool
  /// Meanings of columns that a test about this list needs and the list has not.
  let missing: [String]

  /// - Parameter ignoresList: whether rows come from a list of its own making, where a test that looks at cells counts
  ///   whatever list it was written for.
  init(
    _ tests: [RowRule], for kind: ListKind?, columns match: ColumnMatch, asAt: CivilDate, ignoresList: Bool = false
  ) {
    var ready: [Test] = []
    var missing: [String] = []
    for test in tests {
      let isAbout = test.list == nil || test.list == kind || (ignoresList && !test.conditions.isEmpty)
      guard isAbout else { continue }
      let absent = test.conditions.map(\.meaning).filter { match.column($0) == nil }
      guard absent.isEmpty else {
        if test.list == kind, kind != nil { missing += absent.filter { !missing.contains($0) } }
        continue
      }
      ready.append(
        Test(
          cells: test.conditions.compactMap { condition in
            match.column(condition.meaning).map { ($0, PreparedCondition(condition.condition, asAt: asAt)) }
          }))
    }
    self.tests = ready
    applies = !ready.isEmpty
    self.missing = missing
  }

  /// Whether a row passes any of the tests. Cells that could not be read are counted in `unreadable`.
  func pass(_ record: borrowing CSVRecord, unreadable: inout Int) -> Bool {
    for test in tests {
      var holds = true
      for (column, condition) in test.cells {
        let verdict = condition.verdict(record[column])
        if verdict == .unreadable { unreadable += 1 }
        if verdict != .holds {
          holds = false
          break
        }
      }
      if holds { return true }
    }
    return false
  }
}
