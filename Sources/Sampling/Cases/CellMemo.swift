/// Remembers what short cells of a few columns came to, where a column says few things often. It forgets when two cells want
/// the same place, and never remembers long ones: whoever asks must know how to work it out again.
final class CellMemo {
  private struct Slot {
    var words = CellWords.none
    var length: Int32 = -1
    var value: UInt32 = 0
  }

  private static let bits: UInt64 = 10

  /// For each column its slots, once something of it is remembered: most lists lack some columns, and a short list is read
  /// in less time than it takes to lay out slots for all.
  private let slots: UnsafeMutablePointer<UnsafeMutablePointer<Slot>?>
  private let columns: Int

  init(columns: Int = 1) {
    self.columns = columns
    slots = .allocate(capacity: columns)
    slots.initialize(repeating: nil, count: columns)
  }

  deinit {
    for column in 0..<columns { slots[column]?.deallocate() }
    slots.deallocate()
  }

  /// What the cell came to, or nil where that is not remembered. Columns count from 0.
  func value(_ cell: Cell.Bytes, column: Int = 0) -> UInt32? {
    guard let slots = slots[column], let words = CellWords(short: cell) else { return nil }
    let slot = slots + CellMemo.place(words)
    return slot.pointee.words == words && Int(slot.pointee.length) == cell.count ? slot.pointee.value : nil
  }

  func remember(_ value: UInt32, for cell: Cell.Bytes, column: Int = 0) {
    guard let words = CellWords(short: cell) else { return }
    room(column)[CellMemo.place(words)] = Slot(words: words, length: Int32(cell.count), value: value)
  }

  private func room(_ column: Int) -> UnsafeMutablePointer<Slot> {
    if let room = slots[column] { return room }
    let room = UnsafeMutablePointer<Slot>.allocate(capacity: 1 << Int(CellMemo.bits))
    room.initialize(repeating: Slot(), count: 1 << Int(CellMemo.bits))
    slots[column] = room
    return room
  }

  @inline(__always)
  private static func place(_ words: CellWords) -> Int {
    Int(truncatingIfNeeded: (words.mixed &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}

/// Four words that tell runs of up to 32 bytes of the same length apart.
struct CellWords: Equatable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  static let none = CellWords(0, second: 0, third: 0, fourth: 0)

  @inline(__always)
  private init(_ first: UInt64, second: UInt64, third: UInt64, fourth: UInt64) {
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// Nil for a longer run.
  @inline(__always)
  init?(short cell: Cell.Bytes) {
    let count = cell.count
    guard let base = UnsafeRawPointer(cell.baseAddress), count > 0 else {
      self = .none
      return
    }
    func word(_ offset: Int) -> UInt64 { base.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    if count >= 8 {
      guard count <= 32 else { return nil }
      // Words may overlap; together they hold every byte.
      if count <= 16 {
        self.init(word(0), second: word(count - 8), third: 0, fourth: 0)
      } else {
        self.init(word(0), second: word(8), third: word(count - 16), fourth: word(count - 8))
      }
    } else if count >= 4 {
      let low = base.loadUnaligned(as: UInt32.self)
      let high = base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      self.init(UInt64(low) | UInt64(high) << 32, second: 0, third: 0, fourth: 0)
    } else {
      self.init(
        UInt64(cell[0]) | UInt64(cell[count / 2]) << 8 | UInt64(cell[count - 1]) << 16, second: 0, third: 0, fourth: 0)
    }
  }

  /// The words made one.
  @inline(__always)
  var mixed: UInt64 {
    var mixed = first ^ (second &* 0xC2B2_AE3D_27D4_EB4F)
    mixed ^= (third &* 0x1656_67B1_9E37_79F9) ^ (fourth &* 0x27D4_EB2F_1656_67C5)
    return mixed ^ mixed >> 29
  }
}
