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
      return Row(finding: finding, words: words, height: isWide ? max(31, own + 7) : own + 40)
    }
  }

  private var bounds: [(share: Double, grade: Grade)] {
    (framework.auditRule?.shows ?? []).filter { $0.atLeast > 0 }.map { (Double($0.atLeast) / 100, $0.grade) }
  }

  /// Whether the boundaries part grades for every question: not where one tests another statement than they are for, or steps.
  private var partsGrades: Bool {
    findings.allSatisfy { finding in
      guard finding.statement.grade == framework.auditRule?.testedGrade else { return false }
      return switch finding.ends?.upper {
      case .grade, nil: true
      case .met, .partlyMet, .notMet, .against, .countsOnly: false
      }
    }
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
        Ink.rule(from: .init(x(share), top - 6), to: .init(x(share), height), 1),
        Ink.label("\(Int(share * 100))%", at: .init(x(share), 11), size: 10, anchor: .middle, Ink.quiet),
      ]
    }
    let names = partsGrades
    let rules = bounds.flatMap { bound -> [SVG.Node] in
      [
        SVG.line(
          from: .init(x(bound.share), top - 6), to: .init(x(bound.share), height), .stroke(Ink.quiet), .strokeWidth(1),
          .dashes(3, 2)),
        Ink.label(
          names ? "\(bound.grade.letter) from" : "from", at: .init(x(bound.share), 11), size: 10, anchor: .middle),
        Ink.label("\(Int(bound.share * 100 + 0.5))%", at: .init(x(bound.share), 22), size: 10, anchor: .middle),
      ]
    }
    return ends + rules
  }

  private func placed(_ rows: [Row]) -> [SVG.Node] {
    var y = top
    return rows.flatMap { row -> [SVG.Node] in
      defer { y += row.height }
      let middle = isWide ? y + row.height / 2 : y + row.height - 14
      let names = row.words.enumerated().map { index, words in
        Ink.label(words, at: .init(0, y + 13 + Double(index) * line), size: size)
      }
      return [Ink.rule(from: .init(0, y + row.height), to: .init(room.width, y + row.height))] + names
        + mark(row.finding, middle)
        + said(row.finding, middle)
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

  /// The counts, and the grades that the interval reaches over: on a phone in one line above the mark.
  private func said(_ finding: QuestionFinding, _ middle: Double) -> [SVG.Node] {
    let lines = [AuditWords.counts(finding.counts), AuditWords.span(finding)].compactMap(\.self)
    guard isWide else {
      return [Ink.label(lines.joined(separator: ": "), at: .init(room.width, middle - 10), size: size, anchor: .end)]
    }
    let start = middle + 4 - Double(lines.count - 1) * line / 2
    return lines.enumerated().map { index, words in
      Ink.label(words, at: .init(right + 11, start + Double(index) * line), size: size)
    }
  }

  private func words(_ finding: QuestionFinding) -> String {
    let start =
      "\(finding.question.id): \(finding.yes) of \(finding.applicable) yes, \(finding.partly) partly, \(finding.no) no"
    guard finding.isEnough, let estimate = finding.estimate else { return "\(start), too few to say more" }
    return
      "\(start); weighted \(AuditWords.share(estimate))\(AuditWords.span(finding).map { ", could be \($0)" } ?? "")"
  }
}
