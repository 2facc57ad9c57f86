package import Assessments
import Digests
import Platform

extension Workspace {
  /// Removes the content of records and of evidence files for good. What they were stays behind as a tombstone, written
  /// first; only then are the files removed.
  package func erase(
    _ doomed: [Record], files: [StoredFile], because: String, _ stamp: RecordStamp, in history: History
  ) throws(StoreError) {
    let stones = doomed.map {
      Erased.Tombstone(
        digest: $0.digest, kind: $0.kind.rawValue, at: $0.header.at, after: $0.header.after,
        batch: $0.header.batch?.id)
    }
    let body = Erased(records: stones, files: files.map(\.digest), because: because)
    try append([.erased(body)], stamp, to: history)
    for record in doomed { try remove("evidence/records/\(record.folder)/\(record.fileName)") }
    for file in files { try remove("evidence/\(file.path)") }
  }

  /// Carries out here what another copy erased.
  package func eraseWhatOthersErased(_ contents: Contents) throws(StoreError) {
    for path in contents.toErase { try remove(path) }
  }

  private func remove(_ relative: String) throws(StoreError) {
    let path = Path.join(location.root, relative)
    try StoreError.wrapping { () throws(SystemError) in
      guard try writer.files.kind(of: path) == .file else { return }
      try writer.files.remove(path)
      try writer.flushFolder(Path.parent(of: path))
    }
  }
}
