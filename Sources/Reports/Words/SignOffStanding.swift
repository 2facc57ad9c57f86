package import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis

/// How a signature stands to the records that are analysed.
package enum SignOffStanding: Sendable {
  /// It is over exactly these records.
  case same
  /// It is over these records as they were before it; nothing but signatures has been added.
  case onlySignedSince
  case recordsSince

  package init(_ made: Assessment.MadeSignOff, _ analysis: Analysis) {
    let signOffs = analysis.assessment.signOffs
    // A signature is a record itself, and so are those after it.
    let later = Set(signOffs.drop { $0.id != made.id }.map(\.id))
    let before = analysis.assessment.completeness.counted.filter { !later.contains($0) }
    let days = [made.at.date, analysis.assessment.asAt]
    if made.signOff.seal == analysis.seal.description {
      self = .same
    } else if days.contains(where: {
      Seal(framework: analysis.framework, asAt: $0, counted: before).description == made.signOff.seal
    }) {
      self = .onlySignedSince
    } else {
      self = .recordsSince
    }
  }
}
