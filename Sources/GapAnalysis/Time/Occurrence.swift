package import Calendar
package import Digests

/// One reason why a criterion stands elsewhere than it did, with who recorded it.
package struct Occurrence: Sendable {
  /// What weighs against first.
  package enum Kind: String, Sendable, CaseIterable {
    /// New evidence that says a grade that falls short, or that a statement does not hold.
    case adverseFinding = "adverse-finding"
    case rechecked
    case withdrawn
    case wentStale = "went-stale"
    /// Known before and counted for nothing then; its day has come.
    case cameToCount = "came-to-count"
    case corrected
    /// Cases of a sample were audited.
    case audited
    case newEvidence = "new-evidence"
    /// Attached, and counted for nothing at the end.
    case notCounted = "not-counted"
    case claimChanged = "claim-changed"
    /// How much evidence is enough was set anew.
    case policySet = "policy-set"
    case frameworkUpgraded = "framework-upgraded"

    package var label: String {
      switch self {
      case .adverseFinding: "adverse finding"
      case .rechecked: "looked at again"
      case .withdrawn: "withdrawn"
      case .wentStale: "went out of date"
      case .cameToCount: "counts now"
      case .corrected: "corrected"
      case .audited: "cases audited"
      case .newEvidence: "new evidence"
      case .notCounted: "attached, not counted"
      case .claimChanged: "claimed"
      case .policySet: "policy set"
      case .frameworkUpgraded: "framework's version changed"
      }
    }
  }

  package let kind: Kind
  /// A criterion's id, a judgement's id or `overall`, as records name it; nil for what bears on all of them.
  package let subject: String?
  /// The item that it is about.
  package let item: Digest?
  /// What changed: an item's title, a grade, a list of questions.
  package let title: String
  /// The reason or outcome that was recorded with it.
  package let detail: String?
  /// Who recorded it, each once; empty for what nobody did, such as going out of date.
  package let by: [String]
  package let on: CivilDate
}
