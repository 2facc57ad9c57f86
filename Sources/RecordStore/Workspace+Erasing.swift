package import Assessments
import Digests
import Platform

extension Workspace {
  /// Removes the content of records for good, with the files that they alone name and every copy of them in this workspace.
  /// What stays of them is written first; only then are the files removed. Where that cannot be done or is cut off, what is left
  /// is told: it counts as erased, and ``carryOut(_:)`` ends it.
  ///
  /// A file that another record still names stays. An erasure cannot itself be erased; it is passed over.
  @discardableResult
  package func erase(
    _ stones: [Erased.Tombstone], because: String, _ stamp: RecordHeader, in history: History
  ) throws(StoreError) -> (erasure: Record, erased: Erased, unfinished: Unfinished?) {
    let done = try erase([stones], because: because, stamp, in: history)
    return (done.erasures[0], done.erased[0], done.unfinished.first)
  }

  /// The same of several records, each with what goes with it by an erasure of its own, in one batch behind what is told anew of those
  /// that stay. Each takes effect by itself, so that nothing is half done wherever it is cut off: the same again ends it.
  package func erase(
    _ groups: [[Erased.Tombstone]], tellingAnew bodies: [any RecordContent] = [], because: String,
    _ stamp: RecordHeader, in history: History
  ) throws(StoreError) -> (erasures: [Record], erased: [Erased], unfinished: [Unfinished]) {
    let groups = groups.map { stones in stones.filter { $0.kind != RecordKind.erased.rawValue } }
    let digests = Set(groups.joined().map(\.digest))
    // Looked up afresh: somebody's record may have come to name a file meanwhile.
    let present = history.records + (try contents().history.records)
    let live = Erasure.paths(of: present.filter { !digests.contains($0.digest) })
    let known = Dictionary(history.records.map { ($0.digest, $0) }) { first, _ in first }
    let erased = groups.map { stones in
      let going = stones.compactMap { known[$0.digest] }.flatMap { Erasure.files(of: $0) }.filter {
        !live.contains($0.path)
      }
      let files = Set(going.map(\.digest))
      let papers = Set(stones.compactMap { known[$0.digest]?.body.concerns.paper })
      return Erased(
        records: stones, files: files.sorted(), papers: papers.subtracting(files).sorted(), because: because)
    }
    let erasures = Array(try append(bodies + erased, stamp, to: history).suffix(groups.count))
    // They are recorded, and what became of them cannot be seen.
    func unseen(_ because: StoreError?, where isMeant: (Record) -> Bool) -> [Unfinished] {
      zip(erasures, groups).filter { isMeant($0.0) }.map { erasure, stones in
        let records = stones.compactMap { known[$0.digest] }
        return Unfinished(
          waiting: WaitingErasure(erasure: erasure, records: records, unreadable: 0, paths: []), because: because)
      }
    }
    let own = Set(erasures.map(\.digest))
    do throws(StoreError) {
      // Read again: a record may lie here more than once, under the names that sync programs give.
      let seen = try contents()
      let waiting = seen.waiting.filter { own.contains($0.erasure.digest) }
      let found = Set(waiting.map(\.erasure.digest))
      let hidden = unseen(seen.keptBack) { !found.contains($0.digest) && seen.hides($0) }
      return (erasures, erased, try carryOut(waiting) + hidden)
    } catch {
      return (erasures, erased, unseen(error) { _ in true })
    }
  }

  /// Removes what was erased and is still here, and says of which of it something is left. It is looked for again: only what is
  /// found nowhere is gone.
  package func carryOut(_ waiting: [WaitingErasure]) throws(StoreError) -> [Unfinished] {
    guard waiting.count <= Workspace.mostAtOnce else {
      let first = try carryOut(Array(waiting.prefix(Workspace.mostAtOnce)))
      return first + (try carryOut(Array(waiting.dropFirst(Workspace.mostAtOnce))))
    }
    if waiting.isEmpty { return [] }
    var failures: [Digest: StoreError] = [:]
    var removed: [(path: String, file: ReadableFile)] = []
    for erasure in waiting {
      // The records go last, and none of them where something before it cannot go.
      do throws(StoreError) {
        for path in erasure.paths { try remove(path, &removed) }
      } catch {
        failures[erasure.erasure.digest] = error
      }
    }
    let after = try contents()
    try restore(removed, after)
    let left = Dictionary(after.waiting.map { ($0.erasure.digest, $0) }) { first, _ in first }
    return waiting.compactMap { erasure in
      let digest = erasure.erasure.digest
      let isHidden = after.hides(erasure.erasure)
      guard left[digest] != nil || failures[digest] != nil || isHidden else { return nil }
      return Unfinished(
        waiting: left[digest] ?? erasure, because: failures[digest] ?? (isHidden ? after.keptBack : nil))
    }
  }

  // Each holds a file or two open.
  private static let mostAtOnce = 64

  /// Removes one of them. An evidence file stays open until it is seen that nobody came to need it.
  private func remove(
    _ path: String, _ removed: inout [(path: String, file: ReadableFile)]
  ) throws(StoreError) {
    if path.hasPrefix("evidence/files/") {
      let file = try StoreError.wrapping { () throws(SystemError) -> ReadableFile? in
        let whole = Path.join(location.root, path)
        return try writer.files.kind(of: whole) == .file ? try ReadableFile(whole) : nil
      }
      if let file { removed.append((path, file)) }
    }
    try remove(path)
  }

  /// Puts back what a colleague has attached while it was being removed.
  private func restore(_ removed: [(path: String, file: ReadableFile)], _ after: Contents) throws(StoreError) {
    let live = Erasure.paths(of: after.history.records)
    for (path, file) in removed where live.contains(String(path.dropFirst("evidence/".count))) {
      try evidenceFiles.putBack(file, at: path)
    }
  }

  /// Removes a file of the workspace for good, if it is there, and never through a link.
  func remove(_ relative: String) throws(StoreError) {
    try StoreError.wrapping { () throws(SystemError) in
      var path = location.root
      for part in relative.split(separator: "/").dropLast() {
        path = Path.join(path, String(part))
        switch try writer.files.kind(of: path) {
        case .folder: break
        case .link: throw SystemError(.remove, path, .isALink)
        case .file, .other, nil: return
        }
      }
      let file = Path.join(location.root, relative)
      guard try writer.files.kind(of: file) == .file else { return }
      try writer.files.remove(file)
      try writer.flushFolder(path)
      if Path.parent(of: path) == location.files { removeIfEmpty(path) }
    }
  }

  /// Removes the folder of a kept file, of which nothing is left. Where that cannot be, or another program has put something there since,
  /// the file is gone all the same.
  private func removeIfEmpty(_ folder: String) {
    do throws(SystemError) {
      guard try Folder(folder).entries().isEmpty else { return }
      try writer.files.removeFolder(folder)
      try writer.flushFolder(location.files)
    } catch {}
  }
}

extension Workspace.Contents {
  /// Whether something of an erasure may be here that this reading did not see: the erasure itself could not be read, or a whole
  /// month could not.
  fileprivate func hides(_ erasure: Record) -> Bool {
    !history.records.contains { $0.digest == erasure.digest }
      || strays.contains { $0.isKeptBack && RecordName(Path.name(of: $0.path)) == nil }
  }

  /// What the disk said of the first thing that it keeps back.
  fileprivate var keptBack: StoreError? { strays.lazy.compactMap(\.failure).first }
}
