import Frameworks
import GapAnalysis
import Markup
import Nouns

/// What each judgement and the whole falls to, supports today and rises to, beside what is claimed: a disc is today, a thick arrow
/// what happens if a finding turns out wider, a dashed one what work would reach. Beside a judgement stand its criteria as tiles.
struct StandingChart {
  struct Row {
    let title: String
    let today: Grade?
    let falls: Grade?
    let rises: Grade?
    let claimed: Grade?
    /// The criteria, each with what its evidence supports and whether it may fall.
    let tiles: [(id: CriterionID, grade: Grade?, mayFall: Bool)]
  }

  let scale: GradeScale
  let target: Grade
  let rows: [Row]
  var room = Picture.Room.wide

  /// In print, in millimetres, with what is left blank below it.
  var printedHeight: Double { height * 178 / room.width + 1 }

  func drawing(in room: Picture.Room) -> HTML.Node {
    var chart = self
    chart.room = room
    return chart.drawing
  }

  private var isWide: Bool { room == .wide }
  private var left: Double { isWide ? 146 : 0 }
  private var right: Double { isWide ? 452 : 340 }
  private var rowHeight: Double { isWide ? 32 : 52 }
  private let size = 10.5
  /// One more for what is not judged, which stands apart and never below the worst.
  private var column: Double { (right - left) / (Double(scale.grades.count) + 0.8) }
  private var heads: [Grade: [String]] { Ink.heads(scale, width: column - 4, size: size) }
  private var height: Double {
    top + Double(rows.count) * rowHeight + (Ink.letters(scale, width: column - 4, size: size) == nil ? 2 : 16)
  }
  private var top: Double { 18 + Double(heads.values.map(\.count).max() ?? 1) * 11.5 }

  private func x(_ grade: Grade?) -> Double {
    grade.map { left + column * (0.8 + Double($0.level) + 0.5) } ?? left + column * 0.36
  }

  var drawing: HTML.Node {
    SVG.drawing(
      width: room.width, height: height, title: "What the evidence supports, what may lower it and what would raise it",
      description: rows.map(words).joined(separator: ". ") + ".", class: room.names
    ) {
      grid
      for (index, row) in rows.enumerated() { drawn(row, top + Double(index) * rowHeight) }
      Ink.letters(scale, width: column - 4, size: size).map {
        Ink.label($0, at: .init(0, height - 3), size: isWide ? 9.5 : 7.5, Ink.quiet)
      }
    }
  }

  private func words(_ row: Row) -> String {
    let tiles = row.tiles.map { "\($0.id) is \(label($0.grade))\($0.mayFall ? " and may fall" : "")" }
    let parts: [String?] = [
      "today \(GradeWords.supports(row.today, scale))", row.falls.map { "it may fall to \(label($0))" },
      row.rises.map { "it would rise to \(label($0))" },
      row.claimed.map { "we say \(label($0))" } ?? "we say nothing yet",
      tiles.isEmpty ? nil : tiles.joined(separator: ", "),
    ]
    return "\(row.title): \(parts.compactMap(\.self).joined(separator: "; "))"
  }

  private func label(_ grade: Grade?) -> String { GradeWords.inSentence(grade, scale) }

  private var grid: [SVG.Node] {
    let ground = SVG.rect(
      x: x(target) - column / 2, y: 0, width: column, height: height, .fill(Ink.ground))
    let names = scale.grades.flatMap { grade -> [SVG.Node] in
      let lines = heads[grade] ?? []
      return lines.enumerated().map { index, words in
        Ink.label(
          words, at: .init(x(grade), 11 + Double(index) * 11.5), size: size, anchor: .middle, bold: grade == target)
      }
        + (grade == target
          ? [Ink.label("target", at: .init(x(grade), top - 5), size: 9.5, anchor: .middle, Ink.quiet)] : [])
    }
    let unknown = Ink.wrapped(scale.notKnown.label.lowercased(), width: column * 0.7, size: 9.5).enumerated().map {
      Ink.label($0.element, at: .init(x(nil), 11 + Double($0.offset) * 11.5), size: 9.5, anchor: .middle, Ink.quiet)
    }
    let criteria =
      isWide && rows.contains { !$0.tiles.isEmpty }
      ? [
        Ink.label(
          rows.contains { $0.tiles.contains(where: \.mayFall) }
            ? "Each criterion today; black corner: may fall" : "Each criterion today", at: .init(room.width, 11),
          size: size,
          anchor: .end)
      ] : []
    return [ground] + names + unknown + criteria + [Ink.rule(from: .init(0, top), to: .init(room.width, top), 1.5)]
  }

  private func drawn(_ row: Row, _ y: Double) -> [SVG.Node] {
    let middle = isWide ? y + rowHeight / 2 + 3 : y + rowHeight - 17
    let lines = Ink.wrapped(row.title, width: isWide ? left - 8 : room.width, size: 11.5)
    let first = isWide ? middle + 4 - Double(lines.count - 1) * 6 : y + 14
    let names = lines.enumerated().map { index, words in
      Ink.label(words, at: .init(0, first + Double(index) * 12), size: 11.5, bold: true)
    }
    return [Ink.rule(from: .init(0, y + rowHeight), to: .init(room.width, y + rowHeight))] + names + arrows(row, middle)
      + today(row, middle)
      + claim(row, middle) + (isWide ? tiles(row, middle) : [])
  }

  private func arrows(_ row: Row, _ y: Double) -> [SVG.Node] {
    var nodes: [SVG.Node] = []
    if let falls = row.falls {
      let (start, end) = (x(row.today) - 11, x(falls) + 13)
      nodes += [
        SVG.line(
          from: .init(start, y), to: .init(end + 5, y), .stroke(Tone(scale.worst, in: scale).fill), .strokeWidth(4)),
        head(end, y: y, way: -1, paint: Tone(scale.worst, in: scale).fill),
      ]
      nodes += Tone.tile(falls, scale, at: .init(x(falls), y), size: 19)
    }
    if let rises = row.rises {
      let (start, end) = (x(row.today) + 11, x(rises) - 13)
      nodes += [
        SVG.line(
          from: .init(start, y), to: .init(end - 5, y), .stroke(Ink.deep), .strokeWidth(2), .dashes(4, 3)),
        head(end, y: y, way: 1, paint: Ink.deep),
        SVG.rect(
          x: x(rises) - 9.5, y: y - 9.5, width: 19, height: 19, .fill(Ink.white), .stroke(Ink.deep), .strokeWidth(1.5),
          .dashes(3, 2)),
        Ink.label(String(rises.letter), at: .init(x(rises), y + 4), size: 11, anchor: .middle, bold: true, Ink.deep),
      ]
    }
    return nodes
  }

  private func head(_ x: Double, y: Double, way: Double, paint: SVG.Paint) -> SVG.Node {
    SVG.path(
      [.move(.init(x, y)), .line(.init(x - 8 * way, y - 5)), .line(.init(x - 8 * way, y + 5)), .close], .fill(paint))
  }

  private func today(_ row: Row, _ y: Double) -> [SVG.Node] {
    [
      SVG.circle(centre: .init(x(row.today), y), radius: 10, .fill(Ink.black)),
      Ink.label(
        row.today.map { String($0.letter) } ?? "–", at: .init(x(row.today), y + 4), size: 12, anchor: .middle,
        bold: true,
        Ink.white),
    ]
  }

  /// A pennant above the place of its grade, and in its column whatever else stands there.
  private func claim(_ row: Row, _ y: Double) -> [SVG.Node] {
    guard let claimed = row.claimed else { return [] }
    let (x, tip) = (x(claimed), y - 10.5)
    return [
      SVG.path(
        [.move(.init(x - 4.5, tip - 6)), .line(.init(x + 4.5, tip - 6)), .line(.init(x, tip)), .close], .fill(Ink.black)
      ),
      Ink.label("we say", at: .init(x + 6.5, tip + 0.5), size: 8.5),
    ]
  }

  private func tiles(_ row: Row, _ y: Double) -> [SVG.Node] {
    guard !row.tiles.isEmpty, row.tiles.count <= 12 else { return [] }
    let (start, step) = (492.0, 208.0 / Double(max(9, row.tiles.count)))
    return row.tiles.enumerated().flatMap { index, tile -> [SVG.Node] in
      let middle = start + step * (Double(index) + 0.5)
      return Tone.tile(tile.grade, scale, at: .init(middle, y - 5), size: 16)
        + (tile.mayFall ? [corner(middle + 8, y + 3)] : [])
        + [Ink.label(number(tile.id), at: .init(middle, y + 13), size: 8.5, anchor: .middle, Ink.quiet)]
    }
  }

  /// Inside the corner of a tile, so that it belongs to that one alone.
  private func corner(_ x: Double, _ y: Double) -> SVG.Node {
    SVG.path([.move(.init(x, y)), .line(.init(x - 6.5, y)), .line(.init(x, y - 6.5)), .close], .fill(Ink.black))
  }

  /// What tells it from the others of its judgement: the digits at its end.
  private func number(_ id: CriterionID) -> String {
    let digits = id.text.reversed().prefix { $0.isNumber }
    return digits.isEmpty ? CountWords.clipped(id.text, to: 4) : String(digits.reversed())
  }
}
