package import Digests
import Platform

extension Workspace {
  private static let caseListLimit = 1 << 30

  /// Keeps a stripped case list to draw from again, and says by which digest.
  package func keepCaseList(_ bytes: [UInt8]) throws(StoreError) -> Digest {
    let digest = SHA256.digest(of: bytes)
    let path = caseListPath(digest)
    let outcome = try StoreError.wrapping { () throws(SystemError) in
      try writer.makeFolder(Path.parent(of: path))
      return try writer.write(bytes, to: path)
    }
    guard outcome != .alreadyThere(identical: false) else { throw .nameTaken(path: location.relative(path)) }
    return digest
  }

  /// A kept case list, checked against its digest; nil where it is not there.
  package func caseList(_ digest: Digest) throws(StoreError) -> [UInt8]? {
    let path = caseListPath(digest)
    let bytes: [UInt8]? = try StoreError.wrapping { () throws(SystemError) in
      guard try FileReading.kind(of: path) == .file else { return nil }
      return try FileReading.bytes(of: path, limit: Workspace.caseListLimit)
    }
    guard let bytes else { return nil }
    guard SHA256.digest(of: bytes) == digest else { throw .contentDiffers(path: location.relative(path)) }
    return bytes
  }

  private func caseListPath(_ digest: Digest) -> String {
    Path.join(Path.join(location.evidence, "lists"), "\(digest.short).csv")
  }
}
