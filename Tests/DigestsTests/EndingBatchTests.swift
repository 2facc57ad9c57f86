import DigestKernel
import Digests
import Testing

@Suite struct EndingBatchTests {
  @Test(arguments: [0, 1, 3, 4, 38, 54, 55, 64, 100])
  func `endings hashed together are hashed as each by itself`(length: Int) {
    var beginning = SHA256()
    beginning.update([UInt8](repeating: 7, count: length))
    let hasher = EndingHasher(beginning)
    let batch = EndingBatch(hasher)
    // Every number of endings up to the most, of every length that fits a block and some that do not.
    for number in 1...EndingBatch.capacity {
      let endings = (0..<number).map { place in
        (0..<(1 + (place * 7 + number) % 20)).map { UInt8(truncatingIfNeeded: $0 * 31 + place) }
      }
      hash(endings, batch) { place, start in
        let alone = endings[place].withUnsafeBufferPointer { hasher.start(ofDigestWith: $0) }
        #expect(start == alone, "\(length), \(place) of \(number)")
      }
    }
  }

  @Test func `a batch holds no more than it hashes together, and is empty afterwards`() {
    let batch = EndingBatch(EndingHasher(SHA256()))
    let endings = [[UInt8]](repeating: [1, 2, 3], count: EndingBatch.capacity + 5)
    hash(endings, batch) { _, _ in }
    #expect(batch.count == 0)
  }

  @Test func `all ways of hashing several endings agree, the processor's own and the plain one`() {
    var beginning = muster_sha256_beginning()
    beginning.count = 38
    var together = [muster_sha256_start](repeating: muster_sha256_start(), count: 50)
    var alone = together
    let endings = (0..<50).map { number in (0..<(number % 17)).map { UInt8(truncatingIfNeeded: $0 + number) } + [9] }
    let places = endings.map { ending in
      let place = UnsafeMutablePointer<UInt8>.allocate(capacity: ending.count)
      place.initialize(from: ending, count: ending.count)
      return UnsafePointer(place)
    }
    defer { for place in places { place.deallocate() } }
    let counts = endings.map(\.count)
    muster_sha256_endings(&beginning, places, counts, 50, &together)
    muster_sha256_endings_one_by_one(&beginning, places, counts, 50, &alone)
    #expect(together.map(\.high) == alone.map(\.high))
    #expect(together.map(\.low) == alone.map(\.low))
  }

  private func hash(
    _ endings: [[UInt8]], _ batch: EndingBatch, _ check: (Int, (high: UInt64, low: UInt64)) -> Void
  ) {
    // One run of bytes, so that each ending stays where it is.
    let all = Array(endings.joined())
    all.withUnsafeBufferPointer { bytes in
      var start = 0
      for ending in endings {
        batch.add(UnsafeBufferPointer(rebasing: bytes[start..<start + ending.count]))
        start += ending.count
      }
      let count = batch.count
      batch.hash()
      for place in 0..<count {
        let found = batch.start(place)
        check(place, found)
      }
    }
  }
}
