import Assessments
import Calendar
import Frameworks
import GapAnalysis
package import Markup

extension PolicyPage {
  package var json: JSON {
    let (analysis, policy, setting) = (context.analysis, context.analysis.policy, context.assessment.policySetting)
    return .object([
      .init("isStandard", .bool(policy == .standard)), .init("items", .integer(policy.items)),
      .init("kinds", .integer(policy.kinds)), .init("kindsForBest", .integer(policy.kindsForBest)),
      .init("needsPractice", .bool(policy.needsPractice)), .init("freshMonths", .integer(policy.freshMonths)),
      .init(
        "freshMonthsByKind",
        .object(
          policy.freshMonthsByKind.sorted { $0.key < $1.key }.map { .init($0.key.rawValue, .integer($0.value)) })),
      .init(
        "leastExtent",
        .object(
          policy.leastExtent.sorted { $0.key.text < $1.key.text }.map { .init($0.key.text, .integer($0.value)) })),
      .init("setBy", .optional(setting?.by.name)), .init("because", .optional(setting?.because)),
      .init("setOn", .optional(setting?.at.date.description)),
      .init("standardSays", analysis.againstStandardPolicy.map { .list($0.map(Self.difference)) } ?? .null),
    ])
  }

  private static func difference(_ shift: Comparison.Shift) -> JSON {
    .object([
      .init("subject", .text(shift.subject.text)),
      .init("standard", .object(shift.before.readings.members)),
      .init("here", .object(shift.after.readings.members)),
    ])
  }
}
