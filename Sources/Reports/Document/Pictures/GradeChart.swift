import Frameworks
import GapAnalysis
import Markup

/// Criteria against grades: a row each, a column for every grade from worst to best, and one before them for what is
/// not judged. The last column says in words what the marks mean for that row.
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

  static let left = 262.0
  static let right = 590.0
  private static let rowHeight = 24.0
  private static let headHeight = 30.0

  private var columnWidth: Double { (GradeChart.right - GradeChart.left) / Double(scale.grades.count + 1) }

  /// The middle of a grade's column.
  func x(_ grade: Grade?) -> Double {
    GradeChart.left + columnWidth * (Double(grade.map { $0.level + 1 } ?? 0) + 0.5)
  }

  func drawing(_ title: String, rows: [Row]) -> HTML.Node {
    let height = GradeChart.headHeight + Double(rows.count) * GradeChart.rowHeight + 1
    return SVG.drawing(
      width: Ink.width, height: height, title: "\(title): \(scale.noun)s at a glance",
      description: rows.map(words).joined(separator: ". ") + ".", class: "chart"
    ) {
      grid(height)
      for (position, row) in rows.enumerated() {
        drawn(row, at: GradeChart.headHeight + Double(position) * GradeChart.rowHeight)
      }
    }
  }

  private func words(_ row: Row) -> String {
    func grade(_ verdict: Verdict) -> String { GradeWords.inSentence(verdict.grade, scale) }
    let claim = row.claimed.map { "claimed \($0.label.lowercased())" } ?? "nothing claimed"
    return "\(row.id.isEmpty ? row.title : row.id): supported \(grade(row.readings.supported)), indicated "
      + "\(grade(row.readings.indicated)), plausible \(grade(row.readings.plausible)), \(claim)"
  }

  // MARK: The grid

  private func grid(_ height: Double) -> [SVG.Node] {
    let columns: [(Grade?, String)] = [(nil, scale.notKnown.label)] + scale.grades.reversed().map { ($0, $0.label) }
    let size = min(10, columnWidth / 6.4)
    return columns.flatMap { grade, label -> [SVG.Node] in
      let (middle, isTarget) = (x(grade), grade == target)
      let band = SVG.rect(
        x: middle - columnWidth / 2, y: 0, width: columnWidth, height: height - 1,
        .fill(isTarget ? Ink.ground : Ink.white), .stroke(Ink.line), .strokeWidth(0.75))
      let fitted = Ink.fitted(label, width: columnWidth - 2, size: size)
      let name = Ink.label(fitted, middle, isTarget ? 12 : 19, size: size, anchor: .middle, bold: isTarget)
      return [band, name] + (isTarget ? [Ink.label("target", middle, 24, size: size, anchor: .middle)] : [])
    }
  }

  // MARK: The rows

  private func drawn(_ row: Row, at top: Double) -> [SVG.Node] {
    let (middle, bottom) = (top + 15, top + GradeChart.rowHeight)
    return [Ink.rule(0, bottom, Ink.width, bottom, row.isHead ? 1.5 : 0.5)] + name(row, middle + 4)
      + marks(row, middle) + [verdict(row, middle + 4)]
  }

  private func name(_ row: Row, _ y: Double) -> [SVG.Node] {
    guard !row.isHead else {
      return [Ink.label(Ink.fitted(row.title, width: GradeChart.left - 6, size: 12), 0, y, size: 12, bold: true)]
    }
    // The title begins after the longest id that is usual, or after a longer one.
    let start = max(34, Double(row.id.count) * 7 + 8)
    let lines = Ink.lines(row.title, width: GradeChart.left - start - 6, size: 10)
    let titles =
      lines.count == 1
      ? [Ink.label(lines[0], start, y, size: 10)]
      : lines.enumerated().map { Ink.label($0.element, start, y - 5 + Double($0.offset) * 9.5, size: 8.8) }
    return [Ink.label(row.id, 0, y, bold: true)] + titles
  }

  private func marks(_ row: Row, _ middle: Double) -> [SVG.Node] {
    let (low, fit, high) = (row.readings.supported.grade, row.readings.indicated.grade, row.readings.plausible.grade)
    var nodes: [SVG.Node] = []
    if low != nil || fit != nil || high != nil {
      nodes = [Ink.bar(from: x(low), to: x(high ?? fit ?? low), middle), Ink.ring(x(fit), middle)]
      if low != nil { nodes.append(Ink.dot(x(low), middle)) }
    }
    // Always above the bar, so that no other mark can hide it.
    if let claimed = row.claimed { nodes.append(Ink.pointer(x(claimed), middle - 5)) }
    return nodes
  }

  /// What the row comes to, in words; what goes beyond the evidence stands out.
  private func verdict(_ row: Row, _ y: Double) -> SVG.Node {
    let supported = row.readings.supported.grade
    let left = GradeChart.right + 10
    if let claimed = row.claimed, supported.map({ $0 < claimed }) ?? true {
      return Ink.label(supported == nil ? "claim, no evidence" : "claim too high", left, y, bold: true)
    }
    if let claimed = row.claimed, let supported, claimed < supported { return Ink.label("claim too low", left, y) }
    return Ink.label(
      GradeWords.againstTarget(supported, target, scale), left, y, supported == nil ? Ink.quiet : Ink.black)
  }

  // MARK: How to read it

  /// One row with each mark named where it stands.
  func key() -> HTML.Node {
    let (low, high, y) = (300.0, 520.0, 34.0)
    let fit = 380.0
    return SVG.drawing(
      width: Ink.width, height: 58, title: "How to read a row",
      description: "A dot is the \(scale.noun) supported, a ring the one indicated, the bar's end the one plausible; a "
        + "triangle above the bar is the one self-assessed.", class: "chart"
    ) {
      Ink.label("How to read a row", 0, y + 4, size: 12, bold: true)
      Ink.bar(from: low, to: high, y)
      Ink.ring(fit, y)
      Ink.dot(low, y)
      Ink.pointer(450, y - 5)
      Ink.label("supported:", low - 18, y + 1, anchor: .end, bold: true)
      Ink.label("stands if challenged", low - 18, y + 13, size: 9.5, anchor: .end, Ink.quiet)
      Ink.label("indicated: on the whole", fit, y + 21, anchor: .middle)
      Ink.label("self-assessed", 450, y - 18, anchor: .middle)
      Ink.label("plausible:", high + 18, y + 1, bold: true)
      Ink.label("not ruled out", high + 18, y + 13, size: 9.5, Ink.quiet)
    }
  }
}
