package import Digests
import StructuredText

/// The assessment moved to another version of its framework.
package struct FrameworkUpgraded: Sendable, BodyText {
  package let from: String
  package let to: String
  /// The digest of the newer version's file.
  package let digest: Digest

  package init(from: String, to: String, digest: Digest) { (self.from, self.to, self.digest) = (from, to, digest) }

  init?(_ fields: FieldReader) {
    let (from, to) = (fields.text("from-version"), fields.text("to-version"))
    let digest = fields.value("framework-digest", "a SHA-256 in hexadecimal") { Digest(hex: $0) }
    guard let from, let to, let digest else { return nil }
    self.init(from: from, to: to, digest: digest)
  }

  var fields: [TextValue.Field] {
    field("from-version", from) + field("to-version", to) + field("framework-digest", digest.hex)
  }
}
