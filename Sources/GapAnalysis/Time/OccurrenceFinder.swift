import Assessments
import Calendar
import CaseAudit
import Digests
import Frameworks

/// Finds why criteria stand elsewhere at the end than at the beginning: what the records between say, and what the days
/// alone did.
struct OccurrenceFinder {
  let before: Analysis
  let after: Analysis
  /// In fold order.
  let between: [Record]

  private var framework: Framework { after.framework }

  var changes: [Occurrence] {
    let items = Dictionary(
      after.assessment.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let found = between.flatMap { recorded($0, items) } + wentStale + cameToCount + audited
    let order = ["overall"] + framework.judgements.map(\.id.text) + framework.criteria.map(\.id.text)
    let places = Dictionary(
      order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let kinds = Dictionary(uniqueKeysWithValues: Occurrence.Kind.allCases.enumerated().map { ($0.element, $0.offset) })
    func rank(_ change: Occurrence) -> (Int, Int, CivilDate) {
      (change.subject.map { places[$0] ?? order.count } ?? -1, kinds[change.kind] ?? 0, change.on)
    }
    return found.enumerated().sorted { one, two in
      let (a, b) = (rank(one.element), rank(two.element))
      return a == b ? one.offset < two.offset : a < b
    }.map(\.element)
  }

  private func recorded(_ record: Record, _ items: [Digest: Assessment.EvidenceItem]) -> [Occurrence] {
    let (by, day) = ([record.header.by.name], record.header.at.date)
    func each(_ kind: Occurrence.Kind, item: Assessment.EvidenceItem, detail: Occurrence.Detail?) -> [Occurrence] {
      item.content.bearsOn(framework).map {
        Occurrence(
          kind: kind, subject: $0.text, item: item.id, matter: .item(item.content.title), detail: detail, by: by,
          on: day)
      }
    }
    // What makes an item bears its digest, whatever kind of record that is.
    if let item = items[record.digest] { return item.withdrawn == nil ? attached(item, by: by, day: day) : [] }
    if let made = record.content(EvidenceWithdrawn.self), let item = items[made.evidence] {
      return each(.withdrawn, item: item, detail: .because(made.because))
    }
    if let made = record.content(EvidenceCorrected.self), let item = items[made.evidence] {
      return each(.corrected, item: item, detail: .because(made.because))
    }
    if let made = record.content(Rechecked.self) {
      let detail = Occurrence.Detail.rechecked(made.outcome, because: made.because)
      switch made.subject {
      case .item(let id): return items[id].map { each(.rechecked, item: $0, detail: detail) } ?? []
      case .question(let question, let sample):
        guard let found = after.assessment.samples.first(where: { $0.id == sample }),
          let criterion = framework.question(question)?.criterion
        else { return [] }
        return [
          Occurrence(
            kind: .rechecked, subject: criterion.id.text, item: nil,
            matter: .sample(SampleAudit.id(question, of: found)),
            detail: detail, by: by, on: day)
        ]
      }
    }
    if let made = record.content(JudgementMade.self) { return claimed(made, by: by, day: day) }
    if let made = record.content(PolicySet.self) {
      return [
        Occurrence(
          kind: .policySet, subject: nil, item: nil, matter: .policy,
          detail: made.because.map { .because($0) }, by: by, on: day)
      ]
    }
    if let made = record.content(FrameworkUpgraded.self) {
      return [
        Occurrence(
          kind: .frameworkUpgraded, subject: nil, item: nil, matter: .version(made.to), detail: nil, by: by, on: day)
      ]
    }
    return []
  }

  /// A new item, by what it says of each criterion at the end.
  private func attached(_ item: Assessment.EvidenceItem, by: [String], day: CivilDate) -> [Occurrence] {
    item.content.bearsOn(framework).map { criterion in
      let said = contributions(after, criterion).filter { $0.origin == .item(item.id) }
      let isAdverse = said.contains { $0.isAdverse }
      let why = after.criterion(criterion)?.aspects.flatMap(\.passedOver).first { $0.origin == .item(item.id) }?.why
      let kind: Occurrence.Kind = said.isEmpty ? .notCounted : isAdverse ? .adverseFinding : .newEvidence
      return Occurrence(
        kind: kind, subject: criterion.text, item: item.id, matter: .item(item.content.title),
        detail: said.isEmpty ? .notCounted(why ?? .toBePlaced) : item.content.kind.map { .kind($0) }, by: by, on: day)
    }
  }

  /// A claim, with the one of the same part that it took the place of.
  private func claimed(_ made: JudgementMade, by: [String], day: CivilDate) -> [Occurrence] {
    let earlier = before.assessment.judgements.last {
      $0.judgement.subject == made.subject && $0.judgement.part == made.part
    }
    return [
      Occurrence(
        kind: .claimChanged, subject: made.subject, item: nil,
        matter: .claim(made.grade, before: earlier?.judgement.grade, part: made.part),
        detail: .because(made.because), by: by, on: day)
    ]
  }

  /// Questions of audited samples that say something new: of each criterion those that weigh against it, then the rest.
  private var audited: [Occurrence] {
    let audits = between.filter { $0.kind == .caseAudited || $0.kind == .auditModerated }
    guard let last = audits.map(\.header.at.date).max() else { return [] }
    let people = Set(audits.map(\.header.by.name)).sorted()
    return framework.criteria.flatMap { criterion -> [Occurrence] in
      let (old, new) = (sampled(before, criterion.id), sampled(after, criterion.id))
      let fresh = new.filter { one in !old.contains { $0.origin == one.origin && $0.stance == one.stance } }
      return [(Occurrence.Kind.adverseFinding, fresh.filter(\.isAdverse)), (.audited, fresh.filter { !$0.isAdverse })]
        .compactMap { kind, said in
          guard !said.isEmpty else { return nil }
          return Occurrence(
            kind: kind, subject: criterion.id.text, item: nil,
            matter: .questions(said.map { Occurrence.Question(id: $0.origin.question, stance: $0.stance) }),
            detail: nil, by: people, on: last)
        }
    }
  }

  private func sampled(_ analysis: Analysis, _ criterion: CriterionID) -> [Contribution] {
    contributions(analysis, criterion).filter { if case .sample = $0.origin { true } else { false } }
      .sorted { $0.origin < $1.origin }
  }

  private func contributions(_ analysis: Analysis, _ criterion: CriterionID) -> [Contribution] {
    analysis.criterion(criterion)?.aspects.flatMap(\.evidence) ?? []
  }
}

extension Contribution {
  /// Whether it says a grade that falls short, or that something does not hold.
  package var isAdverse: Bool {
    switch stance {
    case .atLeast(let grade): grade.isShortfall
    case .against, .partly: true
    }
  }
}

extension Contribution.Origin {
  /// `HP2.Q1` of a sample's finding; an item's digest of any other.
  var question: String {
    switch self {
    case .item(let digest): digest.hex
    case .sample(let id): id.split(separator: "/").last.map(String.init) ?? id
    }
  }
}
