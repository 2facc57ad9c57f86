/// The check sum of zip archives (CRC-32), sixteen bytes at a time.
struct Checksum {
  private var state: UInt32 = 0xFFFF_FFFF

  /// The sum of all bytes so far.
  var value: UInt32 { ~state }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    var (sum, index) = (state, 0)
    Checksum.tables.withUnsafeBufferPointer { tables in
      while index + 16 <= bytes.count {
        let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ UInt64(sum)
        let more = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
        sum = 0
        for place in 0..<8 {
          sum ^= tables[(15 - place) << 8 | Int(truncatingIfNeeded: word >> UInt64(8 * place)) & 0xFF]
          sum ^= tables[(7 - place) << 8 | Int(truncatingIfNeeded: more >> UInt64(8 * place)) & 0xFF]
        }
        index += 16
      }
      while index < bytes.count {
        sum = sum >> 8 ^ tables[Int((sum ^ UInt32(bytes[index])) & 0xFF)]
        index += 1
      }
    }
    state = sum
  }

  /// What a byte does to the sum, and what it does with so many zero bytes behind it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 16 * 256)
    for byte in 0..<256 {
      var sum = UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
      tables[byte] = sum
    }
    for place in 256..<tables.count {
      let before = tables[place - 256]
      tables[place] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()
}
