package import Digests
package import Frameworks

/// One thing that stands between what the evidence carries and the target.
package struct Gap: Sendable {
  /// The aspect that a gap is on.
  package struct Subject: Sendable {
    package let aspect: AspectID
    package let name: String
    /// Whether it stands for the criterion as a whole.
    package let isWide: Bool
    /// `aspect`, or `statement` for one that stands alone.
    package let noun: String
  }

  /// From 1, most pressing first.
  package var rank: Int
  package let criterion: CriterionID
  /// Nil for what is around the criterion's aspects.
  package let subject: Subject?
  /// The statement to be evidenced, where there is one.
  package let statement: Statement?
  package let reason: Reason
  /// What it rests on.
  package let evidence: [Contribution.Origin]
  /// Its own aspect, or those of which what it rests on speaks.
  let aspects: Set<AspectID>
  /// Actions that are on it and not closed: first those that say so, then those on its criterion as a whole.
  package internal(set) var actions: [Digest] = []
  /// Actions that are on it and closed, of which nothing has shown since that they changed anything.
  package internal(set) var unproven: [Digest] = []
  /// Whether its statement is on the shortest way to the target.
  package let isOnTheWay: Bool

  package var aspect: AspectID? { subject?.aspect }
  package var kind: Kind { reason.kind }
}
