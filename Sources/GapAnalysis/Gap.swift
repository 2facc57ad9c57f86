package import Digests
package import Frameworks

/// One thing that stands between what the evidence carries and the target.
package struct Gap: Sendable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// A finding at the worst grade, or evidence that says two things.
    case contested
    /// What is done falls short, and the evidence says so.
    case practice
    case evidence
    case freshness
    /// The evidence is too little or of too few kinds.
    case triangulation
    case overClaim = "over-claim"
    case unaudited
    case overdueAction = "overdue-action"
    case closedWithoutRecheck = "closed-without-re-check"
    case suspectLink = "suspect-link"

    /// As people read it.
    package var label: String {
      switch self {
      case .contested: "contested"
      case .practice: "practice falls short"
      case .evidence: "no evidence"
      case .freshness: "out of date"
      case .triangulation: "not enough yet"
      case .overClaim: "claim beyond evidence"
      case .unaudited: "not audited"
      case .overdueAction: "action overdue"
      case .closedWithoutRecheck: "closed without re-check"
      case .suspectLink: "wording changed"
      }
    }
  }

  /// A finding at the worst grade that is behind a gap; what is confirmed comes first.
  enum Worst: Int, Sendable {
    case confirmed
    case alone
  }

  /// From 1, most pressing first.
  package internal(set) var rank: Int
  package let criterion: CriterionID
  package let aspect: AspectID?
  /// The statement to be evidenced, where there is one.
  package let statement: Statement?
  package let kind: Kind
  /// One plain sentence.
  package let reason: String
  /// What would close it.
  package let close: String
  /// What it rests on.
  package let evidence: [Contribution.Origin]
  /// Actions raised for the criterion and not closed.
  package let actions: [Digest]
  /// Whether its statement is on the shortest way to the target.
  package let isOnTheWay: Bool
  var worst: Worst?
}
