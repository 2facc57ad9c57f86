package import Digests
package import StructuredText

/// The assessment moved to another version of its framework.
package struct FrameworkUpgraded: RecordContent {
  package static let kind = RecordKind.frameworkUpgraded
  package static let scope = RecordScope.assessment
  package static let isDueInTime = false
  package static let words = KindWords("framework", done: "upgraded")

  package let from: String
  package let to: String
  /// The digest of the newer version's file.
  package let digest: Digest

  package init(from: String, to: String, digest: Digest) { (self.from, self.to, self.digest) = (from, to, digest) }

  package init?(_ fields: FieldReader) {
    let (from, to) = (fields.text("from-version"), fields.text("to-version"))
    // In records of the first format it had the name that the header's own digest has now.
    let digest = fields.optionalDigest("to-digest") ?? fields.digest("framework-digest")
    guard let from, let to, let digest else { return nil }
    self.init(from: from, to: to, digest: digest)
  }

  package var fields: [TextValue.Field] {
    field("from-version", from) + field("to-version", to) + field("to-digest", digest.hex)
  }

  package var concerns: Concerns { Concerns() }

  package func left(_ erasing: Erasing) -> Self? { self }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.frameworkVersion = to
    fold.assessment.upgrades.append(self)
  }
}
