import Assessments
import Digests
import Platform

/// What lies in a workspace, every file of it read again: all that a verification judges.
package struct Survey: Sendable {
  /// How a file that a record names was found.
  enum Found: Sendable {
    case condition(EvidenceFiles.Condition)
    case unreadable(StoreError)
  }

  package let contents: Workspace.Contents
  /// Every evidence file that a record names, by its path below `evidence/`.
  let evidence: [(file: StoredFile, found: Found)]
  /// Every case list that a sample was drawn from and that was kept.
  let lists: [(path: String, digest: Digest, found: Found)]
  /// The paths, below `evidence/`, of all files of evidence and all case lists that are there.
  let kept: [String]
  let strays: [Stray]

  /// Reads everything; writes nothing. The evidence is compared with its digests on all processors.
  package init(_ workspace: Workspace) throws(StoreError) {
    contents = try workspace.contents()
    let records = contents.history.records
    var seen: Set<String> = []
    let files = records.compactMap(\.body.concerns.file).filter { seen.insert("\($0.path) \($0.digest.hex)").inserted }
    evidence = files.concurrentMap { file in
      (file, Survey.found { () throws(StoreError) in try workspace.condition(of: file) })
    }
    lists = Set(records.compactMap(\.body.concerns.list)).sorted().map { digest in
      let found = Survey.found { () throws(StoreError) in
        try workspace.caseList(digest) == nil ? .missing : .sound
      }
      return (CaseLists.path(digest), digest, found)
    }
    let (keptFiles, keptLists) = (try workspace.keptFiles(), try workspace.keptLists())
    kept = keptFiles.paths + keptLists.paths
    strays = contents.strays + keptFiles.strays + keptLists.strays
  }

  private static func found(_ look: () throws(StoreError) -> EvidenceFiles.Condition) -> Found {
    do { return .condition(try look()) } catch { return .unreadable(error) }
  }
}
