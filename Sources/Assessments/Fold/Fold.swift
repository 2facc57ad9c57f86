import Calendar
import Digests

/// What records come to, while they are taken in order: each says itself what it does.
package struct Fold: Sendable {
  var assessment: Assessment
  var evidence = Shelf<Assessment.EvidenceItem>()
  var samples = Shelf<Assessment.Sample>()
  var actions = Shelf<Assessment.Action>()
  var narratives = Shelf<Assessment.Told<NarrativeWritten>>()
  var measures = Shelf<Assessment.Told<MeasureRecorded>>()
  var inspections = Shelf<Assessment.Told<InspectionRecorded>>()
  var milestones = Shelf<Assessment.Told<MilestoneSet>>()
  /// What was said of each thing of which people may differ.
  var words: [Difference.Subject: [Difference.Word]] = [:]
  /// By each withdrawal that takes something back, what that is.
  var mistakes: [Digest: Digest] = [:]

  /// What records, in order, come to by the end of a day; among them what erased ones go on saying.
  static func assessment(
    _ saying: [Record], _ tombstones: [Digest: Erased.Tombstone], asAt: CivilDate
  ) -> Assessment {
    let known = recorded(saying, tombstones)
    let incomplete = incompleteBatches(known, tombstones)
    let partly = Set(incomplete.map(\.batch))
    func isWhole(_ record: Record) -> Bool { !(record.header.batch.map { partly.contains($0.id) } ?? false) }
    let counted = known.filter(isWhole)
    let present = Set(known.map(\.digest)).union(tombstones.keys)
    let named = Set(known.flatMap(\.header.after) + tombstones.values.flatMap(\.after))
    let completeness = Completeness(
      counted: counted.map(\.digest).sorted(), heads: History.heads(known, tombstones),
      missing: named.subtracting(present).sorted(),
      incompleteBatches: incomplete, statedClocks: counted.count { $0.header.clockStated })
    var fold = Fold(assessment: Assessment(asAt: asAt, completeness: completeness))
    let whole = saying.filter(isWhole)
    fold.assessment.answering = Answering(whole)
    if whole.contains(where: { $0.kind == .withdrawn }) {
      fold.mistakes = Withdrawn.mistakes(in: whole, fold.assessment.answering, erased: Set(tombstones.keys))
    }
    let takenBack = Set(fold.mistakes.values)
    let standing = whole.filter { !takenBack.contains($0.digest) }
    fold.assessment.takenBack = takenBack
    fold.assessment.names = PersonNames(standing.filter { !$0.isErased }.contents(PersonNamed.self))
    for record in whole {
      fold.assessment.answering.take(record, takingBack: fold.mistakes[record.digest])
      if !takenBack.contains(record.digest) { record.body.apply(to: &fold, record) }
    }
    fold.assessment.differences = Difference.all(fold.words, in: fold.assessment) { Descent(whole, tombstones) }
    for difference in fold.assessment.differences { fold.keep(difference) }
    fold.assessment.evidence = fold.evidence.items
    fold.assessment.samples = fold.samples.items
    fold.assessment.actions = fold.actions.items
    fold.assessment.narratives = fold.narratives.items
    fold.assessment.measures = fold.measures.items
    fold.assessment.inspections = fold.inspections.items
    fold.assessment.milestones = fold.milestones.items
    return fold.assessment
  }

  /// Those of some records that were not erased.
  static func recorded(_ records: [Record], _ tombstones: [Digest: Erased.Tombstone]) -> [Record] {
    tombstones.isEmpty ? records : records.filter { tombstones[$0.digest] == nil }
  }

  private static func incompleteBatches(
    _ records: [Record], _ tombstones: [Digest: Erased.Tombstone]
  ) -> [Completeness.Incomplete] {
    var seen: [String: Int] = [:]
    var expected: [String: Int] = [:]
    for record in records {
      guard let batch = record.header.batch, !record.kind.isOfErasure else { continue }
      seen[batch.id, default: 0] += 1
      expected[batch.id] = batch.count
    }
    for stone in tombstones.values { if let batch = stone.batch { seen[batch, default: 0] += 1 } }
    return expected.sorted { $0.key < $1.key }.compactMap { batch, count in
      let here = seen[batch, default: 0]
      return here < count ? .init(batch: batch, here: here, count: count) : nil
    }
  }
}

/// Things that were recorded, in order, each found by its record's digest.
struct Shelf<Item: Identifiable & Sendable>: Sendable where Item.ID == Digest {
  private(set) var items: [Item] = []
  private var places: [Digest: Int] = [:]

  mutating func add(_ item: Item) {
    places[item.id] = items.count
    items.append(item)
  }

  /// Changes one of them where it stands; false where there is none of that digest.
  @discardableResult
  mutating func change(_ id: Digest, _ change: (inout Item) -> Void) -> Bool {
    guard let place = places[id] else { return false }
    change(&items[place])
    return true
  }
}
