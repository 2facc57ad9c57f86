/// What a file's text turned out to be written in.
package enum CSVEncoding: Sendable, Equatable {
  case undecided
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// Bytes that are not UTF-8, read as Windows-1252, the superset of Latin-1 that spreadsheets write.
  case windows1252

  /// The word about it that a user needs, or nil where all is as usual.
  package var notice: String? {
    switch self {
    case .undecided, .utf8: nil
    case .utf16LittleEndian, .utf16BigEndian: "the file is UTF-16 ('Unicode text'); it was read as such"
    case .windows1252:
      "the file is not UTF-8; it was read as Windows-1252 (Latin-1): check accented letters, or save it as 'CSV UTF-8'"
    }
  }
}

/// How far bytes are good UTF-8.
package enum UTF8Check {
  package enum Verdict { case good, incomplete, malformed, zero }

  /// Looks from `lower` on: how far the text is good, why it stops there, and whether it has more than ASCII.
  package static func check(
    _ base: UnsafePointer<UInt8>, from lower: Int, to upper: Int
  ) -> (end: Int, verdict: Verdict, multibyte: Bool) {
    var index = lower
    var multibyte = false
    while index < upper {
      index = endOfASCII(base, from: index, to: upper)
      guard index < upper else { break }
      if base[index] == 0 { return (index, .zero, multibyte) }
      let length = sequenceLength(base[index])
      guard length > 0 else { return (index, .malformed, multibyte) }
      for offset in 1..<length {
        guard index + offset < upper else { return (index, .incomplete, multibyte) }
        guard continues(base, start: index, offset: offset) else { return (index, .malformed, multibyte) }
      }
      multibyte = true
      index += length
    }
    return (index, .good, multibyte)
  }

  /// Skips ASCII that is not zero, 32 bytes at a time.
  private static func endOfASCII(_ base: UnsafePointer<UInt8>, from lower: Int, to upper: Int) -> Int {
    let raw = UnsafeRawPointer(base)
    /// Bits of bytes that are none of those.
    func others(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word | word }
    var index = lower
    while index + 32 <= upper {
      let four = raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
      if (others(four.x) | others(four.y) | others(four.z) | others(four.w)) & 0x8080_8080_8080_8080 != 0 { break }
      index += 32
    }
    while index + 8 <= upper {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if others(word) & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < upper, base[index] < 0x80, base[index] != 0 { index += 1 }
    return index
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// The second byte's range keeps out overlong forms, surrogates and what lies beyond U+10FFFF (Unicode table 3-7).
  private static func continues(_ base: UnsafePointer<UInt8>, start: Int, offset: Int) -> Bool {
    let byte = base[start + offset]
    guard offset == 1 else { return (0x80...0xBF).contains(byte) }
    switch base[start] {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return (0x80...0xBF).contains(byte)
    }
  }
}
