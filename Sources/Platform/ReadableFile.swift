/// A regular file that is read in parts, of whatever length.
package final class ReadableFile: Sendable {
  private let file: Descriptor
  private let path: String
  /// How many bytes it had when it was opened.
  package let size: Int

  /// Opens a file; a pipe or a device, which may never end, is refused.
  package init(_ path: String) throws(SystemError) {
    self.path = path
    file = try Descriptor(FileReading.opening(path, .file, for: path))
    size = try FileReading.sizeOfFile(file.number, path: path)
  }

  /// Puts the next bytes into the space and says how many; 0 at the end.
  package func read(into space: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try SystemError.naming(.read, path) { () throws(SystemCode) in
      try OperatingSystem.read(file.number, into: space)
    }
  }

  /// Puts the bytes from an offset on into the space and says how many; 0 at the end. What is read next stays as it is.
  package func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    try SystemError.naming(.read, path) { () throws(SystemCode) in
      try OperatingSystem.read(file.number, into: space, at: offset)
    }
  }

  /// The first bytes, at most so many. What is read next stays as it is.
  package func start(_ count: Int) throws(SystemError) -> [UInt8] {
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { space.deallocate() }
    var filled = 0
    while filled < count {
      let read = try read(into: UnsafeMutableRawBufferPointer(rebasing: space[filled...]), at: filled)
      if read == 0 { break }
      filled += read
    }
    return Array(space[..<filled])
  }

  /// Goes back to the first byte.
  package func rewind() throws(SystemError) {
    try SystemError.naming(.read, path) { () throws(SystemCode) in try OperatingSystem.rewind(file.number) }
  }
}
