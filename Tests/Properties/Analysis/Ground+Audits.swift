package import Assessments
import Calendar
package import Digests
import Frameworks

extension Ground {
  /// The framework of most tests with boundaries for audits, and statements at good that say `most`.
  package static let audited = small.replacing("at G.", with: "at G in most cases.").replacing(
    "sample-size: 10",
    with: """
      proportion-words:
        - {words: [almost all], from: 97, to: 100}
        - {words: [most], from: 80, to: 96}
        - {words: [majority], from: 51, to: 79}
        - {words: [minority], from: 0, to: 49}
      audit-rule:
        tested-grade: good
        shows:
          - {at-least: 80, grade: good}
          - {at-least: 51, grade: adequate}
          - {at-least: 0, grade: inadequate}
        fewest-cases: 5
        counts-beside-below: 10
      sample-size: 10
      """)

  /// Draws a sample by chance from a list of so many, and audits it: the first cases say yes, the others no. `second` are
  /// read by another auditor too, who agrees.
  @discardableResult
  package mutating func audit(
    _ name: String, yes: Int, no: Int, of population: Int = 4000, daysAgo: Int = 30, question: String = "X1.Q1",
    second: Int = 0, cases: [String]? = nil, drawn: (inout SampleDrawn) -> Void = { _ in }
  ) throws -> Digest {
    let (day, count) = (today.adding(days: -daysAgo), yes + no)
    let references = cases ?? (0..<count).map { "\(name)-\($0)" }
    var sample = SampleDrawn(
      seed: name, algorithm: "muster-tickets/1", allocation: .targets, asAt: day, size: count, lists: [],
      strata: [.init(cohort: CohortID("open"), stratum: nil, population: population, minimum: 0, drawn: count)],
      cases: references.map { .init(reference: $0, cohort: CohortID("open"), stratum: nil) }, reserves: [])
    drawn(&sample)
    bodies.append(sample)
    let id = try found(records.last, "no sample").digest
    for (index, reference) in references.enumerated() {
      for auditor in index < second ? ["K. Lund", "D. Imrie"] : ["K. Lund"] {
        bodies.append(
          CaseAudited(
            sample: id, reference: reference, auditor: auditor, audited: day,
            answers: [.init(question: QuestionID(question), answer: index < yes ? .yes : .no, note: nil)], grade: nil))
      }
    }
    return id
  }
}
