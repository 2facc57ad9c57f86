import Assessments
import Digests
import Platform

/// What an erasure takes with it.
enum Erasure {
  /// What is to go of a workspace in which erased records still lie, from the workspace on. The records go last: as long as one
  /// is here, the rest of its erasure can be found and done.
  static func pending(_ history: History, _ places: [(path: String, record: Record)], _ strays: [Stray]) -> [String] {
    if history.tombstones.isEmpty { return [] }
    let doomed = places.filter { history.tombstones[$0.record.digest] != nil }
    guard !doomed.isEmpty else { return [] }
    let erasedFiles = Set(history.records.contents(Erased.self).flatMap(\.files))
    let live = paths(of: history.records)
    var pending: [String] = []
    for file in doomed.map(\.record).flatMap({ files(of: $0) })
    where erasedFiles.contains(file.digest) && !live.contains(file.path) && !pending.contains(file.path) {
      pending.append(file.path)
    }
    pending = pending.map { "evidence/\($0)" }
    let doomedPaths = Set(doomed.map(\.path))
    for stray in strays {
      if let original = stray.original, doomedPaths.contains(original) { pending.append(stray.path) }
    }
    return pending + doomed.map(\.path)
  }

  /// Files of records that were erased, and that cannot be read as what they were.
  static func unreadable(
    _ erasedRecords: Set<Digest>, _ damaged: [Workspace.Damage], _ strays: [Stray]
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
