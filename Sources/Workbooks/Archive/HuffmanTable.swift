/// A table that decodes a prefix code: an entry for each value of the next bits, and tables of their own for the long codes.
///
/// An entry: the bits that it takes, 8 bits; how many more bits belong to the value, or how wide the next table is, 4; what
/// kind it is, 4; the value, 16.
struct HuffmanTable: ~Copyable {
  static let literal: UInt32 = 0x1000
  static let end: UInt32 = 0x2000
  static let further: UInt32 = 0x4000
  static let invalid: UInt32 = 0x8000

  /// How many bits the first table looks at.
  let width: Int
  let entries: UnsafeMutablePointer<UInt32>
  private let capacity: Int
  private let meaning: [UInt32]

  /// - Parameter meaning: for each symbol its entry without the bits that it takes.
  init(width: Int, meaning: [UInt32]) {
    (self.width, self.meaning) = (width, meaning)
    // Each symbol needs at most one table of its own.
    capacity = (1 << width) + meaning.count << (15 - width)
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: HuffmanTable.invalid, count: capacity)
  }

  deinit { entries.deallocate() }

  /// Makes the table for the lengths of codes, one for each symbol; false where they are no prefix code.
  mutating func fill(_ lengths: ArraySlice<UInt8>) -> Bool {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var left = 1
    for length in 1...15 {
      left = left << 1 - counts[length]
      if left < 0 { return false }
    }
    let longest = counts.lastIndex { $0 > 0 } ?? 0
    // One distance is written with one bit, of which a half stays unused; where there are none, no bits mean anything.
    guard left == 0 || longest <= 1 else { return false }
    entries.update(repeating: HuffmanTable.invalid, count: 1 << width)
    var (next, code) = ([Int](repeating: 0, count: 16), 0)
    for length in 1...15 {
      code = (code + counts[length - 1]) << 1
      next[length] = code
    }
    var free = 1 << width
    let further = max(0, longest - width)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      let bits = HuffmanTable.reversed(next[length], length)
      next[length] += 1
      if length <= width {
        let entry = meaning[symbol] | UInt32(length)
        for place in stride(from: bits, to: 1 << width, by: 1 << length) { entries[place] = entry }
        continue
      }
      let first = bits & (1 << width - 1)
      if entries[first] & HuffmanTable.further == 0 {
        guard free + 1 << further <= capacity else { return false }
        entries[first] = UInt32(free) << 16 | HuffmanTable.further | UInt32(further) << 8 | UInt32(width)
        (entries + free).update(repeating: HuffmanTable.invalid, count: 1 << further)
        free += 1 << further
      }
      let table = entries + Int(entries[first] >> 16)
      let entry = meaning[symbol] | UInt32(length - width)
      for place in stride(from: bits >> width, to: 1 << further, by: 1 << (length - width)) { table[place] = entry }
    }
    return true
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var (from, to) = (code, 0)
    for _ in 0..<length {
      to = to << 1 | from & 1
      from >>= 1
    }
    return to
  }
}
