package import Digests
package import Frameworks
package import StructuredText

/// Somebody held two evidence items beside each other and says whether they are one source.
package struct SourcesCompared: RecordContent {
  package static let kind = RecordKind.sourcesCompared
  package static let scope = RecordScope.workspace
  package static let words = KindWords("pair of sources", many: "pairs of sources", done: "compared")

  package enum Relation: String, Sendable, CaseIterable {
    /// Both are one paper.
    case same = "is"
    /// They are two papers, of two exercises.
    case distinct = "is-not"
    /// The one tells of the other, and belongs to its exercise.
    case reports
  }

  package let evidence: Digest
  package let relation: Relation
  package let other: Digest
  package let because: String

  package init(evidence: Digest, relation: Relation, other: Digest, because: String) {
    (self.evidence, self.relation, self.other, self.because) = (evidence, relation, other, because)
  }

  package init?(_ fields: FieldReader) {
    let (evidence, other, because) = (fields.digest("evidence"), fields.digest("other"), fields.text("because"))
    let relation = fields.choice("relation", among: Relation.allCases.map { ($0.rawValue, $0) })
    guard let evidence, let relation, let other, let because else { return nil }
    self.init(evidence: evidence, relation: relation, other: other, because: because)
  }

  package var fields: [TextValue.Field] {
    field("evidence", evidence.hex) + field("relation", relation.rawValue) + field("other", other.hex)
      + field("because", because)
  }

  package var concerns: Concerns { Concerns(records: [evidence, other]) }

  /// Nothing where whoever answers for one of them said that they are one, which counts in favour alone: as nobody's word it would
  /// count against too.
  package func left(_ erasing: Erasing) -> Self? {
    let criteria = erasing.assessment.evidence.filter { [evidence, other].contains($0.id) }
      .flatMap { $0.content.bearsOn(erasing.framework) }
    let isOwn = erasing.assessment.sourcesCompared.contains {
      $0.record == erasing.record && !$0.answeredFor.isDisjoint(with: criteria)
    }
    if relation != .distinct, isOwn { return nil }
    return SourcesCompared(evidence: evidence, relation: relation, other: other, because: Erasing.word)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.sourcesCompared.append(
      .init(
        record: record.digest, compared: self, by: record.header.by,
        answeredFor: fold.assessment.criteriaAnsweredFor(by: record.header.by)))
  }
}

extension Assessment {
  /// What somebody said of two items, and what that person answered for at the time.
  package struct MadeComparison: Sendable {
    let record: Digest
    package let compared: SourcesCompared
    package let by: Person
    /// The criteria for which the person answered, under any name.
    package let answeredFor: Set<CriterionID>
  }
}
