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

  /// The first look of a later day at a criterion; nil of a judgement and of the whole, which are not looked at by themselves.
  func next(_ subject: Comparison.Subject, after day: CivilDate) -> ClaimReview.Look? {
    guard case .criterion(let id) = subject, let criterion = framework.criterion(id) else { return nil }
    let kinds: Set<EvidenceKind> = [.audit, .caseSample, .externalReview]
    let later = contributions(criterion).filter { $0.day > day && kinds.contains($0.kind) }
    guard let first = later.min(by: { ($0.day, $0.look) < ($1.day, $1.look) }) else { return nil }
    return ClaimReview.Look(at: later.filter { $0.look == first.look }, in: framework.scale)
  }

  private func contributions(_ criterion: Criterion) -> [Contribution] {
    (criterion.aspects.map(\.id) + [EvidenceIndex.wide(criterion.id)]).flatMap { index.counting[$0] ?? [] }
  }
}

extension Contribution {
  /// What makes one look: an exercise, a paper, or a sample with all of its questions.
  fileprivate var look: Unit {
    if case .sample(let id) = origin { return .origin(.sample(String(id.prefix { $0 != "/" }))) }
    return unit
  }
}
