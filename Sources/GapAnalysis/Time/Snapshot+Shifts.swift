import Assessments
import Frameworks

extension Snapshot {
  /// What stands elsewhere here than in another snapshot of the same framework: of an earlier day, or by another policy.
  func shifts(since other: Snapshot) -> [Comparison.Shift] {
    func shift(
      _ subject: Comparison.Subject, title: String, old: (Readings<Verdict>, Grade?),
      new: (Readings<Verdict>, Grade?)
    ) -> Comparison.Shift? {
      let before = Comparison.Standing(readings: old.0.grades, claimed: old.1)
      let after = Comparison.Standing(readings: new.0.grades, claimed: new.1)
      return before == after ? nil : .init(subject: subject, title: title, before: before, after: after)
    }
    var found: [Comparison.Shift?] = []
    if let old = other.overall, let new = overall {
      found.append(
        shift(
          .whole, title: framework.overall?.title ?? "Overall", old: (old.readings, old.selfAssessed),
          new: (new.readings, new.selfAssessed)))
    }
    found += zip(other.judgements, judgements).map { old, new in
      shift(
        .judgement(new.judgement.id), title: new.judgement.shortTitle, old: (old.readings, old.selfAssessed),
        new: (new.readings, new.selfAssessed))
    }
    found += zip(other.criteria, criteria).map { old, new in
      shift(
        .criterion(new.criterion.id), title: new.criterion.title, old: (old.readings, old.selfAssessed),
        new: (new.readings, new.selfAssessed))
    }
    return found.compactMap { $0 }
  }
}

extension Analysis {
  /// Where the policy is not the standard one: what stands elsewhere than it would by the standard policy, which is
  /// `before`. Nil where the policy is the standard one, or the evidence was carried over by the policy of another
  /// framework.
  package var againstStandardPolicy: [Comparison.Shift]? {
    guard policy != .standard, carriedOver == nil else { return nil }
    return snapshot.shifts(since: Snapshot(framework, assessment, policy: .standard))
  }
}
