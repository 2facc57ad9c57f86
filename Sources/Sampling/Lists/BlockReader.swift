import Digests
import StructuredText
import Synchronization

/// Hands out a list in blocks of whole records, in order, to whoever asks for the next one.
///
/// Reading, hashing and finding the last record end of a block is done by one thread at a time, so that nothing needs to be
/// guessed: each block begins where a record begins. What is done with the block goes on beside it.
final class BlockReader: @unchecked Sendable {
  /// How the reading ended.
  enum Ending {
    case whole(ReadBytes)
    /// The list is written in another way than blocks can be cut from.
    case irregular
    case failed(any Error)
  }

  // Everything but the lock and the size is touched under the lock only, or before threads start and after they end.
  private let lock = Mutex(())
  private let blockSize: Int
  private var source: any ByteSource
  private var hash: SHA256?
  private var bytes = 0
  /// What was read of a record that goes on in the next block.
  private var rest: [UInt8] = []
  private var beginning: CSVBeginning?
  private var hasEnded = false
  private(set) var ending: Ending?

  init(_ source: any ByteSource, blockSize: Int, takesDigest: Bool = true) {
    (self.source, self.blockSize, hash) = (source, blockSize, takesDigest ? SHA256() : nil)
  }

  /// The most bytes of a block: a line end may be put behind the last record.
  var capacity: Int { blockSize + 1 }

  /// Whether all has been read, but for the one block that is still to be handed out.
  var isShort: Bool { hasEnded }

  /// Reads the headings; nil where they are not plain.
  func begin() throws -> CSVBeginning? {
    // Few headings need as much as a block; those that do get it.
    for size in [min(blockSize, 1 << 14), blockSize] {
      let known = rest.count
      rest.append(contentsOf: repeatElement(0, count: size - known))
      var count = 0
      try rest.withUnsafeMutableBytes { space in count = try fill(space, from: known) }
      rest.removeLast(size - count)
      if let headings = rest.withUnsafeBytes({ CSVBeginning($0) }) {
        rest.removeFirst(headings.length)
        beginning = headings
        return headings
      }
      if hasEnded { break }
    }
    return nil
  }

  /// Puts the next block into the space and says how long it is; 0 at the end, which has then its reason.
  func next(_ space: UnsafeMutableRawBufferPointer) -> Int {
    lock.withLock { _ in
      guard ending == nil, let beginning else { return 0 }
      do {
        return try next(space, beginning)
      } catch {
        ending = .failed(error)
        return 0
      }
    }
  }

  /// Says that a block was not as plain as it must be.
  func giveUp() { lock.withLock { _ in ending = .irregular } }

  private func next(_ space: UnsafeMutableRawBufferPointer, _ beginning: CSVBeginning) throws -> Int {
    space.copyBytes(from: rest)
    let count = try fill(UnsafeMutableRawBufferPointer(rebasing: space[..<blockSize]), from: rest.count)
    if hasEnded {
      ending = .whole(ReadBytes(digest: hash?.finish(), count: bytes, notice: nil))
      // The last record may end with the file; another line end behind it is an empty line, and those are passed over.
      if count > 0 { space[count] = UInt8(ascii: "\n") }
      return count == 0 ? 0 : count + 1
    }
    let end = beginning.lastRecordEnd(in: UnsafeRawBufferPointer(rebasing: space[..<count]).bindMemory(to: UInt8.self))
    guard end > 0 else {
      ending = .irregular
      return 0
    }
    rest.removeAll(keepingCapacity: true)
    rest.append(contentsOf: space[end..<count])
    return end
  }

  /// Reads until the space is full or the list has ended, and says how far it is full then.
  private func fill(_ space: UnsafeMutableRawBufferPointer, from start: Int) throws -> Int {
    var count = start
    while count < space.count, !hasEnded {
      let part = UnsafeMutableRawBufferPointer(rebasing: space[count...])
      let read = try source.read(into: part)
      hash?.update(UnsafeRawBufferPointer(rebasing: part[..<read]))
      bytes += read
      count += read
      if read == 0 { hasEnded = true }
    }
    return count
  }
}
