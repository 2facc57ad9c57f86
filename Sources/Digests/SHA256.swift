import DigestKernel

/// SHA-256 (FIPS 180-4) of bytes given in any number of parts.
///
/// A copy carries on from where the original stood: hash a common beginning once, then copy for each ending.
package struct SHA256: Sendable {
  private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)
  private typealias Block = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  private static let blockSize = 64
  private static let roomForLength = 8

  private var state: State
  private var block: Block = (0, 0, 0, 0, 0, 0, 0, 0)
  private var byteCount: UInt64 = 0
  private let isPortable: Bool

  /// Nothing hashed yet. `portable` leaves the processor's own instructions unused, for comparison.
  package init(portable: Bool = false) {
    // The initial hash value of section 5.3.3.
    state = (
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
    )
    isPortable = portable
  }

  /// Whether the processor's own instructions are used here.
  package static var isAccelerated: Bool { muster_sha256_is_accelerated() }

  /// How many bytes wait for the rest of their block.
  var filled: Int { Int(byteCount % UInt64(SHA256.blockSize)) }

  /// How it stands, to go on from again and again.
  var beginning: muster_sha256_beginning {
    var beginning = muster_sha256_beginning()
    beginning.state = state
    beginning.count = byteCount
    withUnsafeMutableBytes(of: &beginning.block) { space in
      withUnsafeBytes(of: block) { space.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<filled])) }
    }
    return beginning
  }

  /// Adds bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    let filled = Int(byteCount % UInt64(SHA256.blockSize))
    byteCount += UInt64(bytes.count)
    if filled > 0 {
      let wanted = min(SHA256.blockSize - filled, rest.count)
      fill(from: filled, with: rest.prefix(wanted))
      rest = rest.dropFirst(wanted)
      guard filled + wanted == SHA256.blockSize else { return }
      compressBlock()
    }
    let whole = rest.count / SHA256.blockSize
    if whole > 0 {
      compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole * SHA256.blockSize)), count: whole)
      rest = rest.dropFirst(whole * SHA256.blockSize)
    }
    fill(from: 0, with: rest)
  }

  /// Adds bytes.
  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// Adds the UTF-8 bytes of a text.
  package mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// The digest of all that was added.
  package consuming func finish() -> Digest {
    // Section 5.1.1: a one bit, zeros up to the last eight bytes of a block, then the length in bits.
    let filled = Int(byteCount % UInt64(SHA256.blockSize))
    let bits = (byteCount * 8).bigEndian
    withUnsafeMutableBytes(of: &block) { buffer in
      buffer[filled] = 0x80
      _ = UnsafeMutableRawBufferPointer(rebasing: buffer[(filled + 1)...]).initializeMemory(
        as: UInt8.self, repeating: 0)
    }
    if filled >= SHA256.blockSize - SHA256.roomForLength {
      compressBlock()
      block = (0, 0, 0, 0, 0, 0, 0, 0)
    }
    block.7 = bits
    compressBlock()
    return Digest(
      words: (
        UInt64(state.0) << 32 | UInt64(state.1), UInt64(state.2) << 32 | UInt64(state.3),
        UInt64(state.4) << 32 | UInt64(state.5), UInt64(state.6) << 32 | UInt64(state.7)
      ))
  }

  /// The digest of bytes.
  package static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest of bytes.
  package static func digest(of bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { digest(of: $0) } }

  /// The digest of the UTF-8 bytes of a text.
  package static func digest(of text: String) -> Digest {
    var hash = SHA256()
    hash.update(text)
    return hash.finish()
  }

  private mutating func fill(from offset: Int, with bytes: Slice<UnsafeRawBufferPointer>) {
    guard !bytes.isEmpty else { return }
    withUnsafeMutableBytes(of: &block) { buffer in
      UnsafeMutableRawBufferPointer(rebasing: buffer[offset...]).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes))
    }
  }

  private mutating func compressBlock() {
    let full = block
    withUnsafeBytes(of: full) { compress($0, count: 1) }
  }

  private mutating func compress(_ blocks: UnsafeRawBufferPointer, count: Int) {
    guard let data = blocks.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    withUnsafeMutablePointer(to: &state) { tuple in
      tuple.withMemoryRebound(to: UInt32.self, capacity: 8) { words in
        if isPortable {
          muster_sha256_blocks_portable(words, data, count)
        } else {
          muster_sha256_blocks(words, data, count)
        }
      }
    }
  }
}
