package import Digests

/// One record as it stands in the workspace: written once, known by the digest of its bytes. It never changes, so that it can be
/// handed round by the hundred thousand without being copied.
package final class Record: Sendable {
  /// SHA-256 of the file's bytes.
  package let digest: Digest
  package let header: RecordHeader
  package let body: any RecordContent
  /// Whether it is what is left of an erased one. Only this tells: its words anybody may have written.
  let isErased: Bool

  package init(digest: Digest, header: RecordHeader, body: any RecordContent, isErased: Bool = false) {
    (self.digest, self.header, self.body, self.isErased) = (digest, header, body, isErased)
  }

  package var kind: RecordKind { body.kind }

  /// What it says, where it is of a kind; nil for any other.
  package func content<Content: RecordContent>(_ type: Content.Type) -> Content? {
    kind == Content.kind ? body as? Content : nil
  }
}

extension Sequence<Record> {
  /// What those of a kind say, in order.
  package func contents<Content: RecordContent>(_ type: Content.Type) -> [Content] { compactMap { $0.content(type) } }
}
