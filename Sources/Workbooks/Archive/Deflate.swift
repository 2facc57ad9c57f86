/// The tables of RFC 1951.
enum Deflate {
  /// The order in which the lengths of the code for lengths are written.
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  static let fixedLiterals: [UInt8] =
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
    + Array(repeating: 8, count: 8)

  /// Two of them mean nothing.
  static let fixedDistances: [UInt8] = Array(repeating: 5, count: 32)

  /// Letters, the end of a block, and lengths of matches (see `HuffmanTable`).
  static let literals: [UInt32] = {
    var meanings = (0..<256).map { UInt32($0) << 16 | HuffmanTable.literal }
    meanings.append(HuffmanTable.end)
    var base: UInt32 = 3
    for symbol in 0..<28 {
      let extra = UInt32(symbol < 8 ? 0 : symbol / 4 - 1)
      meanings.append(base << 16 | extra << 8)
      base += 1 << extra
    }
    meanings.append(258 << 16)
    return meanings + [HuffmanTable.invalid, HuffmanTable.invalid]
  }()

  static let distances: [UInt32] = {
    var meanings: [UInt32] = []
    var base: UInt32 = 1
    for symbol in 0..<30 {
      let extra = UInt32(symbol < 4 ? 0 : symbol / 2 - 1)
      meanings.append(base << 16 | extra << 8)
      base += 1 << extra
    }
    return meanings + [HuffmanTable.invalid, HuffmanTable.invalid]
  }()

  static let lengths: [UInt32] = (0..<19).map { UInt32($0) << 16 }
}
