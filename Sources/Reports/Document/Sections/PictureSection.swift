import Frameworks
import GapAnalysis
import Markup

/// Criteria against grades at a glance, and the same as a table for those who cannot see it.
struct PictureSection {
  let context: ReportContext

  private var analysis: Analysis { context.analysis }

  var nodes: [HTML.Node] {
    let chart = GradeChart(scale: context.framework.scale, target: context.target)
    var figures: [(title: String?, drawing: HTML.Node)] = [(nil, GradeChart.legend(chart))]
    if let overall = analysis.overall {
      figures.append(
        (
          nil,
          chart.drawing(
            "Overall", rows: [.init("", "Overall effectiveness", overall.readings, overall.selfAssessed, true)])
        ))
    }
    for finding in analysis.judgements {
      let judgement = finding.judgement
      let head = GradeChart.Row("", judgement.shortTitle, finding.readings, finding.selfAssessed, true)
      let rows = finding.criteria.filter { $0.criterion.emptyBecause == nil }.map { one in
        GradeChart.Row(one.criterion.id.text, one.criterion.title, one.readings, one.selfAssessed, false)
      }
      let heads = context.framework.rules.gradesJudgements ? [head] : []
      guard !(heads + rows).isEmpty else { continue }
      // Where the judgement has no row of its own, its name stands over the drawing.
      figures.append((heads.isEmpty ? judgement.shortTitle : nil, chart.drawing(judgement.title, rows: heads + rows)))
    }
    return [
      HTML.p {
        "Each bar runs from the \(context.framework.scale.noun) that the evidence can carry if challenged to the best that it does not rule out. "
        "A short bar far to the right is where to be. A claim to the right of the solid mark goes beyond the evidence."
      }
    ]
      + figures.map { figure in
        HTML.figure {
          if let title = figure.title { HTML.figcaption { title } }
          figure.drawing
        }
      } + [table]
  }

  private var table: HTML.Node {
    let rows = analysis.criteria.map { finding -> [Cell] in
      let readings = finding.readings
      return [
        Cell("\(finding.criterion.id) \(finding.criterion.title)"),
        Cell(GradeWords.label(readings.supported.grade, context.framework.scale)),
        Cell(GradeWords.label(readings.indicated.grade, context.framework.scale)),
        Cell(GradeWords.label(readings.plausible.grade, context.framework.scale)),
        Cell(finding.selfAssessed?.label ?? "Not claimed"),
      ]
    }
    return HTML.details(.class("data")) {
      HTML.summary { "The picture as a table" }
      ReportTable.table(
        "\(CountWords.sentence(context.framework.scale.noun))s of every criterion",
        ["Criterion", "Supported", "Indicated", "Plausible", "Self-assessed"], rows: rows)
    }
  }
}
