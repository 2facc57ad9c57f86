import Frameworks
import GapAnalysis
import Markup
import Nouns
import Pages

/// Criteria against grades at a glance: drawn, and as a table for those who cannot see it and where nothing can be drawn.
struct PicturePage {
  private let context: ReportContext
  private let judgements: [JudgementFinding]
  private var scale: GradeScale { context.framework.scale }

  /// - Parameter judgements: All of them, if nothing is said.
  init(_ context: ReportContext, _ judgements: [JudgementFinding]? = nil) {
    (self.context, self.judgements) = (context, judgements ?? context.analysis.judgements)
  }

  @BlockBuilder var blocks: [Block] {
    let table = AssessmentTables(context).criteria(of: judgements)
    if !table.rows.isEmpty {
      Block.figure(Figure(HTML.div { drawing }, numbers: table))
    }
    for finding in judgements { PicturePage.nothing(on: finding.criteria) }
  }

  /// Criteria for which the source has nothing, in one line.
  static func nothing(on findings: [CriterionFinding]) -> Phrase? {
    let findings = findings.filter { $0.criterion.emptyBecause != nil }
    let ids = findings.map(\.criterion.id.text).joined(separator: ", ")
    return findings.first.map { "\("\(ids): \($0.criterion.emptyBecause ?? "")", .quiet)" }
  }

  @HTML.Builder private var drawing: [HTML.Node] {
    HTML.p {
      "Each bar runs from the \(scale.noun) that would stand if challenged to the best that any evidence says and that is not "
      "ruled out. A short bar far to the right is where to be. A triangle to the right of the dot is a claim that goes "
      context.audience.seesCases
        ? "beyond the evidence; a line ends in a cross at what it falls to if open adverse findings turn out wider."
        : "beyond the evidence."
    }
    GradeKey.figure(scale)
    for finding in judgements { figure(finding) }
  }

  private func figure(_ finding: JudgementFinding) -> HTML.Node? {
    let judgement = finding.judgement
    let chart = GradeChart(scale: scale, target: context.target)
    let rows = finding.criteria.filter { $0.criterion.emptyBecause == nil }.map { one in
      GradeChart.Row(
        one.criterion.id.text, one.criterion.title, readings: one.readings, claimed: one.selfAssessed,
        risk: context.atRisk(.criterion(one.criterion.id)), isHead: false)
    }
    guard context.framework.rules.gradesJudgements else {
      // Where the judgement has no row of its own, its name stands over the drawing.
      return rows.isEmpty ? nil : chart.figure(judgement.title, rows: rows, caption: judgement.shortTitle)
    }
    let head = GradeChart.Row(
      "", judgement.shortTitle, readings: finding.readings, claimed: finding.selfAssessed,
      risk: context.atRisk(.judgement(judgement.id)), isHead: true)
    return chart.figure(judgement.title, rows: [head] + rows)
  }
}
