import Assessments
import Calendar
import Frameworks

/// Where an assessment stood at the ends of days up to one, each worked out once, whichever part asks for it: to fold the
/// records and to look at all evidence again is most of the work of a look back.
struct DaysBefore {
  let framework: Framework
  let history: History
  /// As at the last of the days.
  let assessment: Assessment
  private var known: [CivilDate: Snapshot] = [:]

  init(_ framework: Framework, _ history: History, to day: CivilDate) {
    (self.framework, self.history) = (framework, history)
    assessment = history.assessment(asAt: day)
  }

  /// The last of the days.
  var last: CivilDate { assessment.asAt }

  mutating func snapshot(_ day: CivilDate) -> Snapshot {
    if let snapshot = known[day] { return snapshot }
    let snapshot = Snapshot(framework, day == last ? assessment : history.assessment(asAt: day))
    known[day] = snapshot
    return snapshot
  }
}
