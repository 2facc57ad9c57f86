import Markup

/// The marks of actions in time, each with a shape of its own.
enum ActionMark {
  static func bar(from left: Double, to right: Double, _ y: Double, isHollow: Bool) -> SVG.Node {
    SVG.rect(
      x: left, y: y - 5, width: right - left, height: 10, .fill(isHollow ? Ink.white : Ink.pale), .stroke(Ink.deep),
      .strokeWidth(0.75))
  }

  /// The day on which it is to be done.
  static func cap(_ x: Double, _ y: Double) -> SVG.Node {
    SVG.line(from: .init(x, y - 8), to: .init(x, y + 8), .stroke(Ink.deep), .strokeWidth(2.5))
  }

  /// From the day it was to be done first to the day that was set since, or to nowhere.
  static func moved(from left: Double, to right: Double, at first: Double?, _ y: Double) -> [SVG.Node] {
    let line = SVG.line(
      from: .init(left, y), to: .init(right, y), .stroke(Ink.deep), .strokeWidth(2), .dashes(3, 3))
    let tick = first.map { SVG.line(from: .init($0, y - 8), to: .init($0, y + 8), .stroke(Ink.deep), .strokeWidth(1)) }
    return [line] + [tick].compactMap(\.self)
  }

  static func late(from due: Double, to now: Double, _ y: Double) -> [SVG.Node] {
    [SVG.rect(x: due, y: y - 5, width: now - due, height: 10, .fill(Ink.black))]
  }

  static func square(_ letter: String, _ x: Double, _ y: Double) -> [SVG.Node] {
    [
      SVG.rect(x: x - 7, y: y - 7, width: 14, height: 14, .fill(Ink.black), .stroke(Ink.white), .strokeWidth(1)),
      Ink.label(letter, at: .init(x, y + 3.5), size: 10, anchor: .middle, bold: true, Ink.white),
    ]
  }

  static func letter(_ letter: String, _ x: Double, _ y: Double) -> [SVG.Node] {
    [
      SVG.circle(centre: .init(x, y), radius: 7.5, .fill(Ink.white), .stroke(Ink.black), .strokeWidth(1.5)),
      Ink.label(letter, at: .init(x, y + 3.5), size: 10, anchor: .middle, bold: true),
    ]
  }

  /// A milestone: hollow, filled once it is reached, crossed where its day is past and it is not.
  static func step(_ x: Double, _ y: Double, isReached: Bool, isLate: Bool) -> [SVG.Node] {
    let diamond = SVG.path(
      [
        .move(.init(x, y - 5.5)), .line(.init(x + 5.5, y)), .line(.init(x, y + 5.5)), .line(.init(x - 5.5, y)), .close,
      ], .fill(isReached ? Ink.deep : Ink.white), .stroke(Ink.deep), .strokeWidth(1.5))
    let cross = [(-1.0, 1.0), (1.0, -1.0)].map { one, two in
      SVG.line(
        from: .init(x - 2.5, y + 2.5 * one), to: .init(x + 2.5, y + 2.5 * two), .stroke(Ink.black), .strokeWidth(1.5))
    }
    return [diamond] + (isLate ? cross : [])
  }
}
