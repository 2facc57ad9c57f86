/// What kind of thing a record says. The raw value stands in the file and in its name.
package enum RecordKind: String, Sendable, CaseIterable {
  case assessmentOpened = "assessment-opened"
  case frameworkUpgraded = "framework-upgraded"
  case policySet = "policy-set"
  case columnNamed = "column-named"
  case kindMeant = "kind-meant"
  case ownerAssigned = "owner-assigned"
  case evidenceAttached = "evidence-attached"
  case evidenceCorrected = "evidence-corrected"
  case evidenceWithdrawn = "evidence-withdrawn"
  case safetyConcern = "safety-concern"
  case rechecked
  case sourcesCompared = "sources-compared"
  case judgementMade = "judgement-made"
  case narrativeWritten = "narrative-written"
  case measureRecorded = "measure-recorded"
  case inspectionRecorded = "inspection-recorded"
  case sampleDrawn = "sample-drawn"
  case sampleRestated = "sample-restated"
  case caseReplaced = "case-replaced"
  case caseAudited = "case-audited"
  case auditModerated = "audit-moderated"
  case actionRaised = "action-raised"
  case actionUpdated = "action-updated"
  case milestoneSet = "milestone-set"
  case checklistTicked = "checklist-ticked"
  case withdrawn
  case noteMade = "note-made"
  case signedOff = "signed-off"
  case signed
  case keyTrusted = "key-trusted"
  case returnReceived = "return-received"
  case holdPlaced = "hold-placed"
  case holdReleased = "hold-released"
  case retentionSet = "retention-set"
  case personNamed = "person-named"
  case findingLeftOut = "finding-left-out"
  case markingSet = "marking-set"
  case erased
}

extension RecordKind {
  /// The registry: which type says all that there is to know of a kind.
  package var type: any RecordContent.Type {
    switch self {
    case .assessmentOpened: AssessmentOpened.self
    case .frameworkUpgraded: FrameworkUpgraded.self
    case .policySet: PolicySet.self
    case .columnNamed: ColumnNamed.self
    case .kindMeant: KindMeant.self
    case .ownerAssigned: OwnerAssigned.self
    case .evidenceAttached: EvidenceContent.self
    case .evidenceCorrected: EvidenceCorrected.self
    case .evidenceWithdrawn: EvidenceWithdrawn.self
    case .safetyConcern: SafetyConcern.self
    case .rechecked: Rechecked.self
    case .sourcesCompared: SourcesCompared.self
    case .judgementMade: JudgementMade.self
    case .narrativeWritten: NarrativeWritten.self
    case .measureRecorded: MeasureRecorded.self
    case .inspectionRecorded: InspectionRecorded.self
    case .sampleDrawn: SampleDrawn.self
    case .sampleRestated: SampleRestated.self
    case .caseReplaced: CaseReplaced.self
    case .caseAudited: CaseAudited.self
    case .auditModerated: AuditModerated.self
    case .actionRaised: ActionRaised.self
    case .actionUpdated: ActionUpdated.self
    case .milestoneSet: MilestoneSet.self
    case .checklistTicked: ChecklistTicked.self
    case .withdrawn: Withdrawn.self
    case .noteMade: NoteMade.self
    case .signedOff: SignedOff.self
    case .signed: Signed.self
    case .keyTrusted: KeyTrusted.self
    case .returnReceived: ReturnReceived.self
    case .holdPlaced: HoldPlaced.self
    case .holdReleased: HoldReleased.self
    case .retentionSet: RetentionSet.self
    case .personNamed: PersonNamed.self
    case .findingLeftOut: FindingLeftOut.self
    case .markingSet: MarkingSet.self
    case .erased: Erased.self
    }
  }
}

extension RecordKind {
  /// Whether it takes effect by itself, whatever is missing of the batch that it was recorded in: an erasure that was cut off is never
  /// taken back, and the same command ends it.
  var isOfErasure: Bool { self == .erased || self == .sampleRestated }
}
