import Assessments
import Digests
import Platform
import RecordStore

/// Which of a workspace's files are here and whole, and which of what git holds was erased.
struct WholeFiles {
  let contents: Workspace.Contents
  /// Records, papers and kept lists that count, from the workspace on.
  let here: Set<String>
  private let records: Set<ShortDigest>
  private let waiting: Set<String>
  private let files: [String]
  private let lists: Set<String>
  private let live: Set<String>

  /// Reads every record; of a paper only its length, since `verify` reads it through.
  init(_ workspace: Workspace) throws {
    contents = try workspace.contents()
    let root = workspace.location.root
    let history = contents.history
    var here: Set<String> = []
    var live: Set<String> = []
    for record in history.records {
      let concerns = record.body.concerns
      let path = record.path
      if try FileReading.kind(of: Path.join(root, path)) == .file { here.insert(path) }
      if let file = concerns.file {
        live.insert("evidence/\(file.path)")
        if try FileReading.size(of: Path.join(workspace.location.evidence, file.path)) == file.bytes {
          here.insert("evidence/\(file.path)")
        }
      }
      if let list = concerns.list {
        let path = "evidence/\(CaseLists.path(list))"
        live.insert(path)
        if try FileReading.kind(of: Path.join(root, path)) == .file { here.insert(path) }
      }
    }
    waiting = Set(contents.waiting.flatMap(\.paths))
    // A newer version's record is one.
    here.formUnion(contents.damaged.map(\.path))
    let erased = history.erasures.contents(Erased.self).flatMap(\.files)
    (self.here, self.live) = (here.filter { GitEntry.place($0)?.isFixed == true }, live)
    records = Set(history.tombstones.keys.map(\.shortened))
    (files, lists) = (erased.map(\.hex), Set(erased.map(\.short)))
  }

  /// Whether an erasure names it that nobody has carried out here: it is not put anywhere, and taken away nowhere.
  func isWaiting(_ path: String) -> Bool { waiting.contains(path) }

  /// Whether an erasure that is known here takes it; one that is refused takes nothing.
  func isErased(_ path: String) -> Bool {
    switch GitEntry.place(path) {
    case .record(let digest): records.contains(digest)
    case .paper(let folder): !live.contains(path) && files.contains { $0.hasPrefix(folder) }
    case .list(let name): !live.contains(path) && lists.contains(name)
    case .framework, .choice, .strange, nil: false
    }
  }
}
