package import Assessments

/// What was recorded, counted as people say it: `1 evidence item attached`, `2 actions raised`.
package enum RecordWords {
  package static func counted(_ count: Int, _ kind: RecordKind) -> String {
    let (one, many, done) = words(kind)
    return "\(CountWords.counted(count, one, many)) \(done)"
  }

  /// One, several, and what was done with it.
  private static func words(_ kind: RecordKind) -> (one: String, many: String?, done: String) {
    switch kind {
    case .assessmentOpened: ("assessment", nil, "opened")
    case .frameworkUpgraded: ("framework", nil, "upgraded")
    case .policySet: ("policy", "policies", "set")
    case .ownerAssigned: ("owner", nil, "named")
    case .evidenceAttached: ("evidence item", nil, "attached")
    case .evidenceCorrected: ("evidence item", nil, "corrected")
    case .evidenceWithdrawn: ("evidence item", nil, "withdrawn")
    case .safetyConcern: ("entry on a safety concern", "entries on safety concerns", "made")
    case .rechecked: ("finding", nil, "looked at again")
    case .judgementMade: ("judgement", nil, "made")
    case .sampleDrawn: ("sample", nil, "drawn")
    case .caseReplaced: ("case", nil, "replaced")
    case .caseAudited: ("case audit", nil, "recorded")
    case .auditModerated: ("audit", nil, "moderated")
    case .actionRaised: ("action", nil, "raised")
    case .actionUpdated: ("action", nil, "updated")
    case .checklistTicked: ("checklist item", nil, "ticked")
    case .noteMade: ("note", nil, "made")
    case .signedOff: ("signature", nil, "given")
    case .returnReceived: ("form", nil, "taken in")
    case .erased: ("erasure", nil, "recorded")
    }
  }
}
