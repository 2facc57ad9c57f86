package import Digests
import StructuredText

/// A case of a sample could not be audited, and the next reserve of its stratum took its place.
package struct CaseReplaced: Sendable, BodyText {
  package let sample: Digest
  /// The case that is replaced: one that was drawn, or a reserve that had taken a case's place.
  package let reference: String
  package let reserve: String
  package let because: String

  package init(sample: Digest, reference: String, reserve: String, because: String) {
    (self.sample, self.reference, self.reserve, self.because) = (sample, reference, reserve, because)
  }

  init?(_ fields: FieldReader) {
    let (sample, reference) = (fields.digest("sample"), fields.text("case"))
    let (reserve, because) = (fields.text("reserve"), fields.text("because"))
    guard let sample, let reference, let reserve, let because else { return nil }
    self.init(sample: sample, reference: reference, reserve: reserve, because: because)
  }

  var fields: [TextValue.Field] {
    field("sample", sample.hex) + field("case", reference) + field("reserve", reserve) + field("because", because)
  }
}
