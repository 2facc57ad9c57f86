import Frameworks
import GapAnalysis
import Markup

/// Criteria against grades: a row each, a column for every grade from worst to best, and one before them for what is
/// not judged. Shapes carry the meaning, so that it holds on grey paper.
struct GradeChart {
  /// One row: readings of a criterion, a judgement or the whole.
  struct Row {
    let id: String
    let title: String
    let readings: Readings<Verdict>
    let claimed: Grade?
    let isHead: Bool

    init(_ id: String, _ title: String, _ readings: Readings<Verdict>, _ claimed: Grade?, _ isHead: Bool) {
      (self.id, self.title, self.readings, self.claimed, self.isHead) = (id, title, readings, claimed, isHead)
    }
  }

  let scale: GradeScale
  let target: Grade

  static let width = 700.0
  private static let left = 340.0
  private static let rowHeight = 22.0
  private static let headHeight = 24.0
  private static let ink = SVG.Paint.colour(.init(0x0B0C0C))
  private static let deep = SVG.Paint.colour(.init(0x12436D))
  private static let line = SVG.Paint.colour(.init(0xCCCFD2))
  private static let quiet = SVG.Paint.colour(.init(0x505A5F))
  private static let white = SVG.Paint.colour(.init(0xFFFFFF))

  /// The hatch that all drawings share.
  static var patterns: HTML.Node {
    SVG.definitions {
      SVG.hatch(id: "range", .rising, .colour(.init(0x7E97AD)), on: .colour(.init(0xEAF0F5)), spacing: 6)
    }
  }

  private var columnWidth: Double { (GradeChart.width - GradeChart.left) / Double(scale.grades.count + 1) }

  private func x(_ grade: Grade?) -> Double {
    GradeChart.left + columnWidth * (Double(grade.map { $0.level + 1 } ?? 0) + 0.5)
  }

  func drawing(_ title: String, rows: [Row]) -> HTML.Node {
    let height = GradeChart.headHeight + Double(rows.count) * GradeChart.rowHeight + 1
    let words = rows.map { row in
      "\(row.id.isEmpty ? row.title : row.id): supported \(GradeWords.inSentence(row.readings.supported.grade, scale)), "
        + "indicated \(GradeWords.inSentence(row.readings.indicated.grade, scale)), plausible "
        + "\(GradeWords.inSentence(row.readings.plausible.grade, scale)), "
        + (row.claimed.map { "claimed \($0.label.lowercased())" } ?? "nothing claimed")
    }
    return SVG.drawing(
      width: GradeChart.width, height: height, title: "\(title): \(scale.noun)s at a glance",
      description: words.joined(separator: ". ") + ".", class: "chart"
    ) {
      grid(height)
      for (position, row) in rows.enumerated() {
        drawn(row, at: GradeChart.headHeight + Double(position) * GradeChart.rowHeight)
      }
    }
  }

  private func grid(_ height: Double) -> [SVG.Node] {
    let columns: [(Grade?, String)] = [(nil, scale.notKnown.label)] + scale.grades.reversed().map { ($0, $0.label) }
    return columns.flatMap { grade, label -> [SVG.Node] in
      let middle = x(grade)
      let isTarget = grade == target
      let band = SVG.rect(
        x: middle - columnWidth / 2, y: 0, width: columnWidth, height: height,
        .fill(.colour(.init(isTarget ? 0xF3F2F1 : 0xFFFFFF))), .stroke(GradeChart.line), .strokeWidth(1))
      let words = isTarget ? "\(label) (target)" : label
      let size = columnWidth < 70 ? 8.5 : 10.5
      return [
        band, SVG.text(words, x: middle, y: 15, .anchor(.middle), .fontSize(size), .fill(GradeChart.ink)),
      ]
    }
  }

  private func drawn(_ row: Row, at top: Double) -> [SVG.Node] {
    let middle = top + 13
    let label = CountWords.clipped(row.title, to: 46)
    var nodes = [
      SVG.line(
        from: .init(0, top + GradeChart.rowHeight), to: .init(GradeChart.width, top + GradeChart.rowHeight),
        .stroke(GradeChart.line), .strokeWidth(row.isHead ? 1.5 : 0.5))
    ]
    if row.isHead {
      nodes.append(SVG.text(label, x: 0, y: middle + 4, .fontSize(12), .bold, .fill(GradeChart.ink)))
    } else {
      nodes.append(SVG.text(row.id, x: 0, y: middle + 4, .fontSize(11), .bold, .fill(GradeChart.ink)))
      // Ids are as long as JT-PO2; the title begins after the longest that is usual, or after a longer one.
      let start = max(40, Double(row.id.count) * 7.6 + 8)
      let room = Int((GradeChart.left - start) / 5.6)
      let title = CountWords.clipped(row.title, to: min(52, room))
      nodes.append(SVG.text(title, x: start, y: middle + 4, .fontSize(10.5), .fill(GradeChart.ink)))
    }
    return nodes + marks(row, middle)
  }

  private func marks(_ row: Row, _ middle: Double) -> [SVG.Node] {
    let (low, fit, high) = (row.readings.supported.grade, row.readings.indicated.grade, row.readings.plausible.grade)
    var nodes: [SVG.Node] = []
    if low != nil || fit != nil || high != nil {
      nodes.append(
        SVG.rect(
          x: x(low) - 9, y: middle - 6, width: x(high ?? fit ?? low) - x(low) + 18, height: 12, radius: 6,
          .fill(.pattern("range")), .stroke(GradeChart.deep), .strokeWidth(0.75)))
      nodes.append(GradeChart.ring(x(fit), middle))
      if low != nil { nodes.append(GradeChart.solid(x(low), middle)) }
    } else {
      nodes.append(
        SVG.text(
          "no \(scale.noun) yet", x: x(nil), y: middle + 4, .anchor(.middle), .fontSize(9.5), .fill(GradeChart.quiet)))
    }
    if let claimed = row.claimed {
      // Level with the bar, and above it where another mark stands in that place.
      let isTaken = claimed == low || claimed == fit
      nodes.append(GradeChart.claim(x(claimed), isTaken ? middle - 6 : middle + 3))
    }
    return nodes
  }

  private static func solid(_ x: Double, _ y: Double) -> SVG.Node {
    SVG.circle(centre: .init(x, y), radius: 4, .fill(deep))
  }

  private static func ring(_ x: Double, _ y: Double) -> SVG.Node {
    SVG.circle(centre: .init(x, y), radius: 6.5, .fill(white), .stroke(deep), .strokeWidth(1.75))
  }

  /// A triangle that points down to the grade claimed.
  private static func claim(_ x: Double, _ y: Double) -> SVG.Node {
    SVG.path(
      [.move(.init(x - 5.5, y - 7.5)), .line(.init(x + 5.5, y - 7.5)), .line(.init(x, y + 1.5)), .close],
      .fill(ink), .stroke(white), .strokeWidth(0.75))
  }

  static func legend(_ chart: GradeChart) -> HTML.Node {
    SVG.drawing(
      width: width, height: 24, title: "What the marks mean",
      description:
        "Solid dot: supported. Ring: indicated. Hatched bar: from supported to plausible. Triangle: self-assessed.",
      class: "chart"
    ) {
      solid(10, 12)
      SVG.text("supported", x: 20, y: 16, .fontSize(11))
      ring(110, 12)
      SVG.text("indicated", x: 122, y: 16, .fontSize(11))
      SVG.rect(
        x: 200, y: 6, width: 44, height: 12, radius: 6, .fill(.pattern("range")), .stroke(deep), .strokeWidth(0.75))
      SVG.text("from supported to plausible", x: 250, y: 16, .fontSize(11))
      claim(420, 15)
      SVG.text("self-assessed", x: 431, y: 16, .fontSize(11))
    }
  }
}
