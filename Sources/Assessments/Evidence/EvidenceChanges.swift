package import Digests
import StructuredText

/// An item's content was put right; the item keeps its id.
package struct EvidenceCorrected: Sendable, BodyText {
  package let evidence: Digest
  package let because: String
  package let content: EvidenceContent

  package init(evidence: Digest, because: String, content: EvidenceContent) {
    (self.evidence, self.because, self.content) = (evidence, because, content)
  }

  init?(_ fields: FieldReader) {
    let (evidence, because) = (fields.digest("supersedes"), fields.text("because"))
    guard let content = EvidenceContent(fields), let evidence, let because else { return nil }
    self.init(evidence: evidence, because: because, content: content)
  }

  var fields: [TextValue.Field] { field("supersedes", evidence.hex) + field("because", because) + content.fields }
}

/// An item no longer counts, and why. It stays in the history.
package struct EvidenceWithdrawn: Sendable, BodyText {
  package let evidence: Digest
  package let because: String

  package init(evidence: Digest, because: String) { (self.evidence, self.because) = (evidence, because) }

  init?(_ fields: FieldReader) {
    guard let evidence = fields.digest("evidence"), let because = fields.text("because") else { return nil }
    self.init(evidence: evidence, because: because)
  }

  var fields: [TextValue.Field] { field("evidence", evidence.hex) + field("because", because) }
}
