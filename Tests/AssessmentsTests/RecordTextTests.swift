import Assessments
import Calendar
import Digests
import Frameworks
import StructuredText
import TestSupport
import Testing

@Suite struct RecordTextTests {
  private static let some = SHA256.digest(of: "some")

  private static func gradeAgreed(of sample: Digest, on day: CivilDate) -> AuditModerated {
    var moderation = AuditModerated(
      sample: sample, reference: "0017", moderator: "M", moderated: day, answersKnown: false, agreed: [])
    moderation.grade = .init(
      grade: GradeID("good"), because: "seen in time",
      originals: [.init(auditor: "K", grade: GradeID("outstanding")), .init(auditor: "L", grade: GradeID("good"))])
    return moderation
  }

  static var bodies: [any RecordContent] {
    let day = CivilDate(daysSinceEpoch: 20_000)
    let link = StatementLink(statement: StatementID("HP2.G1"), wording: some)
    var content = EvidenceContent(
      title: "Audit: \"spring\"\nsecond line",
      material: .copy(StoredFile(path: "files/0f3a9c/a.pdf", digest: some, bytes: 7)))
    (content.dated, content.from, content.to) = (day, day, day.adding(days: 3))
    (content.kind, content.agency, content.exercise) = (.feedbackChildren, "police", "spring")
    (content.criteria, content.shows) = (
      [CriterionID("HP2")], [.statement(link), .grade(CriterionID("HP2"), GradeID("good"))]
    )
    (content.against, content.extent) = ([link], .counted(31, of: 40))
    (content.place, content.note, content.logID) = ("page 4", "# not a comment: a note", "E-001: spring")
    var edition = content
    edition.origin = PaperOrigin(path: "/shared/HP2: front door/audit.docx", digest: some)
    edition.toLookAt = ["HP2.G1", "HP2 good"]
    var drawn = SampleDrawn(
      seed: "4 17 23", algorithm: "muster-tickets/1", allocation: .targets, asAt: day, size: 2,
      lists: [.init(name: "cases.csv", cohort: "referral", digest: some, rows: 9)],
      strata: [.init(cohort: CohortID("referral"), stratum: StratumID("new"), population: 9, minimum: 1, drawn: 1)],
      cases: [.init(reference: "0017", cohort: CohortID("referral"), stratum: nil)],
      reserves: [.init(reference: "018", cohort: CohortID("referral"), stratum: StratumID("new"))],
      margins: [.init(attribute: "gender", value: "Female", caseload: 5, sample: 1)],
      leftOut: [.init(.found("closed"), rows: 2), .init(.notToBeDrawn("in court"), rows: 1)], remarks: ["taken whole"],
      limits: [.init(3, per: "worker")], kept: some)
    drawn.excluded = [.init(reference: "0042", because: "in court: this week")]
    drawn.wishes = ["disability=yes:5"]
    drawn.cohortNames = [.init(value: "Section 47: new", cohort: "referral"), .init(value: "no", cohort: "none")]
    drawn.earlier = [.init(sample: some, replacements: ["0099", "yes"]), .init(sample: some, replacements: [])]
    let concerns = [CivilMinute("10:40", on: day)].compactMap { $0 }.map { told in
      SafetyConcern(
        reference: "C4471", criterion: CriterionID("HP3"), shows: .grade(CriterionID("HP3"), GradeID("inadequate")),
        told: "team manager", toldAt: told, actedAt: told, recheckBy: day.adding(workingDays: 10),
        note: "seen the same day")
    }
    var policy = Policy.standard
    policy.leastExtent = [GradeID("good"): 80, GradeID("outstanding"): 90]
    let strict = PolicySet(policy: policy, because: "the board: asked for it")
    return concerns + [
      AssessmentOpened(authority: "Northvale Council", target: nil),
      PolicySet(policy: .standard, because: nil), strict,
      OwnerAssigned(criterion: CriterionID("HP2"), owner: "B", reviewer: "C", due: day),
      content,
      EvidenceCorrected(evidence: some, because: "typing", content: content),
      EvidenceCorrected(evidence: some, because: "a new edition", content: edition),
      EvidenceWithdrawn(evidence: some, because: "wrong year"),
      Rechecked(evidence: some, outcome: .resolved, because: "seen again"),
      Rechecked(.item(some), .wider, extent: .counted(9, of: 40), because: "nine: more"),
      Rechecked(
        .question(QuestionID("HP2.Q1"), sample: some), .resolved,
        shownBy: [.item(some), .question(QuestionID("HP2.Q1"), sample: some)],
        because: "the audit of May"),
      SourcesCompared(evidence: some, relation: .reports, other: some, because: "the board: noted it"),
      JudgementMade(subject: "overall", grade: GradeID("good"), because: "why", part: .agreed),
      NarrativeWritten(
        subject: "HP", part: .impact, text: "seen sooner: in 31 of 40", readers: [.committee], follows: some),
      NarrativeWritten(
        subject: "HP2", part: .voice, text: nil, theme: "being # asked", agreedBy: "the young person",
        readers: [.leaders]),
      MeasureRecorded(
        name: "Assessments: in time", criterion: CriterionID("HP2"), value: Quantity(thousandths: 86_400), unit: "%",
        of: 412, from: day, to: day.adding(days: 364), better: .higher,
        beside: [.neighbours: Quantity(thousandths: 83_000), .earlier: Quantity(thousandths: -500)], source: "the DfE"),
      InspectionRecorded(
        title: "ILACS: standard", day: day, grades: [.init(of: "Overall", grade: "requires improvement")],
        recommendation: nil),
      InspectionRecorded(
        title: "ILACS: standard", day: day, grades: [],
        recommendation: .init(
          number: "R1", text: "Timeliness", criterion: CriterionID("HP2"), became: .notTakenUp, what: "no: dropped"),
        follows: some),
      MilestoneSet(plan: .action(some), title: "Nine in ten", due: day, measure: "the report", state: .open),
      MilestoneSet(
        plan: .subject("overall"), title: "All", due: day, measure: nil, state: .reached, reached: day, follows: some),
      drawn, SampleRestated(sample: some, drawn: drawn),
      CaseReplaced(sample: some, reference: "0017", reserve: "018", because: "with the court"),
      CaseAudited(
        sample: some, reference: "0017", auditor: "K", audited: day,
        answers: [.init(question: QuestionID("HP2.Q1"), answer: .notApplicable, note: "none")],
        grade: GradeID("good"),
        reaudit: some),
      AuditModerated(
        sample: some, reference: "0017", moderator: "M", moderated: day, answersKnown: true,
        agreed: [
          .init(
            question: QuestionID("HP2.Q1"), answer: .partly, because: "late",
            originals: [.init(auditor: "K", answer: .yes), .init(auditor: "L", answer: .no)])
        ]),
      gradeAgreed(of: some, on: day),
      ActionRaised(
        title: "Do", criterion: CriterionID("HP2"), band: "immediate", owner: "B", due: day, measure: "re-audit",
        origin: .init(sample: some, subject: .one("0017"))),
      ActionRaised(
        title: "Do", criterion: CriterionID("HP2"), band: nil, owner: "B", due: nil, measure: nil,
        origin: .init(sample: some, subject: .theme([QuestionID("HP2.Q1"), QuestionID("HP2.Q2")])),
        answers: [.statement(StatementID("HP2.G4")), .question(QuestionID("HP2.Q3")), .item(some)]),
      ActionUpdated(action: some, status: .awaitingReaudit, due: day, note: "done"),
      ActionUpdated(
        action: some, status: .open, due: nil, note: nil, owner: "K. Lund", answers: [.statement(StatementID("HP2.G4"))]
      ),
      PersonNamed(name: "C. Farrow", spellings: ["C Farrow", "c. farrow"], isOne: true),
      HoldPlaced(.one("C4471"), because: "an inquiry: until March"), HoldPlaced(.record(some), because: "the court"),
      HoldReleased(hold: some, because: "over"),
      RetentionSet(months: 72, byKind: [.caseAudited: 24, .noteMade: 12], because: "schedule: line 14"),
      MarkingSet("OFFICIAL-SENSITIVE"), MarkingSet(nil),
      FindingLeftOut(evidence: some, because: "before the courts until March"),
      ChecklistTicked(item: "LOG1", ready: false, note: nil),
      FrameworkUpgraded(from: "1", to: "2", digest: SHA256.digest(of: "the newer file")),
      NoteMade(subject: "HP2", text: "a note"),
      Withdrawn(record: some, because: "by mistake"),
      ColumnNamed(ColumnName(meaning: "criterion", heading: "Standard / criterion")),
      KindMeant("Dip sample", means: .caseSample),
      SignedOff(seal: "aaaaa", overall: GradeID("good"), because: "why"),
      Signed(record: some, signature: "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQ\n-----END SSH SIGNATURE-----\n"),
      KeyTrusted(name: "A. Chief: director", key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5", because: "seen # at the desk"),
      ReturnReceived(
        form: "5d1m0q8v", copy: "7k2c", answers: some,
        from: Person(name: "P. Constable", role: "detective inspector", agency: "police"), saved: Instant(seconds: 7),
        items: [.init(item: "HP2-1", evidence: some, said: some)]),
      Erased(
        records: [
          .init(digest: some, kind: "note-made", at: Instant(seconds: 5), after: [some], batch: "b"),
          .init(
            digest: some, kind: "rechecked", at: Instant(seconds: 6), after: [], batch: nil,
            left: Rechecked(evidence: some, outcome: .confirmed, because: "erased")),
        ],
        files: [some], papers: [SHA256.digest(of: "elsewhere")], because: "named a child"),
    ]
  }

  private func header(_ batch: Batch? = nil) -> RecordHeader {
    RecordHeader(
      assessment: "a1", framework: FrameworkID("ofsted-child-protection-2012"), frameworkVersion: "1",
      at: Instant(seconds: 1_795_600_000), by: Person(name: "A. Lead", role: "coordinator", agency: "council"),
      after: [Self.some], batch: batch, clockStated: true)
  }

  @Test func `there is an example of every kind of record`() {
    #expect(Set(Self.bodies.map(\.kind)) == Set(RecordKind.allCases))
  }

  @Test func `every record read back and written again is the same text`() throws {
    for body in Self.bodies {
      let text = RecordText.write(header(Batch(id: "b", number: 1, count: 2)), body)
      let (record, diagnostics) = RecordText.read(SourceText(name: "record.yaml", text))
      #expect(diagnostics.rendered() == "", "\(body.kind)")
      let read = try #require(record)
      #expect(read.digest == SHA256.digest(of: text))
      #expect(RecordText.write(read.header, read.body) == text, "\(body.kind)")
    }
  }

  @Test func `a field that no record has is an error, with its place`() {
    let text = RecordText.write(header(), NoteMade(subject: "HP2", text: "a note")) + "colour: red\n"
    let (record, diagnostics) = RecordText.read(SourceText(name: "record.yaml", text))
    #expect(record == nil)
    #expect(diagnostics.rendered().contains("colour: red\n"))
    #expect(diagnostics.rendered().contains("^^^^^^"))
  }

  @Test func `a record of evidence reads like this`() throws {
    let body = try #require(Self.bodies.first { $0 is EvidenceContent })
    try expectGolden(RecordText.write(header(), body), "evidence-attached.yaml")
  }

  @Test func `a record's name says when, what and which bytes`() throws {
    let (record, _) = RecordText.make(header(), NoteMade(subject: "HP2", text: "a note"))
    #expect(record.fileName == "\(record.header.at.compact)-note-made-\(record.digest.short).yaml")
    #expect(record.folder == String(record.header.at.description.prefix(7)))
  }

  @Test(arguments: ["31 of 40", "31/40", "most", "a large majority"])
  func `an extent is a count or a word`(text: String) { #expect(Extent(text) != nil) }

  @Test(arguments: ["41 of 40", "0 of 0", "40", "-1 of 3", ""])
  func `what is no extent is none`(text: String) { #expect(Extent(text) == nil) }
}
