/// The bytes of one part of an archive, unpacked a chunk at a time. That they are all there and their check sum is right is known
/// at their end only: who reads them uses nothing before.
struct PartUnpacker: ~Copyable {
  private let archive: Archive
  private let entry: Archive.Entry
  private let range: Range<Int>
  private var inflater: Inflater?
  private var sum = Checksum()
  private var count = 0

  /// How many bytes are lent out at once at most.
  static let mostBytes = Inflater.mostBytes

  /// How many bytes there are to be.
  var size: Int { entry.size }

  init(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) {
    let range = try archive.range(of: entry)
    let isSuspect = entry.size > WorkbookLimits.suspectBytes && entry.size / WorkbookLimits.growth > entry.packed
    guard entry.size <= WorkbookLimits.partBytes, !isSuspect else {
      throw .tooLarge("'\(entry.name)' is \(entry.size >> 20) MiB when it is unpacked")
    }
    (self.archive, self.entry, self.range) = (archive, entry, range)
    inflater = entry.method == 8 ? Inflater() : nil
  }

  /// Lends out the next bytes; none at the end.
  mutating func next(_ body: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Void) throws(WorkbookFault) -> Bool {
    let found: UnsafeRawBufferPointer? = archive.bytes.withUnsafeBytes { bytes in
      let packed = UnsafeRawBufferPointer(rebasing: bytes[range])
      if inflater != nil { return inflater?.next(from: packed) }
      return UnsafeRawBufferPointer(rebasing: packed.dropFirst(count).prefix(PartUnpacker.mostBytes))
    }
    guard let found else { throw .damaged("'\(entry.name)' cannot be unpacked") }
    count += found.count
    sum.update(found)
    guard count <= entry.size else { throw .damaged("'\(entry.name)' is longer than it says") }
    guard found.isEmpty else {
      try body(found)
      return true
    }
    guard count == entry.size else { throw .damaged("'\(entry.name)' is shorter than it says") }
    guard sum.value == entry.sum else { throw .damaged("the check sum of '\(entry.name)' is wrong") }
    return false
  }
}
