import Frameworks
import Markup

/// One row of a ``GradeChart`` with each mark named where it stands.
enum GradeKey {
  static func figure(_ scale: GradeScale) -> HTML.Node {
    let description =
      "A dot is the \(scale.noun) supported, a ring the one that it leans to, the bar's end the best that any evidence says and nothing rules out; a triangle above "
      + "the bar is the one claimed; a cross is the one to which it falls if findings are wider."
    let title = "How to read a row"
    return Picture.figure { room in
      SVG.drawing(
        width: room.width, height: room == .wide ? 58 : 84, title: title, description: description, class: room.names
      ) {
        if room == .wide { wide(title) } else { narrow }
      }
    }
  }

  @SVG.Builder private static func wide(_ title: String) -> [SVG.Node] {
    Ink.label(title, at: .init(0, 38), size: 12, bold: true)
    marks(cross: 310, left: 372, right: 520, 34)
    Ink.label("at risk:", at: .init(296, 35), anchor: .end, bold: true)
    Ink.label("if findings are wider", at: .init(296, 47), size: 9.5, anchor: .end, Ink.quiet)
    Ink.label("not ruled out:", at: .init(538, 35), bold: true)
    Ink.label("the best that any says", at: .init(538, 47), size: 9.5, Ink.quiet)
  }

  @SVG.Builder private static var narrow: [SVG.Node] {
    marks(cross: 20, left: 90, right: 300, 34)
    Ink.label("at risk:", at: .init(2, 68), bold: true)
    Ink.label("if findings are wider", at: .init(2, 80), size: 9.5, Ink.quiet)
    Ink.label("not ruled out:", at: .init(338, 68), anchor: .end, bold: true)
    Ink.label("the best that any says", at: .init(338, 80), size: 9.5, anchor: .end, Ink.quiet)
  }

  private static func marks(cross: Double, left: Double, right: Double, _ y: Double) -> [SVG.Node] {
    let (fit, claim) = (left + (right - left) * 0.4, left + (right - left) * 0.7)
    return Ink.fall(from: left, to: cross, y) + [
      Ink.bar(from: left, to: right, y), Ink.ring(fit, y), Ink.dot(left, y), Ink.pointer(claim, y - 5),
      Ink.label("leans to: on the whole", at: .init(fit, y + 21), anchor: .middle),
      Ink.label("supported", at: .init(left, y - 18), anchor: .middle),
      Ink.label("claimed", at: .init(claim, y - 18), anchor: .middle),
    ]
  }
}
