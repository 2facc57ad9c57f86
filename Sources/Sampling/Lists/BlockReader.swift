import Digests
import Dispatch
import StructuredText
import Synchronization

/// Hands out a list in blocks of whole records, in order, to whoever asks for the next one.
///
/// All threads read at the same time, each its own part of the file. Where a part's last record ends is found by one thread
/// after the other, in the order of the file, so that nothing needs to be guessed: each block begins where a record begins. What
/// is done with the block goes on beside it.
final class BlockReader: @unchecked Sendable {
  /// How the reading ended.
  enum Ending {
    case whole(ReadBytes)
    /// The list is written in another way than blocks can be cut from.
    case irregular
    case failed(any Error)
  }

  private let source: any RandomAccessSource
  private let linesAbove: Int
  private let blockSize: Int
  /// The part to be read next, from 0.
  private let next = Atomic(0)
  private let isGivenUp = Atomic(false)
  /// One goes round from each part to the next; whoever has it may touch what follows. There are as many as threads, none of
  /// which waits for more than one.
  private let turns: [DispatchSemaphore]

  // Touched by whoever's turn it is, or before threads start and after they end.
  private var hash: SHA256?
  private var bytes = 0
  /// What was read of a record that goes on in the next block.
  private var rest: [UInt8] = []
  private var beginning: CSVBeginning?
  private var hasEnded = false
  private var ended: Ending?

  /// The offset at which the parts begin.
  private var start = 0

  init(
    _ source: any RandomAccessSource, linesAbove: Int = 0, blockSize: Int, threads: Int, takesDigest: Bool = true
  ) {
    self.linesAbove = linesAbove
    (self.source, self.blockSize, hash) = (source, blockSize, takesDigest ? SHA256() : nil)
    turns = (0..<max(1, threads)).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
  }

  /// The most bytes of a block: what is left of the part before comes first, and a line end may be put behind the last record.
  var capacity: Int { 2 * blockSize + 1 }

  /// Whether all has been read, but for the one block that is still to be handed out.
  var isShort: Bool { hasEnded }

  /// Nil where threads are still to read on.
  var ending: Ending? { isGivenUp.load(ordering: .relaxed) ? .irregular : ended }

  /// Reads the headings; nil where they are not plain.
  func begin() throws -> CSVBeginning? {
    // Few headings need as much as a block; those that do get it.
    for size in [min(blockSize, 1 << 14), blockSize] {
      let known = rest.count
      rest.append(contentsOf: repeatElement(0, count: size - known))
      let count = try rest.withUnsafeMutableBytes { space in
        let added = UnsafeMutableRawBufferPointer(rebasing: space[known...])
        let count = try fill(added, from: known)
        take(UnsafeRawBufferPointer(rebasing: added[..<count]), of: added.count)
        return known + count
      }
      rest.removeLast(size - count)
      start = count
      if let headings = rest.withUnsafeBytes({ CSVBeginning($0, linesAbove: linesAbove) }) {
        rest.removeFirst(headings.length)
        beginning = headings
        return headings
      }
      if hasEnded { break }
    }
    return nil
  }

  /// Puts the next block somewhere into the space, which has room for `capacity` bytes, and says where; nil at the end, which has
  /// then its reason.
  func next(_ space: UnsafeMutableRawBufferPointer) -> UnsafeMutableRawBufferPointer? {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    let part = UnsafeMutableRawBufferPointer(rebasing: space[blockSize..<2 * blockSize])
    let found = Result { try fill(part, from: start + number * blockSize) }
    turns[number % turns.count].wait()
    defer { turns[(number + 1) % turns.count].signal() }
    guard ending == nil, let beginning else { return nil }
    do {
      return block(in: space, try found.get(), beginning)
    } catch {
      ended = .failed(error)
      return nil
    }
  }

  /// Says that a block was not as plain as it must be.
  func giveUp() { isGivenUp.store(true, ordering: .relaxed) }

  /// The whole records of what is left of the part before and of one of so many bytes, which lies a block size into the space.
  private func block(
    in space: UnsafeMutableRawBufferPointer, _ count: Int, _ beginning: CSVBeginning
  ) -> UnsafeMutableRawBufferPointer? {
    guard rest.count <= blockSize else {
      ended = .irregular
      return nil
    }
    let first = blockSize - rest.count
    space[first...].copyBytes(from: rest)
    take(UnsafeRawBufferPointer(rebasing: space[blockSize..<blockSize + count]), of: blockSize)
    let known = UnsafeMutableRawBufferPointer(rebasing: space[first..<blockSize + count])
    if hasEnded {
      ended = .whole(ReadBytes(digest: hash?.finish(), count: bytes, notice: nil))
      guard !known.isEmpty else { return nil }
      // The last record may end with the file; another line end behind it is an empty line, and those are passed over.
      space[blockSize + count] = UInt8(ascii: "\n")
      return UnsafeMutableRawBufferPointer(rebasing: space[first...blockSize + count])
    }
    let end = beginning.lastRecordEnd(in: UnsafeRawBufferPointer(known).bindMemory(to: UInt8.self))
    guard end > 0 else {
      ended = .irregular
      return nil
    }
    rest.removeAll(keepingCapacity: true)
    rest.append(contentsOf: known[end...])
    return UnsafeMutableRawBufferPointer(rebasing: known[..<end])
  }

  /// Takes note of bytes read where there was room for so many: fewer are the last.
  private func take(_ part: UnsafeRawBufferPointer, of room: Int) {
    hash?.update(part)
    bytes += part.count
    hasEnded = part.count < room
  }

  /// Reads from an offset until the space is full or the list has ended, and says how far it is full then.
  private func fill(_ space: UnsafeMutableRawBufferPointer, from offset: Int) throws -> Int {
    var count = 0
    while count < space.count {
      let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: space[count...]), at: offset + count)
      if read == 0 { break }
      count += read
    }
    return count
  }
}
