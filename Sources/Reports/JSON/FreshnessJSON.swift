import Calendar
import Frameworks
package import GapAnalysis
package import Markup

/// The year ahead for programs. Grades are the framework's ids, null where there is none.
package enum FreshnessJSON {
  package static func value(_ freshness: Freshness) -> JSON {
    .object([
      .init("counting", .integer(freshness.counting)),
      .init("supported", .optional(freshness.supported?.id.text)),
      .init("months", .list(freshness.months.map(month))),
    ])
  }

  private static func month(_ month: Freshness.Month) -> JSON {
    .object([
      .init("day", .text(month.day.description)), .init("current", .integer(month.current)),
      .init("supported", .optional(month.supported?.id.text)),
      .init(
        "judgements",
        .list(
          month.judgements.map {
            .object([
              .init("id", .text($0.judgement.text)), .init("supported", .optional($0.supported?.id.text)),
            ])
          })),
      .init(
        "losses",
        .list(
          month.losses.map {
            .object([
              .init("aspect", .text($0.aspect.text)), .init("from", .text($0.from.id.text)),
              .init("to", .optional($0.to?.id.text)),
            ])
          })),
    ])
  }
}
