/// Whether a link given in place of a file is followed: yes for what a user names, no inside a workspace.
package enum LinkRule: Sendable {
  case followed
  case refused
}

/// Reading what is on the disk.
package enum FileReading {
  /// 1 MiB: large enough that the number of calls no longer shows, small enough for a processor's cache.
  package static let chunkSize = 1 << 20

  /// The whole of a regular file, at most `limit` bytes.
  package static func bytes(
    of path: String, limit: Int, links: LinkRule = .followed
  ) throws(SystemError) -> [UInt8] {
    let file = try Descriptor(opening(path, links == .followed ? .file : .fileNotLink, for: path))
    return try wholeFile(file.number, limit: limit, path: path)
  }

  /// What is done with a part of a file, whose bytes are only lent; false ends the reading.
  package typealias Chunk = (UnsafeRawBufferPointer) throws(SystemError) -> Bool

  /// The bytes of a file or a pipe, part by part, until the end or until `body` answers false.
  package static func eachChunk(of path: String, size: Int = chunkSize, _ body: Chunk) throws(SystemError) {
    let stream = try Descriptor(opening(path, .stream, for: path))
    try eachChunk(stream.number, size: size, path: path, body)
  }

  /// The same for a regular file only: a pipe or a device, which may never end, is refused.
  package static func eachChunk(ofFile path: String, size: Int = chunkSize, _ body: Chunk) throws(SystemError) {
    let file = try Descriptor(opening(path, .file, for: path))
    _ = try sizeOfFile(file.number, path: path)
    try eachChunk(file.number, size: size, path: path, body)
  }

  /// Where a path leads once every link on it is followed; itself where nothing is there.
  package static func resolved(_ path: String) -> String { OperatingSystem.realPath(path) ?? path }

  /// Whether there is not one byte in a regular file.
  package static func isEmpty(_ path: String) throws(SystemError) -> Bool {
    let file = try Descriptor(opening(path, .file, for: path))
    return try sizeOfFile(file.number, path: path) == 0
  }

  /// What a path names, without following a link; nil where there is nothing.
  package static func kind(of path: String) throws(SystemError) -> FileKind? {
    do {
      return try OperatingSystem.status(path).kind
    } catch {
      if error.reason == .notFound || error.reason == .notAFolder { return nil }
      throw SystemError(.inspect, path, error)
    }
  }

  /// How long a regular file is, without opening it; nil where there is none.
  package static func size(of path: String) throws(SystemError) -> Int? {
    do {
      let status = try OperatingSystem.status(path)
      return status.kind == .file ? status.size : nil
    } catch {
      if error.reason == .notFound || error.reason == .notAFolder { return nil }
      throw SystemError(.inspect, path, error)
    }
  }

  static func opening(
    _ name: String, _ how: OperatingSystem.Opening, in folder: Int32? = nil, for path: String
  ) throws(SystemError) -> Int32 {
    try SystemError.naming(.read, path) { () throws(SystemCode) in try OperatingSystem.open(name, how, in: folder) }
  }

  /// The size of an open file; anything but a regular file is refused.
  static func sizeOfFile(_ file: Int32, path: @autoclosure () -> String) throws(SystemError) -> Int {
    let status: FileStatus
    do { status = try OperatingSystem.status(file) } catch { throw SystemError(.read, path(), error) }
    guard status.kind == .file else { throw SystemError(.read, path(), .notAFile) }
    return status.size
  }

  static func wholeFile(_ file: Int32, limit: Int, path: @autoclosure () -> String) throws(SystemError) -> [UInt8] {
    let size = try sizeOfFile(file, path: path())
    guard size <= limit else { throw SystemError(.read, path(), .tooLarge(limit: limit)) }
    var failure: SystemCode?
    // One call for a file as large as it says; a file that shrinks meanwhile ends early, one that grows is cut at its size.
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      do throws(SystemCode) {
        while count < size {
          let read = try OperatingSystem.read(file, into: UnsafeMutableRawBufferPointer(rebasing: raw[count..<size]))
          if read == 0 { return }
          count += read
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw SystemError(.read, path(), failure) }
    return bytes
  }

  static func eachChunk(
    _ file: Int32, size: Int, path: String, _ body: Chunk
  ) throws(SystemError) {
    // Page alignment lets the system copy whole pages.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, size), alignment: 4096)
    defer { buffer.deallocate() }
    while true {
      let count: Int
      do { count = try OperatingSystem.read(file, into: buffer) } catch { throw SystemError(.read, path, error) }
      guard count > 0, try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
    }
  }
}
