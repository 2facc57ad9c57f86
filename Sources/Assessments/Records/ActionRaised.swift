package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// Something to be done about a weakness, by somebody, by a day.
package struct ActionRaised: RecordContent {
  package static let kind = RecordKind.actionRaised
  package static let scope = RecordScope.assessment
  package static let words = KindWords("action", done: "raised")
  package static let takingBack = TakingBack.byAnybody

  /// What must be different, from the child's side.
  package let title: String
  package let criterion: CriterionID
  /// The band of improvement, by the framework's id for it.
  package let band: String?
  package internal(set) var owner: String
  package let due: CivilDate?
  /// How anyone will know.
  package let measure: String?
  /// Days of work, by the estimate of whoever raised it.
  package let effort: Int?
  /// What of an audit it was raised from; such an action closes only with a re-audit.
  package let origin: Origin?
  /// What of its criterion it is about; nothing where it is about the whole of it.
  package internal(set) var answers: [Answered]

  /// A statement or an audit question of its criterion, or an evidence item that says what is wrong.
  package enum Answered: Sendable, Hashable {
    case statement(StatementID)
    case question(QuestionID)
    case item(Digest)
  }

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
    effort: Int? = nil, origin: Origin? = nil, answers: [Answered] = []
  ) {
    (self.title, self.criterion, self.band) = (title, criterion, band)
    (self.owner, self.due, self.measure) = (owner, due, measure)
    (self.effort, self.origin, self.answers) = (effort, origin, answers)
  }

  package init?(_ fields: FieldReader) {
    let (title, criterion, band) = (fields.text("title"), fields.text("criterion"), fields.optionalText("band"))
    let (owner, due, measure) = (fields.text("owner"), fields.day("due"), fields.optionalText("measure"))
    let effort = fields.optionalNumber("effort", in: Bounds.days)
    let origin = fields.optionalNode("from-audit").flatMap { FieldReader($0, "from-audit", fields.findings) }
      .flatMap { Origin($0) }
    let answers = Answered.all(fields)
    guard let title, let criterion, let owner else { return nil }
    self.init(
      title: title, criterion: CriterionID(criterion), band: band, owner: owner, due: due, measure: measure,
      effort: effort, origin: origin, answers: answers)
  }

  package var fields: [TextValue.Field] {
    field("title", title) + field("criterion", criterion) + field("band", band) + field("owner", owner)
      + field("due", due) + field("measure", measure) + field("effort", effort)
      + (origin.map { [TextValue.Field(key: "from-audit", value: .mapping($0.fields))] } ?? [])
      + field("answers", answers.map(\.fields))
  }

  package var concerns: Concerns { Concerns(records: origin.map { [$0.sample] } ?? []) }
  package var namesSomebody: Bool { true }

  /// That somebody answered for it, whose name is gone.
  package func left(_ erasing: Erasing) -> Self? {
    ActionRaised(title: Erasing.word, criterion: criterion, band: nil, owner: Erasing.word, due: nil, measure: nil)
  }

  package func hand(over answering: inout Answering, _ record: Record) {
    answering.name(owner, for: .action(record.digest), on: criterion, by: record)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    if record.isErased { return }
    var named = self
    named.owner = fold.assessment.names[owner]
    fold.actions.add(
      .init(id: record.digest, raised: named, at: record.header.at, status: .open, due: due, effort: effort))
  }
}

extension ActionRaised.Answered {
  static func all(_ fields: FieldReader) -> [Self] { fields.entries("answers", "what it answers") { Self($0) } }

  /// Nil, with the reason among the findings, where it names nothing or more than one thing.
  init?(_ fields: FieldReader) {
    let (statement, question) = (fields.optionalText("statement"), fields.optionalText("question"))
    let item = fields.optionalDigest("item")
    switch (statement, question, item) {
    case (let id?, nil, nil): self = .statement(StatementID(id))
    case (nil, let id?, nil): self = .question(QuestionID(id))
    case (nil, nil, let id?): self = .item(id)
    case (_, _, _):
      fields.findings.error("what an action answers is one 'statement', 'question' or 'item'", at: fields.span)
      return nil
    }
  }

  var fields: [TextValue.Field] {
    switch self {
    case .statement(let id): field("statement", id)
    case .question(let id): field("question", id)
    case .item(let id): field("item", id.hex)
    }
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
