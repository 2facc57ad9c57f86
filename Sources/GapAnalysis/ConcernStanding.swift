package import Assessments
package import Frameworks

/// What became of a concern about a child's safety.
///
/// It is open until a second look clears it. One that finds that it is so, or wider, is a look, and ends nothing; a word that
/// is not shown, or by whoever answers for it, is no look.
package enum ConcernStanding: Sendable, Equatable {
  /// Nobody has looked again.
  case due
  /// Somebody looked again, and it is so.
  case stillSo
  /// It was found not to be so, shown to be mended, or set aside with a reason.
  case cleared

  package var isOpen: Bool { self != .cleared }
  package var isLookedAtAgain: Bool { self != .due }

  /// Nil for what is no concern, or was withdrawn.
  package init?(_ item: Assessment.EvidenceItem, framework: Framework, assessment: Assessment) {
    guard item.concern != nil, item.withdrawn == nil else { return nil }
    guard let found = Rechecking.of(item, framework, assessment) else {
      self = .due
      return
    }
    self = found.ended != nil ? .cleared : found.reach == .open ? .due : .stillSo
  }
}

extension Analysis {
  package func concernStanding(_ item: Assessment.EvidenceItem) -> ConcernStanding? {
    ConcernStanding(item, framework: framework, assessment: assessment)
  }

  /// Whether it is a concern that nothing has cleared.
  package func isOpenConcern(_ item: Assessment.EvidenceItem) -> Bool { concernStanding(item)?.isOpen ?? false }

  /// Whether it is a concern that should have been looked at again by now.
  package func isOverdueConcern(_ item: Assessment.EvidenceItem) -> Bool {
    guard concernStanding(item) == .due, let concern = item.concern else { return false }
    return concern.recheckBy < assessment.asAt
  }
}
