package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// An adverse finding was looked at again: what was found, and how far it goes.
package struct Rechecked: RecordContent {
  package static let kind = RecordKind.rechecked
  package static let scope = RecordScope.workspace
  package static let words = KindWords("finding", done: "looked at again")

  package enum Outcome: String, Sendable, CaseIterable {
    case notSo = "not-so"
    /// It is so, for the cases that are counted.
    case so
    /// It is so for more than those in which it was found.
    case wider
    /// It was so, and newer evidence shows that it is mended.
    case resolved
    /// It was so, of something that is no more.
    case setAside = "set-aside"
    /// It is so, and nobody said how far: what records said before they could say more.
    case confirmed

    /// As people read it.
    package var label: String { rawValue.replacing("-", with: " ") }

    /// Whether it takes weight off the finding.
    var lifts: Bool {
      switch self {
      case .notSo, .so, .resolved, .setAside: true
      case .wider, .confirmed: false
      }
    }
  }

  /// What was looked at again.
  package enum Subject: Hashable, Sendable {
    case item(Digest)
    /// What an audited sample says to a question.
    case question(QuestionID, sample: Digest)

    /// As the list of what shows something mended writes it.
    init?(_ text: String) {
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let record = Digest(hex: parts[0]), parts.count == 1 || !parts[1].isEmpty else { return nil }
      self = parts.count == 1 ? .item(record) : .question(QuestionID(parts[1]), sample: record)
    }

    var text: String {
      switch self {
      case .item(let id): id.hex
      case .question(let question, let sample): "\(sample.hex)/\(question)"
      }
    }
  }

  package let subject: Subject
  package let outcome: Outcome
  /// Of how many of those looked at it is so.
  package let extent: Extent?
  /// The newer evidence that shows it mended.
  package let shownBy: [Subject]
  package let because: String

  package init(
    _ subject: Subject, _ outcome: Outcome, extent: Extent? = nil, shownBy: [Subject] = [], because: String
  ) {
    (self.subject, self.outcome, self.extent, self.shownBy, self.because) = (subject, outcome, extent, shownBy, because)
  }

  package init(evidence: Digest, outcome: Outcome, because: String) {
    self.init(.item(evidence), outcome, because: because)
  }

  package init?(_ fields: FieldReader) {
    let outcome = fields.choice("outcome", among: Outcome.allCases.map { ($0.rawValue, $0) })
    let extent = fields.optionalValue("extent", expected: "an extent such as 2 of 40") { Extent($0) }
    let shownBy = fields.optionalValues(
      "shown-by", expected: "a digest of 64 hexadecimal digits, of a sample with /QUESTION"
    ) { Subject($0) }
    let because = fields.text("because")
    let subject: Subject?
    if let sample = fields.optionalDigest("sample") {
      subject = fields.text("question").map { .question(QuestionID($0), sample: sample) }
    } else {
      subject = fields.digest("evidence").map { .item($0) }
    }
    guard let subject, let outcome, let because else { return nil }
    self.init(subject, outcome, extent: extent, shownBy: shownBy, because: because)
  }

  package var fields: [TextValue.Field] {
    let about =
      switch subject {
      case .item(let id): field("evidence", id.hex)
      case .question(let question, let sample): field("sample", sample.hex) + field("question", question)
      }
    return about + field("outcome", outcome.rawValue) + field("extent", extent) + field("shown-by", shownBy.map(\.text))
      + field("because", because)
  }

  package var concerns: Concerns {
    switch subject {
    case .item(let id), .question(_, let id): Concerns(records: [id])
    }
  }

  /// Nothing where it lifted nothing since whoever said it answers for the finding: whose word it was is gone then.
  package func left(_ erasing: Erasing) -> Self? {
    let (made, criteria): ([Assessment.MadeRecheck], [CriterionID]) =
      switch subject {
      case .item(let id):
        erasing.assessment.evidence.first { $0.id == id }.map { ($0.rechecks, $0.content.bearsOn(erasing.framework)) }
          ?? ([], [])
      case .question(let question, let sample):
        (
          erasing.assessment.samples.first { $0.id == sample }?.rechecks[question] ?? [],
          erasing.framework.question(question).map { [$0.criterion.id] } ?? []
        )
      }
    let isOwn = made.contains { $0.record == erasing.record && !$0.answeredFor.isDisjoint(with: criteria) }
    return outcome.lifts && isOwn
      ? nil : Rechecked(subject, outcome, extent: extent, shownBy: shownBy, because: Erasing.word)
  }

  package func apply(to fold: inout Fold, _ record: Record) {
    let made = Assessment.MadeRecheck(
      record: record.digest, recheck: self, by: record.header.by, at: record.header.at,
      answeredFor: fold.assessment.criteriaAnsweredFor(by: record.header.by))
    switch subject {
    case .item(let id): fold.evidence.change(id) { $0.rechecks.append(made) }
    case .question(let question, let sample):
      fold.samples.change(sample) { $0.rechecks[question, default: []].append(made) }
    }
  }
}

extension [Assessment.MadeRecheck] {
  /// The last day on which what was found was known to be so, where it was found on a day.
  package func lastSo(since day: CivilDate) -> CivilDate {
    reduce(day) { last, made in
      switch made.recheck.outcome {
      case .so, .wider, .confirmed: Swift.max(last, made.at.date)
      case .notSo, .resolved, .setAside: last
      }
    }
  }
}

extension Assessment {
  /// What somebody found at a re-check, and what that person answered for at the time.
  package struct MadeRecheck: Sendable {
    /// Nil where it is supposed.
    let record: Digest?
    package let recheck: Rechecked
    package let by: Person
    package let at: Instant
    /// The criteria for which the person answered, under any name.
    package let answeredFor: Set<CriterionID>
  }

  /// The same if somebody who answers for nothing had found this today when looking again; nothing is recorded.
  package func supposing(_ recheck: Rechecked) -> Assessment {
    let made = MadeRecheck(
      record: nil, recheck: recheck, by: Person(name: ""), at: Instant(startOf: asAt), answeredFor: [])
    var assessment = self
    switch recheck.subject {
    case .item(let id):
      for place in evidence.indices where evidence[place].id == id { assessment.evidence[place].rechecks.append(made) }
    case .question(let question, let sample):
      for place in samples.indices where samples[place].id == sample {
        assessment.samples[place].rechecks[question, default: []].append(made)
      }
    }
    return assessment
  }
}
