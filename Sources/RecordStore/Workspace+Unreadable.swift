import Assessments
package import Digests
import Platform

extension Workspace.Contents {
  /// A record's file that cannot be read as what was recorded.
  package struct Unreadable: Sendable {
    /// From the workspace on.
    package let path: String
    /// The beginning of the record's id, as its file's name has it.
    package let id: String
    /// The digest of what was recorded; nil where the content has changed and no other record says what it was.
    package let digest: Digest?
    let name: RecordName
  }

  /// Every such file, by its path.
  package var unreadable: [Unreadable] {
    let known = Dictionary(
      history.records.flatMap(\.header.after).map { ($0.shortened, $0) }, uniquingKeysWith: { first, _ in first })
    let whole = damaged.compactMap { damage in
      RecordName(Path.name(of: damage.path)).map {
        Unreadable(path: damage.path, id: "\($0.digest)", digest: damage.digest, name: $0)
      }
    }
    // What the disk or a permission keeps back may be sound.
    let changed = strays.filter { $0.isDamage && !$0.isKeptBack }.compactMap { stray in
      RecordName(Path.name(of: stray.path)).map {
        Unreadable(path: stray.path, id: "\($0.digest)", digest: known[$0.digest], name: $0)
      }
    }
    return (whole + changed).sorted { $0.path < $1.path }
  }
}

extension Workspace {
  /// Removes a record's file that cannot be read, for good, and leaves a tombstone with what its name says. What else the
  /// record may have named is not known and stays. False where it is not known what was recorded; nothing is done then.
  package func erase(
    _ unreadable: Contents.Unreadable, because: String, _ stamp: RecordStamp, in contents: Contents
  ) throws(StoreError) -> Bool {
    guard let digest = unreadable.digest else { return false }
    let stone = Erased.Tombstone(
      digest: digest, kind: unreadable.name.kind, at: unreadable.name.at, after: [], batch: nil)
    try append([Erased(records: [stone], files: [], because: because)], stamp, to: contents.history)
    try eraseWhatOthersErased(try self.contents())
    return true
  }
}
