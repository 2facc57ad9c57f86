import Assessments
import Digests
import Platform

/// What an erasure takes with it.
enum Erasure {
  /// The erasures of a workspace in which something of them still lies. The records of each go last: as long as one is here,
  /// the rest of its erasure can be found and done.
  static func waiting(
    _ history: History, places: [(path: String, record: Record)], damaged: [Workspace.Damage], strays: [Stray]
  ) -> [Workspace.WaitingErasure] {
    if history.tombstones.isEmpty { return [] }
    let live = paths(of: history.records)
    var left = history.tombstones
    let here = Dictionary(grouping: places.filter { left[$0.record.digest] != nil }, by: \.record.digest)
    return history.erasures.compactMap { erasure in
      guard let erased = erasure.content(Erased.self) else { return nil }
      let named = erased.records.map(\.digest).filter { left.removeValue(forKey: $0) != nil }
      let doomed = named.flatMap { here[$0] ?? [] }
      let unreadable = unreadable(Set(named), damaged: damaged, strays: strays)
      guard !doomed.isEmpty || !unreadable.isEmpty else { return nil }
      let records = doomed.map(\.record)
      let paths = files(records, erased, except: live) + copies(of: Set(doomed.map(\.path)), strays)
      return Workspace.WaitingErasure(
        erasure: erasure, records: records, unreadable: unreadable.count,
        paths: paths + doomed.map(\.path) + unreadable)
    }
  }

  /// The files that go with some records, each once.
  private static func files(_ doomed: [Record], _ erased: Erased, except live: Set<String>) -> [String] {
    var found: [String] = []
    for file in doomed.flatMap({ files(of: $0) })
    where erased.files.contains(file.digest) && !live.contains(file.path) && !found.contains(file.path) {
      found.append(file.path)
    }
    return found.map { "evidence/\($0)" }
  }

  /// What sync programs made of them.
  private static func copies(of doomed: Set<String>, _ strays: [Stray]) -> [String] {
    strays.filter { stray in stray.original.map(doomed.contains) ?? false }.map(\.path)
  }

  /// Files of records that were erased, and that cannot be read as what they were.
  static func unreadable(
    _ erasedRecords: Set<Digest>, damaged: [Workspace.Damage], strays: [Stray]
  ) -> [String] {
    if erasedRecords.isEmpty { return [] }
    let erased = Set(erasedRecords.map(\.shortened))
    let changed = strays.filter { stray in
      guard stray.isDamage, case .record(let name) = RecordName.read(Path.name(of: stray.path)) else { return false }
      return erased.contains(name.digest)
    }
    return damaged.filter { erasedRecords.contains($0.digest) }.map(\.path) + changed.map(\.path)
  }

  /// The files that a record alone gives a meaning to: its evidence, the list that it drew from. Paths that lead elsewhere are
  /// left out.
  static func files(of record: Record) -> [(path: String, digest: Digest)] {
    let concerns = record.body.concerns
    let file = concerns.file.flatMap { KeptPath($0.path) == nil ? nil : (path: $0.path, digest: $0.digest) }
    let list = concerns.list.map { (path: CaseLists.path($0), digest: $0) }
    return [file, list].compactMap(\.self)
  }

  /// The paths, below `evidence/`, of all files that some records name.
  static func paths(of records: [Record]) -> Set<String> { Set(records.flatMap { files(of: $0).map(\.path) }) }
}
