import Assessments
import CaseAudit
import Frameworks

// An audited question speaks by its interval: what it settles by itself, and what it leaves in doubt.
extension AspectAnalysis {
  /// Whether the whole interval of an audited question lies above the boundary of a grade, one case in five was read twice,
  /// and no outside review of its time says otherwise.
  func carriesAlone(_ one: Contribution, _ grade: Grade) -> Bool {
    guard let audited = one.audited, let above = audited.bearing.above, above >= grade, audited.isReadAgain, !one.isOld
    else { return false }
    return disagreeing(one, grade).isEmpty
  }

  /// Outside reviews of the time of an audited question that weigh against a grade, on its aspect or its criterion.
  func disagreeing(_ one: Contribution, _ grade: Grade) -> [Contribution] {
    guard let audited = one.audited else { return [] }
    let reviews = disputes + adverse(grade).map { evidence[$0.place] }.filter { $0.kind == .externalReview }
    return reviews.filter { $0.day >= audited.from && weighs($0, against: grade) }
  }

  /// Whether the whole interval of an audited question lies below the boundary of a grade. Where a re-check found it to be so
  /// for some and no more it rules out no grade below good.
  func rulesOutAlone(_ one: Contribution, _ grade: Grade) -> Bool {
    guard let below = one.audited?.bearing.below, !one.isOld, !one.isLimited || !grade.isShortfall else { return false }
    return grade >= below
  }

  /// What keeps supported one grade under what the rest carries: an audited question that may lie below the boundary of a
  /// grade that is carried.
  func hold(under carried: Grade?) -> AspectFinding.Hold? {
    guard let carried, carried > scale.secondWorst else { return nil }
    return evidence.lazy.compactMap { one -> AspectFinding.Hold? in
      guard !one.isOld, let doubt = one.audited?.bearing.doubts.first(where: { $0.grade <= carried }) else {
        return nil
      }
      return .init(origin: one.origin, doubted: doubt.grade, more: doubt.more)
    }.first
  }

  /// Whether its cases, auditors and interval put the worst grade beyond doubt.
  func isBeyondDoubt(_ one: Contribution) -> Bool { !one.isOld && one.audited?.bearing.isWorst ?? false }
}
