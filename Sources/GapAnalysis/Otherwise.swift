import Assessments
import Calendar

/// Evidence taken otherwise than it was found: some of it left out, as if it were withdrawn or found not so, and adverse
/// findings found wider, as a re-check today would record it.
struct Otherwise {
  var without: Set<Contribution.Origin> = []
  var wider: Set<Contribution.Origin> = []

  func taken(_ evidence: [Contribution], _ today: CivilDate?) -> [Contribution] {
    guard !without.isEmpty || !wider.isEmpty else { return evidence }
    return evidence.compactMap { one in
      if without.contains(one.origin) { return nil }
      guard wider.contains(one.origin), one.isAdverse else { return one }
      var found = one
      (found.isConfirmed, found.isLimited, found.unshown) = (true, false, nil)
      (found.again, found.old) = (today ?? one.again, nil)
      return found
    }
  }
}
