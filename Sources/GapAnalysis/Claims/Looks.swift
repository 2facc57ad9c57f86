import Assessments
import Calendar
import Frameworks

/// Looks at practice by others than whoever claims: audits, case samples and external reviews, however old.
struct Looks {
  private let framework: Framework
  private let index: EvidenceIndex

  init(_ framework: Framework, _ assessment: Assessment) {
    self.framework = framework
    var ageless = assessment.policy
    (ageless.freshMonths, ageless.freshMonthsByKind) = (1200, [:])
    index = EvidenceIndex(framework, assessment, policy: ageless, pooling: false)
  }

  /// The first look of a later day. One paper on one criterion says nothing of a judgement, so that only a sample,
  /// which is drawn across criteria, is held against those.
  func next(_ subject: Comparison.Subject, after day: CivilDate) -> ClaimReview.Look? {
    let kinds: Set<EvidenceKind> = [.audit, .caseSample, .externalReview]
    let later = contributions(subject).filter { one in
      guard one.day > day, kinds.contains(one.kind) else { return false }
      if case .criterion = subject { return true }
      return one.origin.isSample
    }
    guard let first = later.min(by: { ($0.day, $0.look) < ($1.day, $1.look) }) else { return nil }
    return ClaimReview.Look(at: later.filter { $0.look == first.look }, in: framework.scale)
  }

  private func contributions(_ subject: Comparison.Subject) -> [Contribution] {
    let criteria: [Criterion] =
      switch subject {
      case .whole: framework.criteria
      case .judgement(let id): framework.judgement(id)?.criteria ?? []
      case .criterion(let id): framework.criterion(id).map { [$0] } ?? []
      }
    return criteria.flatMap { criterion in
      (criterion.aspects.map(\.id) + [EvidenceIndex.wide(criterion.id)]).flatMap { index.counting[$0] ?? [] }
    }
  }
}

extension Contribution {
  /// What makes one look: an exercise, a paper, or a sample with all of its questions.
  fileprivate var look: Unit {
    if case .sample(let id) = origin { return .origin(.sample(String(id.prefix { $0 != "/" }))) }
    return unit
  }
}
