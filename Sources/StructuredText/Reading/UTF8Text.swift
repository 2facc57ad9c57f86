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

  /// The first index from one on that is not of a printable ASCII character, or the end.
  static func endOfPlain(in bytes: [UInt8], from first: Int) -> Int {
    // The lowest mark is right; above it more bytes may be marked.
    end(in: bytes, from: first) { word in
      let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
      return word | (word &- 0x2020_2020_2020_2020) | (delete &- 0x0101_0101_0101_0101)
    }
  }

  /// The first index from one on that is not of an ASCII character, or the end.
  private static func endOfASCII(in bytes: [UInt8], from first: Int) -> Int {
    end(in: bytes, from: first) { $0 }
  }

  /// The first index from one on of a byte that is marked, or the end. Texts are mostly letters, and every byte of them is looked
  /// at: so eight are looked at together, the first of them lowest, and what is marked has its high bit set.
  @inline(__always)
  private static func end(in bytes: [UInt8], from first: Int, marked: (UInt64) -> UInt64) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = first
      while index < bytes.count {
        let count = min(8, bytes.count - index)
        // Behind the end stand letters, which are never marked.
        var word: UInt64 = 0x6161_6161_6161_6161
        withUnsafeMutableBytes(of: &word) { $0.copyMemory(from: .init(rebasing: bytes[index..<index + count])) }
        let marks = marked(word.littleEndian) & 0x8080_8080_8080_8080
        guard marks == 0 else { return index + marks.trailingZeroBitCount / 8 }
        index += count
      }
      return index
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
