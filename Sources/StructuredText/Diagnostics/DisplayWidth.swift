/// How many columns a text takes in a terminal.
package enum DisplayWidth {
  /// The columns: two for wide characters and emoji, none for combining marks and control characters, one for a tab.
  package static func of(_ text: String) -> Int { of(text[...]) }

  /// The same of a part of a text.
  package static func of(_ text: Substring) -> Int {
    // Nearly all is ASCII. Of plain text a scalar is a column; only what may belong to a cluster costs more to measure.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    var columns = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar.value) else { return text.reduce(0) { $0 + width(of: $1) } }
      columns += 1
    }
    return columns
  }

  /// Latin letters, dashes and quotation marks, and what lines and marks are drawn with: one column each, beside one another.
  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0x300, 0x2010...0x2027, 0x2500..<0x25FD: true
    default: false
    }
  }

  /// An emoji made of several scalars is two columns; any other cluster is what its scalars are together.
  private static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count > 1, scalars.contains(where: { isEmojiMaker($0) }) { return 2 }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  /// What makes a cluster an emoji: variation selector 16, or a scalar that is shown as one by itself, flags included.
  private static func isEmojiMaker(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || (scalar.value > 0x2000 && scalar.properties.isEmojiPresentation)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x09, 0x20..<0x7F, 0xA0..<0x300: 1
    case 0x00..<0x20, 0x7F..<0xA0: 0
    default: isZero(scalar) ? 0 : isWide(scalar) ? 2 : 1
    }
  }

  /// Combining marks, format characters, and the vowels and finals that join a Hangul syllable before them.
  private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: true
    default: (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100
      && (wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation)
  }

  /// The wide and full-width scalars of Unicode's EastAsianWidth.txt, but for the emoji, which the properties know.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
    0x3250...0x4DBF, 0x4DC0...0x4DFF, 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE4, 0x16FF0...0x16FF6,
    0x17000...0x18D08, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
