import Assessments
import Calendar
import Digests
import Frameworks
package import GapAnalysis
package import Markup
import Pages

/// What changed between two days, on the terminal: what rose and fell, why, and what came of the gaps and actions.
package enum CompareScreen {
  /// - Parameter every: Whether all reasons and gaps are shown, and not only the first of each.
  package static func page(
    _ comparison: Comparison, _ trend: Trend, width: Int, every: Bool, idLength: Int
  ) -> TerminalPage {
    var page = TerminalPage(width: width)
    let after = comparison.after
    page.heading(
      "\(after.assessment.opened?.authority ?? "An authority"): from \(comparison.from.inWords) to \(comparison.to.inWords)"
    )
    guard !comparison.isEmpty else {
      for sentence in unchanged(comparison) { page.paragraph(TerminalText(sentence)) }
      return page
    }
    recorded(comparison, &page)
    page.paragraph("\(balance(comparison), .bold)")
    page.blank()
    if !comparison.shifts.isEmpty { shifts(comparison, &page) }
    ChangeList(comparison: comparison, most: every ? .max : 4, idLength: idLength).show(&page)
    gaps(comparison, most: every ? .max : 5, &page)
    actions(comparison, &page)
    TrendScreen.show(trend, after.framework, target: after.target, &page)
    if !every { page.paragraph("\("Every reason and gap with --all.", .dim)") }
    page.add(PolicyPage(after).note)
    return page
  }

  /// Why there is nothing to tell, and what to ask instead.
  private static func unchanged(_ comparison: Comparison) -> [String] {
    let (from, to) = (comparison.from, comparison.to)
    if from < to {
      return [
        "Nothing changed: nothing was recorded after \(from.inWords), and nothing went out of date or came of age."
      ]
    }
    let start = "Each day is compared as it stood at its end, so that nothing lies between a day and itself."
    let opened = comparison.after.assessment.openedOn
    return opened == from
      ? [
        "The assessment was opened on \(from.inWords): there is no earlier day to compare with. \(start)",
        "See what was recorded so far with 'muster status'. From the next day on, 'muster compare --from \(from)' says what changed.",
      ]
      : ["\(start) Name an earlier day with --from, such as --from \(max(from.adding(days: -7), opened ?? from))."]
  }

  private static func recorded(_ comparison: Comparison, _ page: inout TerminalPage) {
    let count = comparison.recorded.reduce(0) { $0 + $1.count }
    guard count > 0 else {
      return page.paragraph(
        "Nothing was recorded between; what counts changed as the days went by.")
    }
    let people = CountWords.listed(comparison.recorded.map { "\($0.name) (\($0.count))" })
    let what = count == 1 ? "1 record was" : "\(count) records were"
    page.paragraph("\(what) made between the ends of these days, by \(people).")
  }

  /// How much rose and fell, in one line.
  private static func balance(_ comparison: Comparison) -> String {
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
      moved("Supported") { $0.readings.supported }, moved("Indicated") { $0.readings.indicated },
      moved("Claimed") { $0.claimed }, "Gaps: \(gaps.closed.count) closed, \(gaps.opened.count) opened.",
      "Actions: \(closed) closed.",
    ].joined(separator: " ")
  }

  private static func shifts(_ comparison: Comparison, _ page: inout TerminalPage) {
    page.heading("What rose and what fell", level: 2)
    let scale = comparison.after.framework.scale
    page.table(
      TerminalTable(
        [
          .init("", minimum: 3), .init("", minimum: 16), .init("Supported", minimum: 12),
          .init("Indicated", minimum: 12), .init("Claimed", minimum: 12),
        ],
        rows: comparison.shifts.map { shift in
          let (old, new) = (shift.before, shift.after)
          return [
            TerminalText(shift.subject == .whole ? "" : shift.subject.text, .bold),
            TerminalText(shift.subject == .whole ? "Overall" : shift.title),
            step(old.readings.supported, new.readings.supported, scale.notKnown.label, scale),
            step(old.readings.indicated, new.readings.indicated, scale.notKnown.label, scale),
            step(old.claimed, new.claimed, "none", scale, isClaim: true),
          ]
        }))
    page.paragraph("\("↑ rose, ↓ fell, = stayed.", .dim)")
    page.blank()
  }

  /// A claim that was lowered may be the better one, so that claims have no tone.
  private static func step(_ old: Grade?, _ new: Grade?, _ none: String, _ scale: GradeScale, isClaim: Bool = false)
    -> TerminalText
  {
    func label(_ grade: Grade?) -> String { (grade?.label ?? none).lowercased() }
    if old == new { return TerminalText("= \(label(new))", .dim) }
    let rose = (old?.level ?? -1) < (new?.level ?? -1)
    return TerminalText("\(rose ? "↑" : "↓") \(label(old)) → \(label(new))", isClaim ? .plain : rose ? .good : .caution)
  }

  private static func gaps(_ comparison: Comparison, most: Int, _ page: inout TerminalPage) {
    let changes = comparison.gaps
    func list(_ title: String, _ gaps: [TerminalText]) {
      guard !gaps.isEmpty else { return }
      page.heading(TerminalText("\(title): \(gaps.count)"), level: 2)
      page.bullets(Array(gaps.prefix(most)))
      if gaps.count > most { page.paragraph("\("and \(gaps.count - most) more", .dim)", indent: 2) }
      page.blank()
    }
    func name(_ gap: Gap) -> TerminalText { "\(gap.statement?.id.text ?? gap.criterion.text, .bold)" }
    let (before, after) = (GapWords(comparison.before), GapWords(comparison.after))
    list("Gaps closed", changes.closed.map { "\(name($0)) \(GapWords.label($0.kind)): \(before.reason($0))" })
    list("Gaps opened", changes.opened.map { "\(name($0)) \(GapWords.label($0.kind)): \(after.reason($0))" })
    list(
      "Gaps that became another kind of gap",
      changes.moved.map { old, new in
        "\(name(new)) \(GapWords.label(old.kind)) → \(GapWords.label(new.kind)): \(after.reason(new))"
      })
  }

  private static func actions(_ comparison: Comparison, _ page: inout TerminalPage) {
    guard !comparison.actions.isEmpty else { return }
    page.heading("Actions", level: 2)
    page.bullets(
      comparison.actions.map { action in
        var words: [String] = []
        if let before = action.before, before != action.after {
          words.append("\(before.label) → \(action.after.label)")
        } else if action.before == nil {
          words.append("raised" + (action.after == .open ? "" : ", now \(action.after.label)"))
        }
        if action.becameOverdue { words.append("past its day") }
        let by = action.by.isEmpty ? "" : ", by \(CountWords.listed(action.by))"
        return
          "\(action.raised.criterion.text, .bold) \(action.raised.title) (\(action.raised.owner)): \(words.joined(separator: ", "))\(by, .dim)"
      })
    page.blank()
  }
}
