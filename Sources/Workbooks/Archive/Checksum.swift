import SheetKernel

/// The check sum of zip archives (CRC-32).
struct Checksum {
  private var state: UInt32 = 0xFFFF_FFFF

  /// The sum of all bytes so far.
  var value: UInt32 { ~state }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    state = muster_crc32(state, base.assumingMemoryBound(to: UInt8.self), bytes.count)
  }
}
