/// Notices that a case stands on a list twice, without remembering every case.
///
/// Equal references have equal tickets, so it is enough to remember some tickets: the smallest ones, up to a bound that is
/// halved whenever there are too many. A list of at most `most` cases is remembered whole, and no repeat in it is missed; of a
/// longer one at least `fewest` are remembered, and each repeat in it is noticed with that share's chance.
struct RepeatSketch {
  /// The most tickets that are remembered: 1 MiB.
  static let most = 1 << 17
  /// Where there are more, so many and up to twice as many.
  static let fewest = 1 << 15

  /// How many leading zero bits a ticket has that is remembered.
  private var zeros: UInt64 = 0
  private var tickets: [UInt64] = []
  /// What other parts of the list remembered, as they left it: to copy it costs as much as to look for repeats in it.
  private var joined: [[UInt64]] = []
  private var hasMetRepeat = false
  private var last: UInt64 = 0

  // Room for all at once: what is not used of it costs nothing, and to grow step by step costs more than to remember.
  init() { tickets.reserveCapacity(RepeatSketch.most + 1) }

  /// Whether two of the tickets remembered are alike. Costs a pass over them.
  var hasRepeat: Bool { hasMetRepeat || hasEqualTickets }

  /// Takes note of the first 64 bits of a ticket. That a row is of the same case as the one before, as in a list sorted by
  /// case, is noticed whatever its ticket, unless they lie in two blocks.
  mutating func note(_ ticket: UInt64) {
    if ticket == last { hasMetRepeat = true }
    last = ticket
    guard isSmall(ticket) else { return }
    tickets.append(ticket)
    if tickets.count > (zeros == 0 ? RepeatSketch.most : RepeatSketch.fewest * 2) { forgetLarge() }
  }

  /// Takes in what was noted of another part of the same list. Nothing is noted after that.
  mutating func join(_ other: RepeatSketch) {
    hasMetRepeat = hasMetRepeat || other.hasMetRepeat
    joined += [other.tickets] + other.joined
    if zeros != other.zeros {
      zeros = max(zeros, other.zeros)
      tickets = tickets.filter(isSmall)
      joined = joined.map { $0.filter(isSmall) }
    }
    guard count > RepeatSketch.most else { return }
    tickets += joined.joined()
    joined = []
    forgetLarge()
  }

  /// How many tickets are remembered.
  private var count: Int { joined.reduce(tickets.count) { $0 + $1.count } }

  private func isSmall(_ ticket: UInt64) -> Bool { (ticket << zeros) >> zeros == ticket }

  private mutating func forgetLarge() {
    hasMetRepeat = hasRepeat
    repeat {
      zeros += 1
      tickets = tickets.filter(isSmall)
      // Of a case on every other row all tickets are alike; once that is known, none need be remembered.
      if hasMetRepeat { tickets = [] }
    } while tickets.count > RepeatSketch.fewest * 2
  }

  /// Whether two are alike. Each ticket sets a bit, by its highest bits that can differ, among sixteen times as many bits as
  /// there are tickets; only the few that meet a bit already set, and those that had set it, are compared.
  private var hasEqualTickets: Bool {
    let count = count
    guard count > 1 else { return false }
    let bits = UInt64(max(6, Int.bitWidth - count.leadingZeroBitCount + 4))
    let (zeros, shift) = (self.zeros, 64 - bits)
    func place(_ ticket: UInt64) -> (word: Int, bit: UInt64) {
      let number = (ticket << zeros) >> shift
      return (Int(truncatingIfNeeded: number >> 6), 1 << (number & 63))
    }
    let (parts, words) = ([tickets] + joined, 1 << Int(bits - 6))
    let suspects = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * words) { space in
      space.initialize(repeating: 0)
      for part in parts {
        for ticket in part {
          let (word, bit) = place(ticket)
          space[words + word] |= space[word] & bit
          space[word] |= bit
        }
      }
      return parts.flatMap { part in
        part.filter {
          let (word, bit) = place($0)
          return space[words + word] & bit != 0
        }
      }
    }
    let sorted = suspects.sorted()
    return sorted.indices.dropFirst().contains { sorted[$0 - 1] == sorted[$0] }
  }
}
