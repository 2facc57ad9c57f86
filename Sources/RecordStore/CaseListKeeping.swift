package import Digests
import Platform

/// The folder `evidence/lists`: stripped case lists, kept to draw a sample again from.
package enum CaseLists {
  /// The largest list that is read again: 1 GiB.
  static let limit = 1 << 30

  /// Where a list is kept, below `evidence/`.
  package static func path(_ digest: Digest) -> String { "lists/\(digest.short).csv" }
}

extension Workspace {
  /// Keeps a stripped case list to draw from again, and says by which digest.
  package func keepCaseList(_ bytes: [UInt8]) throws(StoreError) -> Digest {
    let digest = SHA256.digest(of: bytes)
    let path = Path.join(location.evidence, CaseLists.path(digest))
    let outcome = try StoreError.wrapping { () throws(SystemError) in
      if try writer.files.kind(of: location.evidence) == .link {
        throw SystemError(.create, location.evidence, .isALink)
      }
      try writer.makeFolder(Path.parent(of: path))
      return try writer.write(bytes, to: path)
    }
    guard outcome != .alreadyThere(identical: false) else { throw .nameTaken(path: location.relative(path)) }
    return digest
  }

  /// A kept case list, checked against its digest; nil where it is not there.
  package func caseList(_ digest: Digest) throws(StoreError) -> [UInt8]? {
    let path = Path.join(location.evidence, CaseLists.path(digest))
    let bytes: [UInt8]? = try StoreError.wrapping { () throws(SystemError) in
      guard try FileReading.kind(of: path) == .file else { return nil }
      return try FileReading.bytes(of: path, limit: CaseLists.limit, links: .refused)
    }
    guard let bytes else { return nil }
    guard SHA256.digest(of: bytes) == digest else { throw .contentDiffers(path: location.relative(path)) }
    return bytes
  }

  /// The paths, below `evidence/`, of all kept lists, ordered, and everything else that lies there.
  package func keptLists() throws(StoreError) -> (paths: [String], strays: [Stray]) {
    try StoreError.wrapping { () throws(SystemError) in
      var paths: [String] = []
      var strays: [Stray] = []
      let path = Path.join(location.evidence, "lists")
      guard try FileReading.kind(of: path) == .folder else { return (paths, strays) }
      for entry in try Folder(location.root).folder("evidence").folder("lists").entries() {
        if entry.kind == .file, entry.name.hasSuffix(".csv") {
          paths.append("lists/\(entry.name)")
        } else if let cause = Stray.cause(of: entry) {
          strays.append(Stray(path: "evidence/lists/\(entry.name)", cause: cause))
        }
      }
      return (paths, strays)
    }
  }
}
