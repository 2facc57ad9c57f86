import Assessments
import Digests
import Frameworks

/// Finds what stands between the evidence and the target, and puts the most pressing first.
///
/// First comes bad news that is not settled: what says the worst (what is old, what is confirmed, a lone finding), then what is old
/// and says less; then what is on the shortest way to the target, then claims that the evidence does not carry, then the rest; within
/// each, criteria that limit their judgement before those that do not.
struct GapFinder {
  let framework: Framework
  let assessment: Assessment
  let index: EvidenceIndex
  let judgements: [JudgementFinding]
  let target: Grade
  let way: [Statement]

  var gaps: [Gap] {
    let criteria = judgements.flatMap(\.criteria).filter { !$0.isNotRelevant }
    let found = criteria.flatMap { finding in
      (finding.supposed == nil ? finding.aspects.compactMap { gap($0, of: finding) } : []) + others(of: finding)
    }
    let urgencies = found.map(urgency)
    let unproven = Set(
      found.compactMap { gap in if case .closedUnproven(let id, _, _) = gap.reason { id } else { nil as Digest? } })
    let ordered = found.indices.sorted { one, two in
      urgencies[one] == urgencies[two] ? one < two : urgencies[one].lexicographicallyPrecedes(urgencies[two])
    }
    return ordered.enumerated().map { position, place in
      var gap = found[place]
      gap.rank = position + 1
      gap.actions = actions(on: gap)
      gap.unproven = assessment.actions.filter { unproven.contains($0.id) && gap.isAnswered(by: $0, in: framework) }
        .map(\.id)
      return gap
    }
  }

  private func urgency(_ gap: Gap) -> [Int] {
    let limiting = framework.criterion(gap.criterion).map { criterion in
      switch criterion.limiting {
      case .hard: 0
      case .soft: 1
      case .none: 2
      }
    }
    let step = gap.statement.flatMap { statement in way.firstIndex { $0.id == statement.id } }
    let (own, within) = gap.reason.urgency
    let tier = own > 0 && step != nil ? 1 : own
    // What inspectors name most often comes first among gaps that are otherwise alike.
    let usual = framework.themes.map { -Int(($0.share(gap.criterion) * 1000).rounded()) } ?? 0
    return [tier] + within
      + [limiting ?? 2, usual, Gap.Kind.allCases.firstIndex(of: gap.kind) ?? 0, step ?? 0]
  }

  private func actions(on gap: Gap) -> [Digest] {
    let open = assessment.actions.filter { $0.status != .closed && gap.isAnswered(by: $0, in: framework) }
    let stated = open.filter { gap.isStated(by: $0, in: framework) }.map(\.id)
    return stated + open.map(\.id).filter { !stated.contains($0) }
  }

  // MARK: One aspect

  private func gap(_ aspect: AspectFinding, of finding: CriterionFinding) -> Gap? {
    if let supported = aspect.grades.supported, supported >= min(target, top(aspect, finding)),
      !aspect.hasLoneWorst || aspect.isWorstOld
    {
      return nil
    }
    if aspect.isWide, aspect.grades.supported.reaches(target) { return nil }
    let wanted = statement(aspect, finding)
    let reason = Gap.Reason(aspect, short: target)
    let against = aspect.against.isEmpty ? aspect.limited : aspect.against
    return Gap(
      rank: 0, criterion: finding.criterion.id,
      subject: Gap.Subject(aspect: aspect.id, name: aspect.name, isWide: aspect.isWide, noun: aspect.noun),
      statement: wanted, reason: reason,
      evidence: (reason.restsOnWhatIsAgainst ? against : aspect.evidence).map(\.origin), aspects: [aspect.id],
      isOnTheWay: wanted.map { one in way.contains { $0.id == one.id } } ?? false)
  }

  private func top(_ aspect: AspectFinding, _ finding: CriterionFinding) -> Grade {
    guard let own = finding.criterion.aspects.first(where: { $0.id == aspect.id }) else { return target }
    return own.shape.top(own.statements, framework.scale)
  }

  /// The statement that must be evidenced: the lowest that reaches the target, or the best that the aspect describes.
  private func statement(_ aspect: AspectFinding, _ finding: CriterionFinding) -> Statement? {
    guard let own = finding.criterion.aspects.first(where: { $0.id == aspect.id }) else { return nil }
    return own.statement(reaching: target)
  }

  // MARK: The criterion around its aspects

  private func others(of finding: CriterionFinding) -> [Gap] {
    let id = finding.criterion.id
    return reasons(around: finding).map { reason, evidence in
      let aspects = finding.aspects.filter { $0.evidence.contains { evidence.contains($0.origin) } }.map(\.id)
      return Gap(
        rank: 0, criterion: id, subject: nil, statement: nil, reason: reason, evidence: evidence, aspects: Set(aspects),
        isOnTheWay: false)
    }
  }
}
