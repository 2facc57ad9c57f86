package import Calendar
package import Digests
package import StructuredText

/// The content of records or files was removed for good; this stands where they stood.
package struct Erased: RecordContent {
  package static let kind = RecordKind.erased
  package static let scope = RecordScope.workspace
  package static let isDueInTime = false
  package static let words = KindWords("erasure", done: "recorded")
  /// What is true of what was erased and is still here, to stand after "it is".
  package static let meanwhile =
    "not shown; what the erasure leaves of it (grade, day, standing) goes on counting"

  /// What is left of an erased record: enough to keep its place among the others.
  package struct Tombstone: Sendable {
    package let digest: Digest
    package let kind: String
    package let at: Instant
    package let after: [Digest]
    /// The import that it was a part of, so that what is left of the import still counts.
    package let batch: String?
    /// What it goes on saying, without anybody's words.
    package let left: (any RecordContent)?

    package init(
      digest: Digest, kind: String, at: Instant, after: [Digest], batch: String?, left: (any RecordContent)? = nil
    ) {
      (self.digest, self.kind, self.at, self.after, self.batch) = (digest, kind, at, after, batch)
      self.left = left
    }
  }

  package let records: [Tombstone]
  /// Digests of the evidence files removed.
  package let files: [Digest]
  /// Digests of papers that lay elsewhere, by which they are known should they be taken in again.
  package let papers: [Digest]
  package let because: String

  package init(records: [Tombstone], files: [Digest], papers: [Digest] = [], because: String) {
    (self.records, self.files, self.papers, self.because) = (records, files, papers, because)
  }

  package init?(_ fields: FieldReader) {
    let because = fields.text("because")
    let records: [Tombstone] = fields.entries("erased-records", "an erased record") { entry in
      let digest = entry.digest("digest")
      let kind = entry.text("kind")
      let at = entry.value("at", "a time such as 2026-11-21T10:32:05Z") { Instant($0) }
      let after = entry.optionalTexts("after").compactMap { Digest(hex: $0) }
      let batch = entry.optionalText("batch")
      guard let digest, let kind, let at else { return nil }
      let left = Erased.left(entry, kind)
      return Tombstone(digest: digest, kind: kind, at: at, after: after, batch: batch, left: left)
    }
    let files = fields.optionalTexts("erased-files").compactMap { Digest(hex: $0) }
    let papers = fields.optionalTexts("erased-papers").compactMap { Digest(hex: $0) }
    guard let because else { return nil }
    self.init(records: records, files: files, papers: papers, because: because)
  }

  private static func left(_ entry: FieldReader, _ kind: String) -> (any RecordContent)? {
    guard let node = entry.optionalNode("left"), let kind = RecordKind(rawValue: kind),
      let fields = FieldReader(node, "what is left of a record", entry.findings)
    else { return nil }
    defer { fields.finish() }
    return kind.type.init(fields)
  }

  package var fields: [TextValue.Field] {
    let entries = records.map { stone in
      field("digest", stone.digest.hex) + field("kind", stone.kind) + field("at", stone.at)
        + field("after", stone.after.map(\.hex)) + field("batch", stone.batch)
        + (stone.left.map { [TextValue.Field(key: "left", value: .mapping($0.fields))] } ?? [])
    }
    return field("because", because) + field("erased-records", entries) + field("erased-files", files.map(\.hex))
      + field("erased-papers", papers.map(\.hex))
  }

  package var concerns: Concerns { Concerns() }

  package func hand(over answering: inout Answering, _ record: Record) {
    answering.forget(Set(records.map(\.digest)))
  }

  /// An erasure takes effect before anything else does, on the whole history.
  package func apply(to fold: inout Fold, _ record: Record) {}
}
