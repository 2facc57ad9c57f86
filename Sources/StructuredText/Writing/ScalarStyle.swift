/// How a text is written on a line.
enum ScalarStyle {
  /// How long a line may become before it is broken: well below what `TextLimits.standard` allows for one.
  static let longestLine = 60_000

  /// A value: plain if every reader takes it so, else in double quotes. Lines that go on are indented to `column`.
  static func line(_ text: String, column: Int) -> [UInt8] {
    isPlain(text) ? Array(text.utf8) : quoted(text, column: column)
  }

  /// A key, always on one line. `<<` and `=` mean something to YAML 1.1.
  static func key(_ text: String) -> [UInt8] {
    let isPlainKey = isPlain(text) && text != "<<" && text != "=" && !text.hasPrefix("-")
    return isPlainKey ? Array(text.utf8) : quoted(text, column: nil)
  }

  /// Whether a text without quotes reads back as it is, in block style.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count <= longestLine else { return false }
    guard canStart(first, bytes.dropFirst().first), last != Sign.space, last != Sign.colon else { return false }
    guard !text.hasPrefix("---"), !text.hasPrefix("...") else { return false }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == Sign.colon, next == Sign.space { return false }
      if byte == Sign.space, next == Sign.hash { return false }
    }
    return !text.unicodeScalars.contains { needsEscape($0) || $0 == "\t" }
  }

  private static func canStart(_ first: UInt8, _ second: UInt8?) -> Bool {
    if first == Sign.dash { return second != nil && second != Sign.space && second != Sign.dash }
    return !"?:,[]{}#&*!|>'\"%@` ".utf8.contains(first)
  }

  /// Whether a character must be written as an escape: what may not stand in a text, ends lines for some readers, or
  /// turns the direction of writing and so hides what is written. A tab need not.
  static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// In double quotes; broken with a backslash where the line becomes too long, unless `column` is nil.
  private static func quoted(_ text: String, column: Int?) -> [UInt8] {
    var bytes = [Sign.doubleQuote]
    var room = longestLine
    for scalar in text.unicodeScalars {
      if room <= 0, let column {
        bytes += [Sign.backslash, Sign.lineFeed]
        bytes.append(contentsOf: repeatElement(Sign.space, count: column + 2))
        if scalar == " " { bytes.append(Sign.backslash) }
        room = longestLine
      }
      let before = bytes.count
      bytes += escape(scalar) ?? Array(String(Character(scalar)).utf8)
      room -= bytes.count - before
    }
    return bytes + [Sign.doubleQuote]
  }

  /// The escape for a character, if it needs one in double quotes.
  private static func escape(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar {
    case "\"", "\\": return [Sign.backslash, UInt8(ascii: scalar)]
    case "\n": return Array("\\n".utf8)
    case "\t": return Array("\\t".utf8)
    case "\r": return Array("\\r".utf8)
    default:
      guard needsEscape(scalar) else { return nil }
      let hex = String(scalar.value, radix: 16, uppercase: true)
      let isShort = scalar.value < 0x100
      let zeros = String(repeating: "0", count: (isShort ? 2 : 4) - hex.count)
      return Array("\\\(isShort ? "x" : "u")\(zeros)\(hex)".utf8)
    }
  }
}
