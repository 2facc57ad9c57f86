import DigestKernel
import Digests
import TestSupport
import Testing

/// The examples of FIPS 180-4 as NIST publishes them, and the long message of a million letters.
private let published: [(text: String, times: Int, hex: String)] = [
  ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  (
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
    1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
  ),
  ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
]

@Suite struct `SHA-256` {
  @Test(arguments: published)
  func `gives the digests that the standard's examples give`(text: String, times: Int, hex: String) {
    #expect(SHA256.digest(of: String(repeating: text, count: times)).hex == hex)
  }

  @Test(arguments: published)
  func `gives the standard's digests in plain C too`(text: String, times: Int, hex: String) {
    var hash = SHA256(portable: true)
    for _ in 0..<times { hash.update(text) }
    #expect(hash.finish().hex == hex)
  }

  @Test func `pads every length from 0 to 200 bytes alike on both paths`() {
    var generator = SeededGenerator(seed: 2012)
    for length in 0...200 {
      let message = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var portable = SHA256(portable: true)
      portable.update(message)
      #expect(SHA256.digest(of: message) == portable.finish(), "length \(length)")
    }
  }

  @Test func `does not depend on how a message is cut into parts`() {
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      let message = (0..<Int.random(in: 0...700, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      var hash = SHA256()
      var rest = message[...]
      while !rest.isEmpty {
        let part = rest.prefix(Int.random(in: 0...130, using: &generator))
        hash.update(Array(part))
        rest = rest.dropFirst(part.count)
      }
      #expect(hash.finish() == SHA256.digest(of: message), "seed \(seed)")
    }
  }

  @Test func `carries on from a copy, leaving the original where it stood`() {
    var beginning = SHA256()
    beginning.update("public phrase\n")
    var first = beginning
    first.update("case 1")
    var second = beginning
    second.update("case 2")
    #expect(first.finish() == SHA256.digest(of: "public phrase\ncase 1"))
    #expect(second.finish() == SHA256.digest(of: "public phrase\ncase 2"))
  }

  @Test(arguments: [1, 2, 3, 17])
  func `folds blocks as the plain path does`(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let data = (0..<64 * count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var fast = (0..<8).map { _ in UInt32.random(in: 0...UInt32.max, using: &generator) }
    var plain = fast
    muster_sha256_blocks(&fast, data, count)
    muster_sha256_blocks_portable(&plain, data, count)
    #expect(fast == plain)
  }
}
