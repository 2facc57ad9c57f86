import Assessments
import Calendar
import Frameworks
package import GapAnalysis
package import Markup

/// How much evidence is enough, on the terminal, and what the standard policy would have said.
package enum PolicyScreen {
  package static func page(_ analysis: Analysis, width: Int) -> TerminalPage {
    var page = TerminalPage(width: width)
    page.heading("How much evidence is enough, as at \(analysis.assessment.asAt.inWords)")
    page.bullets(PolicyWords.sentences(analysis.policy, analysis.framework.scale).map { TerminalText($0) })
    page.blank()
    page.paragraph(TerminalText(PolicyWords.standing(analysis)))
    guard analysis.policy != .standard else { return page }
    page.heading("The standard policy, for comparison", level: 2)
    page.bullets(PolicyWords.sentences(.standard, analysis.framework.scale).map { TerminalText($0, .dim) })
    difference(analysis, &page)
    return page
  }

  /// In an analysis: which policy it used, and what the standard one would have said where that is something else.
  static func show(_ analysis: Analysis, _ page: inout TerminalPage) {
    guard analysis.policy != .standard else {
      return page.paragraph("\("Evidence counts by the standard policy (muster policy).", .dim)")
    }
    page.heading("The policy on evidence", level: 2)
    page.paragraph(TerminalText(PolicyWords.standing(analysis) + " 'muster policy' shows it in full."))
    difference(analysis, &page)
  }

  /// On a screen that asks something of an analysis: which policy it used, and of how much the standard one would have said
  /// something else.
  static func note(_ analysis: Analysis, _ page: inout TerminalPage) {
    guard analysis.policy != .standard else {
      return page.paragraph("\("Evidence counts by the standard policy (muster policy).", .dim)")
    }
    var words = PolicyWords.standing(analysis)
    if let shifts = analysis.againstStandardPolicy {
      words +=
        shifts.isEmpty
        ? " The standard one would have said the same of every criterion and judgement."
        : " The standard one would have said something else of \(CountWords.counted(shifts.count, "conclusion"))."
    }
    page.paragraph("\(words) See 'muster policy'.")
    page.blank()
  }

  /// On a screen of one part: that another policy than the standard one was used, if it was.
  static func name(_ analysis: Analysis, _ page: inout TerminalPage) {
    guard analysis.policy != .standard else { return }
    let day = analysis.assessment.policySetting.map { " of \($0.at.date.inWords)" } ?? ""
    page.paragraph("\("By the policy on evidence\(day), not the standard one (muster policy).", .dim)")
  }

  private static func difference(_ analysis: Analysis, _ page: inout TerminalPage) {
    guard let shifts = analysis.againstStandardPolicy else { return page.blank() }
    guard !shifts.isEmpty else {
      page.paragraph("The standard policy would have said the same of every criterion and judgement.")
      return page.blank()
    }
    let scale = analysis.framework.scale
    func pair(_ own: Grade?, _ standard: Grade?) -> TerminalText {
      let label = GradeWords.inSentence(own, scale)
      return own == standard
        ? TerminalText("= \(label)", .dim)
        : TerminalText("\(label), standard: \(GradeWords.inSentence(standard, scale))")
    }
    page.paragraph("Where the standard policy would have said something else:")
    page.table(
      TerminalTable(
        [
          .init("", minimum: 3), .init("", minimum: 16), .init("Supported", minimum: 16),
          .init("Indicated", minimum: 13),
          .init("Plausible", minimum: 13),
        ],
        rows: shifts.map { shift in
          let (standard, own) = (shift.before.readings, shift.after.readings)
          return [
            TerminalText(shift.subject == .whole ? "" : shift.subject.text, .bold),
            TerminalText(shift.subject == .whole ? "Overall" : shift.title),
            pair(own.supported, standard.supported), pair(own.indicated, standard.indicated),
            pair(own.plausible, standard.plausible),
          ]
        }))
    page.blank()
  }
}
