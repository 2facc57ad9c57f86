import Frameworks
import GapAnalysis
import Markup

/// The overall grade that the inspectorate once gave, worked out as history.
enum ShadowScreen {
  static func show(_ analysis: Analysis, _ page: inout TerminalPage) {
    guard let shadow = analysis.framework.shadowOverall, let readings = analysis.shadowOverall else { return }
    let scale = analysis.framework.scale
    page.heading("History: \(shadow.title)", level: 2)
    page.fields(
      Reading.allCases.map { reading in
        let verdict = readings[reading]
        let rule: TerminalText = verdict.rule.map { "  by \($0.text)" } ?? ""
        return (
          TerminalText(reading.rawValue.prefix(1).uppercased() + reading.rawValue.dropFirst()),
          GradeStyle.text(verdict.grade, target: nil, in: scale) + rule.styled(.dim)
        )
      })
    page.bullets(shadow.rules.map { "\($0.id.text, .bold) \($0.words)" })
    page.paragraph("\(shadow.note, .dim)")
    page.blank()
  }
}
