import Assessments
import Calendar
import Frameworks
import GapAnalysis
package import Markup

extension PolicyPage {
  package var json: JSON {
    let (analysis, policy, setting) = (context.analysis, context.analysis.policy, context.assessment.policySetting)
    return [
      "isStandard": .bool(policy == .standard), "items": .integer(policy.items), "kinds": .integer(policy.kinds),
      "kindsForBest": .integer(policy.kindsForBest), "needsPractice": .bool(policy.needsPractice),
      "freshMonths": .integer(policy.freshMonths),
      "freshMonthsByKind": .object(
        policy.freshMonthsByKind.sorted { $0.key < $1.key }.map { .init($0.key.rawValue, .integer($0.value)) }),
      "leastExtent": .object(
        policy.leastExtent.sorted { $0.key.text < $1.key.text }.map { .init($0.key.text, .integer($0.value)) }),
      "setBy": .optional(setting?.by.name), "because": .optional(setting?.because),
      "setOn": .optional(setting?.at.date.description),
      "standardSays": analysis.againstStandardPolicy.map { .list($0.map(Self.difference)) } ?? .null,
    ]
  }

  private static func difference(_ shift: Comparison.Shift) -> JSON {
    [
      "subject": .text(shift.subject.text), "standard": .object(shift.before.readings.members),
      "here": .object(shift.after.readings.members),
    ]
  }
}
