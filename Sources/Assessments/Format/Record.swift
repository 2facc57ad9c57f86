package import Calendar
package import Digests

/// One record as it stands in the workspace: written once, known by the digest of its bytes. It never changes, so that it can be
/// handed round by the hundred thousand without being copied.
package final class Record: Sendable {
  /// SHA-256 of the file's bytes.
  package let digest: Digest
  package let header: RecordHeader
  package let body: any RecordContent
  /// When it was erased, where this is what is left of it. Only this tells: its words anybody may have written.
  let erased: Instant?

  package init(digest: Digest, header: RecordHeader, body: any RecordContent, erased: Instant? = nil) {
    (self.digest, self.header, self.body, self.erased) = (digest, header, body, erased)
  }

  package var kind: RecordKind { body.kind }

  var isErased: Bool { erased != nil }

  /// What it says, where it is of a kind; nil for any other.
  package func content<Content: RecordContent>(_ type: Content.Type) -> Content? {
    kind == Content.kind ? body as? Content : nil
  }
}

extension Sequence<Record> {
  /// What those of a kind say, in order.
  package func contents<Content: RecordContent>(_ type: Content.Type) -> [Content] { compactMap { $0.content(type) } }
}
