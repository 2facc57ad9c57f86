/// Where a text stands in HTML.
enum EscapingPlace {
  case content
  case attribute
}

extension [UInt8] {
  /// Adds a text so that it can only be text there.
  ///
  /// `& < > " '` become references in both places. What no page should hold becomes the replacement character, so that
  /// the reader sees that something was there: control characters, U+FFFE, U+FFFF and the two overrides that make
  /// letters run backwards. Line ends become `\n`, as a browser would make them.
  mutating func appendEscaped(_ text: String, in place: EscapingPlace) {
    var text = text
    text.withUTF8 { source in
      var (start, index) = (0, 0)
      while index < source.count {
        guard let (length, replacement) = substitute(in: source, at: index, place) else {
          index += 1
          continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        replacement.withUTF8Buffer { append(contentsOf: $0) }
        index += length
        start = index
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
  }
}

/// What replaces the bytes at a place and how many they are; nil where they stand as they are.
private func substitute(
  in source: UnsafeBufferPointer<UInt8>, at index: Int, _ place: EscapingPlace
) -> (length: Int, replacement: StaticString)? {
  switch source[index] {
  case UInt8(ascii: "&"): (1, "&amp;")
  case UInt8(ascii: "<"): (1, "&lt;")
  case UInt8(ascii: ">"): (1, "&gt;")
  case UInt8(ascii: "\""): (1, "&quot;")
  case UInt8(ascii: "'"): (1, "&#39;")
  case 0x20...0x7E: nil
  case 0x09: place == .attribute ? (1, "&#9;") : nil
  case 0x0A: place == .attribute ? (1, "&#10;") : nil
  case 0x0D: (byte(1, after: index, in: source) == 0x0A ? 2 : 1, place == .attribute ? "&#10;" : "\n")
  case 0x00..<0x20, 0x7F: (1, "\u{FFFD}")
  default: forbidden(in: source, at: index)
  }
}

private func forbidden(
  in source: UnsafeBufferPointer<UInt8>, at index: Int
) -> (length: Int, replacement: StaticString)? {
  let (second, third) = (byte(1, after: index, in: source), byte(2, after: index, in: source))
  return switch source[index] {
  case 0xC2 where second < 0xA0: (2, "\u{FFFD}")  // U+0080 to U+009F
  case 0xE2 where second == 0x80 && (third == 0xAD || third == 0xAE): (3, "\u{FFFD}")  // U+202D, U+202E
  case 0xEF where second == 0xBF && third >= 0xBE: (3, "\u{FFFD}")  // U+FFFE, U+FFFF
  default: nil
  }
}

private func byte(_ offset: Int, after index: Int, in source: UnsafeBufferPointer<UInt8>) -> UInt8 {
  index + offset < source.count ? source[index + offset] : 0
}
