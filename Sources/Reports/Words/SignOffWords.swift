package import Assessments
import Calendar
import Frameworks
package import GapAnalysis

/// Who put their name to the result, as people read it.
package enum SignOffWords {
  /// `A. Chief, director, 6 November 2026, for good, seal …; it is of these records.`
  package static func sentence(_ made: Assessment.MadeSignOff, _ analysis: Analysis) -> String {
    let role = made.by.role.map { ", \($0)" } ?? ""
    let grade = made.signOff.overall.map { id in
      ", for \(analysis.framework.scale.grade(id)?.label.lowercased() ?? id.text)"
    }
    let because = made.signOff.because.map { " Because: \($0)" } ?? ""
    let stands =
      switch SignOffStanding(made, analysis) {
      case .same: "over exactly these records"
      case .onlySignedSince: "over exactly these records; only signatures were added since"
      case .recordsSince: "over earlier records, and the seal proves which"
      }
    return
      "\(made.by.name)\(role), \(made.at.date.inWords)\(grade ?? ""): seal \(made.signOff.seal), \(stands).\(because)"
  }
}
