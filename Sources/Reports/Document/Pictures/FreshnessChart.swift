import Calendar
import Frameworks
import GapAnalysis
import Markup

/// How much of today's evidence still counts at the end of each month ahead, and what it then carries for the whole.
struct FreshnessChart {
  let freshness: Freshness
  let scale: GradeScale

  private static let size = (width: Ink.width, height: 196.0)
  private static let plot = (left: 84.0, right: 692.0, top: 22.0, bottom: 132.0)

  private var step: Double { (FreshnessChart.plot.right - FreshnessChart.plot.left) / Double(freshness.months.count) }

  var drawing: HTML.Node {
    SVG.drawing(
      width: FreshnessChart.size.width, height: FreshnessChart.size.height,
      title: "How much of today's evidence still counts in the months ahead",
      description: words, class: "chart"
    ) {
      Ink.label("Still counts,", 0, 74, bold: true)
      Ink.label("of \(freshness.counting) items", 0, 88)
      for (position, month) in freshness.months.enumerated() { bar(month, position) }
      Ink.rule(
        FreshnessChart.plot.left, FreshnessChart.plot.bottom, FreshnessChart.plot.right, FreshnessChart.plot.bottom, 1)
      Ink.label("Carries then", 0, 178, bold: true)
      carried
    }
  }

  private var words: String {
    freshness.months.map { month in
      "\(month.day.short): \(month.current) of \(freshness.counting), supported "
        + GradeWords.inSentence(month.supported, scale)
    }.joined(separator: ". ") + "."
  }

  private func bar(_ month: Freshness.Month, _ position: Int) -> [SVG.Node] {
    let left = FreshnessChart.plot.left + Double(position) * step
    let (top, bottom) = (FreshnessChart.plot.top, FreshnessChart.plot.bottom)
    let height = (bottom - top) * Double(month.current) / Double(max(1, freshness.counting))
    let middle = left + step / 2
    return [
      // What is no longer there stays as an outline, so that the loss shows without a second colour.
      SVG.rect(
        x: left + 5, y: top, width: step - 10, height: bottom - top, .fill(Ink.white), .stroke(Ink.line),
        .strokeWidth(0.75)),
      SVG.rect(x: left + 5, y: bottom - height, width: step - 10, height: height, .fill(Ink.deep)),
      Ink.label(
        "\(month.current)", middle, height > 22 ? bottom - height + 14 : bottom - height - 4, anchor: .middle,
        bold: true,
        height > 22 ? Ink.white : Ink.black),
      Ink.label(String(month.day.short.split(separator: " ")[1]), middle, bottom + 14, size: 10, anchor: .middle),
      Ink.label(
        month.day.month == 1 || position == 0 ? "\(month.day.year)" : "", middle, bottom + 25, size: 9, anchor: .middle,
        Ink.quiet),
    ]
  }

  /// One stretch for all the months in which the same is carried.
  private var carried: [SVG.Node] {
    var stretches: [(grade: Grade?, from: Int, to: Int)] = []
    for (position, month) in freshness.months.enumerated() {
      if let last = stretches.last, last.grade == month.supported {
        stretches[stretches.count - 1].to = position
      } else {
        stretches.append((month.supported, position, position))
      }
    }
    return stretches.flatMap { stretch -> [SVG.Node] in
      let left = FreshnessChart.plot.left + Double(stretch.from) * step + 5
      let width = Double(stretch.to - stretch.from + 1) * step - 10
      let label = Ink.fitted(GradeWords.label(stretch.grade, scale), width: width - 4, size: 10.5)
      return [
        SVG.rect(
          x: left, y: 163, width: width, height: 22, radius: 3, .fill(stretch.grade == nil ? Ink.white : Ink.pale),
          .stroke(Ink.deep), .strokeWidth(0.75)),
        Ink.label(label, left + width / 2, 178, anchor: .middle, bold: stretch.grade != nil),
      ]
    }
  }
}
