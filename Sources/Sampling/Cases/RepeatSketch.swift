/// Notices that a case stands on a list twice, without remembering every case.
///
/// Equal references have equal tickets, so it is enough to remember some tickets: the smallest ones, up to a bound that is
/// halved whenever there are too many. A list of at most `most` cases is remembered whole, and no repeat in it is missed; of a
/// longer one at least `fewest` are remembered, and each repeat in it is noticed with that share's chance.
struct RepeatSketch {
  /// The most tickets that are remembered: 2 MiB of table.
  static let most = 1 << 17
  /// Where there are more, so many and up to twice as many: a table that stays in a processor's cache.
  static let fewest = 1 << 15

  /// How many leading zero bits a ticket has that is remembered.
  private var zeros: UInt64 = 0
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var count = 0
  private(set) var hasRepeat = false
  private var last: UInt64 = 0

  /// Takes note of the first 64 bits of a ticket. That a row is of the same case as the one before, as in a list sorted by
  /// case, is noticed whatever its ticket, unless they lie in two blocks.
  mutating func note(_ ticket: UInt64) {
    if ticket == last { hasRepeat = true }
    last = ticket
    addIfSmall(ticket)
  }

  private mutating func addIfSmall(_ ticket: UInt64) {
    guard (ticket << zeros) >> zeros == ticket, ticket != 0 else { return }
    add(ticket)
  }

  /// Takes in what was noted of another part of the same list.
  mutating func join(_ other: RepeatSketch) {
    hasRepeat = hasRepeat || other.hasRepeat
    if other.zeros > zeros { keepSmaller(zeros: other.zeros) }
    for ticket in other.slots where ticket != 0 { addIfSmall(ticket) }
  }

  private mutating func add(_ ticket: UInt64) {
    var slot = place(ticket)
    while slots[slot] != 0 {
      if slots[slot] == ticket {
        hasRepeat = true
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = ticket
    count += 1
    if count > RepeatSketch.most || (zeros > 0 && count > RepeatSketch.fewest * 2) {
      repeat { keepSmaller(zeros: zeros + 1) } while count > RepeatSketch.fewest * 2
    } else if count * 2 > slots.count {
      rebuild(size: slots.count * 2)
    }
  }

  /// The low bits: the high ones are what the tickets that are remembered have in common.
  private func place(_ ticket: UInt64) -> Int { Int(truncatingIfNeeded: ticket) & (slots.count - 1) }

  private mutating func keepSmaller(zeros: UInt64) {
    self.zeros = zeros
    rebuild(size: RepeatSketch.fewest * 4)
  }

  private mutating func rebuild(size: Int) {
    let old = slots
    slots = Array(repeating: 0, count: size)
    count = 0
    for ticket in old where ticket != 0 { addIfSmall(ticket) }
  }
}
