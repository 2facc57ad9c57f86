/// Gives each different run of bytes a small number, in the order of first sight: for cells that say few things often.
struct ByteTable {
  private var slots: [UInt32]
  private var ends: [Int] = []
  private var bytes: [UInt8] = []
  // Lists are hostile until read: a start of one's own keeps anyone from making cells that all meet in one slot.
  private let start = UInt64.random(in: .min ... .max)

  init() { slots = Array(repeating: 0, count: 64) }

  /// How many different ones there are.
  var count: Int { ends.count }

  /// Whether it should take no more: a column with so many different values has nearly one a row, and remembering them
  /// would cost memory by the row.
  var isFull: Bool { ends.count >= 1 << 16 }

  /// The number of these bytes, from 0, and whether they are new.
  mutating func number(of cell: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let slot = slot(of: cell)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  /// The number of these bytes if they have one; otherwise they get none.
  func known(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slot(of: cell)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The bytes of a number.
  func value(_ number: Int) -> ArraySlice<UInt8> { bytes[lower(number)..<ends[number]] }

  private func lower(_ number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  /// The slot that these bytes have, or would have.
  private func slot(of cell: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: hash(cell)) & (slots.count - 1)
    while slots[slot] != 0, !equals(Int(slots[slot]) - 1, cell) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func equals(_ number: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let lower = lower(number)
    guard ends[number] - lower == cell.count else { return false }
    for index in 0..<cell.count where bytes[lower + index] != cell[index] { return false }
    return true
  }

  private func hash(_ cell: some Collection<UInt8>) -> UInt64 {
    var hash = start
    for byte in cell {
      hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      var slot = Int(truncatingIfNeeded: hash(value(number))) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
