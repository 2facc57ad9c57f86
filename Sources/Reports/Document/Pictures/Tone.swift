package import Frameworks
import Markup
import Nouns

/// How a grade is filled wherever it stands as a tile: the worse the darker, so that it survives a copier, with its letter in it,
/// so that no colour has to say it. Never red, amber and green.
struct Tone {
  /// 0 is the darkest; 5 is white within a thick line.
  let number: Int

  init(_ grade: Grade, in scale: GradeScale) {
    let tones =
      switch scale.grades.count {
      case 2: [0, 5]
      case 3: [0, 2, 4]
      case 4: [0, 2, 4, 5]
      case 5: [0, 1, 2, 4, 5]
      default: [0, 1, 2, 3, 4, 5]
      }
    number = tones[min(grade.level, tones.count - 1)]
  }

  var fill: SVG.Paint { .colour(.init(GradeTone.fills[number])) }
  var ink: SVG.Paint { GradeTone.isDark(number) ? Ink.white : Ink.black }

  /// A tile for a page: its letter, and its name for those who hear the page.
  /// - Parameter none: What it says where there is no grade, where that is another thing than that none could be given.
  static func tile(_ grade: Grade?, _ scale: GradeScale, none: String? = nil) -> HTML.Node {
    let label = grade == nil ? none ?? GradeWords.label(grade, scale) : GradeWords.label(grade, scale)
    guard let grade else {
      return HTML.span(.class("g gn"), .role("img"), .aria("label", label)) { "–" }
    }
    return HTML.span(.class("g g\(Tone(grade, in: scale).number)"), .role("img"), .aria("label", label)) {
      String(grade.letter)
    }
  }

  /// A tile in a drawing, by its middle.
  static func tile(_ grade: Grade?, _ scale: GradeScale, at middle: SVG.Point, size: Double = 20) -> [SVG.Node] {
    let (x, y) = (middle.x, middle.y)
    let (left, top) = (x - size / 2, y - size / 2)
    let letter = grade.map { String($0.letter) } ?? "–"
    guard let grade else {
      return [
        SVG.rect(
          x: left, y: top, width: size, height: size, .fill(Ink.white), .stroke(Ink.quiet), .strokeWidth(1),
          .dashes(3, 2)),
        Ink.label(letter, at: .init(x, y + size * 0.2), size: size * 0.58, anchor: .middle, bold: true),
      ]
    }
    let tone = Tone(grade, in: scale)
    return [
      SVG.rect(
        x: left, y: top, width: size, height: size, .fill(tone.fill), .stroke(Ink.black),
        .strokeWidth(tone.number == 5 ? 2 : 1)),
      Ink.label(letter, at: .init(x, y + size * 0.2), size: size * 0.58, anchor: .middle, bold: true, tone.ink),
    ]
  }

  /// What each tile is, in one line below them.
  static func key(_ scale: GradeScale, _ more: [HTML.Node] = []) -> HTML.Node {
    HTML.p(.class("key")) {
      for grade in scale.grades.reversed() {
        HTML.span {
          Tone.tile(grade, scale)
          " \(grade.label) "
        }
      }
      HTML.span {
        Tone.tile(nil, scale)
        " \(scale.notKnown.label.lowercased()), or nothing claimed "
      }
      more
    }
  }
}

extension GradeScale {
  /// The tone of each grade by its name, as cells of tables say it.
  package var tonesByName: [String: Int] {
    Dictionary(grades.map { ($0.label, Tone($0, in: self).number) }) { first, _ in first }
  }
}
