// White space, as Unicode and Python's `str.strip` have it, in UTF-8: so that anyone's re-draw trims alike.
extension Cell {
  /// How many bytes of white space begin here, or nil.
  static func leadingSpace(_ cell: Bytes, at index: Int, before upper: Int) -> Int? {
    let byte = cell[index]
    if byte <= 0x20 { return isASCIISpace(byte) ? 1 : nil }
    if byte == 0xC2 { return index + 1 < upper && isTwoByteSpace(cell[index + 1]) ? 2 : nil }
    guard byte == 0xE1 || byte == 0xE2 || byte == 0xE3, index + 2 < upper else { return nil }
    return isThreeByteSpace((byte, cell[index + 1], cell[index + 2])) ? 3 : nil
  }

  /// How many bytes of white space end here, or nil.
  static func trailingSpace(_ cell: Bytes, from lower: Int, before upper: Int) -> Int? {
    let byte = cell[upper - 1]
    if byte <= 0x20 { return isASCIISpace(byte) ? 1 : nil }
    guard byte >= 0x80, byte < 0xC0 else { return nil }
    if upper - lower >= 2, cell[upper - 2] == 0xC2 { return isTwoByteSpace(byte) ? 2 : nil }
    guard upper - lower >= 3 else { return nil }
    return isThreeByteSpace((cell[upper - 3], cell[upper - 2], byte)) ? 3 : nil
  }

  private static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte)
  }

  /// U+0085 and the no-break space U+00A0.
  private static func isTwoByteSpace(_ second: UInt8) -> Bool { second == 0x85 || second == 0xA0 }

  /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
  private static func isThreeByteSpace(_ bytes: (UInt8, UInt8, UInt8)) -> Bool {
    let (first, second, third) = bytes
    return switch (first, second) {
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    default: false
    }
  }

  /// The text in the form in which values are compared: small letters, single spaces, no apostrophes.
  static func folded(_ cell: Bytes) -> [UInt8] {
    let text = trimmed(cell)
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let width = leadingSpace(text, at: index, before: text.count) {
        if folded.last != 0x20 { folded.append(0x20) }
        index += width
      } else if text[index] == UInt8(ascii: "'") {
        index += 1
      } else if isTypographicApostrophe(text, index) {
        index += 3
      } else {
        folded.append(lower(text[index]))
        index += 1
      }
    }
    return folded
  }

  /// The same of a text.
  static func folded(_ text: String) -> [UInt8] { Array(text.utf8).withUnsafeBufferPointer { folded($0) } }

  /// U+2018 and U+2019.
  private static func isTypographicApostrophe(_ text: Bytes, _ index: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
      && (text[index + 2] == 0x98 || text[index + 2] == 0x99)
  }
}
