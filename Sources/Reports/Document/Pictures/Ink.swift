import Frameworks
import Markup

/// The few tones and marks that all pictures share. Each mark has a shape of its own, so that all of it holds on grey paper.
enum Ink {
  static let black = SVG.Paint.colour(.init(0x0B0C0C))
  static let deep = SVG.Paint.colour(.init(0x12436D))
  static let pale = SVG.Paint.colour(.init(0xCFDCE8))
  static let line = SVG.Paint.colour(.init(0xCCCFD2))
  static let ground = SVG.Paint.colour(.init(0xF0F1F2))
  static let quiet = SVG.Paint.colour(.init(0x484949))
  static let white = SVG.Paint.colour(.init(0xFFFFFF))

  /// How wide every picture is, in its own units: on A4 a unit is a quarter of a millimetre.
  static let width = 700.0

  /// A solid dot: what is so.
  static func dot(_ x: Double, _ y: Double, radius: Double = 4.5) -> SVG.Node {
    SVG.circle(centre: .init(x, y), radius: radius, .fill(deep), .stroke(white), .strokeWidth(1))
  }

  /// A ring: what it looks like.
  static func ring(_ x: Double, _ y: Double) -> SVG.Node {
    SVG.circle(centre: .init(x, y), radius: 7, .fill(white), .stroke(deep), .strokeWidth(1.75))
  }

  /// A triangle whose tip points down to a place.
  static func pointer(_ x: Double, _ y: Double) -> SVG.Node {
    SVG.path(
      [.move(.init(x - 6, y - 9)), .line(.init(x + 6, y - 9)), .line(.init(x, y)), .close], .fill(black),
      .stroke(white), .strokeWidth(0.75))
  }

  /// A bar with round ends about a middle line.
  static func bar(from left: Double, to right: Double, _ y: Double) -> SVG.Node {
    SVG.rect(
      x: left - 9, y: y - 6, width: right - left + 18, height: 12, radius: 6, .fill(pale), .stroke(deep),
      .strokeWidth(0.75))
  }

  /// A line that ends in a cross: what it may fall to.
  static func fall(from start: Double, to end: Double, _ y: Double) -> [SVG.Node] {
    func line(from start: SVG.Point, to end: SVG.Point) -> SVG.Node {
      SVG.line(from: start, to: end, .stroke(black), .strokeWidth(1.75))
    }
    return [
      line(from: .init(start, y), to: .init(end, y)),
      line(from: .init(end - 4, y - 4), to: .init(end + 4, y + 4)),
      line(from: .init(end - 4, y + 4), to: .init(end + 4, y - 4)),
    ]
  }

  static func label(
    _ text: String, at place: SVG.Point, size: Double = 10.5, anchor: SVG.Anchor = .start, bold: Bool = false,
    _ paint: SVG.Paint = black
  ) -> SVG.Node {
    bold
      ? SVG.text(text, x: place.x, y: place.y, .anchor(anchor), .fontSize(size), .bold, .fill(paint))
      : SVG.text(text, x: place.x, y: place.y, .anchor(anchor), .fontSize(size), .fill(paint))
  }

  static func rule(from start: SVG.Point, to end: SVG.Point, _ width: Double = 0.5) -> SVG.Node {
    SVG.line(from: start, to: end, .stroke(line), .strokeWidth(width))
  }

  /// The text in as many letters as fit into a width at a size. Letters of a sans serif are about half as wide as high.
  static func fitted(_ text: String, width: Double, size: Double) -> String {
    CountWords.clipped(text, to: max(2, Int(width / (size * 0.47))))
  }

  /// The text parted at its words into lines none of which is cut; a single word may be wider.
  static func wrapped(_ text: String, width: Double, size: Double) -> [String] {
    let room = max(2, Int(width / (size * 0.5)))
    return text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + word.count + 1 <= room {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  /// About how wide a text is.
  static func width(_ text: String, size: Double) -> Double {
    size * text.unicodeScalars.reduce(0) { $0 + share($1) }
  }

  /// How wide a letter is, of its height.
  private static func share(_ letter: Unicode.Scalar) -> Double {
    switch letter {
    case "m", "w", "M", "W", "@", "%": 0.9
    case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "(", ")", "/", "|", "-": 0.3
    case "A"..."Z": 0.72
    case "\u{1100}"...: 1.05
    default: letter.isASCII ? 0.55 : 0.65
    }
  }

  /// The text parted into lines none of which is wider, at its words or, where one is too long for a line, within it.
  static func lines(_ text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = []
    var last = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = last.isEmpty ? String(word) : "\(last) \(word)"
      if !last.isEmpty, Ink.width(rest, size: size) > width {
        lines.append(last)
        rest = String(word)
      }
      while Ink.width(rest, size: size) > width, rest.count > 1 {
        var (head, used) = (0, 0.0)
        for letter in rest {
          used += Ink.width(String(letter), size: size)
          if used > width, head > 0 { break }
          head += 1
        }
        lines.append(String(rest.prefix(head)))
        rest = String(rest.dropFirst(head))
      }
      last = rest
    }
    return last.isEmpty ? lines : lines + [last]
  }

  /// How columns of grades are headed: by their names in as many lines as it takes, where every word fits its column; else by
  /// their letters, and a line elsewhere says what those are.
  static func heads(_ scale: GradeScale, width: Double, size: Double) -> [Grade: [String]] {
    let named = Dictionary(uniqueKeysWithValues: scale.grades.map { ($0, wrapped($0.label, width: width, size: size)) })
    let fits = named.values.joined().allSatisfy { Double($0.count) * size * 0.5 <= width }
    guard !fits else { return named }
    return Dictionary(uniqueKeysWithValues: scale.grades.map { ($0, [String($0.letter)]) })
  }

  /// What the letters are, where columns of that width are headed by letters; nil where they are headed by names.
  static func letters(_ scale: GradeScale, width: Double, size: Double) -> String? {
    let heads = heads(scale, width: width, size: size)
    guard scale.grades.contains(where: { $0.label.count > 1 && heads[$0] == [String($0.letter)] }) else { return nil }
    return scale.grades.reversed().map { "\($0.letter) \($0.label.lowercased())" }.joined(separator: " · ")
  }
}
