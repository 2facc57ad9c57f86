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

  package init(
    title: String, criterion: CriterionID, band: String?, owner: String, due: CivilDate?, measure: String?
  ) {
    (self.title, self.criterion, self.band) = (title, criterion, band)
    (self.owner, self.due, self.measure) = (owner, due, measure)
  }

  init?(_ fields: FieldReader) {
    let (title, criterion, band) = (fields.text("title"), fields.text("criterion"), fields.optionalText("band"))
    let (owner, due, measure) = (fields.text("owner"), fields.day("due"), fields.optionalText("measure"))
    guard let title, let criterion, let owner else { return nil }
    self.init(
      title: title, criterion: CriterionID(criterion), band: band, owner: owner, due: due, measure: measure)
  }

  var fields: [TextValue.Field] {
    field("title", title) + field("criterion", criterion) + field("band", band) + field("owner", owner)
      + field("due", due) + field("measure", measure)
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

  package init(action: Digest, status: Status, due: CivilDate?, note: String?) {
    (self.action, self.status, self.due, self.note) = (action, status, due, note)
  }

  init?(_ fields: FieldReader) {
    let action = fields.digest("action")
    let status = fields.choice("status", among: Status.allCases.map { ($0.rawValue, $0) })
    let (due, note) = (fields.day("due"), fields.optionalText("note"))
    guard let action, let status else { return nil }
    self.init(action: action, status: status, due: due, note: note)
  }

  var fields: [TextValue.Field] {
    field("action", action.hex) + field("status", status.rawValue) + field("due", due) + field("note", note)
  }
}
