/// The line that a diagnostic shows, and where its caret goes.
struct Excerpt {
  let line: Int
  let column: Int
  let text: String
  let caretIndent: String
  let caretWidth: Int

  /// How many columns are shown before the caret of a line too long to show whole, and how many in all.
  private static let (before, whole) = (40, 120)

  init(of source: SourceText, at span: SourceSpan) {
    let (number, range) = source.line(at: span.lower)
    let lower = min(max(span.lower, range.lowerBound), range.upperBound)
    let upper = min(max(span.upper, lower), range.upperBound)
    let lead = Excerpt.visible(String(decoding: source.bytes[range.lowerBound..<lower], as: UTF8.self))
    let marked = Excerpt.visible(String(decoding: source.bytes[lower..<upper], as: UTF8.self))
    let rest = Excerpt.visible(String(decoding: source.bytes[upper..<range.upperBound], as: UTF8.self))
    line = number
    column = DisplayWidth.of(lead) + 1
    let width = column - 1 + DisplayWidth.of(marked)
    guard width + DisplayWidth.of(rest) > Excerpt.whole else {
      text = lead + marked + rest
      caretIndent = Excerpt.indent(under: lead)
      caretWidth = max(1, DisplayWidth.of(marked))
      return
    }
    let shownLead = column - 1 > Excerpt.before ? "…" + Excerpt.tail(of: lead, columns: Excerpt.before) : lead
    let shownMarked = Excerpt.head(of: marked, columns: Excerpt.whole - Excerpt.before)
    let room = Excerpt.whole - DisplayWidth.of(shownLead) - DisplayWidth.of(shownMarked)
    let shownRest = shownMarked == marked ? Excerpt.head(of: rest, columns: max(0, room)) : ""
    let isCut = shownMarked != marked || shownRest != rest
    text = shownLead + shownMarked + shownRest + (isCut ? "…" : "")
    caretIndent = Excerpt.indent(under: shownLead)
    caretWidth = max(1, DisplayWidth.of(shownMarked))
  }

  /// The text with what a terminal would act on, or not show at all, made visible; tabs stay.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHarmful($0) }) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(isHarmful(scalar) ? picture(of: scalar) : scalar)
    }
    return String(shown)
  }

  /// Control characters, line separators, byte order marks and the marks that turn the direction of writing.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// The picture Unicode has for a control character (from U+2400), or the replacement character.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// Blank space as wide as the text: its tabs, and spaces for everything else.
  private static func indent(under text: String) -> String {
    text.map { $0 == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(String($0))) }.joined()
  }

  private static func head(of text: String, columns: Int) -> String {
    var room = columns
    return String(
      text.prefix { character in
        room -= DisplayWidth.of(String(character))
        return room >= 0
      })
  }

  private static func tail(of text: String, columns: Int) -> String {
    var room = columns
    let kept = text.reversed().prefix { character in
      room -= DisplayWidth.of(String(character))
      return room >= 0
    }
    return String(kept.reversed())
  }
}
