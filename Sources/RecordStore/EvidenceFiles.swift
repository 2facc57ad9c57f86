package import Assessments
import Digests
package import Platform

/// The folder `evidence/files`: what was attached, each file in a folder named by the beginning of its SHA-256.
package struct EvidenceFiles: Sendable {
  /// The largest file that is taken unless told otherwise: 512 MiB.
  package static let standardLimit = 512 << 20

  package let location: WorkspaceLocation
  package let writer: WriteOnce

  // 64 bits of a digest do not meet by chance. Where they are made to, or the file there is damaged, more of it is taken.
  private static let folderLengths = [16, 24, 32]

  package init(_ location: WorkspaceLocation, _ writer: WriteOnce = WriteOnce()) {
    (self.location, self.writer) = (location, writer)
  }

  /// Keeps a copy of the file at a path that the user named, in one reading of it. A file with the same content that is kept
  /// already is the answer instead of a second copy (`isNew` false).
  package func add(
    _ source: String, limit: Int = standardLimit
  ) throws(StoreError) -> (file: StoredFile, isNew: Bool) {
    try add(.named(source), limit: limit)
  }

  /// The same of a file below a folder, without following any link on the way to it.
  package func add(
    _ parts: [String], below folder: String, limit: Int = standardLimit
  ) throws(StoreError) -> (file: StoredFile, isNew: Bool) {
    try add(.below(folder, parts), limit: limit)
  }

  /// Where a file is read from.
  private enum Source {
    case named(String)
    case below(String, [String])

    var path: String {
      switch self {
      case .named(let path): path
      case .below(let folder, let parts): Path.join(folder, parts.joined(separator: "/"))
      }
    }

    func eachChunk(_ body: FileReading.Chunk) throws(SystemError) {
      switch self {
      case .named(let path): try FileReading.eachChunk(ofFile: path, body)
      case .below(let folder, let parts): try Folder.eachChunk(ofFile: parts, below: folder, body)
      }
    }
  }

  private func add(_ origin: Source, limit: Int) throws(StoreError) -> (file: StoredFile, isNew: Bool) {
    let source = origin.path
    let name = SafeFileName.make(from: source)
    var hash = SHA256()
    var count = 0
    let found: (StoredFile, Bool)?
    do {
      try prepare()
      found = try writer.fill(in: location.files, called: name) { (append: WriteOnce.Append) throws(SystemError) in
        try origin.eachChunk { (bytes) throws(SystemError) in
          count += bytes.count
          guard count <= limit else { throw SystemError(.read, source, .tooLarge(limit: limit)) }
          hash.update(bytes)
          try append(bytes)
          return true
        }
        return hash.finish()
      } placing: { (digest: Digest, place: WriteOnce.Place) throws(SystemError) in
        try self.place(digest, size: count, name: name, place)
      }
    } catch {
      if case .tooLarge(let limit) = error.reason { throw .tooLarge(path: source, limit: limit) }
      throw .system(error)
    }
    guard let found else { throw .nameTaken(path: location.relative(location.files)) }
    return (file: found.0, isNew: found.1)
  }

  /// Writes a file under the very path that it had, unless something is there; `path` is from the workspace on.
  func putBack(_ file: ReadableFile, at path: String) throws(StoreError) {
    let target = Path.join(location.root, path)
    try StoreError.wrapping { () throws(SystemError) in
      guard try writer.files.kind(of: target) == nil else { return }
      try file.rewind()
      let space = UnsafeMutableRawBufferPointer.allocate(byteCount: FileReading.chunkSize, alignment: 4096)
      defer { space.deallocate() }
      let folder = Path.parent(of: target)
      try writer.makeFolder(folder)
      try writer.fill(in: folder, called: Path.name(of: target)) { (append: WriteOnce.Append) throws(SystemError) in
        while true {
          let count = try file.read(into: space)
          if count == 0 { return }
          try append(UnsafeRawBufferPointer(rebasing: space[..<count]))
        }
      } placing: { (_: Void, place: WriteOnce.Place) throws(SystemError) in
        _ = try place(target)
      }
    }
  }

  private func prepare() throws(SystemError) {
    if try writer.files.kind(of: location.evidence) == .link {
      throw SystemError(.create, location.evidence, .isALink)
    }
    try writer.makeFolder(location.files)
  }

  /// Nil where every folder that the digest may have is taken by something else.
  private func place(
    _ digest: Digest, size: Int, name: String, _ place: WriteOnce.Place
  ) throws(SystemError) -> (StoredFile, Bool)? {
    for length in EvidenceFiles.folderLengths {
      let folder = String(digest.hex.prefix(length))
      let path = Path.join(location.files, folder)
      try writer.makeFolder(path)
      let names = try namesOfFiles(in: folder)
      for name in names where try holds(digest, folder: folder, name: name) {
        // Whoever put it there may not have come as far as making sure of it.
        try writer.flushFolder(path)
        return (StoredFile(path: "files/\(folder)/\(name)", digest: digest, bytes: size), false)
      }
      if names.isEmpty, try place(Path.join(path, name)) {
        return (StoredFile(path: "files/\(folder)/\(name)", digest: digest, bytes: size), true)
      }
    }
    return nil
  }

  private func namesOfFiles(in folder: String) throws(SystemError) -> [String] {
    try open(folder).entries().filter { $0.kind == .file && KeptPath.isName($0.name) }.map(\.name)
  }

  private func holds(_ digest: Digest, folder: String, name: String) throws(SystemError) -> Bool {
    var hash = SHA256()
    try open(folder).eachChunk(of: name) { (bytes) throws(SystemError) in
      hash.update(bytes)
      return true
    }
    return hash.finish() == digest
  }

  func open(_ folder: String) throws(SystemError) -> Folder {
    try Folder(location.root).folder("evidence").folder("files").folder(folder)
  }
}
