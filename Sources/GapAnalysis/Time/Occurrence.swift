package import Assessments
package import Calendar
package import Digests
package import Frameworks

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
  }

  /// What changed.
  package enum Matter: Sendable, Equatable {
    /// An evidence item, by its title.
    case item(String)
    /// A question of an audited sample: `SAMPLE/QUESTION`.
    case sample(String)
    /// Questions of audited samples, with what they show now.
    case questions([Question])
    /// A claim, and the grade of the one whose place it took.
    case claim(GradeID, before: GradeID?, part: JudgementMade.Part)
    case policy
    /// The framework's version, which this is.
    case version(String)
  }

  package struct Question: Sendable, Equatable {
    /// `HP2.Q1`.
    package let id: String
    package let stance: Contribution.Stance
  }

  /// What is to be said of it beside that.
  package enum Detail: Sendable, Equatable {
    /// The reason that somebody gave.
    case because(String)
    case rechecked(Rechecked.Outcome, because: String)
    case kind(EvidenceKind)
    case notCounted(PassedOver)
    case notCountedBefore(PassedOver)
    case speaks(for: CivilDate)
  }

  package let kind: Kind
  /// A criterion's id, a judgement's id or `overall`, as records name it; nil for what bears on all of them.
  package let subject: String?
  /// The item that it is about.
  package let item: Digest?
  package let matter: Matter
  package let detail: Detail?
  /// Who recorded it, each once; empty for what nobody did, such as going out of date.
  package let by: [String]
  package let on: CivilDate
}
