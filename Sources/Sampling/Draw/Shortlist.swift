import Assessments

/// A case that may yet be drawn, with all that a draw needs to know of it.
struct Candidate {
  let key: TicketKey
  let reference: String
  /// Its value of each attribute, as a number of the attribute's table.
  var categories: SIMD8<UInt16>
  /// Its key for each limit, 0 where its rows name nobody.
  let limitKeys: [UInt64]
  /// The number of the case, where every case has one; otherwise 0.
  let number: Int
}

/// How many candidates a stratum may need at most, whatever becomes of the others.
struct ShortlistSize {
  /// In all.
  let capacity: Int
  /// For one worker, where there is a limit; nil where there is none.
  let each: Int?

  /// - Parameter asked: how many cases are asked for of all strata together.
  ///
  /// With a limit of L for a worker: tickets are called in order, so that of the cases of one worker in one stratum no more
  /// than the first L are ever drawn or reserves. Of `asked` cases and all strata's reserves no more than one in L can
  /// have filled a worker's room, and only the L kept tickets of such a worker can be passed over. Several limits at
  /// once give no such bound.
  init(asked: Int, reserves: Int, strata: Int, limits: [SampleDrawn.Limit]) {
    switch limits.count {
    case 0: (capacity, each) = (asked + reserves, nil)
    case 1:
      (capacity, each) = (asked + reserves + asked + strata * reserves, limits[0].atMost)
    default: (capacity, each) = (.max, nil)
    }
  }
}

/// The few cases with the smallest tickets of a group, so many as a draw may need, each once.
struct Shortlist {
  private let size: ShortlistSize
  private var kept: [Candidate] = []
  /// The first 64 bits of the largest ticket that may still matter.
  private(set) var ceiling = UInt64.max
  /// Whether a case was offered twice. Equal references have equal tickets, and a ticket that is kept is compared with all
  /// that come after it; so a case that stands on the list twice is always noticed.
  private(set) var hasRepeat = false

  init(_ size: ShortlistSize) { self.size = size }

  /// Whether a case with this ticket is worth offering.
  func wants(_ key: TicketKey) -> Bool { key.high <= ceiling }

  mutating func offer(_ candidate: Candidate) {
    kept.append(candidate)
    if size.capacity < Int.max / 4, kept.count >= size.capacity * 2 + 64 { settle() }
  }

  /// Takes in those of another part of the same lists, each changed to be one of this.
  mutating func join(_ other: Shortlist, _ change: (inout Candidate) -> Void) {
    hasRepeat = hasRepeat || other.hasRepeat
    for candidate in other.kept {
      var candidate = candidate
      change(&candidate)
      kept.append(candidate)
    }
    ceiling = min(ceiling, other.ceiling)
  }

  /// In order, smallest ticket first.
  mutating func sorted() -> [Candidate] {
    settle()
    return kept
  }

  private mutating func settle() {
    kept.sort { $0.key < $1.key }
    var counts: [UInt64: Int] = [:]
    var result: [Candidate] = []
    for candidate in kept {
      if let last = result.last, last.key == candidate.key {
        hasRepeat = true
        continue
      }
      if result.count == size.capacity { break }
      if let each = size.each, let key = candidate.limitKeys.first, key != 0 {
        let count = counts[key, default: 0]
        guard count < each else { continue }
        counts[key] = count + 1
      }
      result.append(candidate)
    }
    kept = result
    if kept.count == size.capacity, let last = kept.last { ceiling = last.key.high }
  }
}
