/// The 256 bits that stand for some content: a SHA-256, ordered as its bytes are.
package struct Digest: Hashable, Comparable, Sendable {
  /// How many bytes a digest has.
  package static let byteCount = 32

  // Four big-endian words: equality, order and hashing then cost a few instructions and no memory.
  let words: (UInt64, UInt64, UInt64, UInt64)

  init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The digest of exactly these 32 bytes, or nil for another number of them.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Digest.byteCount else { return nil }
    var words = [UInt64](repeating: 0, count: 4)
    for (index, byte) in bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
    self.words = (words[0], words[1], words[2], words[3])
  }

  /// The digest written as 64 hexadecimal digits of either case, or nil.
  package init?(hex: String) {
    var text = hex
    guard let digest = text.withUTF8({ Digest(hex: $0) }) else { return nil }
    self = digest
  }

  private init?(hex digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 2 * Digest.byteCount else { return nil }
    func word(_ start: Int) -> UInt64? {
      var word: UInt64 = 0
      for digit in digits[start..<start + 16] {
        guard let value = hexadecimalValue(digit) else { return nil }
        word = word << 4 | UInt64(value)
      }
      return word
    }
    guard let first = word(0), let second = word(16), let third = word(32), let fourth = word(48) else { return nil }
    words = (first, second, third, fourth)
  }

  /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
  package var hex: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      var index = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: 60, through: 0, by: -4) {
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
          buffer[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
          index += 1
        }
      }
      return 64
    }
  }

  /// The first 128 bits, as they end the name of a record: see ``ShortDigest``.
  package var short: String { shortened.description }

  /// The first 128 bits.
  package var shortened: ShortDigest { ShortDigest(high: words.0, low: words.1) }

  /// The 32 bytes.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// Lends the 32 bytes.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let ordered = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
    return try withUnsafeBytes(of: ordered, body)
  }

  // Word by word: tuples are compared by way of their type's description, which costs more than the rest.

  package static func == (left: Digest, right: Digest) -> Bool {
    left.words.0 == right.words.0 && left.words.1 == right.words.1 && left.words.2 == right.words.2
      && left.words.3 == right.words.3
  }

  package static func < (left: Digest, right: Digest) -> Bool {
    if left.words.0 != right.words.0 { return left.words.0 < right.words.0 }
    if left.words.1 != right.words.1 { return left.words.1 < right.words.1 }
    if left.words.2 != right.words.2 { return left.words.2 < right.words.2 }
    return left.words.3 < right.words.3
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.3)
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}
