import Dispatch
import Synchronization

/// The bytes of one part of an archive, a chunk at a time (see `PartUnpacker`). A large part is unpacked on a thread of its own, a
/// little ahead of whoever reads it.
struct PartReader: ~Copyable {
  private var unpacker: PartUnpacker?
  private let ahead: PartAhead?

  /// What is unpacked sooner than a thread has begun.
  private static let small = 4 << 20

  init(_ archive: Archive, _ entry: Archive.Entry) throws(WorkbookFault) {
    let unpacker = try PartUnpacker(archive, entry)
    if unpacker.size > PartReader.small {
      self.unpacker = nil
      ahead = PartAhead(consume unpacker)
    } else {
      self.unpacker = consume unpacker
      ahead = nil
    }
  }

  deinit { ahead?.stop() }

  /// Lends out the next bytes; none at the end.
  mutating func next(_ body: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Void) throws(WorkbookFault) -> Bool {
    if let ahead { return try ahead.next(body) }
    return try unpacker?.next(body) ?? false
  }
}

/// Unpacks a part on another thread into a few chunks, which whoever reads gives back one by one.
private final class PartAhead: @unchecked Sendable {
  private enum Content { case bytes(Int), end, fault(WorkbookFault) }

  private static let count = 4

  /// Touched by the other thread only.
  private var unpacker: PartUnpacker
  /// Where the bytes of the chunks lie, and what each holds. One is touched by one thread at a time: by the other once it is free, by
  /// the reader once it is ready.
  private let space: UnsafeMutableRawBufferPointer
  private let contents: UnsafeMutablePointer<Content>
  private let free = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)
  private let isWanted = Atomic(true)
  /// Which chunk is read next, and whether the one before is still held.
  private var place = 0
  private var holdsOne = false

  init(_ unpacker: consuming PartUnpacker) {
    self.unpacker = unpacker
    space = .allocate(byteCount: PartAhead.count * PartUnpacker.mostBytes, alignment: 4096)
    contents = .allocate(capacity: PartAhead.count)
    contents.initialize(repeating: .end, count: PartAhead.count)
    for _ in 0..<PartAhead.count { free.signal() }
    DispatchQueue.global().async { self.unpack() }
  }

  deinit {
    contents.deinitialize(count: PartAhead.count)
    contents.deallocate()
    space.deallocate()
  }

  /// Ends the other thread where the reader wants no more.
  func stop() {
    isWanted.store(false, ordering: .relaxed)
    free.signal()
  }

  func next(_ body: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Void) throws(WorkbookFault) -> Bool {
    if holdsOne {
      free.signal()
      place = (place + 1) % PartAhead.count
    }
    ready.wait()
    holdsOne = false
    switch contents[place] {
    case .bytes(let count):
      holdsOne = true
      try body(UnsafeRawBufferPointer(rebasing: chunk(place)[..<count]))
      return true
    // Whoever asks again is told the same again.
    case .end:
      ready.signal()
      return false
    case .fault(let fault):
      ready.signal()
      throw fault
    }
  }

  private func chunk(_ place: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(
      rebasing: space[(place * PartUnpacker.mostBytes)..<((place + 1) * PartUnpacker.mostBytes)])
  }

  private func unpack() {
    var place = 0
    while true {
      free.wait()
      guard isWanted.load(ordering: .relaxed) else { return }
      var content = Content.end
      do throws(WorkbookFault) {
        let to = chunk(place)
        _ = try unpacker.next { (bytes) throws(WorkbookFault) in
          precondition(bytes.count <= to.count, "a chunk has no room for what was unpacked")
          to.copyMemory(from: bytes)
          content = .bytes(bytes.count)
        }
      } catch {
        content = .fault(error)
      }
      contents[place] = content
      ready.signal()
      guard case .bytes = content else { return }
      place = (place + 1) % PartAhead.count
    }
  }
}
