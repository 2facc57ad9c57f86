import Frameworks
import Markup

/// The way to the target as a ladder: what is carried now at its foot, the target at its head, a rung for each criterion in
/// which something must be evidenced.
struct WayLadder {
  /// One rung: a criterion and the statements to evidence in it.
  struct Rung {
    let criterion: Criterion
    let statements: [Statement]
  }

  let rungs: [Rung]
  let foot: String
  let head: String
  var room = Picture.Room.wide

  /// More rungs than this are a list, and no picture.
  static let most = 12

  /// In little room a rung's statements stand below its criterion.
  private var step: Double { room == .wide ? 26 : 54 }
  private static let platform = 30.0
  private static let rails = (left: 26.0, right: 92.0)

  var drawing: HTML.Node {
    let height = WayLadder.platform * 2 + Double(rungs.count) * step + 14
    let words = rungs.enumerated().map { "\($0.offset + 1): \($0.element.criterion.id), \(ids($0.element))" }
    return SVG.drawing(
      width: room.width, height: height,
      title: "The way, as a ladder: from \(foot.lowercased()) to \(head.lowercased())",
      description: "From the foot: \(words.joined(separator: ". ")).", class: room.names
    ) {
      rails(height)
      for (position, rung) in rungs.enumerated() {
        drawn(rung, position: position, y: height - WayLadder.platform - Double(position + 1) * step + 6)
      }
      end(head, words: "the target", top: 0, filled: true)
      end(foot, words: "what the evidence supports now", top: height - WayLadder.platform, filled: false)
    }
  }

  private func ids(_ rung: Rung) -> String { CountWords.listed(rung.statements.map(\.id.text)) }

  private func rails(_ height: Double) -> [SVG.Node] {
    [WayLadder.rails.left, WayLadder.rails.right].map { x in
      SVG.line(from: .init(x, 4), to: .init(x, height - 4), .stroke(Ink.deep), .strokeWidth(3))
    }
  }

  private func end(_ grade: String, words: String, top: Double, filled: Bool) -> [SVG.Node] {
    let paint = filled ? Ink.white : Ink.black
    return [
      SVG.rect(
        x: 0.75, y: top + 0.75, width: room.width - 1.5, height: WayLadder.platform - 1.5, radius: 3,
        .fill(filled ? Ink.deep : Ink.white), .stroke(Ink.deep), .strokeWidth(1.5)),
      Ink.label(grade, at: .init(14, top + 20), size: 13, bold: true, paint),
      Ink.label(words, at: .init(room.width - 14, top + 20), size: 11, anchor: .end, paint),
    ]
  }

  private func drawn(_ rung: Rung, position: Int, y: Double) -> [SVG.Node] {
    let middle = (WayLadder.rails.left + WayLadder.rails.right) / 2
    let count = "\(rung.criterion.id) \(rung.criterion.title)"
    let ids = ids(rung)
    let start = 112.0
    let beside = room == .wide ? Double(min(ids.count, 44)) * 6 + 12 : 0
    let whole = Ink.wrapped(count, width: room.width - start - beside, size: 11)
    let size = whole.count > 1 ? 9.5 : 11
    let lines = whole.count > 1 ? Ink.wrapped(count, width: room.width - start - beside, size: size) : whole
    let first = room == .wide ? y + 4 - Double(lines.count - 1) * 5 : y - 4
    let titles = lines.enumerated().map { index, words in
      Ink.label(words, at: .init(start, first + Double(index) * 10), size: size, bold: true)
    }
    let below = y + Double(lines.count) * 10 + 3
    let statements = CountWords.clipped(ids, to: 44)
    return [
      SVG.line(
        from: .init(WayLadder.rails.left, y), to: .init(WayLadder.rails.right, y), .stroke(Ink.deep), .strokeWidth(3)),
      SVG.circle(centre: .init(middle, y), radius: 9, .fill(Ink.white), .stroke(Ink.deep), .strokeWidth(1.5)),
      Ink.label("\(position + 1)", at: .init(middle, y + 4), anchor: .middle, bold: true),
      room == .wide
        ? Ink.label(statements, at: .init(room.width, y + 4), anchor: .end)
        : Ink.label(statements, at: .init(start, below)),
    ] + titles
  }
}
