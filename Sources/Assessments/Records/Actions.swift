package import Calendar
package import Digests
package import Frameworks
import StructuredText

/// Something to be done about a weakness, by somebody, by a day.
package struct ActionRaised: Sendable, BodyText {
  /// What must be different, from the child's side.
  package let title: String
  package let criterion: CriterionID
  /// The band of improvement, by the framework's id for it.
  package let band: String?
  package let owner: String
  package let due: CivilDate?
  /// How anyone will know.
  package let measure: String?
  /// Days of work, by the estimate of whoever raised it.
  package let effort: Int?
  /// What of an audit it was raised from; such an action closes only with a re-audit.
  package let origin: Origin?

  /// A case or a theme of an audited sample.
  package struct Origin: Sendable, Equatable {
    package enum Subject: Sendable, Equatable {
      /// By its reference.
      case one(String)
      /// The questions that make the theme.
      case theme([QuestionID])
    }

    package let sample: Digest
    package let subject: Subject

    package init(sample: Digest, subject: Subject) { (self.sample, self.subject) = (sample, subject) }
  }

  package init(
    title: String, criterion: CriterionID, band: String?, owner: String, due: CivilDate?, measure: String?,
    effort: Int? = nil, origin: Origin? = nil
  ) {
    (self.title, self.criterion, self.band) = (title, criterion, band)
    (self.owner, self.due, self.measure) = (owner, due, measure)
    (self.effort, self.origin) = (effort, origin)
  }

  init?(_ fields: FieldReader) {
    let (title, criterion, band) = (fields.text("title"), fields.text("criterion"), fields.optionalText("band"))
    let (owner, due, measure) = (fields.text("owner"), fields.day("due"), fields.optionalText("measure"))
    let effort = fields.optionalValue("effort", "a number of days") { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
    let origin = fields.optionalNode("from-audit").flatMap { FieldReader($0, "from-audit", fields.findings) }
      .flatMap { Origin($0) }
    guard let title, let criterion, let owner else { return nil }
    self.init(
      title: title, criterion: CriterionID(criterion), band: band, owner: owner, due: due, measure: measure,
      effort: effort, origin: origin)
  }

  var fields: [TextValue.Field] {
    field("title", title) + field("criterion", criterion) + field("band", band) + field("owner", owner)
      + field("due", due) + field("measure", measure) + field("effort", effort)
      + (origin.map { [TextValue.Field(key: "from-audit", value: .mapping($0.fields))] } ?? [])
  }
}

extension ActionRaised.Origin {
  /// Nil, with the reason among the findings, where a field is missing or wrong.
  init?(_ fields: FieldReader) {
    let (sample, one) = (fields.digest("sample"), fields.optionalText("case"))
    let theme = fields.optionalTexts("theme").map { QuestionID($0) }
    fields.finish()
    guard let sample else { return nil }
    guard one != nil || !theme.isEmpty else {
      fields.findings.error("an action from an audit needs 'case' or 'theme'", at: fields.span)
      return nil
    }
    self.init(sample: sample, subject: one.map { .one($0) } ?? .theme(theme))
  }

  var fields: [TextValue.Field] {
    let subject =
      switch subject {
      case .one(let reference): field("case", reference)
      case .theme(let questions): field("theme", questions.map(\.text))
      }
    return field("sample", sample.hex) + subject
  }
}

/// An action moved on, or its day was changed.
package struct ActionUpdated: Sendable, BodyText {
  package enum Status: String, Sendable, CaseIterable {
    case open
    case inProgress = "in-progress"
    case awaitingReaudit = "done-awaiting-re-audit"
    case closed

    /// As people read it.
    package var label: String {
      switch self {
      case .open: "open"
      case .inProgress: "in progress"
      case .awaitingReaudit: "done, awaiting re-audit"
      case .closed: "closed"
      }
    }
  }

  package let action: Digest
  package let status: Status
  package let due: CivilDate?
  package let note: String?
  /// Days of work that are left; nil where the estimate stays.
  package let effort: Int?

  package init(action: Digest, status: Status, due: CivilDate?, note: String?, effort: Int? = nil) {
    (self.action, self.status, self.due, self.note, self.effort) = (action, status, due, note, effort)
  }

  init?(_ fields: FieldReader) {
    let action = fields.digest("action")
    let status = fields.choice("status", among: Status.allCases.map { ($0.rawValue, $0) })
    let (due, note) = (fields.day("due"), fields.optionalText("note"))
    let effort = fields.optionalValue("effort", "a number of days") { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
    guard let action, let status else { return nil }
    self.init(action: action, status: status, due: due, note: note, effort: effort)
  }

  var fields: [TextValue.Field] {
    field("action", action.hex) + field("status", status.rawValue) + field("due", due) + field("note", note)
      + field("effort", effort)
  }
}
