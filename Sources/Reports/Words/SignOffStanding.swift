package import Assessments
import Calendar
import Digests
package import GapAnalysis

/// How a signature stands to the records that are analysed.
package enum SignOffStanding: Sendable {
  /// It is over exactly these records.
  case same
  /// It is over these records as they were before it; nothing but what belongs to signing has been added.
  case onlySignedSince
  case recordsSince

  package init(_ made: Assessment.MadeSignOff, _ analysis: Analysis) {
    // A signature is a record itself, and so are those after it.
    let later = Set(analysis.assessment.signing.drop { $0 != made.id })
    let before = analysis.assessment.completeness.counted.filter { !later.contains($0) }
    let days = [made.at.date, analysis.assessment.asAt]
    func isSealed(_ counted: [Digest], on day: CivilDate) -> Bool {
      Seal.analysisVersions.contains {
        Seal(framework: analysis.framework, asAt: day, counted: counted, analysis: $0).description == made.signOff.seal
      }
    }
    if isSealed(analysis.assessment.completeness.counted, on: analysis.assessment.asAt) {
      self = .same
    } else if days.contains(where: { isSealed(before, on: $0) }) {
      self = .onlySignedSince
    } else {
      self = .recordsSince
    }
  }
}
