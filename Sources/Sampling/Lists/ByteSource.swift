/// Where a list's bytes come from. Sampling itself opens no file.
package protocol ByteSource {
  /// Puts the next bytes into the space given and says how many; 0 is the end.
  mutating func read(into space: UnsafeMutableRawBufferPointer) throws -> Int
}

/// A source that can be read anywhere, and from its beginning again. A list in one needs less memory, since what rarely happens
/// need not be provided for, and less time.
package protocol RandomAccessSource: ByteSource, Sendable {
  /// Puts the bytes from an offset on into the space given and says how many; 0 is the end. Threads do so at the same time.
  func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
  /// Goes back to the first byte, for those who read one after the other.
  mutating func rewind() throws
}

/// Bytes from whoever can fill a buffer.
package struct ClosureSource: ByteSource {
  private let fill: (UnsafeMutableRawBufferPointer) throws -> Int

  package init(_ fill: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) { self.fill = fill }

  package mutating func read(into space: UnsafeMutableRawBufferPointer) throws -> Int { try fill(space) }
}

/// Bytes that are in memory already.
package struct BytesSource: RandomAccessSource {
  package let all: [UInt8]
  private var done = 0

  package init(_ bytes: [UInt8]) { all = bytes }
  package init(_ text: String) { self.init(Array(text.utf8)) }

  package mutating func read(into space: UnsafeMutableRawBufferPointer) -> Int {
    let count = read(into: space, at: done)
    done += count
    return count
  }

  package func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    let part = all.dropFirst(offset).prefix(space.count)
    space.copyBytes(from: part)
    return part.count
  }

  package mutating func rewind() { done = 0 }

  /// The first bytes.
  package func start(_ most: Int) -> [UInt8] { Array(all.prefix(most)) }
}
