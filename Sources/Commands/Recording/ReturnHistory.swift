import Assessments
import Digests
import Reports

/// What the same copy of a form said before, and what is recorded of it.
struct ReturnHistory {
  private var before: [String: ReturnReceived.Item] = [:]
  private let evidence: [Digest: Assessment.EvidenceItem]
  private let current: Set<EvidenceContent>

  init(_ returned: Returned, _ open: OpenWorkspace) {
    if let copy = returned.copy {
      for one in open.assessment.returns.map(\.received) where one.form == returned.form && one.copy == copy {
        for item in one.items { before[item.item] = item }
      }
    }
    evidence = Dictionary(open.assessment.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    current = Set(open.assessment.currentEvidence.map(\.content))
  }

  /// What becomes of an item; `taken` are the contents that this return has already.
  func fate(of item: ReturnPlan.Item, among taken: [EvidenceContent]) -> ReturnPlan.Fate {
    if let name = item.answer.item, let earlier = before[name], let recorded = evidence[earlier.evidence] {
      if earlier.said == item.said { return .known(earlier.evidence) }
      return recorded.withdrawn == nil ? .changed(earlier.evidence) : .withdrawn(earlier.evidence)
    }
    if current.contains(item.content) {
      return .known(evidence.values.first { $0.withdrawn == nil && $0.content == item.content }?.id)
    }
    return taken.contains(item.content) ? .known(nil) : .new
  }
}
