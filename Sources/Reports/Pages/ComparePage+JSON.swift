import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
package import Markup

extension ComparePage {
  package var json: JSON {
    let (before, after) = (GapWords(comparison.before), GapWords(comparison.after))
    let gaps = comparison.gaps
    return .object([
      .init("framework", .text(comparison.after.framework.id.text)),
      .init("from", Self.end(comparison.before)), .init("to", Self.end(comparison.after)),
      .init("nothingChanged", .bool(comparison.isEmpty)),
      .init(
        "recorded",
        .list(
          comparison.recorded.map { .object([.init("by", .text($0.name)), .init("records", .integer($0.count))]) })),
      .init("shifts", .list(comparison.shifts.map(Self.shift))),
      .init("aspects", .list(comparison.aspects.map(Self.move))),
      .init("changes", .list(comparison.changes.map(change))),
      .init(
        "gaps",
        .object([
          .init("closed", .list(gaps.closed.map { Self.gap($0, before) })),
          .init("opened", .list(gaps.opened.map { Self.gap($0, after) })),
          .init(
            "moved",
            .list(
              gaps.moved.map { old, new in
                .object([.init("from", .text(old.kind.rawValue)), .init("gap", Self.gap(new, after))])
              })),
        ])),
      .init("actions", .list(comparison.actions.map(Self.action))),
      .init("trend", trend.json), .init("policy", PolicyPage(comparison.after).json),
    ])
  }

  private static func end(_ analysis: Analysis) -> JSON {
    .object([
      .init("asAt", .text(analysis.assessment.asAt.description)), .init("seal", .text(analysis.seal.description)),
      .init("records", .integer(analysis.assessment.completeness.counted.count)),
      .init("placed", .integer(analysis.coverage.placed)), .init("aspects", .integer(analysis.coverage.aspects)),
    ])
  }

  static func standing(_ standing: Comparison.Standing) -> JSON {
    .object(standing.readings.members + [.init("selfAssessed", .optional(standing.claimed?.id.text))])
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

  private func change(_ change: Occurrence) -> JSON {
    let words = OccurrenceWords(scale: comparison.after.framework.scale)
    return .object([
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
