package import Assessments
package import Calendar
import CaseAudit
package import Digests
package import Frameworks

// Everything that can be a gap, and how it is found. Its words stand in `GapWords`, and nowhere else is there a list.
extension Gap {
  /// What kind of thing it is, in the order in which gaps are put that are otherwise alike.
  package enum Kind: String, Sendable, CaseIterable {
    /// A finding at the worst grade, or evidence that says two things.
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
    /// More than one finding, or a re-check, says the worst grade.
    case worstConfirmed
    /// One finding does, and nobody has looked at it again.
    case worstAlone
    /// So many items speak against what most of the evidence says.
    case contested(indicated: Grade, against: Int)
    /// The evidence says a grade short of the target; whether anything speaks against it.
    case fallsShort(indicated: Grade, isContested: Bool)
    case untouched
    case outOfDate
    case notEnough(lacking: [Lack], indicated: Grade?)
    case overClaimed(Grade, carried: Grade?)
    /// A sample was drawn, and none of these was asked of any of its cases.
    case unaudited([QuestionID])
    case overdue(Digest, title: String, owner: String, due: CivilDate)
    case closedUnproven(Digest, title: String, missing: Proof)
    case suspect(Digest, title: String, EvidenceLink)
  }

  /// What would show that a closed action has changed something.
  package enum Proof: Sendable, Equatable { case reaudit, evidence }
}

extension Gap.Reason {
  package var kind: Gap.Kind {
    switch self {
    case .worstConfirmed, .worstAlone, .contested: .contested
    case .fallsShort: .practice
    case .untouched: .evidence
    case .outOfDate: .freshness
    case .notEnough: .triangulation
    case .overClaimed: .overClaim
    case .unaudited: .unaudited
    case .overdue: .overdueAction
    case .closedUnproven: .closedWithoutRecheck
    case .suspect: .suspectLink
    }
  }

  package var closing: Gap.Closing {
    switch self {
    case .worstConfirmed: .putRight
    case .worstAlone: .lookAgain
    case .contested: .settle
    case .fallsShort: .change
    case .untouched, .outOfDate, .notEnough: .attach
    case .overClaimed: .readTogether
    case .unaudited: .audit
    case .overdue: .finish
    case .closedUnproven: .auditAgain
    case .suspect: .decide
    }
  }

  /// The action that it is about.
  var action: Digest? {
    switch self {
    case .overdue(let id, _, _, _), .closedUnproven(let id, _, _): id
    case .worstConfirmed, .worstAlone, .contested, .fallsShort, .untouched, .outOfDate, .notEnough, .overClaimed,
      .unaudited, .suspect:
      nil
    }
  }

  /// How pressing it is by itself: bad news that is not settled, what is confirmed before a lone finding, before all else.
  var urgency: (tier: Int, within: Int) {
    switch self {
    case .worstConfirmed: (0, 0)
    case .worstAlone: (0, 1)
    case .overClaimed: (2, 0)
    case .overdue: (3, 0)
    case .contested, .fallsShort, .untouched, .outOfDate, .notEnough, .unaudited, .closedUnproven, .suspect: (4, 0)
    }
  }
}

// MARK: Finding them

extension Gap.Reason {
  /// Why an aspect that falls short of the target does.
  init(_ aspect: AspectFinding, short target: Grade) {
    if aspect.isWorstConfirmed {
      self = .worstConfirmed
    } else if aspect.hasLoneWorst {
      self = .worstAlone
    } else if !aspect.isPlaced {
      self = aspect.passedOver.contains { $0.why == .stale } ? .outOfDate : .untouched
    } else if let indicated = aspect.grades.indicated, !aspect.against.isEmpty {
      self =
        indicated < target
        ? .fallsShort(indicated: indicated, isContested: true)
        : .contested(indicated: indicated, against: aspect.against.count)
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
    if let claimed = finding.selfAssessed, finding.readings.supported.grade.map({ $0 < claimed }) ?? true {
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
    return found + suspects(of: finding.criterion)
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
    if let followUp = AuditFollowUp(action, assessment, framework) { return followUp.isReaudited ? nil : .reaudit }
    return finding.readings.supported.grade.map { $0 < target } ?? true ? .evidence : nil
  }
}
