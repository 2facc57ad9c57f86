import Frameworks
package import GapAnalysis
package import Markup

/// Why the whole and the judgements stand where they stand, on the terminal: each reading, the rule that decided it, and
/// the parts that the rule was run over. From there the chain goes on at each criterion.
package enum ReasonScreen {
  /// The whole and every judgement, or one judgement only.
  package static func page(_ analysis: Analysis, only judgement: JudgementFinding? = nil, width: Int) -> TerminalPage {
    var page = TerminalPage(width: width)
    guard analysis.framework.rules.gradesJudgements else { return page }
    if judgement == nil, let overall = analysis.overall {
      let parts = analysis.judgements.map { (name: $0.judgement.id.text, readings: $0.readings) }
      show("Why: overall", overall.readings, from: parts, analysis, &page)
    }
    for finding in analysis.judgements where judgement.map({ $0.judgement.id == finding.judgement.id }) ?? true {
      let parts = finding.criteria.filter { $0.criterion.emptyBecause == nil }.map {
        (name: $0.criterion.id.text, readings: $0.readings)
      }
      show(
        "Why: \(finding.judgement.id) \(finding.judgement.shortTitle)", finding.readings, from: parts, analysis, &page)
      if let points = finding.points, let fit = analysis.framework.rules.bestFit {
        page.paragraph("Counted from findings: \(PointWords.sentence(points, fit, "\(finding.judgement.id)")).")
        page.blank()
      }
    }
    return page
  }

  private static func show(
    _ title: String, _ readings: Readings<Verdict>, from parts: [(name: String, readings: Readings<Verdict>)],
    _ analysis: Analysis, _ page: inout TerminalPage
  ) {
    let scale = analysis.framework.scale
    page.heading(TerminalText(title), level: 2)
    page.fields(
      Reading.allCases.map { reading in
        let verdict = readings[reading]
        let rule = verdict.rule.map { " by \($0)" } ?? ""
        let from = listed(parts.map { ($0.name, $0.readings[reading].grade) }, scale)
        return (
          TerminalText(CountWords.sentence(reading.rawValue)),
          "\(GradeStyle.text(verdict.grade, target: nil, in: scale))\(rule), from \(from)"
        )
      })
    var named: [RuleID] = []
    for reading in Reading.allCases {
      if let rule = readings[reading].rule, !named.contains(rule) { named.append(rule) }
    }
    page.bullets(named.compactMap { id in analysis.framework.rules.rule(id).map { "\(id.text, .bold) \($0.words)" } })
    page.blank()
  }

  /// `good: HP1, HP3; adequate: HP2`, the best first.
  private static func listed(_ parts: [(name: String, grade: Grade?)], _ scale: GradeScale) -> String {
    let grades = scale.grades.map(Optional.some) + [nil]
    let groups = grades.compactMap { grade -> String? in
      let names = parts.filter { $0.grade == grade }.map(\.name)
      return names.isEmpty ? nil : "\(GradeWords.inSentence(grade, scale)): \(names.joined(separator: ", "))"
    }
    return groups.isEmpty ? "nothing" : groups.joined(separator: "; ")
  }
}
