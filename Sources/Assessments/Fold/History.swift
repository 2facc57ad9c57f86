package import Calendar
package import Digests

/// All of an assessment's records, and what of them was known by the end of a day.
package struct History: Sendable {
  /// In fold order, without those that were erased.
  package let records: [Record]
  /// What is left of the records that were erased, by their digests.
  package let tombstones: [Digest: Erased.Tombstone]
  /// Erasures that count, in fold order.
  package let erasures: [Record]
  /// Erasures that name more than one record with what goes with it, which erase nothing.
  package let refusedErasures: [Record]
  /// The records, and where erased ones were what they go on saying.
  private let saying: [Record]

  /// An erased record counts for nothing, even where its file is still here. Nothing erases an erasure.
  package init(_ records: [Record]) {
    var tombstones: [Digest: Erased.Tombstone] = [:]
    let made = records.filter { $0.kind == .erased }
    let reach = made.isEmpty ? nil : ErasureReach(records)
    let refused = Set(
      made.filter { record in record.content(Erased.self).map { reach?.isExceeded(by: $0) ?? false } ?? false }
        .map(\.digest))
    let erasures = made.filter { !refused.contains($0.digest) }
    var echoes: [Digest: Record] = [:]
    for (erasure, erased) in zip(erasures, erasures.contents(Erased.self)) {
      for stone in erased.records where tombstones[stone.digest]?.left == nil {
        tombstones[stone.digest] = stone
        echoes[stone.digest] = stone.echo(erasure.header)
      }
    }
    for erasure in made { (tombstones[erasure.digest], echoes[erasure.digest]) = (nil, nil) }
    History.restate(&echoes, records, tombstones)
    let left = tombstones.isEmpty ? records : records.filter { tombstones[$0.digest] == nil }
    (self.records, self.tombstones) = (RecordOrder.sorted(left, tombstones), tombstones)
    self.erasures = made.isEmpty ? [] : self.records.filter { $0.kind == .erased && !refused.contains($0.digest) }
    refusedErasures = made.isEmpty ? [] : self.records.filter { refused.contains($0.digest) }
    // What is left of a record stands in its place and brings its ancestors itself.
    let silent = tombstones.filter { echoes[$0.key] == nil }
    saying = echoes.isEmpty ? self.records : RecordOrder.sorted(left + echoes.values, silent)
  }

  /// Where a draw was erased for the sake of one case, what was told anew of the others stands in its place, on any day.
  private static func restate(
    _ echoes: inout [Digest: Record], _ records: [Record], _ tombstones: [Digest: Erased.Tombstone]
  ) {
    let told = echoes.isEmpty ? [] : records.filter { $0.kind == .sampleRestated && tombstones[$0.digest] == nil }
    if told.isEmpty { return }
    let descent = Descent(RecordOrder.sorted(records), tombstones)
    // Whoever erased a draw, or what was told of it before, had seen what stands in its place; nobody else can say that.
    let erasers = records.filter { record in
      record.content(Erased.self)?.records.contains {
        $0.kind == RecordKind.sampleDrawn.rawValue || $0.kind == RecordKind.sampleRestated.rawValue
      } ?? false
    }
    let seen = told.filter { one in erasers.contains { descent.comes($0.digest, after: one.digest) } }
    for record in RecordOrder.sorted(seen) {
      guard let told = record.content(SampleRestated.self), let echo = echoes[told.sample],
        let known = echo.content(SampleDrawn.self)
      else { continue }
      // The first is an account of the bones that were left; what comes later may only know less.
      let drawn = known == known.bones ? told.drawn.bones == known ? told.drawn : nil : known.agreeing(with: told.drawn)
      if let drawn { echoes[told.sample] = Record(digest: echo.digest, header: echo.header, body: drawn) }
    }
  }

  /// The day of the last record, by its own time.
  package var lastDay: CivilDate? { records.map(\.header.at).max()?.date }

  /// How many records say that they were made after a day, and the latest of their days; nil where none does.
  package func ahead(of day: CivilDate) -> (count: Int, latest: CivilDate)? {
    let later = records.map(\.header.at.date).filter { $0 > day }
    return later.max().map { (later.count, $0) }
  }

  /// The records that no other names, nor what is left of one: what the next record comes after.
  package var heads: [Digest] { History.heads(records, tombstones) }

  static func heads(_ records: [Record], _ tombstones: [Digest: Erased.Tombstone]) -> [Digest] {
    var named = Set(records.flatMap(\.header.after))
    for stone in tombstones.values { named.formUnion(stone.after) }
    return records.map(\.digest).filter { !named.contains($0) }.sorted()
  }

  /// A record and all that repeats or speaks of it, or of what does, in order.
  package func repeating(_ digest: Digest) -> [Record] {
    // What speaks of a record comes after it.
    var found: Set<Digest> = [digest]
    return records.filter { record in
      guard record.digest == digest || record.body.concerns.records.contains(where: found.contains) else {
        return false
      }
      found.insert(record.digest)
      return true
    }
  }

  /// Whether one record comes after another, over what is left of erased ones too: whoever made it had seen that.
  package func comes(_ record: Record, after other: Digest) -> Bool {
    Descent(records, tombstones).comes(record.digest, after: other)
  }

  /// The records made by the end of a day, and their ancestors, in order.
  package func known(by day: CivilDate) -> [Record] { Fold.recorded(all(by: day).saying, tombstones) }

  /// What the assessment is, as it was known by the end of a day.
  package func assessment(asAt day: CivilDate) -> Assessment {
    let known = all(by: day)
    return Fold.assessment(known.saying, known.tombstones, asAt: day)
  }

  /// What was erased since is left out of any day's account, but known to have been there.
  private func all(by day: CivilDate) -> (saying: [Record], tombstones: [Digest: Erased.Tombstone]) {
    let end = Instant(endOf: day)
    if saying.allSatisfy({ $0.header.at <= end }) { return (saying, tombstones) }
    var parents: [Digest: [Digest]] = [:]
    var waiting: [Digest] = []
    for record in records {
      parents[record.digest] = record.header.after
      if record.header.at <= end { waiting.append(record.digest) }
    }
    for stone in tombstones.values {
      parents[stone.digest] = stone.after
      if stone.at <= end { waiting.append(stone.digest) }
    }
    var known = Set(waiting)
    while let digest = waiting.popLast() {
      for parent in parents[digest] ?? [] where known.insert(parent).inserted { waiting.append(parent) }
    }
    return (saying.filter { known.contains($0.digest) }, tombstones.filter { known.contains($0.key) })
  }
}

extension Erased.Tombstone {
  /// What is left, in the place of the record: nobody's, and of the assessment that its erasure names.
  fileprivate func echo(_ erasure: RecordHeader) -> Record? {
    left.map { body in
      let header = RecordHeader(
        assessment: erasure.assessment, framework: erasure.framework, frameworkVersion: erasure.frameworkVersion,
        at: at,
        by: Person(name: Erasing.word), after: after, batch: batch.map { Batch(id: $0, number: 0, count: 0) })
      return Record(digest: digest, header: header, body: body, erased: erasure.at)
    }
  }
}
