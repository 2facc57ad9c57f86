package import Frameworks
package import StructuredText

/// A named person accepted the result, or overrode it with a reason, over exactly these records.
package struct SignedOff: RecordContent {
  package static let kind = RecordKind.signedOff
  package static let scope = RecordScope.assessment
  package static let words = KindWords("signature", done: "given")
  package static let takingBack = TakingBack.byItsMaker

  package let seal: String
  package let overall: GradeID?
  package let because: String?

  package init(seal: String, overall: GradeID?, because: String?) {
    (self.seal, self.overall, self.because) = (seal, overall, because)
  }

  package init?(_ fields: FieldReader) {
    let overall = fields.optionalText("overall").map { GradeID($0) }
    let because = fields.optionalText("because")
    guard let seal = fields.text("seal") else { return nil }
    self.init(seal: seal, overall: overall, because: because)
  }

  package var fields: [TextValue.Field] { field("seal", seal) + field("overall", overall) + field("because", because) }

  package var concerns: Concerns { Concerns() }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.signing.append(record.digest)
    fold.assessment.signOffs.append(
      .init(id: record.digest, signOff: self, by: record.header.by, at: record.header.at))
  }
}
