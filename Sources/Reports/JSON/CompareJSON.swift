import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
package import Markup

/// A comparison and a trend for programs. Grades, or positions where there are no grades, are the framework's ids, null where
/// there is none.
package enum CompareJSON {
  package static func value(_ comparison: Comparison, _ trend: Trend) -> JSON {
    .object([
      .init("framework", .text(comparison.after.framework.id.text)),
      .init("from", end(comparison.before)), .init("to", end(comparison.after)),
      .init("nothingChanged", .bool(comparison.isEmpty)),
      .init(
        "recorded",
        .list(
          comparison.recorded.map { .object([.init("by", .text($0.name)), .init("records", .integer($0.count))]) })),
      .init("shifts", .list(comparison.shifts.map(shift))),
      .init("aspects", .list(comparison.aspects.map(move))),
      .init(
        "changes",
        .list(comparison.changes.map { change($0, OccurrenceWords(scale: comparison.after.framework.scale)) })),
      .init(
        "gaps",
        .object([
          .init("closed", .list(comparison.gaps.closed.map { gap($0, GapWords(comparison.before)) })),
          .init("opened", .list(comparison.gaps.opened.map { gap($0, GapWords(comparison.after)) })),
          .init(
            "moved",
            .list(
              comparison.gaps.moved.map { old, new in
                .object([.init("from", .text(old.kind.rawValue)), .init("gap", gap(new, GapWords(comparison.after)))])
              })),
        ])),
      .init("actions", .list(comparison.actions.map(action))),
      .init("trend", trendValue(trend)), .init("policy", PolicyPage(comparison.after).json),
    ])
  }

  /// A trend: for each subject a list of points, the last of the day asked for.
  package static func trendValue(_ trend: Trend) -> JSON {
    .object([
      .init("step", .text(trend.step.rawValue)),
      .init(
        "lines",
        .list(
          trend.lines.map { line in
            let id: String
            switch line.subject {
            case .judgement(let judgement): id = judgement.text
            case .whole: id = "overall"
            }
            return .object([
              .init("subject", .text(id)), .init("title", .text(line.title)),
              .init("points", .list(line.points.map(point))),
            ])
          })),
    ])
  }

  private static func point(_ point: Trend.Point) -> JSON {
    .object(
      [.init("day", .text(point.day.description))] + grades(point.readings) + [
        .init("selfAssessed", .optional(point.claimed?.id.text)),
        .init("placed", .integer(point.coverage.placed)), .init("aspects", .integer(point.coverage.aspects)),
      ])
  }

  static func grades(_ readings: Readings<Grade?>) -> [JSON.Member] {
    Reading.allCases.map { .init($0.rawValue, .optional(readings[$0]?.id.text)) }
  }

  private static func end(_ analysis: Analysis) -> JSON {
    .object([
      .init("asAt", .text(analysis.assessment.asAt.description)), .init("seal", .text(analysis.seal.description)),
      .init("records", .integer(analysis.assessment.completeness.counted.count)),
      .init("placed", .integer(analysis.coverage.placed)), .init("aspects", .integer(analysis.coverage.aspects)),
    ])
  }

  static func standing(_ standing: Comparison.Standing) -> JSON {
    .object(grades(standing.readings) + [.init("selfAssessed", .optional(standing.claimed?.id.text))])
  }

  private static func shift(_ shift: Comparison.Shift) -> JSON {
    .object([
      .init("subject", .text(shift.subject.text)), .init("title", .text(shift.title)),
      .init("before", standing(shift.before)), .init("after", standing(shift.after)),
    ])
  }

  private static func move(_ move: Comparison.AspectMove) -> JSON {
    .object([
      .init("criterion", .text(move.criterion.text)), .init("aspect", .text(move.aspect.text)),
      .init("kind", .text(move.kind.rawValue)), .init("before", .optional(move.before?.id.text)),
      .init("after", .optional(move.after?.id.text)),
    ])
  }

  private static func change(_ change: Occurrence, _ words: OccurrenceWords) -> JSON {
    .object([
      .init("kind", .text(change.kind.rawValue)), .init("subject", .optional(change.subject)),
      .init("item", .optional(change.item?.short)), .init("title", .text(words.title(change))),
      .init("detail", .optional(words.detail(change))), .init("by", .list(change.by.map { .text($0) })),
      .init("on", .text(change.on.description)),
    ])
  }

  private static func gap(_ gap: Gap, _ words: GapWords) -> JSON {
    .object([
      .init("criterion", .text(gap.criterion.text)), .init("aspect", .optional(gap.aspect?.text)),
      .init("statement", .optional(gap.statement?.id.text)), .init("kind", .text(gap.kind.rawValue)),
      .init("reason", .text(words.reason(gap))),
    ])
  }

  private static func action(_ action: ActionChange) -> JSON {
    .object([
      .init("id", .text(action.id.short)), .init("criterion", .text(action.raised.criterion.text)),
      .init("title", .text(action.raised.title)), .init("before", .optional(action.before?.rawValue)),
      .init("after", .text(action.after.rawValue)), .init("becameOverdue", .bool(action.becameOverdue)),
      .init("by", .list(action.by.map { .text($0) })),
    ])
  }
}
