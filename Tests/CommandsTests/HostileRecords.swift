import Assessments
import Calendar
import Digests
import Frameworks
import Platform
import RecordStore
import TestSupport
import Testing

/// A workspace in which one text stands in every field that a person or a file can fill, of every kind of record.
struct HostileRecords {
  let stage: Stage
  private let workspace: Workspace
  private let text: String
  /// How large every number is that a record may hold; nil for such as occur.
  private let numbers: Int?

  init(_ text: String, numbers: Int? = nil) throws {
    self.numbers = numbers
    stage = try Stage()
    _ = stage.answer("init", ".", "--framework", "ofsted-child-protection-2012", "--authority", text)
    workspace = Workspace(WorkspaceLocation(root: stage.folder.path), WriteOnce())
    self.text = text
    try fill()
  }

  /// A reference is one line; anything else may be as long as it likes.
  private var reference: String { String(text.prefix(60)) }

  @discardableResult
  private func add(_ body: any RecordContent) throws -> Digest {
    let contents = try workspace.contents()
    let opening = try #require(contents.history.records.first?.header)
    let stamp = RecordHeader(
      assessment: opening.assessment, framework: opening.framework, frameworkVersion: opening.frameworkVersion,
      at: stage.now, by: Person(name: text, role: text, agency: text))
    return try #require(try workspace.append([body], stamp, to: contents).first).digest
  }

  private func fill() throws {
    let day = try #require(CivilDate("2026-10-20"))
    try add(OwnerAssigned(criterion: CriterionID("HP2"), owner: text, reviewer: text + "R", due: day))
    let evidence = try evidence(day)
    try add(FindingLeftOut(evidence: evidence, because: text))
    try add(RetentionSet(months: 72, because: text))
    try add(HoldPlaced(.one(reference), because: text))
    try add(HoldReleased(hold: try add(HoldPlaced(.record(evidence), because: text)), because: text))
    try add(Rechecked(evidence: evidence, outcome: .confirmed, because: text))
    let withdrawn = try self.evidence(day)
    try add(EvidenceWithdrawn(evidence: withdrawn, because: text))
    for subject in ["HP2", "overall"] {
      let made = JudgementMade(subject: subject, grade: GradeID("good"), because: text, part: .owner)
      try add(made)
    }
    let sample = try sample(day)
    for (auditor, answer) in [(text, CaseAudited.Answer.yes), (text + "2", .no)] {
      try add(
        CaseAudited(
          sample: sample, reference: reference, auditor: auditor, audited: day,
          answers: [.init(question: QuestionID("HP2.Q1"), answer: answer, note: text)], grade: GradeID("good")))
    }
    let agreed = AuditModerated.Agreed(
      question: QuestionID("HP2.Q1"), answer: .partly, because: text,
      originals: [.init(auditor: text, answer: .yes), .init(auditor: text + "2", answer: .no)])
    try add(
      AuditModerated(
        sample: sample, reference: reference, moderator: text, moderated: day, answersKnown: true, agreed: [agreed]))
    try add(
      CaseReplaced(sample: sample, reference: reference + "B", reserve: reference + "C", because: text))
    let origin = ActionRaised.Origin(sample: sample, subject: .one(reference))
    for origin in [nil, origin] {
      let action = try add(
        ActionRaised(
          title: text, criterion: CriterionID("HP2"), band: text, owner: text, due: day, measure: text, origin: origin,
          answers: [.statement(StatementID(text)), .question(QuestionID(text)), .item(sample)])
      )
      try add(ActionUpdated(action: action, status: .inProgress, due: nil, note: text))
    }
    try position(day)
    try add(ChecklistTicked(item: "LOG1", ready: true, note: text))
    try add(ChecklistTicked(item: text, ready: false, note: text))
    try add(NoteMade(subject: text, text: text))
    let signOff = try add(SignedOff(seal: text, overall: GradeID(text), because: text))
    let key = try add(KeyTrusted(name: text, key: text, because: text))
    for record in [signOff, key] { try add(Signed(record: record, signature: text)) }
  }

  /// What people write and record beside the evidence.
  private func position(_ day: CivilDate) throws {
    for part in NarrativeWritten.Part.allCases {
      let isVoice = part == .voice
      for subject in ["overall", "HP", "HP2"] {
        try add(
          NarrativeWritten(
            subject: subject, part: part, text: text, theme: isVoice ? text : nil, agreedBy: isVoice ? text : nil,
            readers: NarrativeWritten.Reader.allCases))
      }
    }
    try add(
      MeasureRecorded(
        name: text, criterion: CriterionID("HP2"), value: Quantity(thousandths: numbers ?? 7), unit: text, of: numbers,
        from: day, to: day, better: .higher, beside: [.neighbours: Quantity(thousandths: 1)], source: text))
    try add(
      InspectionRecorded(
        title: text, day: day, grades: [.init(of: text, grade: text)],
        recommendation: .init(number: text, text: text, criterion: CriterionID("HP2"), became: .open, what: text)))
    try add(MilestoneSet(plan: .subject("HP"), title: text, due: day, measure: text))
  }

  private func evidence(_ day: CivilDate) throws -> Digest {
    var content = EvidenceContent(title: text, material: .reference(text))
    (content.dated, content.kind, content.agency, content.exercise) = (day, .audit, text, text)
    (content.place, content.note, content.extent) = (
      text, text, numbers.flatMap { Extent("\($0) of \($0)") } ?? .worded(text)
    )
    (content.criteria, content.logID) = ([CriterionID("HP2")], text)
    content.shows = [.grade(CriterionID("HP2"), GradeID("inadequate"))]
    return try add(content)
  }

  private func sample(_ day: CivilDate) throws -> Digest {
    func drawn(_ suffix: String) -> SampleDrawn.DrawnCase {
      .init(
        reference: reference + suffix, cohort: CohortID("referral"), stratum: StratumID("referral-urgent-action"))
    }
    var sample = SampleDrawn(
      seed: text, algorithm: text, allocation: .targets, asAt: day, size: 2,
      lists: [.init(name: text, cohort: text, digest: SHA256.digest(of: "list"), rows: numbers ?? 12)],
      strata: [
        .init(
          cohort: CohortID("referral"), stratum: StratumID("referral-urgent-action"), population: numbers ?? 9,
          minimum: 1,
          drawn: 1),
        .init(cohort: CohortID(text), stratum: StratumID(text), population: numbers ?? 9, minimum: 1, drawn: 1),
      ],
      cases: [drawn(""), drawn("B")], reserves: [drawn("C")],
      margins: [.init(attribute: "gender", value: text, caseload: numbers ?? 12, sample: 2)],
      leftOut: [.init(.found(text), rows: numbers ?? 7)],
      remarks: [text], limits: [.init(numbers ?? 3, per: text)], kept: nil)
    sample.excluded = [.init(reference: reference + "D", because: text)]
    sample.cohortNames = [.init(value: text, cohort: "referral")]
    let drawn = try add(sample)
    try add(SampleRestated(sample: drawn, drawn: sample))
    return drawn
  }
}
