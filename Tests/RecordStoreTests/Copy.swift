import Assessments
import Calendar
import Digests
import Frameworks
import Platform
import RecordStore
import TestSupport
import Testing

/// One person's copy of a workspace, and the papers on the desk beside it.
struct Copy {
  let folder: TemporaryFolder
  let desk: TemporaryFolder
  let workspace: Workspace

  /// A copy in which nothing is recorded.
  init(on disk: any FileSystem = LiveFileSystem()) throws {
    (folder, desk) = (try TemporaryFolder(), try TemporaryFolder())
    workspace = Workspace(WorkspaceLocation(root: folder.path), WriteOnce(disk))
  }

  /// The same copy on a disk that fails.
  func on(_ disk: any FileSystem) -> Workspace { Workspace(workspace.location, WriteOnce(disk)) }

  /// A copy with an assessment opened.
  static func opened() throws -> Copy {
    let copy = try Copy()
    try copy.workspace.open(
      AssessmentOpened(authority: "Northvale Council", target: GradeID("good")), stamp(at: "2026-11-01T09:00:00Z"))
    return copy
  }

  static func stamp(at time: String, by name: String = "A. Lead", clockStated: Bool = false) throws -> RecordHeader {
    RecordHeader(
      assessment: "northvale", framework: FrameworkID("ofsted-child-protection-2012"), frameworkVersion: "1",
      at: try #require(Instant(time)), by: Person(name: name), clockStated: clockStated)
  }

  @discardableResult
  func append(_ bodies: any RecordContent..., at time: String, by name: String = "A. Lead") throws -> [Record] {
    try workspace.append(bodies, Copy.stamp(at: time, by: name), to: workspace.contents())
  }

  /// Attaches a paper, by its content.
  @discardableResult
  func attach(_ text: String, as name: String, at time: String) throws -> Record {
    try append(try item(name, text), at: time)[0]
  }

  /// A paper that is kept and not yet recorded.
  func item(_ name: String, _ text: String) throws -> EvidenceContent {
    try desk.write(text, to: name)
    var content = EvidenceContent(title: name, material: .copy(try workspace.keep(desk / name).file))
    content.criteria = [CriterionID("HP2")]
    return content
  }

  static func tombstone(of record: Record) -> Erased.Tombstone {
    Erased.Tombstone(
      digest: record.digest, kind: record.kind.rawValue, at: record.header.at, after: record.header.after,
      batch: record.header.batch?.id)
  }

  static func note(_ text: String) -> any RecordContent {
    JudgementMade(subject: "HP2", grade: GradeID("good"), because: text, part: .owner)
  }

  func path(of record: Record) -> String { "evidence/records/\(record.folder)/\(record.fileName)" }

  /// Takes in all that another copy holds and this one does not, as a memory stick does.
  func takeIn(_ other: Copy, except left: (String) -> Bool = { _ in false }) throws {
    let own = try files()
    for (path, bytes) in try other.files() where own[path] == nil && !left(path) { try folder.write(bytes, to: path) }
  }

  /// Every file with its bytes.
  func files() throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    func walk(_ path: String, _ name: String) throws {
      for entry in try Folder(path).entries() {
        let below = name.isEmpty ? entry.name : "\(name)/\(entry.name)"
        if entry.kind == .folder {
          try walk(Path.join(path, entry.name), below)
        } else {
          found[below] = try FileReading.bytes(of: Path.join(path, entry.name), limit: 1 << 24)
        }
      }
    }
    try walk(folder.path, "")
    return found
  }

  func assessment() throws -> Assessment {
    try workspace.contents().history.assessment(asAt: try #require(CivilDate("2026-11-21")))
  }

  func remove(_ path: String) throws { try LiveFileSystem().remove(folder / path) }

  static func framework() throws -> Framework {
    try #require(BuiltInFrameworks.framework("ofsted-child-protection-2012.yaml"))
  }
}
