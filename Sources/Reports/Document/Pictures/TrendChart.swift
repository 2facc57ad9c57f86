import Calendar
import Frameworks
import GapAnalysis
import Markup
import Nouns

/// How one line of a trend went: a small panel with time across and grades up, the same scale in every panel. A bar
/// for what is supported at each of its days and a band from there to the best said; nothing between two days, of which nothing is known;
/// triangles where a claim was recorded or changed.
struct TrendChart {
  let line: Trend.Line
  let scale: GradeScale
  let target: Grade
  /// What stands at the last bar: its grade, and since when.
  let last: String

  private static let size = (width: 340.0, height: 142.0)
  private static let plot = (left: 26.0, right: 332.0, top: 18.0, bottom: 110.0)
  /// What is not judged has a lane of its own below a gap, and is never drawn as less than the worst.
  private static let lane = 103.0

  private var points: [Trend.Point] { line.points }

  var drawing: HTML.Node {
    SVG.drawing(
      width: TrendChart.size.width, height: TrendChart.size.height, title: "\(line.title) since the opening",
      description: words, class: "chart"
    ) {
      Ink.label(line.title, at: .init(0, 13), size: line.title.count > 52 ? 9.5 : 12, bold: true)
      if line.isGraded { graded } else { covered }
      days
    }
  }

  private var words: String {
    let said = points.map { point in
      let supported = line.isGraded ? "\(GradeWords.supports(point.readings.supported, scale)); " : ""
      return "\(point.day.short): \(supported)\(point.coverage.placed) of \(point.coverage.aspects) have evidence"
    }
    return said.joined(separator: ". ") + "."
  }

  // MARK: Where things stand

  private func x(_ position: Int) -> Double {
    let (left, right) = (TrendChart.plot.left + 8, TrendChart.plot.right - 8)
    return points.count < 2 ? right : left + (right - left) * Double(position) / Double(points.count - 1)
  }

  private func y(_ grade: Grade?) -> Double {
    guard let grade else { return TrendChart.lane }
    let (top, bottom) = (TrendChart.plot.top + 8, TrendChart.lane - 20)
    return bottom - (bottom - top) * Double(grade.level) / Double(max(1, scale.grades.count - 1))
  }

  private func y(share: Double) -> Double {
    let (top, bottom) = (TrendChart.plot.top + 8, TrendChart.plot.bottom - 8)
    return bottom - (bottom - top) * share
  }

  // MARK: Grades

  @SVG.Builder private var graded: [SVG.Node] {
    for grade in scale.grades { level(grade) }
    Ink.rule(
      from: .init(TrendChart.plot.left, TrendChart.lane - 10), to: .init(TrendChart.plot.right, TrendChart.lane - 10),
      1.2)
    Tone.tile(nil, scale, at: .init(10, TrendChart.lane), size: 12)
    band
    bars
    claims
    if let end = points.last {
      Ink.dot(x(points.count - 1), y(end.readings.supported))
      ending(last)
    }
  }

  private func level(_ grade: Grade) -> [SVG.Node] {
    let (left, right, y) = (TrendChart.plot.left, TrendChart.plot.right, y(grade))
    let line =
      grade == target
      ? SVG.line(from: .init(left, y), to: .init(right, y), .stroke(Ink.quiet), .strokeWidth(1), .dashes(4, 3))
      : Ink.rule(from: .init(left, y), to: .init(right, y))
    return [line] + Tone.tile(grade, scale, at: .init(10, y), size: scale.grades.count > 4 ? 11 : 14)
  }

  private func level(_ label: String, _ y: Double) -> [SVG.Node] {
    [
      Ink.rule(from: .init(TrendChart.plot.left, y), to: .init(TrendChart.plot.right, y)),
      Ink.label(label, at: .init(TrendChart.plot.left - 3, y + 3), size: 9, anchor: .end),
    ]
  }

  /// Where a bar begins and ends: around its day, with room before the next.
  private func ends(_ position: Int) -> (from: Double, to: Double) {
    let half = points.count < 2 ? 8 : min(8, (x(1) - x(0)) * 0.36)
    return (x(position) - half, x(position) + half)
  }

  /// From what is supported up to the best said, where both are grades.
  private var band: [SVG.Node] {
    points.enumerated().compactMap { position, point in
      guard let low = point.readings.supported, let best = point.readings.bestSaid, low < best else { return nil }
      let (from, to) = ends(position)
      return SVG.rect(x: from, y: y(best), width: to - from, height: y(low) - y(best), .fill(Ink.pale))
    }
  }

  /// What is supported; dashed in the lane of what is not judged.
  private var bars: [SVG.Node] {
    points.enumerated().map { position, point in
      let ((from, to), now) = (ends(position), point.readings.supported)
      return now == nil
        ? SVG.line(from: .init(from, y(now)), to: .init(to, y(now)), .stroke(Ink.quiet), .strokeWidth(2), .dashes(2, 3))
        : SVG.line(from: .init(from, y(now)), to: .init(to, y(now)), .stroke(Ink.deep), .strokeWidth(2.5))
    }
  }

  private var claims: [SVG.Node] {
    points.indices.compactMap { position in
      let (claimed, before) = (points[position].claimed, position > 0 ? points[position - 1].claimed : nil)
      guard let claimed, claimed != before else { return nil }
      return Ink.pointer(x(position), y(claimed) - 1)
    }
  }

  private func course(_ heights: [Double]) -> SVG.Node {
    let places = heights.enumerated().map { SVG.Point(x($0.offset), $0.element) }
    return SVG.path(
      places.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }, .fill(.none),
      .stroke(Ink.deep), .strokeWidth(2.5))
  }

  // MARK: Coverage

  private func share(_ point: Trend.Point) -> Double {
    Double(point.coverage.placed) / Double(max(1, point.coverage.aspects))
  }

  @SVG.Builder private var covered: [SVG.Node] {
    for share in [0, 50, 100] { level("\(share)%", y(share: Double(share) / 100)) }
    course(points.map { y(share: share($0)) })
    if let last = points.last {
      Ink.dot(x(points.count - 1), y(share: share(last)))
      ending("\(last.coverage.placed) of \(last.coverage.aspects) with evidence")
    }
  }

  /// Where the line ends, in words: below the days, where no title and nothing that is drawn can be in their way.
  private func ending(_ words: String) -> SVG.Node {
    Ink.label(words, at: .init(TrendChart.plot.right, TrendChart.plot.bottom + 27), size: 10, anchor: .end)
  }

  // MARK: Time

  private var days: [SVG.Node] {
    guard let first = points.first, let last = points.last else { return [] }
    let (y, right) = (TrendChart.plot.bottom + 14, TrendChart.plot.right)
    let start =
      points.count > 1 ? [Ink.label(first.day.short, at: .init(TrendChart.plot.left, y), size: 9, Ink.quiet)] : []
    return start + [Ink.label(last.day.short, at: .init(right, y), size: 9, anchor: .end, Ink.quiet)]
  }
}

extension Trend.Line {
  /// Where no reading ever has a grade, what is drawn is how much of the framework the evidence speaks to.
  var isGraded: Bool { points.contains { $0.readings.bestSaid != nil || $0.readings.indicated != nil } }
}
