import DigestKernel

/// Endings that wait to be hashed together with one beginning, which processors do faster than one after the other. They are
/// not copied: their bytes must stay where they are until then.
package final class EndingBatch {
  /// How many there may be.
  package static let capacity = Int(MUSTER_SHA256_BATCH)

  private let hasher: EndingHasher
  private let endings: UnsafeMutablePointer<UnsafePointer<UInt8>>
  private let counts: UnsafeMutablePointer<Int>
  private let starts: UnsafeMutablePointer<muster_sha256_start>
  /// In a place of its own, so that no access to it need be watched.
  private let state: UnsafeMutablePointer<State>

  private struct State {
    var count = 0
    /// Whether one is too long to be hashed with the others.
    var hasLong = false
  }

  package init(_ hasher: EndingHasher) {
    self.hasher = hasher
    endings = .allocate(capacity: EndingBatch.capacity)
    counts = .allocate(capacity: EndingBatch.capacity)
    starts = .allocate(capacity: EndingBatch.capacity)
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    endings.deallocate()
    counts.deallocate()
    starts.deallocate()
    state.deallocate()
  }

  /// How many there are.
  package var count: Int { state.pointee.count }

  /// Adds one that is not empty, where there is room.
  package func add(_ ending: UnsafeBufferPointer<UInt8>) {
    guard count < EndingBatch.capacity, let base = ending.baseAddress else { return }
    endings[count] = base
    counts[count] = ending.count
    if !hasher.takes(ending.count) { state.pointee.hasLong = true }
    state.pointee.count += 1
  }

  /// Hashes all, and leaves room for others.
  package func hash() {
    if state.pointee.hasLong {
      for place in 0..<count {
        let start = hasher.start(ofDigestWith: UnsafeBufferPointer(start: endings[place], count: counts[place]))
        starts[place] = muster_sha256_start(high: start.high, low: start.low)
      }
    } else {
      muster_sha256_endings(hasher.beginning, endings, counts, count, starts)
    }
    state.pointee = State()
  }

  /// The first 128 bits of the digest of the beginning with the ending that was added at a place, once all were hashed.
  package func start(_ index: Int) -> (high: UInt64, low: UInt64) { (starts[index].high, starts[index].low) }
}
