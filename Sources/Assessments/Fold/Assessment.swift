package import Calendar
package import Digests
package import Frameworks
package import StructuredText

/// An assessment as it was known at a date: what all the records up to then come to.
package struct Assessment: Sendable {
  package internal(set) var asAt: CivilDate
  /// How it was opened; nil where the record of that is missing.
  package internal(set) var opened: AssessmentOpened?
  package internal(set) var openedOn: CivilDate?
  package internal(set) var framework: FrameworkID?
  /// The version that it is against: that of its opening, or of the last upgrade.
  package internal(set) var frameworkVersion: String?
  /// How it moved from version to version, in order.
  package internal(set) var upgrades: [FrameworkUpgraded] = []
  package internal(set) var id: String?
  package internal(set) var policy = Policy.standard
  /// Who set the policy and why; nil where nobody did and it is the standard one.
  package internal(set) var policySetting: PolicySetting?
  /// The protective marking of every page and file.
  package internal(set) var marking: String?
  /// How long what is recorded is kept; nil where nobody set that.
  package internal(set) var retention: Retention?
  /// In the order in which they were attached; withdrawn ones stay.
  package internal(set) var evidence: [EvidenceItem] = []
  /// Pairs of items of which somebody said whether they are one source, in the order in which that was recorded.
  package internal(set) var sourcesCompared: [MadeComparison] = []
  /// The last judgement of each part on each subject.
  package internal(set) var judgements: [MadeJudgement] = []
  package internal(set) var owners: [CriterionID: OwnerAssigned] = [:]
  package internal(set) var samples: [Sample] = []
  package internal(set) var actions: [Action] = []
  // What a statement of one's own position says beside the evidence, each as it was last told.
  package internal(set) var narratives: [Told<NarrativeWritten>] = []
  package internal(set) var measures: [Told<MeasureRecorded>] = []
  package internal(set) var inspections: [Told<InspectionRecorded>] = []
  package internal(set) var milestones: [Told<MilestoneSet>] = []
  package internal(set) var ticks: [String: Tick] = [:]
  /// Every tick of an item of the checklist, in the order in which they were made.
  package internal(set) var tickHistory: [String: [Tick]] = [:]
  package internal(set) var notes: [Note] = []
  /// What somebody said that columns of their sheets mean.
  package internal(set) var columnNames: [ColumnName] = []
  /// What somebody said that words for kinds of evidence mean.
  package internal(set) var kindWords: [String: EvidenceKind] = [:]
  package internal(set) var signOffs: [MadeSignOff] = []
  /// Signatures by keys, of which nobody has yet said whether they hold.
  package internal(set) var signatures: [MadeSignature] = []
  package internal(set) var trustedKeys: [TrustedKey] = []
  /// The records by which anybody stands by something, in order: sign-offs, signatures and keys.
  package internal(set) var signing: [Digest] = []
  /// What people said differently, and nobody has settled since.
  package internal(set) var differences: [Difference] = []
  /// By the item that says it: open findings that a director leaves out of the pack's first list.
  package internal(set) var leftOut: [Digest: LeftOut] = [:]
  /// What was taken back as recorded by mistake, in the order in which that was recorded.
  package internal(set) var withdrawals: [Withdrawal] = []
  /// Forms that came back, in the order in which they were taken in.
  package internal(set) var returns: [Return] = []
  /// Which spellings of names are one, as people said.
  package internal(set) var names = PersonNames([])
  var answering = Answering([])
  /// Records that were withdrawn as mistakes; evidence is not among them.
  package internal(set) var takenBack: Set<Digest> = []
  /// How sure one may be that these are all the records.
  package var completeness: Completeness

  /// One evidence item, as last corrected.
  package struct EvidenceItem: Identifiable, Sendable {
    /// The digest of the record that attached it, which stays through every correction.
    package let id: Digest
    package internal(set) var content: EvidenceContent
    package let by: Person
    package let attached: Instant
    package internal(set) var corrected: Instant?
    package internal(set) var withdrawn: EvidenceWithdrawn?
    /// When that was recorded.
    package internal(set) var withdrawnAt: Instant?
    /// Each time that somebody looked at it again, in the order in which that was recorded.
    package internal(set) var rechecks: [MadeRecheck] = []
    /// When it was erased, where what stands here is all that is left of it.
    package internal(set) var erased: Instant?
    /// Where it is a concern about a child's safety: what is logged of it.
    package internal(set) var concern: SafetyConcern?
    /// Other times at which it was said to have been acted on, in the order in which they were recorded.
    package internal(set) var actedBefore: [CivilMinute] = []

    package var isErased: Bool { erased != nil }
    /// What was found when it was last looked at again.
    package var recheck: Rechecked? { rechecks.last?.recheck }
    /// When that was recorded.
    package var rechecked: Instant? { rechecks.last?.at }
  }

  package struct PolicySetting: Sendable {
    package let because: String?
    package let by: Person
    package let at: Instant
  }

  package struct MadeJudgement: Sendable {
    package let id: Digest
    package let judgement: JudgementMade
    package let by: Person
    package let at: Instant
  }

  /// A sample, with the audits of its cases.
  package struct Sample: Identifiable, Sendable {
    package let id: Digest
    package let drawn: SampleDrawn
    package let by: Person
    package let at: Instant
    /// The last audit by each auditor of each case, without re-audits.
    package internal(set) var audits: [CaseAudited] = []
    /// Every audit that was recorded, re-audits and those since corrected among them, in order.
    package internal(set) var everyAudit: [MadeAudit] = []
    package internal(set) var moderations: [MadeModeration] = []
    /// By what they are of: the moderations that differ, by different moderators, and are not settled.
    package internal(set) var differing: [Difference.Subject: [Digest]] = [:]
    /// Each time that somebody looked again at what it says to a question.
    package internal(set) var rechecks: [QuestionID: [MadeRecheck]] = [:]
    /// The cases to audit: those drawn, with reserves in the place of those that were replaced.
    package internal(set) var cases: [SampleDrawn.DrawnCase]
    /// The reserves that are not used yet, in the order of their use.
    package internal(set) var reserves: [SampleDrawn.DrawnCase]
    /// In the order in which they were made.
    package internal(set) var replacements: [Replacement] = []

    init(id: Digest, drawn: SampleDrawn, by: Person, at: Instant) {
      (self.id, self.drawn, self.by, self.at) = (id, drawn, by, at)
      (cases, reserves) = (drawn.cases, drawn.reserves)
    }
  }

  package struct MadeAudit: Sendable {
    package let id: Digest
    package let audit: CaseAudited
    package let at: Instant
    /// The version of the framework by whose words the questions were asked.
    package let frameworkVersion: String
  }

  package struct MadeModeration: Sendable {
    package let id: Digest
    package let moderation: AuditModerated
    package let by: Person
    package let at: Instant
  }

  package struct Action: Identifiable, Sendable {
    package let id: Digest
    package internal(set) var raised: ActionRaised
    package let at: Instant
    package internal(set) var status: ActionUpdated.Status
    package internal(set) var due: CivilDate?
    package internal(set) var note: String?
    /// Days of work that are left, where anybody said.
    package internal(set) var effort: Int?

    /// Whether an update says nothing of it that is not so already.
    package func isAs(_ update: ActionUpdated) -> Bool {
      update.status == status && (update.due ?? due) == due && (update.note ?? note) == note
        && (update.effort ?? effort) == effort && (update.owner ?? raised.owner) == raised.owner
        && (update.answers.isEmpty || update.answers == raised.answers)
    }

    /// Whether its day is past and it is not yet done.
    package func isOverdue(on day: CivilDate) -> Bool {
      guard let due, status == .open || status == .inProgress else { return false }
      return due < day
    }
  }

  package struct Tick: Sendable {
    package let ready: Bool
    package let note: String?
    package let by: Person
    package let at: Instant
  }

  package struct Note: Sendable {
    package let note: NoteMade
    package let by: Person
    package let at: Instant
  }

  package struct MadeSignOff: Sendable {
    package let id: Digest
    package let signOff: SignedOff
    package let by: Person
    package let at: Instant
  }

  package struct Withdrawal: Sendable {
    package let record: Digest
    package let because: String
    package let by: Person
    package let at: Instant
  }

  package struct Return: Sendable {
    package let received: ReturnReceived
    package let by: Person
    package let at: Instant
  }

  /// Evidence that still counts.
  package var currentEvidence: [EvidenceItem] { evidence.filter { $0.withdrawn == nil } }

  /// Concerns about a child's safety, in the order in which they were raised.
  package var concerns: [EvidenceItem] { evidence.filter { $0.concern != nil } }

  /// The evidence alone, without what belongs to the framework it was recorded against: claims, owners, samples,
  /// actions, ticks and sign-offs, and what people wrote of it.
  package var withEvidenceOnly: Assessment {
    var assessment = self
    (assessment.judgements, assessment.owners, assessment.samples) = ([], [:], [])
    (assessment.actions, assessment.ticks, assessment.signOffs) = ([], [:], [])
    (assessment.signatures, assessment.trustedKeys, assessment.signing) = ([], [], [])
    assessment.differences = []
    (assessment.tickHistory, assessment.answering) = ([:], Answering([]))
    (assessment.narratives, assessment.measures) = ([], [])
    (assessment.inspections, assessment.milestones) = ([], [])
    return assessment
  }

  /// The same records on a later day: what there will be if nothing is added until then.
  package func unchanged(until day: CivilDate) -> Assessment {
    var assessment = self
    assessment.asAt = day
    return assessment
  }

  /// The criteria from which a person's word lifts nothing, however the name is written or was ever said to be.
  package func criteriaAnsweredFor(by person: Person) -> Set<CriterionID> { answering.criteria(of: person) }

  /// Whether a criterion is owned by a person, however the name is spelt.
  package func owns(_ name: String, _ criterion: CriterionID) -> Bool {
    owners[criterion].map { names.areOne($0.owner, name) } ?? false
  }

  /// What people claim of a subject: agreed before reviewer before owner, the latest of its part.
  package func claim(_ subject: String) -> MadeJudgement? {
    let made = judgements.filter { $0.judgement.subject == subject }
    for part in [JudgementMade.Part.agreed, .reviewer, .owner] {
      if let found = made.last(where: { $0.judgement.part == part }) { return found }
    }
    return nil
  }

  /// The owner and the day of a criterion whose day is past and of which nothing is claimed yet; nil for any other.
  package func overdue(_ criterion: CriterionID) -> (owner: OwnerAssigned, due: CivilDate)? {
    guard let owner = owners[criterion], let due = owner.due, due < asAt, claim(criterion.text) == nil else {
      return nil
    }
    return (owner, due)
  }
}
