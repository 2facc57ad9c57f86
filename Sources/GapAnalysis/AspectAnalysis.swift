import Assessments
import CaseAudit
import Frameworks

/// How the evidence on one aspect becomes its three readings.
///
/// *Supported* is the highest rung carried and not ruled out; *best said* the highest for which something current speaks
/// and which is not ruled out; *indicated* the best fit of all that is current. Supported is then lowered and best said
/// raised to include indicated.
struct AspectAnalysis {
  let scale: GradeScale
  let policy: Policy
  let shape: Aspect.Shape
  /// Whether one authoritative record settles it.
  let isFact: Bool
  /// Best first.
  let statements: [Statement]
  let evidence: [Contribution]
  /// External reviews that weigh against its criterion as a whole.
  let disputes: [Contribution]
  let marks: [Sufficiency.Mark]
  /// The same in favour: what is perhaps one paper is one.
  private let favourable: [Sufficiency.Mark]

  init(
    scale: GradeScale, policy: Policy, shape: Aspect.Shape, isFact: Bool = false, statements: [Statement],
    evidence: [Contribution], disputes: [Contribution] = []
  ) {
    (self.scale, self.policy, self.shape, self.isFact) = (scale, policy, shape, isFact)
    (self.statements, self.evidence, self.disputes) = (statements, evidence, disputes)
    marks = Sufficiency.marks(evidence)
    favourable = marks.contains { $0.unit != $0.source } ? Sufficiency.inFavour(marks) : marks
  }

  /// The rungs that the aspect describes, best first; all of the scale's where it has no statements of its own; of a
  /// claim that stands alone, that it is well with it and that it is not.
  var rungs: [Grade] {
    if case .claim = shape { return [scale.best, scale.worst] }
    return statements.isEmpty ? scale.grades : statements.map(\.grade)
  }

  // MARK: What speaks for and against

  /// What says at least this grade. An old finding holds down and carries nothing.
  func supporters(_ grade: Grade) -> [Sufficiency.Mark] {
    favourable.filter {
      let one = evidence[$0.place]
      guard case .atLeast = one.stance, !one.isOld, let said = said(one) else { return false }
      return said >= grade
    }
  }

  /// What says that this grade does not hold: a shortfall below it, or a statement at or below it recorded against.
  func adverse(_ grade: Grade) -> [Sufficiency.Mark] { marks.filter { weighs(evidence[$0.place], against: grade) } }

  func weighs(_ one: Contribution, against grade: Grade) -> Bool {
    switch one.stance {
    case .atLeast: said(one).map { $0.isShortfall && $0 < grade } ?? false
    case .against(let denied): denied <= grade
    case .partly: false
    }
  }

  /// What says at least this grade, and reaches too small a share of the matter to carry it. Where nothing was said of
  /// the extent it counts; and what speaks against a grade always does, since harm to one child is harm.
  func tooSmall(_ grade: Grade) -> [Sufficiency.Mark] {
    let least = policy.leastExtent(for: grade, in: scale)
    return supporters(grade).filter { isTooSmall(evidence[$0.place], grade: grade, least: least) }
  }

  /// What can carry a grade.
  func carriers(_ grade: Grade) -> [Sufficiency.Mark] {
    let least = policy.leastExtent(for: grade, in: scale)
    return supporters(grade).filter { !isTooSmall(evidence[$0.place], grade: grade, least: least) }
  }

  /// Whether an item says that it holds for fewer than the policy asks of a grade, or than the grade's own words do.
  private func isTooSmall(_ one: Contribution, grade: Grade, least: Int?) -> Bool {
    if let short = one.fallsShortOf, grade >= short { return true }
    guard let least, let reach = one.reach else { return false }
    return reach < least
  }

  func isCarried(_ grade: Grade) -> Bool {
    lacking(carriers(grade), for: grade).isEmpty || evidence.contains { carriesAlone($0, grade) }
  }

  /// By as much as would carry it, by one finding that a second look found to go further than the cases in which it was
  /// found, or by an audited question.
  func isRuledOut(_ grade: Grade) -> Bool {
    let against = adverse(grade)
    return lacking(against, for: scale.worst).isEmpty
      || (!shape.hasSteps && against.contains { evidence[$0.place].isWiderShortfall(scale) })
      || evidence.contains { rulesOutAlone($0, grade) }
  }

  /// What marks lack to settle a grade; of a plain fact one authoritative record lacks nothing.
  func lacking(_ marks: [Sufficiency.Mark], for grade: Grade) -> [Lack] {
    if isFact, marks.contains(where: \.kind.isAuthoritative) { return [] }
    return Sufficiency.lacking(marks, for: grade, in: scale, policy)
  }

  // MARK: The worst grade

  /// Findings at the worst grade, which are never averaged away; not those of which a re-check found that they go no
  /// further than the cases that it counted.
  var worst: [Sufficiency.Mark] {
    let stance = Contribution.Stance.atLeast(scale.worst)
    return marks.filter { evidence[$0.place].stance == stance && !evidence[$0.place].isLimited }
  }

  /// Where findings at the worst grade that go no further hold what can be carried: below good.
  private var limit: Grade { scale.belowGood }

  /// Above which no rung is carried while a finding at the worst grade is open, or one that falls short is so for some.
  private var ceiling: Grade? {
    if !worst.isEmpty { return scale.secondWorst }
    return limited.isEmpty ? nil : limit
  }

  /// Findings that fall short of which a re-check found that they are so for some, and for no more: they cap below good.
  var limited: [Contribution] { evidence.filter { $0.isLimited && said($0)?.isShortfall ?? false } }

  /// A second finding, or a re-check that found it to go further, confirms the worst grade.
  var isWorstConfirmed: Bool {
    let worst = worst
    return worst.contains { evidence[$0.place].isConfirmed || isBeyondDoubt(evidence[$0.place]) }
      || worst.contains { $0.unit != worst[0].unit }
  }

  // MARK: A ladder

  /// What is carried, before what is in doubt holds it down.
  var carried: Grade? { rungs.first { !isRuledOut($0) && isCarried($0) } }

  var ladder: Readings<Grade?> {
    guard let middle = bestFit else { return Readings(supported: nil, indicated: nil, bestSaid: nil) }
    let open = rungs.filter { !isRuledOut($0) }
    var low = open.first { isCarried($0) }
    if let carried = low, hold(under: carried) != nil {
      low = rungs.first { $0 < carried && $0 > scale.worst } ?? scale.below(carried)
    }
    if isWorstConfirmed {
      low = scale.worst
    } else if let ceiling, let carried = low, carried > ceiling {
      low = rungs.first { $0 <= ceiling } ?? scale.worst
    }
    // One finding supports the worst no more for what is well beside it.
    if low == scale.worst, !isWorstConfirmed { low = nil }
    let high = open.first { !supporters($0).isEmpty } ?? middle
    return Readings(supported: low.map { min($0, middle) }, indicated: middle, bestSaid: max(high, middle))
  }

  /// The lower median of what each item or exercise says; an item against a statement says the rung below it. Old findings
  /// say something only where nothing is current.
  private var bestFit: Grade? {
    var ofUnit = [Grade?](repeating: nil, count: marks.count)
    let hasCurrent = evidence.contains { !$0.isOld }
    func note(_ mark: Sufficiency.Mark, _ grade: Grade) {
      let unit = evidence[mark.place].isAdverse ? mark.unit : mark.source
      ofUnit[unit] = ofUnit[unit].map { min($0, grade) } ?? grade
    }
    var denials: [(mark: Sufficiency.Mark, most: Grade)] = []
    for mark in marks where !(hasCurrent && evidence[mark.place].isOld) {
      let one = evidence[mark.place]
      guard let grade = said(one) else { continue }
      if case .against = one.stance, !grade.isShortfall { denials.append((mark, grade)) } else { note(mark, grade) }
    }
    // That the best does not hold is no strength: what it is instead the others say.
    guard let rest = ofUnit.compactMap(\.self).lowerMedian else { return nil }
    for (mark, most) in denials { note(mark, min(most, rest)) }
    return ofUnit.compactMap(\.self).lowerMedian
  }

  private func said(_ contribution: Contribution) -> Grade? {
    switch contribution.stance {
    case .atLeast where contribution.isWorstForSome: rungs.first { $0 <= limit } ?? scale.worst
    case .atLeast(let grade): grade
    // That something is not outstanding does not make it good.
    case .against(let grade): Optional(below(grade)).flatMap { $0.isShortfall ? $0 : nil }
    case .partly: nil
    }
  }

  private func below(_ grade: Grade) -> Grade { rungs.first { $0 < grade } ?? scale.below(grade) ?? scale.worst }

  // MARK: A two-step aspect

  /// Met is the statement carried, not met is the statement ruled out, by as much as would carry it; else partly met if
  /// anything speaks against it, else untested.
  var steps: Readings<TwoStep?> {
    guard let top = rungs.first, !evidence.isEmpty else {
      return Readings(supported: nil, indicated: nil, bestSaid: nil)
    }
    let isDoubted = !adverse(top).isEmpty || hasPartly
    let isDenied = isRuledOut(top) || isWorstConfirmed
    let middle: TwoStep = isDenied ? .notMet : isDoubted ? .partlyMet : .met
    return Readings(
      supported: isDenied || isDoubted ? middle : isCarried(top) ? .met : nil, indicated: middle,
      bestSaid: isDenied || supporters(top).isEmpty ? middle : .met)
  }

  var hasPartly: Bool { evidence.contains { $0.stance == .partly } }
}

extension Contribution {
  /// Whether it falls short, not as far as the worst grade, and was found to go further.
  fileprivate func isWiderShortfall(_ scale: GradeScale) -> Bool { isConfirmed && stance != .atLeast(scale.worst) }
}
