package import Digests
package import StructuredText

/// A sample told anew without a case that was erased everywhere, since a record never changes: the record of its draw is erased, and
/// this says of the other cases what it said. The erased one keeps its place, by its number.
package struct SampleRestated: RecordContent {
  package static let kind = RecordKind.sampleRestated
  package static let scope = RecordScope.assessment
  package static let isDueInTime = false
  package static let words = KindWords("sample", done: "told anew")

  /// The draw whose record is erased.
  package let sample: Digest
  package let drawn: SampleDrawn

  package init(sample: Digest, drawn: SampleDrawn) { (self.sample, self.drawn) = (sample, drawn) }

  package init?(_ fields: FieldReader) {
    let sample = fields.digest("sample")
    let drawn = fields.node("drawn").flatMap { FieldReader($0, "drawn", fields.findings) }.flatMap {
      entry -> SampleDrawn? in
      defer { entry.finish() }
      return SampleDrawn(entry)
    }
    guard let sample, let drawn else { return nil }
    self.init(sample: sample, drawn: drawn)
  }

  package var fields: [TextValue.Field] {
    field("sample", sample.hex) + [TextValue.Field(key: "drawn", value: .mapping(drawn.fields))]
  }

  package var concerns: Concerns { Concerns(records: [sample], restates: sample) }

  /// It stands in the place of the erased draw, in the account of any day (see ``History``).
  package func apply(to fold: inout Fold, _ record: Record) {}
}

extension SampleDrawn {
  /// The draw without what is looked for: where it stands among the cases its number, anywhere else a word. The list that was kept
  /// goes altogether, since its digest is that of all its rows.
  package func without(_ sought: Sought) -> SampleDrawn {
    let places = everyReference.enumerated().map { index, reference in
      sought.isMeant(by: reference) || sought.certainty(in: reference) == .sure
        ? Erasing.number(index + 1) : reference
    }
    func word(_ text: String, in key: String = "") -> String {
      sought.certainty(of: text, in: key) == .sure ? Erasing.word : text
    }
    func renamed(_ drawn: [DrawnCase], from first: Int) -> [DrawnCase] {
      drawn.enumerated().map { index, one in
        DrawnCase(reference: places[first + index], cohort: one.cohort, stratum: one.stratum)
      }
    }
    var rest = SampleDrawn(
      seed: word(seed), algorithm: algorithm, allocation: allocation, asAt: asAt, size: size,
      lists: lists.map { CaseList(name: word($0.name), cohort: $0.cohort, digest: $0.digest, rows: $0.rows) },
      strata: strata, cases: renamed(cases, from: 0), reserves: renamed(reserves, from: cases.count), margins: margins,
      leftOut: leftOut.map { LeftOut(.init(word($0.reason.text)), rows: $0.rows) }, remarks: remarks.map { word($0) },
      limits: limits, kept: nil, balance: balance)
    rest.excluded = excluded.map { one in
      let because = word(one.because)
      return sought.certainty(of: one.reference, in: "case") == .sure
        ? Excluded(reference: Erasing.word, because: Erasing.word)
        : Excluded(reference: one.reference, because: because)
    }
    rest.earlier = earlier.map { one in
      Earlier(sample: one.sample, replacements: one.replacements.map { word($0, in: "case") })
    }
    (rest.cohortNames, rest.wishes) = (cohortNames, wishes)
    return rest
  }

  /// What two accounts of one draw come to, each of which lacks cases that were erased where it was made; nil where they differ in
  /// anything else.
  func agreeing(with other: SampleDrawn) -> SampleDrawn? {
    func both(_ one: String, _ other: String) -> String? {
      if one == other { return one }
      return Erasing.isNumber(one) || one == Erasing.word
        ? one : Erasing.isNumber(other) || other == Erasing.word ? other : nil
    }
    guard bones == other.bones, excluded.count == other.excluded.count else { return nil }
    let references = zip(everyReference, other.everyReference).compactMap(both)
    guard references.count == everyReference.count else { return nil }
    var sum = self
    sum.cases = cases.enumerated().map { index, one in
      DrawnCase(reference: references[index], cohort: one.cohort, stratum: one.stratum)
    }
    sum.reserves = reserves.enumerated().map { index, one in
      DrawnCase(reference: references[cases.count + index], cohort: one.cohort, stratum: one.stratum)
    }
    sum.excluded = zip(excluded, other.excluded).map { $0.reference == Erasing.word ? $0 : $1 }
    return sum
  }
}
