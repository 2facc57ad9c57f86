package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// A child may be unsafe: who was told and when, when something was done, and by when it is looked at again.
///
/// What was decided stands on the child's own file in the case system, never here. Until it is looked at again the
/// concern counts as a finding of the worst grade, whatever else a sample shows (domain rules SR1 to SR5).
package struct SafetyConcern: RecordContent {
  package static let kind = RecordKind.safetyConcern
  package static let scope = RecordScope.workspace
  package static let words = KindWords("entry on a safety concern", many: "entries on safety concerns", done: "made")

  /// The concern that this brings up to date; nil for the first word of it.
  package var follows: Digest?
  /// The case by its local reference.
  package let reference: String
  package let criterion: CriterionID
  /// The failing statement, or the worst grade for the criterion as a whole.
  package let shows: Showing
  /// Who was told, by role or name.
  package let told: String
  package let toldAt: CivilMinute
  package var actedAt: CivilMinute?
  package let recheckBy: CivilDate
  package var note: String?

  package init(
    reference: String, criterion: CriterionID, shows: Showing, told: String, toldAt: CivilMinute,
    actedAt: CivilMinute?, recheckBy: CivilDate, note: String?
  ) {
    (self.reference, self.criterion, self.shows, self.told) = (reference, criterion, shows, told)
    (self.toldAt, self.actedAt, self.recheckBy, self.note) = (toldAt, actedAt, recheckBy, note)
  }

  /// Within how many working days a concern is looked at again (domain rule SR3).
  package static let recheckWithin = 10

  package init?(_ fields: FieldReader) {
    let follows = fields.optionalDigest("follows")
    let (reference, criterion) = (fields.text("case"), fields.text("criterion").map { CriterionID($0) })
    let shows = fields.node("shows").flatMap { FieldReader($0, "shows", fields.findings) }.flatMap {
      entry -> Showing? in
      defer { entry.finish() }
      if let grade = entry.optionalText("grade") { return criterion.map { .grade($0, GradeID(grade)) } }
      return StatementLink(entry).map { .statement($0) }
    }
    let minute = "a time such as 2026-11-21 10:40"
    let told = fields.text("told")
    let toldAt = fields.value("told-at", minute) { CivilMinute($0) }
    let actedAt = fields.optionalValue("acted-at", expected: minute) { CivilMinute($0) }
    let recheckBy = fields.value("recheck-by", "a day such as 2026-11-21") { CivilDate($0) }
    let note = fields.optionalText("note")
    guard let reference, let criterion, let shows, let told, let toldAt, let recheckBy else { return nil }
    self.init(
      reference: reference, criterion: criterion, shows: shows, told: told, toldAt: toldAt, actedAt: actedAt,
      recheckBy: recheckBy, note: note)
    self.follows = follows
  }

  package var fields: [TextValue.Field] {
    let shown =
      switch shows {
      case .statement(let link): link.fields
      case .grade(_, let grade): field("grade", grade)
      }
    return field("follows", follows?.hex) + field("case", reference) + field("criterion", criterion)
      + [TextValue.Field(key: "shows", value: .mapping(shown))] + field("told", told) + field("told-at", toldAt)
      + field("acted-at", actedAt) + field("recheck-by", recheckBy) + field("note", note)
  }

  /// The concern as evidence: of practice, from the case file, of the day on which somebody was told. It says nothing of
  /// the case, so that it may stand wherever evidence is listed.
  var evidence: EvidenceContent {
    var content = EvidenceContent(
      title: "A child who may be unsafe", material: .reference("the child's own file in the case system"))
    (content.dated, content.kind, content.criteria, content.shows) = (toldAt.date, .caseSample, [criterion], [shows])
    return content
  }

  package var concerns: Concerns { Concerns(records: follows.map { [$0] } ?? [], restates: follows) }

  /// As it was last brought up to date.
  package func left(_ erasing: Erasing) -> Self? {
    guard follows == nil else { return nil }
    let last = erasing.assessment.evidence.first { $0.id == erasing.record }?.concern ?? self
    return SafetyConcern(
      reference: erasing.name, criterion: last.criterion, shows: last.shows, told: Erasing.word, toldAt: last.toldAt,
      actedAt: last.actedAt, recheckBy: last.recheckBy, note: nil)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    let isKnown = fold.evidence.change(follows ?? record.digest) { item in
      if let said = item.concern?.actedAt, said != actedAt { item.actedBefore.append(said) }
      item.concern = self
    }
    guard !isKnown, follows == nil else { return }
    fold.evidence.add(
      .init(
        id: record.digest, content: evidence, by: record.header.by, attached: record.header.at, concern: self))
  }
}
