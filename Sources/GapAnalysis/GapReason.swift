package import Assessments
package import Calendar
package import CaseAudit
package import Digests
package import Frameworks

// Everything that can be a gap, and how it is found. Its words stand in `GapWords`, and nowhere else is there a list.
extension Gap {
  /// What kind of thing it is, in the order in which gaps are put that are otherwise alike.
  package enum Kind: String, Sendable, CaseIterable {
    /// An adverse finding that grew old, and that nothing has shown to be mended.
    case neverMended = "never-mended"
    /// The worst grade, beyond a single doubtful finding.
    case confirmed
    /// A lone finding at the worst grade, or evidence that says two things.
    case contested
    /// What is done falls short, and the evidence says so.
    case practice
    case evidence
    case freshness
    /// The evidence is too little or of too few kinds.
    case triangulation
    case overClaim = "over-claim"
    case unaudited
    case overdueAction = "overdue-action"
    case closedWithoutRecheck = "closed-without-re-check"
    case suspectLink = "suspect-link"
    case perhapsSame = "perhaps-same"
    /// Audited cases were better before, by more than chance.
    case fell

    /// Whether what is done falls short, or may; else it is what is known of it, or what was to follow.
    package var isAboutPractice: Bool {
      switch self {
      case .neverMended, .confirmed, .contested, .practice, .fell: true
      case .evidence, .freshness, .triangulation, .overClaim, .unaudited, .overdueAction, .closedWithoutRecheck,
        .suspectLink, .perhapsSame:
        false
      }
    }
  }

  /// What would close it.
  package enum Closing: String, Sendable {
    case putRight = "put-right"
    case lookAgain = "look-again"
    /// What is done must change before it can be evidenced.
    case change
    case settle
    case attach
    case readTogether = "read-together"
    case audit
    case finish
    case auditAgain = "audit-again"
    case decide
  }

  /// Why it is one, with the facts.
  package enum Reason: Sendable, Equatable {
    /// An old adverse finding, named by its title or its question, with the last day on which it holds.
    case neverMended(Contribution.Origin, title: String, Contribution.Stance, day: CivilDate, until: CivilDate?)
    /// More than one finding, or a re-check, says the worst grade; or audited cases do beyond doubt.
    case worstConfirmed(isAudited: Bool)
    /// One finding does, and nobody has looked at it again; or what was said of it then was not shown.
    case worstAlone(Contribution.Origin?, said: Rechecked.Outcome?)
    /// A re-check found that findings which fall short, above the worst, go further.
    case ruledOut(findings: Int)
    /// Findings that were looked at again are so for some, and for no more; of how many, where it is one.
    case soForSome(findings: Int, Extent?)
    /// So many items speak against what most of the evidence says.
    case contested(indicated: Grade, against: Int)
    /// The evidence says a grade short of the target; whether anything speaks against it.
    case fallsShort(indicated: Grade, isContested: Bool)
    case untouched
    /// Whether what is adverse of it goes on holding.
    case outOfDate(holds: Bool)
    case notEnough(lacking: [Lack], indicated: Grade?)
    case overClaimed(Grade, carried: Grade?)
    /// A sample was drawn, and none of these was asked of any of its cases.
    case unaudited([QuestionID])
    case overdue(Digest, title: String, owner: String, due: CivilDate)
    case closedUnproven(Digest, title: String, missing: Proof)
    case suspect(Digest, title: String, EvidenceLink)
    /// The share of an audited question fell by more than chance, from the lists of a day on.
    case fell(QuestionID, before: CountedShare, now: CountedShare, on: CivilDate)
    /// Two items are alike in all that is said of them, or name one place, and count once until somebody says; or one of them is what
    /// was erased.
    case perhapsSame(Digest, title: String, other: Digest, otherTitle: String, isErased: Bool)
  }

  /// What would show that a closed action has changed something.
  package enum Proof: Sendable, Equatable { case reaudit, evidence }
}

extension Gap.Reason {
  package var kind: Gap.Kind {
    switch self {
    case .neverMended: .neverMended
    case .worstConfirmed, .ruledOut: .confirmed
    case .worstAlone, .contested: .contested
    case .fallsShort, .soForSome: .practice
    case .untouched: .evidence
    case .outOfDate: .freshness
    case .notEnough: .triangulation
    case .overClaimed: .overClaim
    case .unaudited: .unaudited
    case .overdue: .overdueAction
    case .closedUnproven: .closedWithoutRecheck
    case .suspect: .suspectLink
    case .perhapsSame: .perhapsSame
    case .fell: .fell
    }
  }

  package var closing: Gap.Closing {
    switch self {
    case .worstConfirmed, .ruledOut, .soForSome: .putRight
    case .worstAlone, .neverMended: .lookAgain
    case .contested: .settle
    case .fallsShort, .fell: .change
    case .untouched, .outOfDate, .notEnough: .attach
    case .overClaimed: .readTogether
    case .unaudited: .audit
    case .overdue: .finish
    case .closedUnproven: .auditAgain
    case .suspect, .perhapsSame: .decide
    }
  }

  /// Whether it rests on what speaks against the next rung, and on nothing else.
  var restsOnWhatIsAgainst: Bool {
    if case .soForSome = self { true } else { [.contested, .confirmed].contains(kind) }
  }

  /// The action that it is about.
  var action: Digest? {
    switch self {
    case .overdue(let id, _, _, _), .closedUnproven(let id, _, _): id
    case .neverMended, .worstConfirmed, .worstAlone, .ruledOut, .soForSome, .contested, .fallsShort, .untouched,
      .outOfDate,
      .notEnough,
      .overClaimed, .unaudited, .suspect, .perhapsSame, .fell:
      nil
    }
  }

  /// The finding that somebody is to look at again.
  package var toLookAtAgain: Contribution.Origin? {
    switch self {
    case .neverMended(let origin, _, _, _, _): origin
    case .worstAlone(let origin, _): origin
    case .worstConfirmed, .ruledOut, .soForSome, .contested, .fallsShort, .untouched, .outOfDate, .notEnough,
      .overClaimed,
      .unaudited, .overdue, .closedUnproven, .suspect, .perhapsSame, .fell:
      nil
    }
  }

  /// How pressing it is by itself: bad news that is not settled, before all else; of that first what says the worst (what is old,
  /// the oldest before the rest, then what is confirmed, then a lone finding), then what is old and says less.
  var urgency: (tier: Int, within: [Int]) {
    switch self {
    case .neverMended(_, _, let stance, let day, _):
      (0, [stance.saysWorst ? 0 : 3, stance.height ?? .max, day.daysSinceEpoch])
    case .worstConfirmed: (0, [1])
    case .worstAlone: (0, [2])
    case .fell: (0, [4])
    case .overClaimed: (2, [0])
    case .overdue: (3, [0])
    case .ruledOut, .soForSome, .contested, .fallsShort, .untouched, .outOfDate, .notEnough, .unaudited,
      .closedUnproven,
      .suspect, .perhapsSame:
      (4, [0])
    }
  }
}

// MARK: Finding them

extension Gap.Reason {
  /// Why an aspect that falls short of the target does.
  init(_ aspect: AspectFinding, short target: Grade) {
    // What is old is a gap of its own.
    if aspect.isWorstConfirmed, !aspect.isWorstOld {
      self = .worstConfirmed(isAudited: aspect.isWorstAudited)
    } else if aspect.hasLoneWorst, !aspect.isWorstOld {
      let alone = aspect.evidence.first { $0.stance.saysWorst && !$0.isLimited }
      self = .worstAlone(alone?.origin, said: alone?.unshown)
    } else if !aspect.isPlaced {
      let isOld = !aspect.evidence.isEmpty || aspect.passedOver.contains { $0.why.isOfAge }
      self = isOld ? .outOfDate(holds: !aspect.evidence.isEmpty) : .untouched
    } else if !aspect.limited.isEmpty, aspect.against.allSatisfy(\.isLimited) {
      self = .soForSome(
        findings: aspect.limited.count, aspect.limited.count == 1 ? aspect.limited[0].foundFor : nil)
    } else if let indicated = aspect.grades.indicated, !aspect.against.isEmpty {
      let open = aspect.against.count { !$0.isLimited }
      if indicated < target {
        self = .fallsShort(indicated: indicated, isContested: true)
      } else if aspect.isRuledOutAgain {
        self = .ruledOut(findings: aspect.against.count(where: \.isConfirmed))
      } else if open == 0 {
        self = .soForSome(
          findings: aspect.against.count, aspect.against.count == 1 ? aspect.against[0].foundFor : nil)
      } else {
        self = .contested(indicated: indicated, against: open)
      }
    } else if let indicated = aspect.grades.indicated, indicated < target, aspect.shape == .full || aspect.isWide {
      self = .fallsShort(indicated: indicated, isContested: false)
    } else {
      self = .notEnough(lacking: aspect.lacking.filter { $0 != .extent }, indicated: aspect.grades.indicated)
    }
  }
}

extension GapFinder {
  /// What stands in the way around the aspects of a criterion, with the evidence that it rests on.
  func reasons(around finding: CriterionFinding) -> [(reason: Gap.Reason, evidence: [Contribution.Origin])] {
    var found: [(Gap.Reason, [Contribution.Origin])] = []
    if let claimed = finding.selfAssessed, claimed.isBeyond(finding.readings.supported.grade) {
      found.append((.overClaimed(claimed, carried: finding.readings.supported.grade), []))
    }
    let id = finding.criterion.id
    let asked = finding.criterion.questions.map(\.id)
    let isAudited = index.questionFindings.contains { $0.criterion == id && $0.applicable > 0 }
    if !assessment.samples.isEmpty, !asked.isEmpty, !isAudited {
      found.append((.unaudited(Set(asked).sorted()), []))
    }
    for action in assessment.actions where action.raised.criterion == id {
      let title = action.raised.title
      if action.isOverdue(on: assessment.asAt), let due = action.due {
        found.append((.overdue(action.id, title: title, owner: action.raised.owner, due: due), []))
      }
      if action.status == .closed, let missing = missing(action, finding) {
        found.append((.closedUnproven(action.id, title: title, missing: missing), []))
      }
    }
    return neverMended(finding) + fallen(finding) + found + suspects(of: finding.criterion) + alike(finding)
  }

  /// Each audited question whose share fell by more than chance.
  private func fallen(_ finding: CriterionFinding) -> [(Gap.Reason, [Contribution.Origin])] {
    index.pooled.filter { $0.criterion == finding.criterion.id }.compactMap { question in
      guard let change = question.change, !change.rose, let now = question.estimate else { return nil }
      return (
        .fell(
          question.question.id, before: .init(change.counts, change.before), now: .init(question.counts, now),
          on: change.on), [.sample(question.id)]
      )
    }
  }

  /// Each old adverse finding that nothing has shown to be mended, once.
  private func neverMended(_ finding: CriterionFinding) -> [(Gap.Reason, [Contribution.Origin])] {
    var seen: Set<Contribution.Origin> = []
    return finding.aspects.flatMap(\.evidence).compactMap { one -> (Gap.Reason, [Contribution.Origin])? in
      guard let old = one.old, seen.insert(one.origin).inserted else { return nil }
      let name =
        switch one.origin {
        case .item(let id): title(id)
        case .sample(let id): id
        }
      return (.neverMended(one.origin, title: name, one.stance, day: one.day, until: old.until), [one.origin])
    }
  }

  private func title(_ item: Digest) -> String { assessment.evidence.first { $0.id == item }?.content.title ?? "" }

  /// Pairs of items that count once on an aspect which falls short, and of which nobody has said whether they are one.
  private func alike(_ finding: CriterionFinding) -> [(Gap.Reason, [Contribution.Origin])] {
    var seen: Set<[Contribution.Origin]> = []
    return finding.aspects.flatMap { aspect -> [(Gap.Reason, [Contribution.Origin])] in
      guard aspect.grades.supported.map({ $0 < target }) ?? true else { return [] }
      let open = aspect.evidence.filter { $0.isPerhapsAnother && (!$0.isAdverse || $0.isPerhapsErased) }
      return open.enumerated().compactMap { index, two -> (Gap.Reason, [Contribution.Origin])? in
        guard let one = open[..<index].last(where: { $0.source == two.source }) else { return nil }
        let pair = [one.origin, two.origin].sorted()
        guard case .item(let first) = pair[0], case .item(let second) = pair[1], seen.insert(pair).inserted else {
          return nil
        }
        return (
          .perhapsSame(
            first, title: title(first), other: second, otherTitle: title(second),
            isErased: one.isPerhapsErased && two.isPerhapsErased), pair
        )
      }
    }
  }

  /// One link each that waits for somebody to read the new words.
  private func suspects(of criterion: Criterion) -> [(Gap.Reason, [Contribution.Origin])] {
    let prefix = "\(criterion.id)."
    let waiting = index.standings.filter { $0.value.undecided.contains { $0.hasPrefix(prefix) } }
    guard !waiting.isEmpty else { return [] }
    let wordings = StatementWordings(framework)
    return assessment.evidence.filter { waiting[$0.id] != nil }.flatMap { item in
      item.content.links(in: wordings).filter { !$0.isSame && $0.subject.hasPrefix(prefix) }.map { link in
        (.suspect(item.id, title: item.content.title, link), [.item(item.id)])
      }
    }
  }

  /// What would show that a closed action has changed something; nil where that is there. An action that came from an audit
  /// is proved by its re-audit and by nothing else: a better grade may have other reasons.
  private func missing(_ action: Assessment.Action, _ finding: CriterionFinding) -> Gap.Proof? {
    if let followUp = AuditFollowUp(action, assessment: assessment, framework: framework) {
      return followUp.isReaudited ? nil : .reaudit
    }
    let points = ActionPoints(action.raised, finding.criterion)
    let about = finding.aspects.filter { points?.include([$0.id], restingOn: $0.evidence.map(\.origin)) ?? false }
    if !about.isEmpty { return about.allSatisfy { $0.grades.supported.reaches(target) } ? nil : .evidence }
    // Where it is about no aspect more than about another, one which falls short leaves open whether that was the one.
    let isShort = finding.aspects.contains { $0.grades.supported.map { $0 < target } ?? false }
    return isShort || !finding.readings.supported.grade.reaches(target) ? .evidence : nil
  }
}
