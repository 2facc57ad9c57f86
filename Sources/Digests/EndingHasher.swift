import DigestKernel

/// Hashes many short endings of one beginning: a lottery ticket for every case of a long list.
package final class EndingHasher: Sendable {
  private let started: SHA256
  // In a place of its own, so that no ending costs a copy of it. It is never changed.
  nonisolated(unsafe) let beginning: UnsafeMutablePointer<muster_sha256_beginning>
  /// The longest ending that needs no second block.
  private let longest: Int

  /// - Parameter beginning: what was hashed so far.
  package init(_ beginning: SHA256) {
    started = beginning
    self.beginning = .allocate(capacity: 1)
    self.beginning.initialize(to: beginning.beginning)
    longest = 55 - beginning.filled
  }

  deinit { beginning.deallocate() }

  /// The first 128 bits of the digest of the beginning and the ending together.
  package func start(ofDigestWith ending: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64) {
    guard ending.count <= longest, let bytes = ending.baseAddress else {
      var hash = started
      hash.update(UnsafeRawBufferPointer(ending))
      let digest = hash.finish()
      return (digest.words.0, digest.words.1)
    }
    let start = muster_sha256_ending(beginning, bytes, ending.count)
    return (start.high, start.low)
  }

  /// Whether an ending of this length needs no second block.
  func takes(_ count: Int) -> Bool { count <= longest }
}
