package import Digests
package import Frameworks

/// What erasing one case everywhere takes: each record of it with what repeats that, and each draw that lists it among others, which is
/// told anew without it.
package struct CaseErasure: Sendable {
  /// One erasure each, since none may reach further than one record with what goes with it.
  package let erasures: [[Erased.Tombstone]]
  /// All that goes, in order.
  package let doomed: [Record]
  /// The draws among that, or what was told of one before.
  package let draws: [Record]
  /// What is told anew of the cases that stay.
  package let restated: [SampleRestated]
  /// Erasures whose reason names the case: nobody erases these.
  package let stays: [Record]

  package var isEmpty: Bool { erasures.isEmpty }

  /// How many of the records go on counting, without anybody's words.
  package var left: Int {
    erasures.joined().count { stone in stone.left != nil && !draws.contains { $0.digest == stone.digest } }
  }

  /// - Parameters:
  ///   - traces: Every record that holds it.
  ///   - listed: Kept case lists in which it is.
  ///   - more: Records that hold it by their papers alone.
  package init(
    of sought: Sought, _ traces: [Trace], keptLists listed: Set<Digest>, papers more: Set<Digest>, in history: History,
    _ framework: Framework, _ assessment: Assessment
  ) {
    let held = Set(traces.filter { $0.certainty == .sure }.map(\.record.digest)).union(more)
    func isDraw(_ record: Record) -> Bool { record.kind == .sampleDrawn || record.kind == .sampleRestated }
    let found = history.records.filter { record in
      held.contains(record.digest) || (record.body.concerns.list.map(listed.contains) ?? false)
    }
    stays = found.filter { $0.kind == .erased }
    draws = found.filter(isDraw)
    var taken = Set(draws.map(\.digest))
    var (erasures, doomed): ([[Erased.Tombstone]], [Record]) = ([], [])
    for record in found where record.kind != .erased && !isDraw(record) {
      let root = record.body.concerns.restates ?? record.digest
      let group = history.repeating(root).filter { taken.insert($0.digest).inserted }
      if group.isEmpty { continue }
      erasures.append(Erasing.tombstones(of: group, framework, assessment))
      doomed += group
    }
    // The draws last: an audit is known by its case's number as long as its draw still says which case that is.
    self.erasures = erasures + draws.map { [$0.stone(left: $0.content(SampleDrawn.self)?.bones)] }
    self.doomed = doomed + draws
    var told: Set<Digest> = []
    restated = draws.compactMap { record in
      let id = record.content(SampleRestated.self)?.sample ?? record.digest
      // One that was taken back, or whose draw is nowhere, has nothing to tell.
      guard told.insert(id).inserted, let sample = assessment.samples.first(where: { $0.id == id }) else { return nil }
      return SampleRestated(sample: id, drawn: sample.drawn.without(sought))
    }
  }
}
