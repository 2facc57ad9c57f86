import Digests
package import Frameworks

/// What becomes of an assessment when it moves to another version of its framework. Nothing is lost: what does not fit any
/// more stays in the history and is named here.
package struct UpgradePlan: Sendable {
  /// A link that does not simply stay.
  package struct Link: Sendable {
    package let item: Assessment.EvidenceItem
    /// The item's content once the move is made.
    package let content: EvidenceContent
    package let link: EvidenceLink
  }

  /// A link whose words stand under another id at the same grade: it goes with them.
  package struct Renumbered: Sendable {
    package let item: Assessment.EvidenceItem
    package let from: StatementID
    package let to: Statement
  }

  /// Something recorded that somebody should look at again, and why.
  package struct Remark: Sendable {
    /// `claim`, `owner`, `action`, `audit`, `sample`, `target`, `new`.
    package let about: String
    package let subject: String
    package let why: String
  }

  /// What differs between the versions, where the earlier one is at hand.
  package let comparison: FrameworkComparison?
  /// How many links stay as they are, their words being the same.
  package private(set) var kept = 0
  package private(set) var renumbered: [Renumbered] = []
  package private(set) var suspect: [Link] = []
  package private(set) var orphaned: [Link] = []
  package private(set) var remarks: [Remark] = []
  /// Items that go with renumbered statements, as they will be corrected.
  package private(set) var corrections: [(item: Assessment.EvidenceItem, content: EvidenceContent)] = []

  /// How many links need a decision.
  package var decisions: Int { suspect.count + orphaned.count }

  package init(_ assessment: Assessment, from old: Framework?, to new: Framework) {
    comparison = old.map { FrameworkComparison($0, new) }
    let wordings = StatementWordings(new)
    for item in assessment.currentEvidence { sort(item, wordings) }
    remark(assessment, old: old, new: new)
  }

  private mutating func sort(_ item: Assessment.EvidenceItem, _ wordings: StatementWordings) {
    var content = item.content
    var open: [EvidenceLink] = []
    for link in item.content.links(in: wordings) {
      switch link.state {
      case .same, .newEdition: kept += 1
      case .reworded: open.append(link)
      case .gone(let twin):
        guard let twin, let made = link.link, UpgradePlan.letter(made.statement) == UpgradePlan.letter(twin.id) else {
          open.append(link)
          continue
        }
        renumbered.append(Renumbered(item: item, from: made.statement, to: twin))
        content = content.replacing(made, with: StatementLink(statement: twin.id, wording: twin.wordingDigest))
      }
    }
    defer {
      let links = open.map { Link(item: item, content: content, link: $0) }
      suspect += links.filter { !$0.link.isGone }
      orphaned += links.filter(\.link.isGone)
    }
    guard content != item.content else { return }
    content.settleCriteria(in: wordings.framework)
    corrections.append((item, content))
  }

  /// The letter that says at which grade a statement is.
  private static func letter(_ id: StatementID) -> Character? { id.text.split(separator: ".").last?.first }

  private mutating func remark(_ assessment: Assessment, old: Framework?, new: Framework) {
    if let target = assessment.opened?.target, new.scale.grade(target) == nil {
      remarks.append(Remark(about: "target", subject: target.text, why: "there is no such \(new.scale.noun) any more"))
    }
    for change in comparison?.changes(.criteria) ?? [] where change.kind == .added {
      remarks.append(Remark(about: "new", subject: "\(change.id) \(change.after ?? "")", why: "nobody owns it yet"))
    }
    let changed = comparison.map(UpgradePlan.changedCriteria) ?? [:]
    for made in assessment.judgements {
      let (subject, grade) = (made.judgement.subject, made.judgement.grade)
      let isThere =
        subject == "overall" || new.criterion(CriterionID(subject)) != nil || new.judgement(JudgementID(subject)) != nil
      let who = "\(made.judgement.part.rawValue), \(made.by.name): \(grade)"
      if !isThere {
        remarks.append(Remark(about: "claim", subject: "\(subject) (\(who))", why: "\(subject) is not there any more"))
      } else if new.scale.grade(grade) == nil, grade != GradeScale.notRelevantID {
        remarks.append(
          Remark(about: "claim", subject: "\(subject) (\(who))", why: "there is no such \(new.scale.noun) any more"))
      } else if let what = changed[subject] {
        remarks.append(Remark(about: "claim", subject: "\(subject) (\(who))", why: "\(what) since it was made"))
      }
    }
    for owner in assessment.owners.values.sorted(by: { $0.criterion < $1.criterion })
    where new.criterion(owner.criterion) == nil {
      remarks.append(
        Remark(
          about: "owner", subject: "\(owner.criterion) (\(owner.owner))", why: "the criterion is not there any more"))
    }
    for action in assessment.actions where action.status != .closed {
      guard new.criterion(action.raised.criterion) == nil else { continue }
      remarks.append(
        Remark(
          about: "action", subject: "\(action.raised.title) (\(action.raised.criterion))",
          why: "the criterion is not there any more"))
    }
    remarkOnAudits(assessment, old: old, new: new)
  }

  /// Answers are to questions, and questions have no digest in the records: only the earlier version can tell.
  private mutating func remarkOnAudits(_ assessment: Assessment, old: Framework?, new: Framework) {
    let answered = Set(assessment.samples.flatMap(\.audits).flatMap(\.answers).map(\.question))
    for id in answered.sorted() {
      guard let now = new.question(id)?.question else {
        remarks.append(
          Remark(about: "audit", subject: id.text, why: "the question is gone; its answers count for nothing"))
        continue
      }
      guard let was = old?.question(id)?.question else { continue }
      if was.ask != now.ask || was.tests != now.tests {
        remarks.append(
          Remark(
            about: "audit", subject: id.text,
            why: was.ask != now.ask
              ? "the question was reworded; answers to the earlier words count for it"
              : "it tests \(now.tests) now, and tested \(was.tests)"))
      }
    }
    guard let sample = assessment.samples.last else { return }
    let gone = Set(sample.drawn.cases.map(\.cohort)).filter { id in !new.cohorts.contains { $0.id == id } }
    for cohort in gone.sorted() {
      remarks.append(
        Remark(about: "sample", subject: cohort.text, why: "the last sample has cases of a cohort that is gone"))
    }
  }

  /// By criterion, what changed about it that a claim may have rested on.
  private static func changedCriteria(_ comparison: FrameworkComparison) -> [String: String] {
    var changed: [String: String] = [:]
    for change in comparison.changes where [.statements, .criteria].contains(change.part) {
      let ids = [change.id, change.part == .statements && change.kind == .moved ? change.before ?? "" : ""]
      for id in ids where !id.isEmpty {
        let criterion = change.part == .criteria ? id : id.split(separator: ".").dropLast().joined(separator: ".")
        changed[criterion] =
          change.part == .statements ? "its statements changed" : changed[criterion] ?? "its \(change.noun) changed"
      }
    }
    return changed
  }
}
