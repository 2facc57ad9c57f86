/// What kind of thing a record says. The raw value stands in the file and in its name.
package enum RecordKind: String, Sendable, CaseIterable {
  case assessmentOpened = "assessment-opened"
  case frameworkUpgraded = "framework-upgraded"
  case policySet = "policy-set"
  case ownerAssigned = "owner-assigned"
  case evidenceAttached = "evidence-attached"
  case evidenceCorrected = "evidence-corrected"
  case evidenceWithdrawn = "evidence-withdrawn"
  case safetyConcern = "safety-concern"
  case rechecked
  case judgementMade = "judgement-made"
  case sampleDrawn = "sample-drawn"
  case caseReplaced = "case-replaced"
  case caseAudited = "case-audited"
  case auditModerated = "audit-moderated"
  case actionRaised = "action-raised"
  case actionUpdated = "action-updated"
  case checklistTicked = "checklist-ticked"
  case noteMade = "note-made"
  case signedOff = "signed-off"
  case returnReceived = "return-received"
  case erased
}
