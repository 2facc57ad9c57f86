package import Digests
package import StructuredText

/// A case of a sample could not be audited, and the next reserve of its stratum took its place.
package struct CaseReplaced: RecordContent {
  package static let kind = RecordKind.caseReplaced
  package static let scope = RecordScope.assessment
  package static let words = KindWords("case", done: "replaced")
  package static let takingBack = TakingBack.byItsMaker

  package let sample: Digest
  /// The case that is replaced: one that was drawn, or a reserve that had taken a case's place.
  package let reference: String
  package let reserve: String
  package let because: String

  package init(sample: Digest, reference: String, reserve: String, because: String) {
    (self.sample, self.reference, self.reserve, self.because) = (sample, reference, reserve, because)
  }

  package init?(_ fields: FieldReader) {
    let (sample, reference) = (fields.digest("sample"), fields.text("case"))
    let (reserve, because) = (fields.text("reserve"), fields.text("because"))
    guard let sample, let reference, let reserve, let because else { return nil }
    self.init(sample: sample, reference: reference, reserve: reserve, because: because)
  }

  package var fields: [TextValue.Field] {
    field("sample", sample.hex) + field("case", reference) + field("reserve", reserve) + field("because", because)
  }

  package var concerns: Concerns { Concerns(records: [sample]) }

  package func left(_ erasing: Erasing) -> Self? {
    guard let one = erasing.number(of: reference, in: sample), let other = erasing.number(of: reserve, in: sample)
    else { return nil }
    return CaseReplaced(sample: sample, reference: one, reserve: other, because: Erasing.word)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.samples.change(sample) { sample in
      let replaced = CaseReplaced(
        sample: self.sample, reference: sample.drawn.reference(reference), reserve: sample.drawn.reference(reserve),
        because: because)
      sample.take(replaced, by: record.header.by, at: record.header.at)
    }
  }
}
