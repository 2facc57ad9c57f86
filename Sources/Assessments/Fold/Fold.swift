import Calendar
import Digests
import Frameworks

/// Takes records in order and keeps what they come to.
struct Fold {
  private var assessment: Assessment
  private var evidenceIndex: [Digest: Int] = [:]
  private var actionIndex: [Digest: Int] = [:]
  private var sampleIndex: [Digest: Int] = [:]
  private let tombstones: [Digest: Erased.Tombstone]
  private var incomplete: Set<String> = []
  private var counted: [Record] = []
  private let asAt: CivilDate

  init(asAt: CivilDate, tombstones: [Digest: Erased.Tombstone]) {
    (self.asAt, self.tombstones) = (asAt, tombstones)
    assessment = Assessment(
      asAt: asAt, policy: .standard, evidence: [], judgements: [], owners: [:], samples: [], actions: [], ticks: [:],
      notes: [], signOffs: [],
      completeness: Completeness(counted: [], heads: [], missing: [], incompleteBatches: [], statedClocks: 0))
  }

  mutating func take(_ records: [Record]) {
    incomplete = incompleteBatches(records)
    counted = records.filter { record in !(record.header.batch.map { incomplete.contains($0.id) } ?? false) }
    for record in counted { take(record) }
  }

  private func incompleteBatches(_ records: [Record]) -> Set<String> {
    var seen: [String: Int] = [:]
    var expected: [String: Int] = [:]
    for record in records {
      guard let batch = record.header.batch else { continue }
      seen[batch.id, default: 0] += 1
      expected[batch.id] = batch.count
    }
    for stone in tombstones.values { if let batch = stone.batch { seen[batch, default: 0] += 1 } }
    return Set(expected.filter { seen[$0.key, default: 0] < $0.value }.keys)
  }

  func assessment(_ known: [Record]) -> Assessment {
    var present = Set(known.map(\.digest))
    present.formUnion(tombstones.keys)
    let named = Set(known.flatMap(\.header.after) + tombstones.values.flatMap(\.after))
    let completeness = Completeness(
      counted: counted.map(\.digest).sorted(), heads: History.heads(known, tombstones),
      missing: named.subtracting(present).sorted(),
      incompleteBatches: incomplete.sorted(), statedClocks: counted.count { $0.header.clockStated })
    var result = Assessment(
      asAt: asAt, opened: assessment.opened, policy: assessment.policy, evidence: assessment.evidence,
      judgements: assessment.judgements, owners: assessment.owners, samples: assessment.samples,
      actions: assessment.actions, ticks: assessment.ticks, notes: assessment.notes, signOffs: assessment.signOffs,
      completeness: completeness)
    (result.openedOn, result.framework, result.id) = (assessment.openedOn, assessment.framework, assessment.id)
    (result.frameworkVersion, result.policySetting) = (assessment.frameworkVersion, assessment.policySetting)
    (result.upgrades, result.returns) = (assessment.upgrades, assessment.returns)
    result.tickHistory = assessment.tickHistory
    return result
  }

  private mutating func take(_ record: Record) {
    let (by, at) = (record.header.by, record.header.at)
    switch record.body {
    case .assessmentOpened(let opened):
      guard assessment.opened == nil else { return }
      (assessment.opened, assessment.openedOn) = (opened, at.date)
      (assessment.framework, assessment.frameworkVersion) = (record.header.framework, record.header.frameworkVersion)
      assessment.id = record.header.assessment
    case .frameworkUpgraded(let upgrade):
      assessment.frameworkVersion = upgrade.to
      assessment.upgrades.append(upgrade)
    case .policySet(let made):
      assessment.policy = made.policy
      assessment.policySetting = .init(because: made.because, by: by, at: at)
    case .ownerAssigned(let owner): assessment.owners[owner.criterion] = owner
    case .evidenceAttached(let content):
      evidenceIndex[record.digest] = assessment.evidence.count
      assessment.evidence.append(.init(id: record.digest, content: content, by: by, attached: at))
    case .evidenceCorrected(let correction):
      guard let index = evidenceIndex[correction.evidence] else { return }
      assessment.evidence[index].content = correction.content
      assessment.evidence[index].corrected = at
    case .evidenceWithdrawn(let withdrawal):
      if let index = evidenceIndex[withdrawal.evidence] { assessment.evidence[index].withdrawn = withdrawal }
    case .safetyConcern(let concern):
      if let index = evidenceIndex[concern.follows ?? record.digest] {
        if let said = assessment.evidence[index].concern?.actedAt, said != concern.actedAt {
          assessment.evidence[index].actedBefore.append(said)
        }
        assessment.evidence[index].concern = concern
      } else if concern.follows == nil {
        evidenceIndex[record.digest] = assessment.evidence.count
        assessment.evidence.append(.init(id: record.digest, content: concern.evidence, by: by, attached: at))
        assessment.evidence[assessment.evidence.count - 1].concern = concern
      }
    case .rechecked(let recheck):
      guard let index = evidenceIndex[recheck.evidence] else { return }
      (assessment.evidence[index].recheck, assessment.evidence[index].rechecked) = (recheck, at)
    case .judgementMade(let judgement):
      assessment.judgements.removeAll {
        $0.judgement.subject == judgement.subject && $0.judgement.part == judgement.part
      }
      assessment.judgements.append(.init(id: record.digest, judgement: judgement, by: by, at: at))
    case .sampleDrawn(let drawn):
      sampleIndex[record.digest] = assessment.samples.count
      assessment.samples.append(.init(id: record.digest, drawn: drawn, by: by, at: at))
    case .caseReplaced(let replaced):
      if let index = sampleIndex[replaced.sample] { assessment.samples[index].take(replaced, by: by, at: at) }
    case .caseAudited(let audit):
      guard let index = sampleIndex[audit.sample] else { return }
      assessment.samples[index].take(.init(id: record.digest, audit: audit, at: at))
    case .auditModerated(let moderation):
      guard let index = sampleIndex[moderation.sample] else { return }
      assessment.samples[index].moderations.append(.init(id: record.digest, moderation: moderation, by: by, at: at))
    case .actionRaised(let raised):
      actionIndex[record.digest] = assessment.actions.count
      assessment.actions.append(
        .init(id: record.digest, raised: raised, at: at, status: .open, due: raised.due, effort: raised.effort))
    case .actionUpdated(let update):
      guard let index = actionIndex[update.action] else { return }
      assessment.actions[index].status = update.status
      if let due = update.due { assessment.actions[index].due = due }
      if let note = update.note { assessment.actions[index].note = note }
      if let effort = update.effort { assessment.actions[index].effort = effort }
    case .checklistTicked(let tick):
      let made = Assessment.Tick(ready: tick.ready, note: tick.note, by: by, at: at)
      assessment.ticks[tick.item] = made
      assessment.tickHistory[tick.item, default: []].append(made)
    case .noteMade(let note): assessment.notes.append(.init(note: note, by: by, at: at))
    case .signedOff(let signOff): assessment.signOffs.append(.init(id: record.digest, signOff: signOff, by: by, at: at))
    case .returnReceived(let received): assessment.returns.append(.init(received: received, by: by, at: at))
    case .erased: return
    }
  }
}
