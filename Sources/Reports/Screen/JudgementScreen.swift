import Frameworks
package import GapAnalysis
package import Markup
import Pages

/// One judgement on the terminal: its readings with the rule that decided each, its criteria, and its way to the target.
package enum JudgementScreen {
  package static func page(_ analysis: Analysis, _ finding: JudgementFinding, width: Int) -> TerminalPage {
    var page = TerminalPage(width: width)
    let (framework, target) = (analysis.framework, analysis.target)
    page.heading("\(finding.judgement.id.text) \(finding.judgement.title)")
    if framework.rules.gradesJudgements {
      var pairs: [(name: TerminalText, value: TerminalText)] = Reading.allCases.map { reading in
        let verdict = finding.readings[reading]
        let rule: TerminalText = verdict.rule.map { "  by \($0.text)" } ?? ""
        return (
          TerminalText(CountWords.sentence(reading.rawValue)),
          GradeStyle.text(verdict.grade, target: target, in: framework.scale) + rule.styled(.dim)
        )
      }
      pairs.append(
        (
          "Claimed",
          finding.selfAssessed.map { GradeStyle.text($0, target: nil, in: framework.scale) } ?? "\("nothing", .dim)"
        ))
      page.fields(pairs)
      page.blank()
      counted(finding, framework, &page)
      rules(finding, framework, &page)
    } else {
      let profile = ProfileWords.sentence(analysis.profile(finding, .supported), framework.scale)
      page.paragraph("It has no \(framework.scale.noun) of its own. The evidence carries: \(profile).")
      page.blank()
    }
    GapScreen.criteria(finding, AssessmentTables(analysis), &page)
    way(finding, analysis, &page)
    if let policy = PolicyPage(analysis).name { page.add(policy) }
    return page
  }

  private static func counted(_ finding: JudgementFinding, _ framework: Framework, _ page: inout TerminalPage) {
    guard let points = finding.points, let fit = framework.rules.bestFit else { return }
    page.heading("What the indicated grade is counted from", level: 2)
    page.paragraph(
      "\(CountWords.sentence(PointWords.sentence(points, fit, "From"))): \(PointWords.counts(points, framework.scale))."
    )
    page.paragraph("\(fit.note, .dim)")
    page.blank()
  }

  private static func rules(_ finding: JudgementFinding, _ framework: Framework, _ page: inout TerminalPage) {
    var named: [RuleID] = []
    for reading in Reading.allCases {
      if let rule = finding.readings[reading].rule, !named.contains(rule) { named.append(rule) }
    }
    guard !named.isEmpty else { return }
    page.heading("Rules that decided", level: 2)
    page.bullets(named.compactMap { id in framework.rules.rule(id).map { "\(id.text, .bold) \($0.words)" } })
    page.blank()
  }

  private static func way(_ finding: JudgementFinding, _ analysis: Analysis, _ page: inout TerminalPage) {
    page.heading("Its own shortest way to \(analysis.target.label.lowercased())", level: 2)
    guard let steps = finding.steps else {
      return page.paragraph("No set of statements reaches it while the findings against stand.")
    }
    guard !steps.isEmpty else { return page.paragraph("The evidence is there already.") }
    page.add(StepWords(framework: analysis.framework).list(steps))
  }
}
