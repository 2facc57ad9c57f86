package import Frameworks
package import StructuredText

/// A grade was recorded for a criterion, a judgement or the whole, with the reason for it.
package struct JudgementMade: RecordContent, Equatable {
  package static let kind = RecordKind.judgementMade
  package static let scope = RecordScope.assessment
  package static let words = KindWords("judgement", done: "made")
  package static let takingBack = TakingBack.byItsMaker

  /// In which part the judgement was made.
  package enum Part: String, Sendable, CaseIterable { case owner, reviewer, agreed }

  /// A criterion's id, a judgement's id, or `overall`.
  package let subject: String
  package let grade: GradeID
  package let because: String
  package let part: Part

  package init(subject: String, grade: GradeID, because: String, part: Part) {
    (self.subject, self.grade, self.because, self.part) = (subject, grade, because, part)
  }

  package init?(_ fields: FieldReader) {
    let (subject, grade, because) = (fields.text("subject"), fields.text("grade"), fields.text("because"))
    let part = fields.choice("as", among: Part.allCases.map { ($0.rawValue, $0) })
    guard let subject, let grade, let because, let part else { return nil }
    self.init(subject: subject, grade: GradeID(grade), because: because, part: part)
  }

  package var fields: [TextValue.Field] {
    field("subject", subject) + field("grade", grade) + field("because", because) + field("as", part.rawValue)
  }

  package var concerns: Concerns { Concerns() }

  package func apply(to fold: inout Fold, _ record: Record) {
    fold.assessment.judgements.removeAll { $0.judgement.subject == subject && $0.judgement.part == part }
    fold.assessment.judgements.append(
      .init(id: record.digest, judgement: self, by: record.header.by, at: record.header.at))
    fold.say(grade.text, of: .judgement(subject), by: record.header.by.name, as: part, record)
  }
}
