import CaseAudit
import Frameworks
import Markup
import Nouns

/// What audited cases say of each question: a dot for the share, a line for how far it may be off, upright rules where one grade
/// ends and the next begins. A hollow dot has too few cases to say more than its counts.
struct ShareChart {
  let findings: [QuestionFinding]
  let framework: Framework
  var room = Picture.Room.wide

  private var isWide: Bool { room == .wide }
  private var left: Double { isWide ? 300 : 8 }
  private var right: Double { isWide ? 545 : 332 }
  private let size = 10.5
  private let line = 12.0

  private struct Row {
    let finding: QuestionFinding
    let words: [String]
    let height: Double
  }

  private var rows: [Row] {
    findings.map { finding in
      let asked = "\(finding.question.id) \(finding.question.ask)"
      let words = Ink.wrapped(asked, width: isWide ? left - 16 : room.width, size: size)
      let own = Double(words.count) * line
      return Row(finding: finding, words: words, height: isWide ? max(24, own + 7) : own + 40)
    }
  }

  private var bounds: [(share: Double, grade: Grade)] {
    (framework.auditRule?.shows ?? []).filter { $0.atLeast > 0 }.map { (Double($0.atLeast) / 100, $0.grade) }
  }

  private var top: Double { 34 }

  var drawing: HTML.Node {
    let rows = rows
    let height = top + rows.reduce(0) { $0 + $1.height } + 2
    return SVG.drawing(
      width: room.width, height: height, title: "What audited cases say of each question",
      description: findings.map(words).joined(separator: ". ") + ".", class: room.names
    ) {
      scale(height)
      placed(rows)
    }
  }

  private func x(_ share: Double) -> Double { left + (right - left) * share }

  private func scale(_ height: Double) -> [SVG.Node] {
    let ends = [0.0, 1.0].flatMap { share in
      [
        Ink.rule(x(share), top - 6, x(share), height, 1),
        Ink.label("\(Int(share * 100))%", x(share), 11, size: 10, anchor: .middle, Ink.quiet),
      ]
    }
    let rules = bounds.flatMap { bound -> [SVG.Node] in
      [
        SVG.line(
          from: .init(x(bound.share), top - 6), to: .init(x(bound.share), height), .stroke(Ink.quiet), .strokeWidth(1),
          .dashes(3, 2)),
        Ink.label("\(bound.grade.letter) from", x(bound.share), 11, size: 10, anchor: .middle),
        Ink.label("\(Int(bound.share * 100 + 0.5))%", x(bound.share), 22, size: 10, anchor: .middle),
      ]
    }
    return ends + rules
  }

  private func placed(_ rows: [Row]) -> [SVG.Node] {
    var y = top
    return rows.flatMap { row -> [SVG.Node] in
      defer { y += row.height }
      let middle = isWide ? y + row.height / 2 : y + row.height - 14
      let names = row.words.enumerated().map { place, words in
        Ink.label(words, 0, y + 13 + Double(place) * line, size: size)
      }
      let said = isWide ? said(row.finding, 556, middle + 4, .start) : said(row.finding, room.width, middle - 10, .end)
      return [Ink.rule(0, y + row.height, room.width, y + row.height)] + names + mark(row.finding, middle) + [said]
    }
  }

  private func mark(_ finding: QuestionFinding, _ y: Double) -> [SVG.Node] {
    guard let estimate = finding.estimate else { return [] }
    let line = SVG.line(
      from: .init(x(estimate.lower), y), to: .init(x(estimate.upper), y), .stroke(Ink.deep), .strokeWidth(2.5))
    let dot = SVG.circle(
      centre: .init(x(estimate.share), y), radius: 4.5, .fill(finding.isEnough ? Ink.deep : Ink.white),
      .stroke(Ink.deep), .strokeWidth(1.5))
    return finding.isEnough ? [line, dot] : [dot]
  }

  private func said(_ finding: QuestionFinding, _ x: Double, _ y: Double, _ anchor: SVG.Anchor) -> SVG.Node {
    Ink.label(counts(finding) + (span(finding).map { ": \($0)" } ?? ""), x, y, size: size, anchor: anchor)
  }

  private func counts(_ finding: QuestionFinding) -> String { "\(finding.yes) of \(finding.applicable) yes" }

  /// The grades that the interval reaches over: `I to A`.
  private func span(_ finding: QuestionFinding) -> String? {
    guard finding.isEnough, let estimate = finding.estimate, !bounds.isEmpty else { return nil }
    let (low, high) = (grade(estimate.lower), grade(estimate.upper))
    return low == high ? String(low.letter) : "\(low.letter) to \(high.letter)"
  }

  private func grade(_ share: Double) -> Grade {
    let percent = Estimate.percent(share)
    return framework.auditRule?.shows.first { percent >= $0.atLeast }?.grade ?? framework.scale.worst
  }

  private func words(_ finding: QuestionFinding) -> String {
    let start = "\(finding.question.id): \(counts(finding)), \(finding.partly) partly, \(finding.no) no"
    guard finding.isEnough, let estimate = finding.estimate else { return "\(start), too few to say more" }
    return "\(start); weighted \(AuditWords.share(estimate))\(span(finding).map { ", could be \($0)" } ?? "")"
  }
}
