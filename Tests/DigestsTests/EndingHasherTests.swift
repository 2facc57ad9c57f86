import Digests
import Testing

@Suite struct EndingHasherTests {
  @Test func `an ending is hashed as if beginning and ending were one, whatever their lengths`() {
    for length in 0..<140 {
      var beginning = SHA256()
      beginning.update([UInt8](repeating: 7, count: length))
      let hasher = EndingHasher(beginning)
      for count in 0..<130 {
        let ending = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) }
        let whole = SHA256.digest(of: [UInt8](repeating: 7, count: length) + ending).bytes
        let start = ending.withUnsafeBufferPointer { hasher.start(ofDigestWith: $0) }
        let words = [start.high, start.low].flatMap { word in
          stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
        #expect(Array(whole.prefix(16)) == words, "\(length) and \(count)")
      }
    }
  }
}
