/// The first 128 bits of a digest in 26 letters and digits: safe in a file name on every system, distinct
/// without case, and without `i`, `l`, `o` and `u`, which are misread (Crockford's base 32, lower case).
///
/// The bits stand highest first, five to a character; two zero bits fill the last one.
package struct ShortDigest: Hashable, Comparable, Sendable {
  /// How many characters it is written in.
  package static let length = 26

  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// The short form written in exactly its 26 lower-case characters, or nil.
  package init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let value = text.withUTF8({ ShortDigest(utf8: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = value
  }

  /// The same from bytes, for readers of many names.
  package init?(utf8: UnsafeRawBufferPointer) {
    guard utf8.count == ShortDigest.length else { return nil }
    // 25 characters of five bits fill 125 bits; the last gives three more, and its two low bits must be zero.
    var (high, low): (UInt64, UInt64) = (0, 0)
    for digit in utf8.dropLast() {
      guard let value = ShortDigest.value(of: digit) else { return nil }
      high = high << 5 | low >> 59
      low = low << 5 | UInt64(value)
    }
    guard let last = ShortDigest.value(of: utf8[ShortDigest.length - 1]), last & 3 == 0 else { return nil }
    self.init(high: high << 3 | low >> 61, low: low << 3 | UInt64(last >> 2))
  }

  package static func < (left: ShortDigest, right: ShortDigest) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  /// With how many characters both begin.
  package func sharedLength(with other: ShortDigest) -> Int {
    let (differing, lower) = (high ^ other.high, low ^ other.low)
    let bits = differing != 0 ? differing.leadingZeroBitCount : 64 + lower.leadingZeroBitCount
    return self == other ? ShortDigest.length : bits / 5
  }

  /// Whether a character may stand in a short digest; for prefixes typed by people.
  package static func allows(_ character: UInt8) -> Bool { value(of: character) != nil }

  private static let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"

  private static func value(of digit: UInt8) -> UInt8? {
    guard digit < 128 else { return nil }
    let value = values[Int(digit)]
    return value < 32 ? value : nil
  }

  private static let values: [UInt8] = alphabet.withUTF8Buffer { letters in
    var values = [UInt8](repeating: 255, count: 128)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }
}

extension ShortDigest: CustomStringConvertible {
  package var description: String {
    ShortDigest.alphabet.withUTF8Buffer { letters in
      String(unsafeUninitializedCapacity: ShortDigest.length) { buffer in
        var (high, low) = (self.high, self.low)
        for index in 0..<ShortDigest.length {
          buffer[index] = letters[Int(high >> 59)]
          (high, low) = (high << 5 | low >> 59, low << 5)
        }
        return ShortDigest.length
      }
    }
  }
}
