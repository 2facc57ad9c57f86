package import Assessments
import Digests
import Platform

extension Workspace {
  /// Removes the content of records for good, with the files that they alone name and every copy of them in this workspace.
  /// What stays of them is written first; only then are the files removed, and where that is cut off, the next command that
  /// records ends it. Returns what was recorded.
  ///
  /// A file that another record still names stays. An erasure cannot itself be erased; it is passed over.
  @discardableResult
  package func erase(
    _ stones: [Erased.Tombstone], because: String, _ stamp: RecordHeader, in history: History
  ) throws(StoreError) -> Erased {
    let stones = stones.filter { $0.kind != RecordKind.erased.rawValue }
    let digests = Set(stones.map(\.digest))
    // Looked up afresh: somebody's record may have come to name a file meanwhile.
    let present = history.records + (try contents().history.records)
    let live = Erasure.paths(of: present.filter { !digests.contains($0.digest) })
    let going = history.records.filter { digests.contains($0.digest) }.flatMap { Erasure.files(of: $0) }
      .filter { !live.contains($0.path) }
    let body = Erased(records: stones, files: Set(going.map(\.digest)).sorted(), because: because)
    try append([body], stamp, to: history)
    for file in going { try remove("evidence/\(file.path)") }
    // Read again: a record may lie here more than once, under the names that sync programs give.
    try eraseWhatOthersErased(try contents())
    return body
  }

  /// Carries out here what another copy erased, or what was cut off; what the bodies of new records name stays.
  package func eraseWhatOthersErased(_ contents: Contents, keeping bodies: [any RecordContent] = []) throws(StoreError)
  {
    let kept = Set(bodies.compactMap { $0.concerns.file.map { "evidence/\($0.path)" } })
    for path in contents.toErase where !kept.contains(path) { try remove(path) }
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
    }
  }
}
