package import Digests
package import StructuredText

/// An item's content was put right; the item keeps its id.
package struct EvidenceCorrected: RecordContent {
  package static let kind = RecordKind.evidenceCorrected
  package static let scope = RecordScope.workspace
  package static let words = KindWords("evidence item", done: "corrected")

  package let evidence: Digest
  package let because: String
  package let content: EvidenceContent

  package init(evidence: Digest, because: String, content: EvidenceContent) {
    (self.evidence, self.because, self.content) = (evidence, because, content)
  }

  package init?(_ fields: FieldReader) {
    let (evidence, because) = (fields.digest("supersedes"), fields.text("because"))
    guard let content = EvidenceContent(fields), let evidence, let because else { return nil }
    self.init(evidence: evidence, because: because, content: content)
  }

  package var fields: [TextValue.Field] {
    field("supersedes", evidence.hex) + field("because", because) + content.fields
  }

  package var concerns: Concerns {
    var concerns = content.concerns
    (concerns.records, concerns.restates) = ([evidence], evidence)
    return concerns
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    let content = content.named(fold.assessment.names)
    fold.evidence.change(evidence) { item in (item.content, item.corrected) = (content, record.header.at) }
  }
}
