package import Assessments
package import Digests
import Platform

/// What one copy of a workspace has and another lacks, and the carrying of it there.
///
/// Records never change, so two copies are put together by the union of their files. What either has erased, and carried out, is
/// carried to neither; what is damaged stays where it is. An erasure that arrives takes nothing away before somebody says so, and
/// comes with what it names where that is still there.
package struct Sharing: Sendable {
  /// Records that the other copy lacks, ancestors first, with their bytes.
  package let records: [(file: RecordFile, record: Record)]
  /// Evidence files that records name and that only the giving copy has, sound.
  package let files: [StoredFile]
  /// Case lists to draw again from, likewise.
  package let lists: [Digest]
  /// What cannot be carried because it is gone or not what was recorded, from the workspace on.
  package let damaged: [String]
  /// Places of the taking copy where something damaged stands in the way of what would be carried there.
  package let blocked: [String]
  /// Erasures that the taking copy knows then and has not carried out, and those that it refuses.
  package let waiting: [Workspace.WaitingErasure]
  package let refused: [Record]
  private let doneByGiver: Set<Digest>
  private let (giver, taker): (Workspace, Workspace)

  /// Files that neither copy has, where they go another way than by this sharing.
  package let beside: [StoredFile]

  /// Whether the taking copy has all already.
  package var isEmpty: Bool { records.isEmpty && files.isEmpty && lists.isEmpty }

  /// Looks at both copies and writes nothing. The taking copy may be a folder that holds nothing yet.
  ///
  /// - Parameters:
  ///   - filesGoBeside: Whether evidence files go another way, so that one that is not there is not missed.
  ///   - isOwn: Whether an erasure is the giver's own word, of which nothing is carried.
  package init(
    from giver: Workspace, to taker: Workspace, filesGoBeside: Bool = false, isOwn: (Record) -> Bool = { _ in false }
  ) throws(StoreError) {
    (self.giver, self.taker) = (giver, taker)
    // One reading gives both what is said and what is carried, so that nothing can be left out between two.
    let listing = try giver.records.read()
    let here = giver.contents(of: listing)
    doneByGiver = Set(here.history.erasures.map(\.digest)).subtracting(here.waiting.map(\.erasure.digest))
    let there = try taker.contentsIfAny()
    let erased = Set(here.history.tombstones.keys).union(there?.history.tombstones.keys.map { $0 } ?? [])
    let known = Set(there?.history.records.map(\.digest) ?? [])
    let inTheWay = Set(there?.strays.filter(\.isDamage).map(\.path) ?? [])
    var blocked: [String] = []
    let bytes = Dictionary(listing.records.map { ($0.digest, $0) }) { first, _ in first }
    // What an erasure names that nobody has carried out goes along, before it, and waits in the other copy too: else a copy that
    // knew nothing of it would be the first to do what nobody there has said. A person's own word is another thing: what the giver
    // erased and could not remove stays where it is.
    let places = there?.places ?? []
    let placed = Set(places.map(\.record.digest))
    let doomed = here.waiting.filter { !isOwn($0.erasure) }.flatMap(\.records).filter {
      there?.history.tombstones[$0.digest] == nil && !placed.contains($0.digest)
    }
    let coming = doomed + here.history.records.filter { !known.contains($0.digest) && !erased.contains($0.digest) }
    records = coming.compactMap { record in
      guard !inTheWay.contains(record.path) else {
        blocked.append(record.path)
        return nil
      }
      return bytes[record.digest].map { ($0, record) }
    }
    // What the other copy has erased goes with the sharing, whether it can be read here or not.
    let going = Set(Erasure.unreadable(erased, damaged: here.damaged, strays: here.strays))
    var damage = (here.damaged.map(\.path) + here.strays.filter(\.isDamage).map(\.path)).filter { !going.contains($0) }
    let live = here.history.records.filter { !erased.contains($0.digest) } + doomed
    var gone = Set((here.history.erasures + (there?.history.erasures ?? [])).contents(Erased.self).flatMap(\.files))
    beside = try filesGoBeside ? Sharing.missing(live, from: taker, gone) : []
    gone.formUnion(beside.map(\.digest))
    (files, damage) = try Sharing.files(
      named: live, gone, giver: giver, taker: taker, isThere: there != nil, damage: damage, blocked: &blocked)
    self.blocked = blocked
    var lists: [Digest] = []
    for list in live.compactMap(\.body.concerns.list) where !lists.contains(list) {
      guard try !taker.has(list, there != nil) else { continue }
      if try giver.caseListIfSound(list, &damage) != nil { lists.append(list) }
    }
    self.lists = lists
    damaged = damage
    let after = History(places.map(\.record) + records.map(\.record))
    let waits = Set(doomed.map(\.digest))
    let carried = records.map(\.record).filter { waits.contains($0.digest) }.map { (path: $0.path, record: $0) }
    waiting = Erasure.waiting(
      after, places: places + carried, damaged: there?.damaged ?? [], strays: there?.strays ?? [])
    refused = after.refusedErasures
  }

  /// Whether the giving copy has carried out an erasure itself, so that nothing of it is left there.
  package func isDoneByGiver(_ erasure: Record) -> Bool { doneByGiver.contains(erasure.digest) }

  private static func missing(
    _ records: [Record], from taker: Workspace, _ erased: Set<Digest>
  ) throws(StoreError) -> [StoredFile] {
    var missing: [StoredFile] = []
    for file in Set(records.compactMap(\.body.concerns.file)) where !erased.contains(file.digest) {
      if try taker.condition(of: file) == .missing { missing.append(file) }
    }
    return missing
  }

  private static func files(
    named records: [Record], _ erased: Set<Digest>, giver: Workspace, taker: Workspace, isThere: Bool,
    damage: [String],
    blocked: inout [String]
  ) throws(StoreError) -> ([StoredFile], [String]) {
    var damage = damage
    var files: [StoredFile] = []
    var seen: Set<StoredFile> = []
    for file in records.compactMap(\.body.concerns.file) where seen.insert(file).inserted {
      let standing = isThere ? try taker.condition(of: file) : .missing
      guard standing == .missing else {
        if case .differs = standing, try giver.condition(of: file) == .sound { blocked.append("evidence/\(file.path)") }
        continue
      }
      switch try giver.condition(of: file) {
      case .sound: files.append(file)
      case .differs: damage.append("evidence/\(file.path)")
      // It may have been removed, or not yet have arrived; either way the other copy goes without.
      case .missing: if !erased.contains(file.digest) { damage.append("evidence/\(file.path)") }
      }
    }
    return (files, damage)
  }

  /// Carries it over: files first, the records that name them last, so that wherever it is cut off nothing is lost and the
  /// same call ends it. Then what was erased is removed from the taking copy, as far as that is accepted. Answers what of it
  /// could not be.
  package func carry(
    accepting isAccepted: (Workspace.WaitingErasure) -> Bool
  ) throws(StoreError) -> [Workspace.Unfinished] {
    try taker.location.make(taker.writer)
    try taker.keepAttributes()
    for file in files { try taker.evidenceFiles.take(file, from: giver.evidenceFiles) }
    for list in lists {
      guard let bytes = try giver.caseList(list) else {
        throw .system(SystemError(.read, CaseLists.path(list), .notFound))
      }
      _ = try taker.keepCaseList(bytes)
    }
    for (file, _) in records { try taker.records.write(file.bytes, as: file.name) }
    // What came in between is accepted by nobody.
    let known = Set(waiting.filter(isAccepted).map(\.erasure.digest))
    return try taker.carryOut(try taker.contents().waiting.filter { known.contains($0.erasure.digest) })
  }
}

extension Record {
  /// Where its file lies, from the workspace on.
  package var path: String { "evidence/records/\(folder)/\(fileName)" }
}

extension Workspace {
  /// What is recorded, or nil where the folder is not a workspace yet.
  package func contentsIfAny() throws(StoreError) -> Contents? {
    let kind = try StoreError.wrapping { () throws(SystemError) in try FileReading.kind(of: location.records) }
    return kind == .folder ? try contents() : nil
  }

  fileprivate func has(_ list: Digest, _ isThere: Bool) throws(StoreError) -> Bool {
    guard isThere else { return false }
    return try caseList(list) != nil
  }

  /// A kept list; one whose content has changed is named among the damage and not carried.
  fileprivate func caseListIfSound(_ list: Digest, _ damage: inout [String]) throws(StoreError) -> [UInt8]? {
    do throws(StoreError) {
      return try caseList(list)
    } catch {
      guard case .contentDiffers(let path) = error else { throw error }
      damage.append(path)
      return nil
    }
  }
}

extension EvidenceFiles {
  /// Keeps another copy's file under the very path that records name; read once, and placed only where it is what they say.
  func take(_ file: StoredFile, from other: EvidenceFiles) throws(StoreError) {
    guard let path = KeptPath(file.path) else { throw .outside(path: file.path) }
    let folder = Path.join(location.files, path.folder)
    var hash = SHA256()
    let isPlaced = try StoreError.wrapping { () throws(SystemError) in
      try writer.makeFolder(folder)
      return try writer.fill(in: folder, called: path.name) { (append: WriteOnce.Append) throws(SystemError) in
        try other.open(path.folder).eachChunk(of: path.name) { (bytes) throws(SystemError) in
          hash.update(bytes)
          try append(bytes)
          return true
        }
        return hash.finish()
      } placing: { (digest: Digest, place: WriteOnce.Place) throws(SystemError) in
        digest == file.digest ? try place(Path.join(folder, path.name)) : false
      }
    }
    if isPlaced { return }
    guard try condition(of: file) == .sound else { throw .contentDiffers(path: "evidence/\(file.path)") }
  }
}
