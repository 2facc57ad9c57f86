package import Digests

/// A record as it lies in the workspace: its name and its bytes, which agree.
package struct RecordFile: Sendable {
  package let name: RecordName
  /// From the workspace on: `evidence/records/2026-11/20261121T103205Z-….yaml`.
  package let path: String
  package let bytes: [UInt8]
  package let digest: Digest

  package init(name: RecordName, path: String, bytes: [UInt8], digest: Digest) {
    (self.name, self.path, self.bytes, self.digest) = (name, path, bytes, digest)
  }
}
