package import Frameworks

/// How many criteria stand where: what a judgement shows that has no grade of its own.
package struct Profile: Sendable, Equatable {
  /// Best first, with those that some criterion has.
  package let counts: [(grade: Grade, count: Int)]
  package let notKnown: Int
  package let notRelevant: Int

  package init(_ findings: [CriterionFinding], reading: Reading, scale: GradeScale) {
    let counted = findings.filter { !$0.isNotRelevant && $0.criterion.emptyBecause == nil }
    let grades = counted.map { $0.readings[reading].grade }
    counts = scale.grades.compactMap { grade in
      let count = grades.count { $0 == grade }
      return count == 0 ? nil : (grade, count)
    }
    notKnown = grades.count { $0 == nil }
    notRelevant = findings.count(where: \.isNotRelevant)
  }

  package static func == (one: Profile, two: Profile) -> Bool {
    one.counts.map(\.grade) == two.counts.map(\.grade) && one.counts.map(\.count) == two.counts.map(\.count)
      && one.notKnown == two.notKnown && one.notRelevant == two.notRelevant
  }
}

extension Analysis {
  /// The criteria that a judgement shows: its own, and those of other judgements that speak to it too.
  package func shown(_ finding: JudgementFinding) -> [CriterionFinding] {
    finding.criteria + finding.judgement.also.compactMap { criterion($0) }
  }

  package func profile(_ finding: JudgementFinding, _ reading: Reading) -> Profile {
    Profile(shown(finding), reading: reading, scale: framework.scale)
  }

  /// How the overall grade would have been made that the inspectorate no longer gives; nil where there was none.
  package var shadowOverall: Readings<Verdict>? {
    guard let shadow = framework.shadowOverall else { return nil }
    return Readings.of { reading in
      let parts = judgements.map { finding in
        RulePart(
          name: finding.judgement.id.text, limiting: .none, grade: finding.readings[reading].grade)
      }
      return JudgementAnalysis.verdict(parts, by: shadow.rules, in: framework.scale)
    }.inOrder
  }
}
