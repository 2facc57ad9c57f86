/// Turns UTF-16 and Windows-1252 into UTF-8, a chunk at a time; what a chunk leaves half said waits for the next.
struct CSVTranscoder {
  private var pending: [UInt8] = []
  private var highSurrogate: UInt16?

  /// UTF-8 for a chunk of UTF-16; a surrogate without its other half becomes U+FFFD.
  mutating func utf16(_ chunk: [UInt8], littleEndian: Bool) -> [UInt8] {
    let bytes = pending + chunk
    pending = []
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2 + 4)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      append(littleEndian ? second << 8 | first : first << 8 | second, to: &text)
      index += 2
    }
    if index < bytes.count { pending = [bytes[index]] }
    return text
  }

  /// What a file that ends in the middle of a letter leaves: one U+FFFD, or nothing.
  mutating func finish() -> [UInt8] {
    let broken = highSurrogate != nil || !pending.isEmpty
    (highSurrogate, pending) = (nil, [])
    return broken ? Array("\u{FFFD}".utf8) : []
  }

  private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        append(0x1_0000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &text)
        return
      }
      append(0xFFFD as UInt32, to: &text)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      append(UTF16.isTrailSurrogate(unit) ? 0xFFFD : UInt32(unit), to: &text)
    }
  }

  private func append(_ scalar: UInt32, to text: inout [UInt8]) {
    CSVTranscoder.append(Unicode.Scalar(scalar) ?? "\u{FFFD}", to: &text)
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    if let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
  }

  /// UTF-8 for a chunk of Windows-1252; its five unassigned bytes become control characters, as browsers have it.
  static func windows1252(_ chunk: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(chunk.count * 2)
    for byte in chunk {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = byte < 0xA0 ? upperHalf[Int(byte) - 0x80] : UInt16(byte)
        append(Unicode.Scalar(scalar) ?? "\u{FFFD}", to: &text)
      }
    }
    return text
  }

  /// 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let upperHalf: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
