import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks

/// Finds what stands between the evidence and the target, and puts the most pressing first.
///
/// First comes bad news that is not settled, what is confirmed before a lone finding; then what is on the shortest way to the
/// target, then claims that the evidence does not carry, then the rest; within each, criteria that limit their judgement before
/// those that do not.
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
    let ordered = found.indices.sorted { one, two in
      urgencies[one] == urgencies[two] ? one < two : urgencies[one].lexicographicallyPrecedes(urgencies[two])
    }
    return ordered.enumerated().map { position, place in
      var gap = found[place]
      gap.rank = position + 1
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
    let tier =
      switch gap.kind {
      case _ where gap.worst != nil: 0
      case _ where step != nil: 1
      case .overClaim: 2
      case .overdueAction: 3
      default: 4
      }
    // What inspectors name most often comes first among gaps that are otherwise alike.
    let usual = framework.themes.map { -Int(($0.share(gap.criterion) * 1000).rounded()) } ?? 0
    return [
      tier, gap.worst?.rawValue ?? 0, limiting ?? 2, usual, Gap.Kind.allCases.firstIndex(of: gap.kind) ?? 0, step ?? 0,
    ]
  }

  private func openActions(_ criterion: CriterionID) -> [Digest] {
    assessment.actions.filter { $0.raised.criterion == criterion && $0.status != .closed }.map(\.id)
  }

  // MARK: One aspect

  private func gap(_ aspect: AspectFinding, of finding: CriterionFinding) -> Gap? {
    if let supported = aspect.grades.supported, supported >= min(target, top(aspect, finding)), !aspect.hasLoneWorst {
      return nil
    }
    if aspect.isWide, aspect.grades.supported.map({ $0 >= target }) ?? false { return nil }
    let wanted = statement(aspect, finding)
    let (kind, reason, close) = AspectGapWords(
      aspect: aspect, statement: wanted, target: target, scale: framework.scale
    ).words
    return Gap(
      rank: 0, criterion: finding.criterion.id, aspect: aspect.id, statement: wanted, kind: kind, reason: reason,
      close: close, evidence: (kind == .contested ? aspect.against : aspect.evidence).map(\.origin),
      actions: openActions(finding.criterion.id),
      isOnTheWay: wanted.map { one in way.contains { $0.id == one.id } } ?? false,
      worst: aspect.isWorstConfirmed ? .confirmed : aspect.hasLoneWorst ? .alone : nil)
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
    func gap(_ kind: Gap.Kind, _ reason: String, _ close: String, _ evidence: [Contribution.Origin] = []) -> Gap {
      Gap(
        rank: 0, criterion: id, aspect: nil, statement: nil, kind: kind, reason: reason, close: close,
        evidence: evidence, actions: openActions(id), isOnTheWay: false)
    }
    var gaps: [Gap] = []
    if let claimed = finding.selfAssessed, finding.readings.supported.grade.map({ $0 < claimed }) ?? true {
      let carried = finding.readings.supported.grade.map { $0.label.lowercased() } ?? "no \(framework.scale.noun) yet"
      gaps.append(
        gap(
          .overClaim, "The claim is \(claimed.label.lowercased()); the evidence carries \(carried).",
          "Look at the evidence together: attach what is missing, or record the \(framework.scale.noun) that it carries."
        ))
    }
    let asked = Set(finding.criterion.questions.map(\.id))
    let answered = Set(index.questionFindings.filter { $0.criterion == id && $0.applicable > 0 }.map(\.question.id))
    if !assessment.samples.isEmpty, !asked.isEmpty, answered.isEmpty {
      gaps.append(
        gap(
          .unaudited, "A sample was drawn, and none of its cases has been audited for this criterion.",
          "Audit the sampled cases against \(asked.sorted().map(\.text).joined(separator: ", "))."))
    }
    for action in assessment.actions where action.raised.criterion == id {
      if action.isOverdue(on: assessment.asAt), let due = action.due {
        gaps.append(
          gap(
            .overdueAction, "The action “\(action.raised.title)” was due on \(due.inWords).",
            "\(action.raised.owner) to finish it, or to agree a new day and say why."))
      }
      if action.status == .closed, let reason = unproven(action, finding) {
        gaps.append(
          gap(
            .closedWithoutRecheck, "The action “\(action.raised.title)” is closed, and \(reason).",
            "Audit again what it was to change, and attach the result."))
      }
    }
    return gaps + suspects(of: finding.criterion).map { gap(.suspectLink, $0.reason, $0.close, [.item($0.item)]) }
  }

  /// One link each that waits for somebody to read the new words, with the exact commands that settle it.
  private func suspects(of criterion: Criterion) -> [(item: Digest, reason: String, close: String)] {
    let prefix = "\(criterion.id)."
    let waiting = index.standings.filter { $0.value.undecided.contains { $0.hasPrefix(prefix) } }
    guard !waiting.isEmpty else { return [] }
    let wordings = StatementWordings(framework)
    let idLength = ShortID.length(toTellApart: assessment.completeness.counted)
    return assessment.currentEvidence.filter { waiting[$0.id] != nil }.flatMap { item in
      item.content.links(in: wordings).filter { !$0.isSame && $0.subject.hasPrefix(prefix) }.map { link in
        let verb = link.isAgainst ? "speaks against" : "is linked to"
        let state = link.isGone ? "which is not in the framework any more" : "whose wording has changed since"
        let ways = link.decisions(for: String(item.id.short.prefix(idLength)))
        return (
          item.id, "“\(item.content.title)” \(verb) \(link.subject), \(state).",
          "Read the words that stand now, and run "
            + ways.map { "'\($0.command)' if \($0.condition)" }.joined(separator: ", ") + "."
        )
      }
    }
  }

  /// Why nothing shows yet what a closed action has changed; nil where something does. An action that came from an audit
  /// is proved by its re-audit and by nothing else: a better grade may have other reasons.
  private func unproven(_ action: Assessment.Action, _ finding: CriterionFinding) -> String? {
    if let followUp = AuditFollowUp(action, assessment, framework) {
      return followUp.isReaudited ? nil : "what it came from has not been audited again"
    }
    let fallsShort = finding.readings.supported.grade.map { $0 < target } ?? true
    return fallsShort ? "no evidence shows the difference" : nil
  }
}
