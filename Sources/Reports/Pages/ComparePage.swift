import Assessments
import Calendar
import Frameworks
package import GapAnalysis
import Markup
import Nouns
package import Pages

/// What changed between two days: what rose and fell, why, and what came of the gaps and actions.
package struct ComparePage: LaidOut {
  let comparison: Comparison
  let trend: TrendPage
  /// Whether all reasons and gaps are shown, and not only the first of each.
  let every: Bool
  let view: View

  private var after: Analysis { comparison.after }
  var unanswered: UnansweredPart { UnansweredPart(ReportContext(after, audience: .leaders)) }
  private var scale: GradeScale { after.framework.scale }

  package init(_ comparison: Comparison, _ trend: Trend, every: Bool, idLength: Int) {
    (self.comparison, self.every) = (comparison, every)
    self.trend = TrendPage(trend, comparison.after)
    view = View(comparison.after, idLength: idLength)
  }

  package var page: Page {
    Page(
      "\(typed: after.assessment.opened?.authority ?? "An authority"): from \(comparison.from.inWords) to \(comparison.to.inWords)"
    ) {
      unanswered.blocks
      if comparison.isEmpty {
        unchanged
      } else {
        recorded
        Phrase(balance, .strong)
        if !comparison.shifts.isEmpty {
          Block.heading("What rose and what fell")
          Block.table(shifts)
          Phrase("↑ rose, ↓ fell, = stayed.", .quiet)
        }
        changes
        gaps
        actions
        trend.blocks
        if !every { Block.hint("\("Every reason and gap with --all.", .command)") }
        PolicyPage(after).note
      }
    }
  }

  /// Why there is nothing to tell, and what to ask instead.
  @BlockBuilder private var unchanged: [Block] {
    let (from, to) = (comparison.from, comparison.to)
    let opened = after.assessment.openedOn
    if from < to {
      "Nothing changed: nothing was recorded after \(from.inWords), and nothing went out of date or came of age."
        as Phrase
    } else if opened == from {
      "The assessment was opened on \(from.inWords): there is no earlier day to compare with. Each day is compared as it stood at its end, so that nothing lies between a day and itself."
        as Phrase
      Block.hint(
        "See what was recorded so far with 'muster status'. From the next day on, 'muster compare --from \(from)' says what changed."
      )
    } else {
      "Each day is compared as it stood at its end, so that nothing lies between a day and itself." as Phrase
      Block.hint("Name an earlier day with --from, such as --from \(max(from.adding(days: -7), opened ?? from)).")
    }
  }

  private var recorded: Phrase {
    let count = comparison.recorded.reduce(0) { $0 + $1.count }
    guard count > 0 else { return "Nothing was recorded between; what counts changed as the days went by." }
    let people = CountWords.listed(comparison.recorded.map { "\($0.name) (\($0.count))" })
    return
      "\(count == 1 ? "1 record was" : "\(count) records were") made between the ends of these days, by \(typed: people)."
  }

  /// How much rose and fell, in one line.
  private var balance: String {
    func moved(_ name: String, _ grade: (Comparison.Standing) -> Grade?) -> String {
      func level(_ standing: Comparison.Standing) -> Int { grade(standing)?.level ?? -1 }
      let rose = comparison.shifts.count { level($0.before) < level($0.after) }
      let fell = comparison.shifts.count { level($0.before) > level($0.after) }
      return "\(name): \(rose) rose, \(fell) fell."
    }
    let (gaps, closed) = (comparison.gaps, comparison.actions.count { $0.after == .closed && $0.before != .closed })
    if comparison.shifts.isEmpty, gaps.closed.isEmpty, gaps.opened.isEmpty, closed == 0 {
      return "No grade rose or fell, no claim changed, no gap opened or closed, and no action was closed."
    }
    return [
      moved("Supported") { $0.readings.supported }, moved(GradeWords.heading(.indicated)) { $0.readings.indicated },
      moved("Claimed") { $0.claimed }, "Gaps: \(gaps.closed.count) closed, \(gaps.opened.count) opened.",
      "Actions: \(closed) closed.",
    ].joined(separator: " ")
  }

  // MARK: What rose and fell

  package var first: Phrase? { unanswered.first }

  /// People see each change in one place; a spreadsheet keeps both sides.
  package var sheet: Table? {
    func label(_ grade: Grade?) -> Table.Cell { .init(GradeWords.label(grade, scale)) }
    return Table(
      "What rose and fell", name: "changes",
      [
        .init("Part"), .init("Title"), .init("Supported before"), .init("Supported after"),
        .init("\(GradeWords.heading(.indicated)) before"), .init("\(GradeWords.heading(.indicated)) after"),
        .init("Claimed before"), .init("Claimed after"),
      ],
      rows: comparison.shifts.map { shift in
        let (old, new) = (shift.before, shift.after)
        return [
          .init(shift.subject == .whole ? "All" : shift.subject.text), .init(shift.title),
          label(old.readings.supported), label(new.readings.supported), label(old.readings.indicated),
          label(new.readings.indicated), .optional(old.claimed?.label), .optional(new.claimed?.label),
        ]
      })
  }

  private var shifts: Table {
    Table(
      "What rose and what fell", name: "changes",
      [
        .init("Part", heading: "", minimum: 3), .init("Title", heading: "", minimum: 16),
        .init("Supported", minimum: 12), .init(GradeWords.heading(.indicated), minimum: 12),
        .init("Claimed", minimum: 12),
      ],
      rows: comparison.shifts.map { shift in
        let (old, new) = (shift.before, shift.after)
        return [
          shift.subject == .whole ? .blank : .init(shift.subject.text, .strong),
          .init(shift.subject == .whole ? "Overall" : shift.title),
          step(old.readings.supported, new: new.readings.supported, none: scale.notKnown.label),
          step(old.readings.indicated, new: new.readings.indicated, none: scale.notKnown.label),
          step(old.claimed, new: new.claimed, none: "none", isClaim: true),
        ]
      })
  }

  /// A claim that was lowered may be the better one, so that claims have no tone.
  private func step(_ old: Grade?, new: Grade?, none: String, isClaim: Bool = false) -> Table.Cell {
    func label(_ grade: Grade?) -> String { (grade?.label ?? none).lowercased() }
    if old == new { return .init("= \(label(new))", .quiet) }
    let rose = (old?.level ?? -1) < (new?.level ?? -1)
    return .init("\(rose ? "↑" : "↓") \(label(old)) → \(label(new))", isClaim ? .plain : rose ? .good : .caution)
  }

  // MARK: Gaps and actions

  /// The gaps that changed, as page one of their day ranks them: of two days the later.
  var changed: (closed: [Gap], opened: [Gap], moved: [(before: Gap, after: Gap)]) {
    let gaps = comparison.gaps
    let (before, after) = (
      ReportContext(comparison.before, audience: .leaders), ReportContext(comparison.after, audience: .leaders)
    )
    return (before.ranked(gaps.closed, \.self), after.ranked(gaps.opened, \.self), after.ranked(gaps.moved, \.after))
  }

  @BlockBuilder private var gaps: [Block] {
    let (before, after, changed) = (GapWords(comparison.before), GapWords(comparison.after), changed)
    list("Gaps closed", changed.closed.map { ($0, Phrase(GapWords.label($0.kind)), before.reason($0)) })
    list("Gaps opened", changed.opened.map { ($0, Phrase(GapWords.label($0.kind)), after.reason($0)) })
    list(
      "Gaps that became another kind of gap",
      changed.moved.map { old, new in
        (new, "\(GapWords.label(old.kind)) → \(GapWords.label(new.kind))", after.reason(new))
      })
  }

  @BlockBuilder private func list(_ title: String, _ gaps: [(gap: Gap, kind: Phrase, reason: String)]) -> [Block] {
    let most = every ? gaps.count : min(5, gaps.count)
    if !gaps.isEmpty {
      Block.heading("\(title): \(gaps.count)")
      Block.bullets(
        gaps.prefix(most).map { gap, kind, reason in
          "\(gap.statement?.id.text ?? gap.criterion.text, .strong) \(kind): \(typed: reason)"
        })
      if gaps.count > most { Phrase("and \(gaps.count - most) more", .quiet) }
    }
  }

  @BlockBuilder private var actions: [Block] {
    if !comparison.actions.isEmpty {
      Block.heading("Actions")
      Block.bullets(comparison.actions.map(line))
    }
  }

  private func line(_ action: ActionChange) -> Phrase {
    var words: [String] = []
    if let before = action.before, before != action.after {
      words.append("\(before.label) → \(action.after.label)")
    } else if action.before == nil {
      words.append("raised" + (action.after == .open ? "" : ", now \(action.after.label)"))
    }
    if action.becameOverdue { words.append("past its day") }
    let by = action.by.isEmpty ? "" : ", by \(CountWords.listed(action.by))"
    return
      "\(action.raised.criterion.text, .strong) \(typed: action.raised.title) (\(typed: action.raised.owner)): \(words.joined(separator: ", "))\(typed: by, .quiet)"
  }
}
