import Frameworks
import GapAnalysis
import Markup
import Nouns

/// Criteria against grades: a row each, a column for every grade from worst to best, and one before them for what is
/// not judged. The last column says in words what the marks mean for that row.
struct GradeChart {
  /// One row: readings of a criterion, a judgement or the whole.
  struct Row {
    let id: String
    let title: String
    let readings: Readings<Verdict>
    let claimed: Grade?
    /// What it falls to if findings turn out wider; nil where nothing falls.
    let falls: Grade?
    let isHead: Bool

    init(
      _ id: String, _ title: String, readings: Readings<Verdict>, claimed: Grade?, risk: AtRisk.Reading?,
      isHead: Bool
    ) {
      (self.id, self.title, self.readings, self.claimed, self.isHead) = (id, title, readings, claimed, isHead)
      falls = risk.flatMap { $0.verdict.grade == readings.supported.grade ? nil : $0.verdict.grade }
    }
  }

  /// Where things stand: names beside the grades on paper and on a wide screen, above them on a phone.
  struct Layout {
    let width: Double
    let left: Double
    let right: Double
    let rowHeight: Double
    /// From a row's upper edge to the middle of its bar, and to the line on which its words stand.
    let bar: Double
    let words: Double

    static let wide = Layout(width: Ink.width, left: 262, right: 590, rowHeight: 24, bar: 15, words: 19)
    static let narrow = Layout(width: 340, left: 0, right: 340, rowHeight: 54, bar: 43, words: 13)

    var isNarrow: Bool { left == 0 }
  }

  let scale: GradeScale
  let target: Grade
  var layout = Layout.wide

  private var size: Double { min(10, columnWidth / 6.4) }
  private var heads: [Grade: [String]] { Ink.heads(scale, width: columnWidth - 2, size: size) }
  private var headHeight: Double { 20 + size * Double(heads.values.map(\.count).max() ?? 1) }
  /// What the letters of the heads are, where there is no room for names.
  private var letters: String? { Ink.letters(scale, width: columnWidth - 2, size: size) }

  private var columnWidth: Double { (layout.right - layout.left) / Double(scale.grades.count + 1) }

  /// The middle of a grade's column.
  func x(_ grade: Grade?) -> Double {
    layout.left + columnWidth * (Double(grade.map { $0.level + 1 } ?? 0) + 0.5)
  }

  /// The drawing in both layouts; the page shows the one for which there is room.
  func figure(_ title: String, rows: [Row], caption: String? = nil) -> HTML.Node {
    Picture.figure(caption: caption) { room in
      GradeChart(scale: scale, target: target, layout: room == .wide ? .wide : .narrow).drawing(title, rows: rows)
    }
  }

  private func drawing(_ title: String, rows: [Row]) -> HTML.Node {
    let height = headHeight + Double(rows.count) * layout.rowHeight + (letters == nil ? 1 : 15)
    return SVG.drawing(
      width: layout.width, height: height, title: "\(title): \(scale.noun)s at a glance",
      description: rows.map(words).joined(separator: ". ") + ".", class: layout.isNarrow ? "chart narrow" : "chart wide"
    ) {
      grid(headHeight + Double(rows.count) * layout.rowHeight + 1)
      letters.map { Ink.label($0, at: .init(0, height - 3), size: layout.isNarrow ? 7.5 : 9.5, Ink.quiet) }
      for (position, row) in rows.enumerated() {
        drawn(row, at: headHeight + Double(position) * layout.rowHeight)
      }
    }
  }

  private func words(_ row: Row) -> String {
    func said(_ grade: Grade?, _ words: (String) -> String) -> String? {
      grade.map { words(GradeWords.inSentence($0, scale)) }
    }
    let parts: [String?] = [
      GradeWords.supports(row.readings.supported.grade, scale),
      said(row.falls) { "it falls to \($0) if findings are wider" },
      said(row.readings.indicated.grade) { "on the whole it leans to \($0)" },
      said(row.readings.bestSaid.grade) { "the best that nothing rules out is \($0)" },
      said(row.claimed) { "\($0) is claimed" } ?? "nothing is claimed",
    ]
    return "\(row.id.isEmpty ? row.title : row.id): \(parts.compactMap(\.self).joined(separator: "; "))"
  }

  // MARK: The grid

  private func grid(_ height: Double) -> [SVG.Node] {
    ([nil] + scale.grades.reversed()).flatMap { grade -> [SVG.Node] in
      let (middle, isTarget) = (x(grade), grade == target)
      let band = SVG.rect(
        x: middle - columnWidth / 2, y: 0, width: columnWidth, height: height - 1,
        .fill(isTarget ? Ink.ground : Ink.white), .stroke(Ink.line), .strokeWidth(0.75))
      let words = grade.flatMap { heads[$0] } ?? Ink.wrapped(scale.notKnown.label, width: columnWidth - 2, size: size)
      let names = words.enumerated().map { index, words in
        Ink.label(words, at: .init(middle, 12 + Double(index) * size), size: size, anchor: .middle, bold: isTarget)
      }
      let aim = isTarget ? [Ink.label("target", at: .init(middle, headHeight - 4), size: size, anchor: .middle)] : []
      return [band] + names + aim
    }
  }

  // MARK: The rows

  private func drawn(_ row: Row, at top: Double) -> [SVG.Node] {
    let (words, bottom) = (top + layout.words, top + layout.rowHeight)
    return [Ink.rule(from: .init(0, bottom), to: .init(layout.width, bottom), row.isHead ? 1.5 : 0.5)]
      + name(row, words)
      + marks(row, top + layout.bar) + [verdict(row, words)]
  }

  private func name(_ row: Row, _ y: Double) -> [SVG.Node] {
    let room = (layout.isNarrow ? layout.width - 104 : layout.left) - 6
    guard !row.isHead else {
      return [Ink.label(Ink.fitted(row.title, width: room, size: 12), at: .init(0, y), size: 12, bold: true)]
    }
    // The title begins after the longest id that is usual, or after a longer one.
    let start = max(34, Double(row.id.count) * 7 + 8)
    let whole = Ink.wrapped(row.title, width: room - start, size: 10)
    let lines = whole.count > 1 ? Ink.wrapped(row.title, width: room - start, size: 8.8) : whole
    let first = layout.isNarrow ? y : y - 5 * Double(lines.count - 1)
    let titles =
      lines.count == 1
      ? [Ink.label(lines[0], at: .init(start, y), size: 10)]
      : lines.enumerated().map { Ink.label($0.element, at: .init(start, first + Double($0.offset) * 9.5), size: 8.8) }
    return [Ink.label(row.id, at: .init(0, y), bold: true)] + titles
  }

  private func marks(_ row: Row, _ middle: Double) -> [SVG.Node] {
    let (low, fit, high) = (row.readings.supported.grade, row.readings.indicated.grade, row.readings.bestSaid.grade)
    var nodes = row.falls.map { Ink.fall(from: x(low), to: x($0), middle) } ?? []
    if low != nil || fit != nil || high != nil {
      nodes += [Ink.bar(from: x(low), to: x(high ?? fit ?? low), middle), Ink.ring(x(fit), middle)]
      if low != nil { nodes.append(Ink.dot(x(low), middle)) }
    }
    // Always above the bar, so that no other mark can hide it.
    if let claimed = row.claimed { nodes.append(Ink.pointer(x(claimed), middle - 5)) }
    return nodes
  }

  /// What the row comes to, in words; what goes beyond the evidence stands out.
  private func verdict(_ row: Row, _ y: Double) -> SVG.Node {
    let supported = row.readings.supported.grade
    func said(_ words: String, bold: Bool = false, _ paint: SVG.Paint = Ink.black) -> SVG.Node {
      layout.isNarrow
        ? Ink.label(words, at: .init(layout.width, y), anchor: .end, bold: bold, paint)
        : Ink.label(words, at: .init(layout.right + 10, y), bold: bold, paint)
    }
    if let claimed = row.claimed, claimed.isBeyond(supported) {
      return said(supported == nil ? "nothing supported" : "claim too high", bold: true)
    }
    if let claimed = row.claimed, let supported, claimed < supported { return said("claim too low") }
    return said(
      GradeWords.againstTarget(supported, target: target, scale: scale), supported == nil ? Ink.quiet : Ink.black)
  }
}
