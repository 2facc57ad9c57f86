import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// How much of today's evidence still counts at the end of each month ahead, and what it then carries for the whole.
struct FreshnessChart {
  let freshness: Freshness
  let scale: GradeScale
  var room = Picture.Room.wide

  /// In little room what the bars are stands above them, and months are closer.
  private var isWide: Bool { room == .wide }
  private var plot: (left: Double, right: Double, top: Double, bottom: Double) {
    isWide ? (84, 692, 22, 112) : (2, 338, 24, 134)
  }
  private var gap: Double { isWide ? 5 : 2 }
  /// The upper edge of what is carried in each month.
  private var foot: Double { plot.bottom + (isWide ? 31 : 52) }
  private var step: Double { (plot.right - plot.left) / Double(freshness.months.count) }

  var drawing: HTML.Node {
    SVG.drawing(
      width: room.width, height: foot + 33,
      title: "How much of today's evidence still counts in the months ahead",
      description: words, class: room.names
    ) {
      Ink.label("Still counts,", at: .init(0, isWide ? 74 : 13), bold: true)
      counted
      for (position, month) in freshness.months.enumerated() { bar(month, position) }
      Ink.rule(from: .init(plot.left, plot.bottom), to: .init(plot.right, plot.bottom), 1)
      Ink.label("Supports then", at: .init(0, isWide ? foot + 15 : foot - 7), bold: true)
      carried
    }
  }

  private var counted: [SVG.Node] {
    let words = "of \(LossWords.counted(freshness.counting, questions: freshness.questions))"
    guard isWide else { return [Ink.label(words, at: .init(68, 13))] }
    return Ink.wrapped(words, width: plot.left, size: 10.5).enumerated().map { index, words in
      Ink.label(words, at: .init(0, 88 + Double(index) * 13))
    }
  }

  private var words: String {
    freshness.months.map { month in
      "\(month.day.short): \(month.current) of \(freshness.counting) still count; "
        + GradeWords.supports(month.supported, scale)
    }.joined(separator: ". ") + "."
  }

  private func bar(_ month: Freshness.Month, _ position: Int) -> [SVG.Node] {
    let left = plot.left + Double(position) * step
    let (top, bottom) = (plot.top, plot.bottom)
    let height = (bottom - top) * Double(month.current) / Double(max(1, freshness.counting))
    let middle = left + step / 2
    return [
      // What is no longer there stays as an outline, so that the loss shows without a second colour.
      SVG.rect(
        x: left + gap, y: top, width: step - gap * 2, height: bottom - top, .fill(Ink.white), .stroke(Ink.line),
        .strokeWidth(0.75)),
      SVG.rect(x: left + gap, y: bottom - height, width: step - gap * 2, height: height, .fill(Ink.deep)),
      Ink.label(
        "\(month.current)", at: .init(middle, height > 22 ? bottom - height + 14 : bottom - height - 4),
        anchor: .middle,
        bold: true,
        height > 22 ? Ink.white : Ink.black),
      Ink.label(
        String(month.day.short.split(separator: " ")[1]), at: .init(middle, bottom + 14), size: 10, anchor: .middle),
      Ink.label(
        month.day.month == 1 || position == 0 ? "\(month.day.year)" : "", at: .init(middle, bottom + 25), size: 9,
        anchor: .middle,
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
      let left = plot.left + Double(stretch.from) * step + gap
      let width = Double(stretch.to - stretch.from + 1) * step - gap * 2
      let label = GradeWords.label(stretch.grade, scale)
      let fits = Double(label.count) * 10.5 * 0.5 <= width - 4
      return [
        SVG.rect(
          x: left, y: foot, width: width, height: 22, radius: 3, .fill(stretch.grade == nil ? Ink.white : Ink.pale),
          .stroke(Ink.deep), .strokeWidth(0.75)),
        Ink.label(
          fits ? label : stretch.grade.map { String($0.letter) } ?? "–", at: .init(left + width / 2, foot + 15),
          anchor: .middle,
          bold: stretch.grade != nil),
      ]
    }
  }
}
