/// The name by which one thing of a framework is known: `HP2`, `HP2.G1`, `good`. An identifier of one noun cannot stand
/// where that of another is wanted.
package struct Identifier<Noun>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: some StringProtocol) { self.text = String(text) }

  package var description: String { text }

  /// By number where there is one, so that `HP2` comes before `HP10`.
  package static func < (left: Identifier, right: Identifier) -> Bool {
    let (one, two) = (left.split, right.split)
    if one.stem != two.stem { return one.stem < two.stem }
    if one.number != two.number { return one.number < two.number }
    return left.text < right.text
  }

  private var split: (stem: Substring, number: Int) {
    let stem = text.prefix { !$0.isNumber }
    return (stem, Int(text[stem.endIndex...].prefix { $0.isNumber }) ?? 0)
  }
}

package typealias FrameworkID = Identifier<Framework>
package typealias JudgementID = Identifier<Judgement>
package typealias CriterionID = Identifier<Criterion>
package typealias AspectID = Identifier<Aspect>
package typealias StatementID = Identifier<Statement>
package typealias QuestionID = Identifier<AuditQuestion>
package typealias GradeID = Identifier<Grade>
package typealias RuleID = Identifier<Rule>
package typealias CohortID = Identifier<Cohort>
package typealias StratumID = Identifier<Stratum>
