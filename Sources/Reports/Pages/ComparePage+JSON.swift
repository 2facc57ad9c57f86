import Assessments
import Calendar
import Digests
import Frameworks
import GapAnalysis
package import Markup
import Nouns

extension ComparePage {
  package var json: JSON {
    let gaps = changed
    let (before, after) = (View(comparison.before), View(comparison.after))
    return [
      "framework": .text(comparison.after.framework.id.text), "unanswered": unanswered.json,
      "from": Self.end(comparison.before),
      "to": Self.end(comparison.after), "nothingChanged": .bool(comparison.isEmpty),
      "recorded": .list(
        comparison.recorded.map { ["by": .text($0.name), "records": .integer($0.count)] }),
      "shifts": .list(comparison.shifts.map(shift)), "aspects": .list(comparison.aspects.map(Self.move)),
      "changes": .list(comparison.changes.map(change)),
      "gaps": [
        "closed": FoundGap.json(gaps.closed.map { FoundGap($0, before) }),
        "opened": FoundGap.json(gaps.opened.map { FoundGap($0, after) }),
        "moved": .list(
          gaps.moved.map { old, new in
            ["from": .text(old.kind.rawValue), "gap": .object(FoundGap(new, after).members)]
          }),
      ],
      "actions": .list(comparison.actions.map(Self.action)), "trend": trend.json,
      "policy": PolicyPage(comparison.after).json,
    ]
  }

  private static func end(_ analysis: Analysis) -> JSON {
    [
      "asAt": .text(analysis.assessment.asAt.description), "seal": .text(analysis.seal.description),
      "records": .integer(analysis.assessment.completeness.counted.count), "placed": .integer(analysis.coverage.placed),
      "aspects": .integer(analysis.coverage.aspects),
    ]
  }

  private func shift(_ shift: Comparison.Shift) -> JSON {
    func standing(_ standing: Comparison.Standing, _ analysis: Analysis) -> JSON {
      let risk = analysis.atRisk[shift.subject.conclusion]?.verdict.grade
      return .object(
        [.init("atRisk", .optional(risk?.id.text))] + standing.readings.members
          + [.init("selfAssessed", .optional(standing.claimed?.id.text))])
    }
    return [
      "subject": .text(shift.subject.text), "title": .text(shift.title),
      "before": standing(shift.before, comparison.before), "after": standing(shift.after, comparison.after),
    ]
  }

  private static func move(_ move: Comparison.AspectMove) -> JSON {
    [
      "criterion": .text(move.criterion.text), "aspect": .text(move.aspect.text), "kind": .text(move.kind.rawValue),
      "before": .optional(move.before?.id.text), "after": .optional(move.after?.id.text),
    ]
  }

  private func change(_ change: Occurrence) -> JSON {
    let words = OccurrenceWords(scale: comparison.after.framework.scale)
    return [
      "kind": .text(change.kind.rawValue), "subject": .optional(change.subject), "item": .optional(change.item?.short),
      "title": .text(words.title(change)), "detail": .optional(words.detail(change)), "by": .texts(change.by),
      "on": .text(change.on.description),
    ]
  }

  private static func action(_ action: ActionChange) -> JSON {
    [
      "id": .text(action.id.short), "criterion": .text(action.raised.criterion.text),
      "title": .text(action.raised.title), "before": .optional(action.before?.rawValue),
      "after": .text(action.after.rawValue), "becameOverdue": .bool(action.becameOverdue), "by": .texts(action.by),
    ]
  }
}
