/// What well-formed UTF-8 is: table 3-7 of the Unicode Standard.
enum UTF8Text {
  /// Where the first sequence that is not well formed starts; nil if there is none.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      index = endOfASCII(in: bytes, from: index)
      guard index < bytes.count else { return nil }
      guard let length = lengthOfSequence(in: bytes, at: index) else { return index }
      index += length
    }
    return nil
  }

  /// The first index from one on that is not of an ASCII character, or the end.
  private static func endOfASCII(in bytes: [UInt8], from first: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = first
      while index + 8 <= bytes.count {
        let highs = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian & Eight.high
        guard highs == 0 else { return index + highs.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < bytes.count, bytes[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The first index from one on that is not of a printable ASCII character, or the end.
  static func endOfPlain(in bytes: [UInt8], from first: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = first
      while index + 8 <= bytes.count {
        let others = Eight.notPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
        guard others == 0 else { return index + others.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < bytes.count, bytes[index] >= 0x20, bytes[index] < 0x7F { index += 1 }
      return index
    }
  }

  /// Eight bytes looked at together: texts are mostly letters, and every byte of them is looked at.
  private enum Eight {
    static let high: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of each byte that is not a printable ASCII character. The lowest is right; above it more may be marked.
    static func notPlain(_ word: UInt64) -> UInt64 {
      let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
      return (word | (word &- 0x2020_2020_2020_2020) | (delete &- 0x0101_0101_0101_0101)) & high
    }
  }

  /// The length of the sequence of more than one byte that starts at an index, or nil if it is not well formed.
  private static func lengthOfSequence(in bytes: [UInt8], at index: Int) -> Int? {
    let lead = bytes[index]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return nil }
    return length
  }
}
