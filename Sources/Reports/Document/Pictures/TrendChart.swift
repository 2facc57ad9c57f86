import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// How one line of a trend went: a small panel with time across and grades up, the same scale in every panel. A band from
/// supported to best said, a line for what is supported, triangles where a claim was recorded or changed.
struct TrendChart {
  let line: Trend.Line
  let scale: GradeScale
  let target: Grade

  private static let size = (width: 340.0, height: 148.0)
  private static let plot = (left: 70.0, right: 332.0, top: 30.0, bottom: 122.0)

  private var points: [Trend.Point] { line.points }

  /// Where no reading ever has a grade, what is drawn is how much of the framework the evidence speaks to.
  private var isGraded: Bool { points.contains { $0.readings.bestSaid != nil || $0.readings.indicated != nil } }

  var drawing: HTML.Node {
    SVG.drawing(
      width: TrendChart.size.width, height: TrendChart.size.height, title: "\(line.title) since the opening",
      description: words, class: "chart"
    ) {
      Ink.label(Ink.fitted(line.title, width: 330, size: 12), 0, 13, size: 12, bold: true)
      if isGraded { graded } else { covered }
      days
    }
  }

  private var words: String {
    let said = points.map { point in
      let supported = GradeWords.inSentence(point.readings.supported, scale)
      let spoken = "\(point.coverage.placed) of \(point.coverage.aspects) placed"
      return "\(point.day.short): \(isGraded ? "supported \(supported), " : "")\(spoken)"
    }
    return said.joined(separator: ". ") + "."
  }

  // MARK: Where things stand

  private func x(_ position: Int) -> Double {
    let (left, right) = (TrendChart.plot.left + 8, TrendChart.plot.right - 8)
    return points.count < 2 ? right : left + (right - left) * Double(position) / Double(points.count - 1)
  }

  private func y(_ grade: Grade?) -> Double {
    let (top, bottom) = (TrendChart.plot.top + 8, TrendChart.plot.bottom - 8)
    return bottom - (bottom - top) * Double(grade.map { $0.level + 1 } ?? 0) / Double(scale.grades.count)
  }

  private func y(share: Double) -> Double {
    let (top, bottom) = (TrendChart.plot.top + 8, TrendChart.plot.bottom - 8)
    return bottom - (bottom - top) * share
  }

  // MARK: Grades

  @SVG.Builder private var graded: [SVG.Node] {
    for grade in [nil] + scale.grades.map(Optional.some) {
      level(GradeWords.label(grade, scale), y(grade), grade == target)
    }
    band
    course(points.map { y($0.readings.supported) })
    claims
    if let last = points.last { Ink.dot(x(points.count - 1), y(last.readings.supported)) }
  }

  private func level(_ label: String, _ y: Double, _ isTarget: Bool) -> [SVG.Node] {
    let (left, right) = (TrendChart.plot.left, TrendChart.plot.right)
    return [
      isTarget
        ? SVG.line(from: .init(left, y), to: .init(right, y), .stroke(Ink.quiet), .strokeWidth(1), .dashes(4, 3))
        : Ink.rule(left, y, right, y),
      Ink.label(Ink.fitted(label, width: left - 6, size: 9), left - 6, y + 3, size: 9, anchor: .end, bold: isTarget),
    ]
  }

  /// From the line of what is supported up to the best said.
  private var band: SVG.Node {
    let upper = points.enumerated().map { SVG.Point(x($0.offset), y($0.element.readings.bestSaid)) }
    let lower = points.enumerated().reversed().map { SVG.Point(x($0.offset), y($0.element.readings.supported)) }
    let corners = upper + lower
    return SVG.path(
      corners.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) } + [.close], .fill(Ink.pale))
  }

  private func course(_ heights: [Double]) -> SVG.Node {
    let places = heights.enumerated().map { SVG.Point(x($0.offset), $0.element) }
    return SVG.path(
      places.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }, .fill(.none),
      .stroke(Ink.deep), .strokeWidth(2.5))
  }

  private var claims: [SVG.Node] {
    points.indices.compactMap { position in
      let (claimed, before) = (points[position].claimed, position > 0 ? points[position - 1].claimed : nil)
      guard let claimed, claimed != before else { return nil }
      return Ink.pointer(x(position), y(claimed) - 1)
    }
  }

  // MARK: Coverage

  private func share(_ point: Trend.Point) -> Double {
    Double(point.coverage.placed) / Double(max(1, point.coverage.aspects))
  }

  @SVG.Builder private var covered: [SVG.Node] {
    for share in [0, 50, 100] {
      level("\(share)%", y(share: Double(share) / 100), false)
    }
    course(points.map { y(share: share($0)) })
    if let last = points.last {
      Ink.dot(x(points.count - 1), y(share: share(last)))
      Ink.label(
        "\(last.coverage.placed) of \(last.coverage.aspects) placed", TrendChart.plot.right, 13, size: 10, anchor: .end)
    }
  }

  // MARK: Time

  private var days: [SVG.Node] {
    guard let first = points.first, let last = points.last else { return [] }
    let (y, right) = (TrendChart.plot.bottom + 14, TrendChart.plot.right)
    let start = points.count > 1 ? [Ink.label(first.day.short, TrendChart.plot.left, y, size: 9, Ink.quiet)] : []
    return start + [Ink.label(last.day.short, right, y, size: 9, anchor: .end, Ink.quiet)]
  }
}
