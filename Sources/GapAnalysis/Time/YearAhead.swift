import Assessments
import Calendar

/// Where an assessment stands at the end of each of the twelve months ahead, with the records of today and no others.
package struct YearAhead: Sendable {
  let today: Snapshot
  /// Beginning with the month that ends next; none where everything is carried over.
  let months: [Snapshot]
  private let assessment: Assessment

  package init(_ analysis: Analysis) {
    (today, assessment) = (analysis.snapshot, analysis.assessment)
    guard analysis.carriedOver == nil else {
      months = []
      return
    }
    var end = assessment.asAt
    var months: [Snapshot] = []
    for _ in 0..<12 {
      end = end.adding(days: 1).endOfMonth
      months.append(Snapshot(today.framework, assessment.unchanged(until: end)))
    }
    self.months = months
  }

  /// On any day ahead.
  func snapshot(_ day: CivilDate) -> Snapshot {
    months.first { $0.day == day } ?? Snapshot(today.framework, assessment.unchanged(until: day))
  }
}
