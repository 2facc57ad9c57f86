package import Calendar
package import Digests
package import Frameworks
import StructuredText

/// An assessment was opened for an authority, against a framework, towards a grade.
package struct AssessmentOpened: Sendable, BodyText {
  package let authority: String
  package let target: GradeID?

  package init(authority: String, target: GradeID?) { (self.authority, self.target) = (authority, target) }

  init?(_ fields: FieldReader) {
    let authority = fields.text("authority")
    let target = fields.optionalText("target").map { GradeID($0) }
    guard let authority else { return nil }
    self.init(authority: authority, target: target)
  }

  var fields: [TextValue.Field] { field("authority", authority) + field("target", target) }
}

/// A criterion was given an owner, perhaps a reviewer, and a day by which it is due.
package struct OwnerAssigned: Sendable, BodyText {
  package let criterion: CriterionID
  package let owner: String
  package let reviewer: String?
  package let due: CivilDate?

  package init(criterion: CriterionID, owner: String, reviewer: String?, due: CivilDate?) {
    (self.criterion, self.owner, self.reviewer, self.due) = (criterion, owner, reviewer, due)
  }

  init?(_ fields: FieldReader) {
    let (criterion, owner) = (fields.text("criterion"), fields.text("owner"))
    let (reviewer, due) = (fields.optionalText("reviewer"), fields.day("due"))
    guard let criterion, let owner else { return nil }
    self.init(criterion: CriterionID(criterion), owner: owner, reviewer: reviewer, due: due)
  }

  var fields: [TextValue.Field] {
    field("criterion", criterion) + field("owner", owner) + field("reviewer", reviewer) + field("due", due)
  }
}

/// A grade was recorded for a criterion, a judgement or the whole, with the reason for it.
package struct JudgementMade: Sendable, Equatable, BodyText {
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

  init?(_ fields: FieldReader) {
    let (subject, grade, because) = (fields.text("subject"), fields.text("grade"), fields.text("because"))
    let part = fields.choice("as", among: Part.allCases.map { ($0.rawValue, $0) })
    guard let subject, let grade, let because, let part else { return nil }
    self.init(subject: subject, grade: GradeID(grade), because: because, part: part)
  }

  var fields: [TextValue.Field] {
    field("subject", subject) + field("grade", grade) + field("because", because) + field("as", part.rawValue)
  }
}

/// A worst-grade finding was looked at again.
package struct Rechecked: Sendable, BodyText {
  package enum Outcome: String, Sendable, CaseIterable { case confirmed, resolved }

  package let evidence: Digest
  package let outcome: Outcome
  package let because: String

  package init(evidence: Digest, outcome: Outcome, because: String) {
    (self.evidence, self.outcome, self.because) = (evidence, outcome, because)
  }

  init?(_ fields: FieldReader) {
    let (evidence, because) = (fields.digest("evidence"), fields.text("because"))
    let outcome = fields.choice("outcome", among: Outcome.allCases.map { ($0.rawValue, $0) })
    guard let evidence, let outcome, let because else { return nil }
    self.init(evidence: evidence, outcome: outcome, because: because)
  }

  var fields: [TextValue.Field] {
    field("evidence", evidence.hex) + field("outcome", outcome.rawValue) + field("because", because)
  }
}

/// An item of the day-one checklist is ready, or no longer is.
package struct ChecklistTicked: Sendable, BodyText {
  package let item: String
  package let ready: Bool
  package let note: String?

  package init(item: String, ready: Bool, note: String?) { (self.item, self.ready, self.note) = (item, ready, note) }

  init?(_ fields: FieldReader) {
    let item = fields.text("item")
    let ready = fields.value("ready", "yes or no") { $0 == "yes" ? true : $0 == "no" ? false : nil }
    let note = fields.optionalText("note")
    guard let item, let ready else { return nil }
    self.init(item: item, ready: ready, note: note)
  }

  var fields: [TextValue.Field] { field("item", item) + field("ready", ready ? "yes" : "no") + field("note", note) }
}

/// Something worth keeping that is neither evidence nor judgement.
package struct NoteMade: Sendable, BodyText {
  package let subject: String
  package let text: String

  package init(subject: String, text: String) { (self.subject, self.text) = (subject, text) }

  init?(_ fields: FieldReader) {
    guard let subject = fields.text("subject"), let text = fields.text("text") else { return nil }
    self.init(subject: subject, text: text)
  }

  var fields: [TextValue.Field] { field("subject", subject) + field("text", text) }
}

/// A named person accepted the result, or overrode it with a reason, over exactly these records.
package struct SignedOff: Sendable, BodyText {
  package let seal: String
  package let overall: GradeID?
  package let because: String?

  package init(seal: String, overall: GradeID?, because: String?) {
    (self.seal, self.overall, self.because) = (seal, overall, because)
  }

  init?(_ fields: FieldReader) {
    let overall = fields.optionalText("overall").map { GradeID($0) }
    let because = fields.optionalText("because")
    guard let seal = fields.text("seal") else { return nil }
    self.init(seal: seal, overall: overall, because: because)
  }

  var fields: [TextValue.Field] { field("seal", seal) + field("overall", overall) + field("because", because) }
}

/// The content of records or files was removed for good; this stands where they stood.
package struct Erased: Sendable, BodyText {
  /// What is left of an erased record: enough to keep its place among the others.
  package struct Tombstone: Sendable {
    package let digest: Digest
    package let kind: String
    package let at: Instant
    package let after: [Digest]
    /// The import that it was a part of, so that what is left of the import still counts.
    package let batch: String?

    package init(digest: Digest, kind: String, at: Instant, after: [Digest], batch: String?) {
      (self.digest, self.kind, self.at, self.after, self.batch) = (digest, kind, at, after, batch)
    }
  }

  package let records: [Tombstone]
  /// Digests of the evidence files removed.
  package let files: [Digest]
  package let because: String

  package init(records: [Tombstone], files: [Digest], because: String) {
    (self.records, self.files, self.because) = (records, files, because)
  }

  init?(_ fields: FieldReader) {
    let because = fields.text("because")
    let records: [Tombstone] = fields.entries("erased-records", "an erased record") { entry in
      let digest = entry.digest("digest")
      let kind = entry.text("kind")
      let at = entry.value("at", "a time such as 2026-11-21T10:32:05Z") { Instant($0) }
      let after = entry.optionalTexts("after").compactMap { Digest(hex: $0) }
      let batch = entry.optionalText("batch")
      guard let digest, let kind, let at else { return nil }
      return Tombstone(digest: digest, kind: kind, at: at, after: after, batch: batch)
    }
    let files = fields.optionalTexts("erased-files").compactMap { Digest(hex: $0) }
    guard let because else { return nil }
    self.init(records: records, files: files, because: because)
  }

  var fields: [TextValue.Field] {
    let entries = records.map { stone in
      field("digest", stone.digest.hex) + field("kind", stone.kind) + field("at", stone.at)
        + field("after", stone.after.map(\.hex)) + field("batch", stone.batch)
    }
    return field("because", because) + field("erased-records", entries) + field("erased-files", files.map(\.hex))
  }
}
