package import Assessments

extension RecordKind {
  /// What a record of this kind is about, for one and for several.
  package var noun: (one: String, many: String) {
    switch self {
    case .assessmentOpened: ("assessment", "assessments")
    case .frameworkUpgraded: ("framework", "frameworks")
    case .policySet: ("policy", "policies")
    case .ownerAssigned: ("owner", "owners")
    case .evidenceAttached, .evidenceCorrected, .evidenceWithdrawn: ("evidence item", "evidence items")
    case .safetyConcern: ("safety concern", "safety concerns")
    case .rechecked: ("finding", "findings")
    case .judgementMade: ("judgement", "judgements")
    case .sampleDrawn: ("sample", "samples")
    case .caseReplaced: ("case", "cases")
    case .caseAudited: ("case audit", "case audits")
    case .auditModerated: ("case", "cases")
    case .actionRaised, .actionUpdated: ("action", "actions")
    case .checklistTicked: ("checklist item", "checklist items")
    case .noteMade: ("note", "notes")
    case .signedOff: ("sign-off", "sign-offs")
    case .returnReceived: ("return", "returns")
    case .erased: ("record", "records")
    }
  }

  /// What was done to it.
  package var verb: String {
    switch self {
    case .assessmentOpened: "opened"
    case .frameworkUpgraded: "brought up to date"
    case .policySet: "set"
    case .ownerAssigned: "named"
    case .evidenceAttached: "attached"
    case .evidenceCorrected: "corrected"
    case .evidenceWithdrawn: "withdrawn"
    case .safetyConcern: "logged"
    case .rechecked: "looked at again"
    case .judgementMade, .noteMade: "made"
    case .sampleDrawn: "drawn"
    case .caseReplaced: "replaced"
    case .caseAudited, .signedOff: "recorded"
    case .auditModerated: "moderated"
    case .actionRaised: "raised"
    case .actionUpdated: "updated"
    case .checklistTicked: "ticked"
    case .returnReceived: "taken in"
    case .erased: "erased"
    }
  }
}
