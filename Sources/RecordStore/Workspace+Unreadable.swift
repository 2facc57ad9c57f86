package import Assessments
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

    /// What stays of it when it is erased: what its name says. What else it may have named is not known. Nil where it is not
    /// known what was recorded.
    package var tombstone: Erased.Tombstone? {
      digest.map { Erased.Tombstone(digest: $0, kind: name.kind, at: name.at, after: [], batch: nil) }
    }
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
