package import Assessments
package import Digests
package import Platform

extension EvidenceFiles {
  /// How a kept file stands to what was recorded of it.
  package enum Condition: Hashable, Sendable {
    case sound
    case missing
    /// There, with another content.
    case differs(found: Digest)
  }

  /// Reads a kept file through and compares it with its digest. A path that is none of this folder's is `outside`.
  package func condition(of file: StoredFile) throws(StoreError) -> Condition {
    var hash = SHA256()
    do {
      try eachChunk(of: file) { (bytes) throws(SystemError) in
        hash.update(bytes)
        return true
      }
    } catch {
      if case .system(let failure) = error, failure.reason == .notFound { return .missing }
      throw error
    }
    let found = hash.finish()
    return found == file.digest ? .sound : .differs(found: found)
  }

  /// The whole of a kept file, at most `limit` bytes, after comparing it with its digest.
  package func bytes(of file: StoredFile, limit: Int = standardLimit) throws(StoreError) -> [UInt8] {
    guard let path = KeptPath(file.path) else { throw .outside(path: file.path) }
    let bytes = try StoreError.wrapping { () throws(SystemError) in
      try open(path.folder).bytes(of: path.name, limit: limit)
    }
    guard SHA256.digest(of: bytes) == file.digest else { throw .contentDiffers(path: "evidence/\(file.path)") }
    return bytes
  }

  /// A kept file part by part, until the end or until `body` answers false; its digest is not compared.
  package func eachChunk(of file: StoredFile, _ body: FileReading.Chunk) throws(StoreError) {
    guard let path = KeptPath(file.path) else { throw .outside(path: file.path) }
    try StoreError.wrapping { () throws(SystemError) in try open(path.folder).eachChunk(of: path.name, body) }
  }

  /// The paths, below `evidence/`, of every kept file, ordered, and everything else that lies there.
  package func list() throws(StoreError) -> (paths: [String], strays: [Stray]) {
    try StoreError.wrapping { () throws(SystemError) in
      var paths: [String] = []
      var strays: [Stray] = []
      func refuse(_ entry: Folder.Entry, _ path: String) {
        if let cause = Stray.cause(of: entry) { strays.append(Stray(path: "evidence/\(path)", cause: cause)) }
      }
      guard try FileReading.kind(of: location.files) != nil else { return (paths, strays) }
      let files = try Folder(location.root).folder("evidence").folder("files")
      for entry in try files.entries() {
        guard entry.kind == .folder, KeptPath.isFolder(entry.name) else {
          refuse(entry, "files/\(entry.name)")
          continue
        }
        for inner in try files.folder(entry.name).entries() {
          let path = "files/\(entry.name)/\(inner.name)"
          if inner.kind == .file, KeptPath(path) != nil { paths.append(path) } else { refuse(inner, path) }
        }
      }
      return (paths, strays)
    }
  }
}
