import SheetKernel

/// Unpacks what is compressed with "deflate" (RFC 1951), a chunk at a time.
///
/// Every byte read lies in the input, every byte written in the window: what would lie elsewhere is a fault.
struct Inflater: ~Copyable {
  private enum State {
    /// Before a block; in one that is not compressed, with so many bytes left; in one that is; behind the last.
    case between, stored(Int), codes, done
  }

  /// What a match may reach back.
  private static let reach = 32 << 10
  private static let chunk = 128 << 10
  /// What may be written beyond a chunk: three letters and a match of 258 bytes, copied sixteen at a time.
  private static let slack = 512
  /// How many bytes are given at once at most: of the first, nothing is kept to reach back to.
  static let mostBytes = reach + chunk + slack

  private var state = State.between
  private var isLast = false
  private var position = 0
  private var bits: UInt64 = 0
  private var bitCount = 0
  /// How many bytes that are not there the bits were filled with.
  private var missing = 0
  private let window: UnsafeMutablePointer<UInt8>
  private var filled = 0
  private var literals = HuffmanTable(width: 11, meaning: Deflate.literals)
  private var distances = HuffmanTable(width: 8, meaning: Deflate.distances)
  private var lengths = HuffmanTable(width: 7, meaning: Deflate.lengths)

  init() { window = .allocate(capacity: Inflater.reach + Inflater.chunk + Inflater.slack) }

  deinit { window.deallocate() }

  /// The next bytes, valid until the next call; none at the end. Nil where the input is damaged.
  mutating func next(from input: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    if filled > Inflater.reach {
      window.update(from: window + (filled - Inflater.reach), count: Inflater.reach)
      filled = Inflater.reach
    }
    let first = filled
    let limit = Inflater.reach + Inflater.chunk
    reading: while filled < limit {
      switch state {
      case .between:
        if isLast {
          state = .done
        } else {
          guard begin(input) else { return nil }
        }
      case .stored(let left):
        let count = min(left, limit - filled)
        guard count <= input.count - position, let base = input.baseAddress else { return nil }
        UnsafeMutableRawPointer(window + filled).copyMemory(from: base + position, byteCount: count)
        (filled, position) = (filled + count, position + count)
        state = left == count ? .between : .stored(left - count)
      case .codes:
        guard decode(input, upTo: limit) else { return nil }
      case .done: break reading
      }
    }
    return UnsafeRawBufferPointer(start: window + first, count: filled - first)
  }

  private mutating func begin(_ input: UnsafeRawBufferPointer) -> Bool {
    guard let header = take(3, input) else { return false }
    isLast = header & 1 == 1
    switch header >> 1 {
    case 0:
      // What is left of the byte is passed over; whole bytes that were taken already are given back.
      bits >>= UInt64(bitCount & 7)
      bitCount &= ~7
      guard let length = take(16, input), let complement = take(16, input), length ^ complement == 0xFFFF else {
        return false
      }
      position -= bitCount / 8 - missing
      (bits, bitCount, missing) = (0, 0, 0)
      state = length == 0 ? .between : .stored(length)
      return true
    case 1:
      state = .codes
      return literals.fill(Deflate.fixedLiterals[...]) && distances.fill(Deflate.fixedDistances[...])
    case 2:
      state = .codes
      return readTables(input)
    default: return false
    }
  }

  private mutating func readTables(_ input: UnsafeRawBufferPointer) -> Bool {
    guard let counts = take(14, input) else { return false }
    let (literalCount, distanceCount) = (counts & 31 + 257, counts >> 5 & 31 + 1)
    guard literalCount <= 286, distanceCount <= 30 else { return false }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for place in Deflate.order.prefix(counts >> 10 + 4) {
      guard let length = take(3, input) else { return false }
      codeLengths[place] = UInt8(length)
    }
    guard lengths.fill(codeLengths[...]) else { return false }
    var all = [UInt8](repeating: 0, count: literalCount + distanceCount)
    var index = 0
    while index < all.count {
      refill(input)
      let entry = lengths.entries[Int(truncatingIfNeeded: bits) & 0x7F]
      guard entry & HuffmanTable.invalid == 0, drop(Int(entry & 0xFF)) else { return false }
      let symbol = entry >> 16
      if symbol < 16 {
        all[index] = UInt8(symbol)
        index += 1
        continue
      }
      let (repeated, extra, least): (UInt8, Int, Int) =
        symbol == 16 ? (index > 0 ? all[index - 1] : 0xFF, 2, 3) : symbol == 17 ? (0, 3, 3) : (0, 7, 11)
      guard repeated != 0xFF, let more = take(extra, input), index + least + more <= all.count else { return false }
      for place in index..<(index + least + more) { all[place] = repeated }
      index += least + more
    }
    // A block without an end would never end.
    guard all[256] > 0 else { return false }
    return literals.fill(all[..<literalCount]) && distances.fill(all[literalCount...])
  }

  // MARK: Bits

  /// Fills up to at least 56 bits; beyond the end with zeros, which are counted.
  @inline(__always)
  private mutating func refill(_ input: UnsafeRawBufferPointer) {
    if input.count - position >= 8, let base = input.baseAddress {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      bits |= word << UInt64(bitCount)
      position += (63 - bitCount) >> 3
      bitCount |= 56
    } else {
      refillAtEnd(input)
    }
  }

  @inline(never)
  private mutating func refillAtEnd(_ input: UnsafeRawBufferPointer) {
    // Above the count, a quick refill may have left bits of bytes that it did not take.
    if bitCount < 64 { bits &= 1 << UInt64(bitCount) - 1 }
    while bitCount <= 56 {
      if position < input.count {
        bits |= UInt64(input[position]) << UInt64(bitCount)
        position += 1
      } else {
        missing += 1
      }
      bitCount += 8
    }
  }

  /// Passes over bits; false where they are not there.
  @inline(__always)
  private mutating func drop(_ count: Int) -> Bool {
    bits >>= UInt64(count)
    bitCount -= count
    return bitCount >= 8 * missing
  }

  private mutating func take(_ count: Int, _ input: UnsafeRawBufferPointer) -> Int? {
    if bitCount < count { refill(input) }
    let value = Int(truncatingIfNeeded: bits & (1 << UInt64(count) - 1))
    return drop(count) ? value : nil
  }

  // MARK: Codes

  private mutating func decode(_ input: UnsafeRawBufferPointer, upTo limit: Int) -> Bool {
    switch decodeMost(input, upTo: limit) {
    case MUSTER_BLOCK_END:
      state = .between
      return true
    case MUSTER_MORE: return decodeRest(input, upTo: limit)
    default: return false
    }
  }

  /// What lies well within the input.
  private mutating func decodeMost(_ input: UnsafeRawBufferPointer, upTo limit: Int) -> muster_inflated {
    guard bitCount < 64, input.count - position >= 32, let base = input.baseAddress else { return MUSTER_MORE }
    var at = muster_inflating(bits: bits, bit_count: UInt32(bitCount), position: position, filled: filled)
    let found = muster_inflate(
      &at, literals.entries, distances.entries, base.assumingMemoryBound(to: UInt8.self), input.count, window, limit)
    (bits, bitCount, position, filled) = (at.bits, Int(at.bit_count), at.position, at.filled)
    return found
  }

  /// The last of the input, code by code, each bit counted.
  private mutating func decodeRest(_ input: UnsafeRawBufferPointer, upTo limit: Int) -> Bool {
    while filled < limit {
      guard let entry = code(literals.entries, 11, input) else { return false }
      if entry & HuffmanTable.literal != 0 {
        window[filled] = UInt8(truncatingIfNeeded: entry >> 16)
        filled += 1
        continue
      }
      if entry & HuffmanTable.end != 0 {
        state = .between
        return true
      }
      guard let length = more(entry), let far = code(distances.entries, 8, input), let distance = more(far),
        distance <= filled
      else { return false }
      // The window has room for it: see `slack`.
      for place in filled..<(filled + length) { window[place] = window[place - distance] }
      filled += length
    }
    return true
  }

  /// The entry for the next code, whose bits are taken; nil where there is none, or not all of it is there.
  private mutating func code(_ entries: UnsafePointer<UInt32>, _ width: Int, _ input: UnsafeRawBufferPointer) -> UInt32?
  {
    refill(input)
    var entry = entries[Int(truncatingIfNeeded: bits) & (1 << width - 1)]
    if entry & HuffmanTable.further != 0 {
      guard drop(width) else { return nil }
      entry = entries[Int(entry >> 16) + Int(truncatingIfNeeded: bits) & (1 << Int(entry >> 8 & 15) - 1)]
    }
    return entry & HuffmanTable.invalid == 0 && drop(Int(entry & 0xFF)) ? entry : nil
  }

  /// A value with the bits that belong to it.
  private mutating func more(_ entry: UInt32) -> Int? {
    let count = UInt64(entry >> 8 & 15)
    let value = Int(entry >> 16) + Int(truncatingIfNeeded: bits & (1 << count - 1))
    return drop(Int(count)) ? value : nil
  }
}
