/// An open folder. What is read through it lies in it: names are single parts, and links are refused.
package struct Folder: ~Copyable, Sendable {
  /// One name in a folder.
  package struct Entry: Sendable {
    package let name: String
    package let kind: FileKind
  }

  /// The path it was opened by; for messages.
  package let path: String

  private let descriptor: Descriptor

  /// Opens a folder that the user names, through links if need be.
  package init(_ path: String) throws(SystemError) {
    self.path = path
    do { descriptor = Descriptor(try OperatingSystem.open(path, .folder)) } catch {
      throw SystemError(.list, path, error)
    }
  }

  private init(_ name: String, in parent: borrowing Folder) throws(SystemError) {
    path = Path.join(parent.path, name)
    guard Folder.isPart(name) else { throw SystemError(.list, path, .notFound) }
    do throws(SystemCode) {
      descriptor = Descriptor(try OperatingSystem.open(name, .folderNotLink, in: parent.descriptor.number))
    } catch {
      // A link in place of a folder is "not a folder" to some systems; say what it is.
      let isLink = try parent.kind(of: name) == .link
      throw SystemError(.list, path, isLink ? .isALink : error.reason, code: error.number)
    }
  }

  /// Opens a folder in it.
  package borrowing func folder(_ name: String) throws(SystemError) -> Folder { try Folder(name, in: self) }

  /// What it holds, ordered by name.
  package borrowing func entries() throws(SystemError) -> [Entry] {
    let found = try SystemError.naming(.list, path) { () throws(SystemCode) in
      var entries: [Entry] = []
      for (name, kind) in try OperatingSystem.entries(descriptor.number) {
        // Some disks do not keep the kind with the name.
        var known = kind
        if known == nil { known = try OperatingSystem.status(name, in: descriptor.number).kind }
        entries.append(Entry(name: name, kind: known ?? .other))
      }
      return entries
    }
    return found.sorted { $0.name < $1.name }
  }

  /// What a name in it is; nil where there is none.
  package borrowing func kind(of name: String) throws(SystemError) -> FileKind? {
    do {
      return try OperatingSystem.status(name, in: descriptor.number).kind
    } catch {
      if error.reason == .notFound { return nil }
      throw SystemError(.inspect, Path.join(path, name), error)
    }
  }

  /// The whole of a regular file in it, at most `limit` bytes.
  package borrowing func bytes(of name: String, limit: Int) throws(SystemError) -> [UInt8] {
    let file = try open(name)
    return try FileReading.wholeFile(file.number, limit: limit, path: Path.join(path, name))
  }

  /// A regular file in it, part by part, until the end or until `body` answers false.
  package borrowing func eachChunk(
    of name: String, size: Int = FileReading.chunkSize, _ body: FileReading.Chunk
  ) throws(SystemError) {
    let file = try open(name)
    let path = Path.join(path, name)
    _ = try FileReading.sizeOfFile(file.number, path: path)
    try FileReading.eachChunk(file.number, size: size, path: path, body)
  }

  /// A regular file below a folder, part by part, as ``eachChunk(of:size:_:)`` reads one in it: no link on the way to it is followed.
  package static func eachChunk(
    ofFile parts: [String], below path: String, _ body: FileReading.Chunk
  ) throws(SystemError) {
    let folder = try Folder(path)
    try folder.eachChunk(of: parts[...], body)
  }

  private borrowing func eachChunk(of parts: ArraySlice<String>, _ body: FileReading.Chunk) throws(SystemError) {
    guard let first = parts.first else { throw SystemError(.read, path, .notAFile) }
    guard parts.count > 1 else { return try eachChunk(of: first, body) }
    let inner = try folder(first)
    try inner.eachChunk(of: parts.dropFirst(), body)
  }

  private borrowing func open(_ name: String) throws(SystemError) -> Descriptor {
    guard Folder.isPart(name) else { throw SystemError(.read, Path.join(path, name), .notFound) }
    do throws(SystemCode) {
      return Descriptor(try OperatingSystem.open(name, .fileNotLink, in: descriptor.number))
    } catch {
      throw SystemError(.read, Path.join(path, name), error)
    }
  }

  private static func isPart(_ name: String) -> Bool {
    !(name.isEmpty || name == "." || name == ".." || name.utf8.contains(UInt8(ascii: "/")))
  }
}
