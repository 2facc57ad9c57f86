import Digests
import TestSupport
import Testing

@Suite struct `A digest` {
  @Test func `is read back from its hexadecimal form in either case`() {
    let digest = SHA256.digest(of: "abc")
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == digest)
  }

  @Test(arguments: ["", "ab", String(repeating: "0", count: 63), String(repeating: "g", count: 64)])
  func `is not read from anything else`(text: String) {
    #expect(Digest(hex: text) == nil)
  }

  @Test func `is its 32 bytes and no other number of them`() {
    let digest = SHA256.digest(of: "abc")
    #expect(digest.bytes.count == 32)
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(Digest(bytes: digest.bytes.dropLast()) == nil)
  }

  @Test func `is ordered as its bytes are`() {
    let digests = (0..<100).map { SHA256.digest(of: "\($0)") }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }
}

@Suite struct `A short digest` {
  @Test func `is the first 128 bits, five to a character, highest first`() {
    // Bits 00001 00010 00011 … spelled out: 0x08 = 00001000, 0x86 = 10000110 and so on.
    let digest = Digest(bytes: [0x08, 0x86, 0x42, 0x98, 0xE8] + [UInt8](repeating: 0, count: 27))
    #expect(digest?.short == "1234567800000000000000000" + "0")
  }

  @Test func `fills its last character with two zero bits`() {
    let digest = Digest(bytes: [UInt8](repeating: 0xFF, count: 32))
    #expect(digest?.short == "zzzzzzzzzzzzzzzzzzzzzzzzzw")
  }

  @Test func `is read back from its text`() {
    for number in 0..<500 {
      let short = SHA256.digest(of: "\(number)").shortened
      #expect(ShortDigest(short.description) == short, "number \(number)")
    }
  }

  @Test func `begins like another with as many characters as their texts do`() {
    let shorts = (0..<500).map { SHA256.digest(of: "\($0)").shortened }.sorted()
    for (one, two) in zip(shorts, shorts.dropFirst()) {
      let shared = zip(one.description, two.description).prefix { $0 == $1 }.count
      #expect(one.sharedLength(with: two) == shared, "\(one) and \(two)")
    }
    #expect(shorts[0].sharedLength(with: shorts[0]) == ShortDigest.length)
  }

  @Test func `is ordered as its text is`() {
    let shorts = (0..<100).map { SHA256.digest(of: "\($0)").shortened }
    #expect(shorts.sorted().map(\.description) == shorts.map(\.description).sorted())
  }

  @Test(arguments: [
    "", "0000000000000000000000000", "000000000000000000000000000", "i0000000000000000000000000",
    "A0000000000000000000000000", "é000000000000000000000000", "00000000000000000000000001",
  ])
  func `is not read from a text of another length or alphabet, or with bits it does not have`(text: String) {
    #expect(ShortDigest(text) == nil)
  }
}

@Suite struct `A fingerprint` {
  @Test func `keeps fields apart`() {
    #expect(fingerprint("ab", "c") != fingerprint("a", "bc"))
    #expect(fingerprint("ab") != fingerprint("ab", ""))
  }

  @Test func `keeps kinds apart`() {
    #expect(Fingerprint("one/1").digest() != Fingerprint("one/2").digest())
  }

  @Test func `hashes the tag, then each field behind its length`() {
    let framed =
      Array("test/1".utf8) + [0, 0, 0, 0, 0, 0, 0, 2] + Array("ab".utf8) + [0, 0, 0, 0, 0, 0, 0, 1] + Array("c".utf8)
    #expect(fingerprint("ab", "c") == SHA256.digest(of: framed))
  }

  @Test func `counts a text by its UTF-8 bytes and a digest by its own`() {
    var texts = Fingerprint("test/1")
    texts.add("é")
    var bytes = Fingerprint("test/1")
    bytes.add(Array("é".utf8))
    #expect(texts.digest() == bytes.digest())

    let inner = SHA256.digest(of: "x")
    var digests = Fingerprint("test/1")
    digests.add(inner)
    var raw = Fingerprint("test/1")
    raw.add(inner.bytes)
    #expect(digests.digest() == raw.digest())
  }

  private func fingerprint(_ fields: String...) -> Digest {
    var fingerprint = Fingerprint("test/1")
    for field in fields { fingerprint.add(field) }
    return fingerprint.digest()
  }
}
