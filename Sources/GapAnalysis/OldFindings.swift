import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks

/// What becomes of adverse findings that grew too old to count.
///
/// They do not lapse: that nobody looked again for a year does not make it well. What ends one is a later outcome of an
/// inspectorate on the same aspect or on the criterion as a whole, or one on another aspect that says more than the finding
/// leaves; a drawn sample of ten cases or more wholly above it; or two newer items of practice of two kinds. Until then one
/// at the worst grade goes on holding; any other does for twelve more months.
package struct OldFindings {
  /// For so many months below the worst grade.
  package static let heldMonths = 12
  /// A sample of fewer shows nothing mended.
  static let fewestCases = 10

  /// An inspectorate's own word on an aspect, or on a criterion as a whole.
  private struct Outcome {
    let item: Digest
    let criterion: CriterionID
    let aspect: AspectID
    let grade: Grade
    let day: CivilDate
  }

  private let worst: Grade
  private let policy: Policy
  let today: CivilDate
  private let sources: Sources
  /// The names of samples large enough to show that something was mended.
  private let samples: Set<String>
  private let criteria: [AspectID: CriterionID]
  private let outcomes: [Outcome]

  init(
    _ framework: Framework, assessment: Assessment, policy: Policy, sources: Sources, samples: [QuestionFinding]
  ) {
    (worst, self.policy, today, self.sources) = (framework.scale.worst, policy, assessment.asAt, sources)
    self.samples = Set(samples.filter { $0.applicable >= OldFindings.fewestCases }.map(\.id))
    criteria = Dictionary(
      framework.criteria.flatMap { criterion in
        (criterion.aspects.map(\.id) + [EvidenceIndex.wide(criterion.id)]).map { ($0, criterion.id) }
      }, uniquingKeysWith: { first, _ in first })
    outcomes = assessment.currentEvidence.flatMap { OldFindings.outcomes($0, framework) }
      .filter { $0.day <= assessment.asAt }
  }

  private static func outcomes(_ item: Assessment.EvidenceItem, _ framework: Framework) -> [Outcome] {
    let (content, scale) = (item.content, framework.scale)
    guard content.isPlaced, Inspected.holds(content, framework), let day = content.speaksFor else { return [] }
    func outcome(_ link: StatementLink, _ grade: (Statement) -> Grade) -> Outcome? {
      framework.statement(link.statement).map {
        Outcome(item: item.id, criterion: $0.criterion.id, aspect: $0.aspect.id, grade: grade($0.statement), day: day)
      }
    }
    return content.shows.compactMap { showing in
      switch showing {
      case .statement(let link): outcome(link, \.grade)
      case .grade(let criterion, let id):
        scale.grade(id).map {
          Outcome(item: item.id, criterion: criterion, aspect: EvidenceIndex.wide(criterion), grade: $0, day: day)
        }
      }
    }
      + content.against.compactMap { link in
        outcome(link) { $0.isFavourable ? scale.below($0.grade) ?? scale.worst : scale.best }
      }
  }

  /// What of an aspect's evidence counts today, each source once; and why what is too old does not.
  func settled(_ aspect: AspectID, _ evidence: Unsettled, _ otherwise: Otherwise = Otherwise()) -> (
    counting: [Contribution], passedOver: [(origin: Contribution.Origin, why: PassedOver)]
  ) {
    let current = otherwise.taken(evidence.current, today)
    var lapsed = otherwise.taken(evidence.lapsed, today)
    var (counting, passedOver): ([Contribution], [(origin: Contribution.Origin, why: PassedOver)]) = (current, [])
    for (finding, shown) in evidence.resolved where !otherwise.without.contains(finding.origin) {
      // What shows one thing mended that it weighs against is lost: it stands again.
      if shown.contains(where: { $0.allSatisfy(otherwise.without.contains) }) {
        lapsed.append(finding)
      } else {
        passedOver.append((finding.origin, .resolved))
      }
    }
    for finding in lapsed {
      guard finding.isAdverse else {
        passedOver.append((finding.origin, .stale))
        continue
      }
      let since = freshUntil(finding)
      if since >= today {
        counting.append(finding)
        continue
      }
      let until = heldUntil(finding)
      if isInspectedSince(finding, on: aspect, otherwise) {
        passedOver.append((finding.origin, .inspectedSince))
      } else if isMended(finding, by: current + lapsed) {
        passedOver.append((finding.origin, .mended))
      } else if let until, until < today {
        passedOver.append((finding.origin, .stale))
      } else {
        var held = finding
        held.old = .init(since: since, until: until)
        counting.append(held)
      }
    }
    let counted = sources.counted(counting)
    return (counted, passedOver + counted.flatMap(\.copies).map { ($0, .sameFile) })
  }

  /// The last day on which a finding is not too old.
  func freshUntil(_ finding: Contribution) -> CivilDate { policy.freshUntil(finding.kind, from: finding.lastSo) }

  /// The last day on which an adverse finding that is too old goes on holding; nil where no day ends that.
  func heldUntil(_ finding: Contribution) -> CivilDate? {
    finding.stance == .atLeast(worst) ? nil : freshUntil(finding).adding(months: OldFindings.heldMonths)
  }

  /// What an inspectorate said later of the same stands in its place, well or badly. That it found something else of the criterion as
  /// bad ends nothing.
  private func isInspectedSince(_ finding: Contribution, on aspect: AspectID, _ otherwise: Otherwise) -> Bool {
    guard let criterion = criteria[aspect] else { return false }
    let later = outcomes.filter {
      $0.criterion == criterion && $0.day > finding.lastSo && .item($0.item) != finding.origin
        && !otherwise.without.contains(.item($0.item))
    }
    return later.contains { one in
      one.aspect == aspect || one.aspect == EvidenceIndex.wide(criterion)
        || later.allSatisfy { $0.item != one.item || finding.isExceeded(by: $0.grade) }
    }
  }

  private func isMended(_ finding: Contribution, by others: [Contribution]) -> Bool {
    let newer = others.filter { other in
      other.day > finding.lastSo && other.kind.showsPractice && other.exceeds(finding)
        && (other.paper == nil || other.paper != finding.paper)
    }
    // What was found as bad again since then says that it was not.
    if let last = newer.map(\.day).max(),
      others.contains(where: { $0.isAdverse && $0.origin != finding.origin && $0.day > last && !$0.exceeds(finding) })
    {
      return false
    }
    let isSampled = newer.contains { one in
      guard case .sample(let id) = one.origin, samples.contains(id) else { return false }
      return one.audited?.bearing.above.map { finding.isExceeded(by: $0) } ?? false
    }
    if isSampled { return true }
    let marks = Sufficiency.inFavour(Sufficiency.marks(sources.counted(newer)))
    return marks.contains { one in marks.contains { $0.unit != one.unit && $0.kind != one.kind } }
  }

  func criterion(of aspect: AspectID) -> CriterionID? { criteria[aspect] }

  /// The aspects with old adverse findings that an item may have ended as an inspectorate's outcome.
  func ended(by origin: Contribution.Origin, among aspects: some Sequence<AspectID>) -> [AspectID] {
    let own = outcomes.filter { .item($0.item) == origin }.map(\.criterion)
    return own.isEmpty ? [] : aspects.filter { criteria[$0].map(own.contains) ?? false }
  }

  /// The items that are an inspectorate's outcome.
  var endingItems: [Contribution.Origin] { outcomes.map { .item($0.item) } }
}

/// The evidence on an aspect before it is decided what of it counts.
struct Unsettled {
  var current: [Contribution] = []
  var lapsed: [Contribution] = []
  /// Findings that are resolved, with what shows it of each thing that they weigh against.
  var resolved: [(finding: Contribution, by: [[Contribution.Origin]])] = []

  /// Whether something that does not count on the aspect may yet have ended a finding on it.
  var hasEnded: Bool { !resolved.isEmpty || lapsed.contains(where: \.isAdverse) }
}

extension Contribution {
  /// Whether it says more than an adverse finding leaves.
  fileprivate func exceeds(_ finding: Contribution) -> Bool {
    if case .atLeast(let said) = stance { finding.isExceeded(by: said) } else { false }
  }

  /// Whether a grade is more than an adverse finding leaves.
  fileprivate func isExceeded(by said: Grade) -> Bool {
    switch stance {
    case .atLeast(let grade): said > grade
    case .against(let grade): said >= grade
    case .partly: !said.isShortfall
    }
  }
}
