import Assessments
import CaseAudit
import Frameworks

extension AspectAnalysis {
  /// The finding of one aspect of a criterion; with `evidence`, as if that were what counts of it.
  static func finding(
    _ aspect: Aspect, index: EvidenceIndex, scale: GradeScale, policy: Policy,
    with evidence: [Contribution]? = nil
  ) -> AspectFinding {
    let counted = evidence ?? index.counting[aspect.id] ?? []
    let analysis = AspectAnalysis(
      scale: scale, policy: policy, shape: aspect.shape, isFact: aspect.isFact, statements: aspect.statements,
      evidence: aspect.failsByOneCase ? counted.map { $0.failing(by: scale.worst) } : counted,
      disputes: index.disputes(of: aspect.id))
    return analysis.finding(aspect.id, aspect.name, shape: aspect.shape, passedOver: index.passedOver[aspect.id] ?? [])
  }

  /// The finding of an aspect, or of the criterion as a whole, if this were what counts of it; nil for the latter where
  /// nothing speaks of it any more.
  static func finding(
    _ id: AspectID, of criterion: Criterion, index: EvidenceIndex, scale: GradeScale, policy: Policy,
    with evidence: [Contribution]
  ) -> AspectFinding? {
    guard let own = criterion.aspects.first(where: { $0.id == id }) else {
      return wideFinding(criterion.id, index: index, scale: scale, policy: policy, with: evidence)
    }
    return finding(own, index: index, scale: scale, policy: policy, with: evidence)
  }

  /// The finding of the evidence on a criterion as a whole, if there is any: one more full ladder.
  static func wideFinding(
    _ criterion: CriterionID, index: EvidenceIndex, scale: GradeScale, policy: Policy,
    with other: [Contribution]? = nil
  ) -> AspectFinding? {
    let id = EvidenceIndex.wide(criterion)
    guard let evidence = other ?? index.counting[id], !evidence.isEmpty else { return nil }
    let analysis = AspectAnalysis(scale: scale, policy: policy, shape: .full, statements: [], evidence: evidence)
    return analysis.finding(
      id, "The criterion as a whole", shape: .full, passedOver: index.passedOver[id] ?? [], isWide: true)
  }

  private func finding(
    _ id: AspectID, _ name: String, shape: Aspect.Shape,
    passedOver: [(origin: Contribution.Origin, why: PassedOver)], isWide: Bool = false
  ) -> AspectFinding {
    let standing: Readings<Standing?>
    let grades: Readings<Grade?>
    if shape.hasSteps {
      let (steps, top) = (steps, shape.top(statements, scale))
      let reached = Readings<Standing?>.of { reading in steps[reading].map { Standing.step($0, top: top, scale) } }
      standing = reached
      grades = .of { reached[$0]?.grade }
    } else {
      let ladder = ladder
      standing = .of { reading in ladder[reading].map { .rung($0) } }
      grades = ladder
    }
    let reached = grades.supported
    let next = nextRung(reached, grades.indicated)
    let isDoubted = evidence.contains { !($0.audited?.bearing.doubts.isEmpty ?? true) }
    let hold = isDoubted && !shape.hasSteps && !isWorstConfirmed ? hold(under: carried) : nil
    let lacks = lacking(for: next, passedOver) + (hold == nil ? [] : [.cases])
    let denials = next.map { adverse($0) } ?? []
    let against = denials.map { evidence[$0.place] }
    let denying = Set(denials.map { $0.place })
    let loneWorst = !worst.isEmpty && !isWorstConfirmed
    return AspectFinding(
      id: id, name: name, shape: shape, isWide: isWide, standing: standing, grades: grades,
      status: status(grades, against: against, lacks: lacks), lacking: lacks,
      statement: reached.flatMap { at($0) }, next: next.flatMap { at($0) },
      evidence: against + evidence.indices.filter { !denying.contains($0) }.map { evidence[$0] }, against: against,
      passedOver: passedOver, tooSmall: next.map { tooSmall($0).map { evidence[$0.place].origin } } ?? [],
      isWorstConfirmed: isWorstConfirmed, hasLoneWorst: loneWorst,
      isWorstOld: worst.allSatisfy { evidence[$0.place].isOld }, hold: hold, disagreeing: disagreeing, limited: limited)
  }

  /// The outside reviews that keep an audited question from carrying by itself what its whole interval lies above.
  private var disagreeing: [Contribution.Origin: [Contribution.Origin]] {
    evidence.reduce(into: [:]) { found, one in
      guard let above = one.audited?.bearing.above else { return }
      found[one.origin] = disagreeing(one, above).map(\.origin)
    }
  }

  /// The statement to point to at a grade: of a claim that stands alone, the claim itself.
  private func at(_ grade: Grade) -> Statement? {
    if case .claim = shape { return statements.first }
    return statements.first { $0.grade == grade }
  }

  /// The rung to evidence next: the one above what is carried, else what the evidence says, else the least that will do.
  private func nextRung(_ reached: Grade?, _ indicated: Grade?) -> Grade? {
    if let reached { return rungs.last { $0 > reached } }
    if let indicated {
      // Beside other evidence a lone finding of the worst lacks no second item.
      let isLone = indicated == scale.worst && lacking(carriers(indicated), for: indicated).isEmpty
      return rungs.last { isLone ? $0 > indicated : $0 >= indicated } ?? rungs.first
    }
    return rungs.last { !$0.isShortfall } ?? rungs.first
  }

  private func lacking(for next: Grade?, _ passedOver: [(origin: Contribution.Origin, why: PassedOver)]) -> [Lack] {
    guard let next else { return [] }
    let isSmall = !tooSmall(next).isEmpty
    var lacks = lacking(carriers(next), for: next)
    if isSmall, !lacks.isEmpty { lacks = lacks.filter { $0 != .evidence } + [.reach] }
    if !lacks.isEmpty, passedOver.contains(where: { $0.why == .stale }) { lacks.append(.freshness) }
    if evidence.contains(where: { !$0.hasExtent }) { lacks.append(.extent) }
    return lacks
  }

  private func status(_ grades: Readings<Grade?>, against: [Contribution], lacks: [Lack]) -> AspectFinding.Status {
    guard let middle = grades.indicated else { return .untested }
    // What goes further rules out by itself; and what is so for some and no more is known.
    let isSettled = against.contains(where: \.isConfirmed) || (!against.isEmpty && against.allSatisfy(\.isLimited))
    if shape.hasSteps, steps.indicated == .partlyMet { return isSettled && !hasPartly ? .evidenced : .contested }
    if isWorstConfirmed { return .evidenced }
    let speaksFor = rungs.filter { $0 > scale.worst }.contains { rung in
      let against = adverse(rung).map { evidence[$0.place] }
      return !supporters(rung).isEmpty && against.contains { !$0.isLimited } && !against.contains(where: \.isConfirmed)
    }
    if speaksFor || (!worst.isEmpty && worst.count < evidence.count) { return .contested }
    if grades.supported == middle || (isSettled && lacks.allSatisfy { $0 == .extent }) { return .evidenced }
    return .partly(lacks)
  }
}
