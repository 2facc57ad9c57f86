import Frameworks
import GapAnalysis
import Markup
import Pages

/// Criteria against grades at a glance, and the same as a table for those who cannot see it.
struct PictureSection {
  let context: ReportContext

  private var analysis: Analysis { context.analysis }
  private var scale: GradeScale { context.framework.scale }
  private var chart: GradeChart { GradeChart(scale: scale, target: context.target) }

  var nodes: [HTML.Node] {
    [
      HTML.p {
        "Each bar runs from the \(scale.noun) that the evidence can carry if challenged to the best that it does not "
        "rule out. A short bar far to the right is where to be. A triangle to the right of the dot is a claim that goes "
        "beyond the evidence."
      },
      GradeKey.figure(scale),
    ] + analysis.judgements.compactMap(figure) + [table]
  }

  private func figure(_ finding: JudgementFinding) -> HTML.Node? {
    let judgement = finding.judgement
    let rows = finding.criteria.filter { $0.criterion.emptyBecause == nil }.map { one in
      GradeChart.Row(one.criterion.id.text, one.criterion.title, one.readings, one.selfAssessed, false)
    }
    guard context.framework.rules.gradesJudgements else {
      // Where the judgement has no row of its own, its name stands over the drawing.
      return rows.isEmpty
        ? nil : chart.figure(judgement.title, rows: rows, caption: judgement.shortTitle)
    }
    let head = GradeChart.Row("", judgement.shortTitle, finding.readings, finding.selfAssessed, true)
    return chart.figure(judgement.title, rows: [head] + rows)
  }

  private var table: HTML.Node {
    let rows = analysis.criteria.map { finding -> [Cell] in
      let readings = finding.readings
      return [
        Cell("\(finding.criterion.id) \(finding.criterion.title)"),
        Cell(GradeWords.label(readings.supported.grade, scale)),
        Cell(GradeWords.label(readings.indicated.grade, scale)),
        Cell(GradeWords.label(readings.plausible.grade, scale)),
        Cell(finding.selfAssessed?.label ?? "Not claimed"),
      ]
    }
    return HTML.details(.class("data")) {
      HTML.summary { "The picture as a table" }
      ReportTable.table(
        "\(CountWords.sentence(scale.noun))s of every criterion",
        ["Criterion", "Supported", "Indicated", "Plausible", "Claimed"], rows: rows)
    }
  }
}
