package import Digests

/// One record as it stands in the workspace: written once, known by the digest of its bytes. It never changes, so that it can be
/// handed round by the hundred thousand without being copied.
package final class Record: Sendable {
  /// SHA-256 of the file's bytes.
  package let digest: Digest
  package let header: RecordHeader
  package let body: RecordBody

  package init(digest: Digest, header: RecordHeader, body: RecordBody) {
    (self.digest, self.header, self.body) = (digest, header, body)
  }

  package var kind: RecordKind { body.kind }
}

/// What a record says, by its kind.
package enum RecordBody: Sendable {
  case assessmentOpened(AssessmentOpened)
  case frameworkUpgraded(FrameworkUpgraded)
  case policySet(PolicySet)
  case ownerAssigned(OwnerAssigned)
  case evidenceAttached(EvidenceContent)
  case evidenceCorrected(EvidenceCorrected)
  case evidenceWithdrawn(EvidenceWithdrawn)
  case safetyConcern(SafetyConcern)
  case rechecked(Rechecked)
  case judgementMade(JudgementMade)
  case sampleDrawn(SampleDrawn)
  case caseReplaced(CaseReplaced)
  case caseAudited(CaseAudited)
  case auditModerated(AuditModerated)
  case actionRaised(ActionRaised)
  case actionUpdated(ActionUpdated)
  case checklistTicked(ChecklistTicked)
  case noteMade(NoteMade)
  case signedOff(SignedOff)
  case returnReceived(ReturnReceived)
  case erased(Erased)

  package var kind: RecordKind {
    switch self {
    case .assessmentOpened: .assessmentOpened
    case .frameworkUpgraded: .frameworkUpgraded
    case .policySet: .policySet
    case .ownerAssigned: .ownerAssigned
    case .evidenceAttached: .evidenceAttached
    case .evidenceCorrected: .evidenceCorrected
    case .evidenceWithdrawn: .evidenceWithdrawn
    case .safetyConcern: .safetyConcern
    case .rechecked: .rechecked
    case .judgementMade: .judgementMade
    case .sampleDrawn: .sampleDrawn
    case .caseReplaced: .caseReplaced
    case .caseAudited: .caseAudited
    case .auditModerated: .auditModerated
    case .actionRaised: .actionRaised
    case .actionUpdated: .actionUpdated
    case .checklistTicked: .checklistTicked
    case .noteMade: .noteMade
    case .signedOff: .signedOff
    case .returnReceived: .returnReceived
    case .erased: .erased
    }
  }
}
