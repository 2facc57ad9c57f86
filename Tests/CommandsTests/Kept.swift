import Calendar
import Frameworks
import Platform
import RecordStore
import StructuredText
import Testing

/// The workspaces that earlier programs made, in `Kept`, each named with its format. Nothing is ever recorded in them.
enum Kept {
  /// A format of records, and what is held of it.
  struct Format: Sendable {
    let number: Int
    let names: [String]
    /// The kinds that there were.
    let kinds: Set<String>
    /// What is said otherwise today, on purpose.
    let differences: [KeptDifference]
    /// Whether its answers were concluded by the rules of today.
    let hasRulesOfToday: Bool
  }

  static let formats = [
    Format(
      number: 1, names: ["format-1/northvale", "format-1/neglect", "format-1/review"], kinds: kindsOfFirst,
      differences: KeptDifference.sinceFirst, hasRulesOfToday: false),
    Format(
      number: 2, names: ["format-2/practice", "format-2/neglect"],
      kinds: kindsOfFirst.union([
        "column-named", "finding-left-out", "inspection-recorded", "kind-meant", "marking-set", "measure-recorded",
        "milestone-set", "narrative-written", "person-named", "sources-compared", "withdrawn",
      ]),
      differences: KeptDifference.sinceSecond, hasRulesOfToday: true),
  ]

  private static let kindsOfFirst: Set<String> = [
    "action-raised", "action-updated", "assessment-opened", "audit-moderated", "case-audited", "case-replaced",
    "checklist-ticked", "erased", "evidence-attached", "evidence-corrected", "evidence-withdrawn",
    "framework-upgraded", "judgement-made", "note-made", "owner-assigned", "policy-set", "rechecked",
    "return-received", "safety-concern", "sample-drawn", "signed-off",
  ]

  static let folder = Path.join(Path.parent(of: #filePath), "Kept")

  static func workspace(_ name: String) -> String { Path.join(folder, "\(name)/workspace") }

  /// The day on which they are read: after their last record.
  static let today: Instant? = Instant("2026-11-20T12:00:00Z")

  /// A stage on that day.
  static func stage() throws -> Stage {
    let stage = try Stage()
    stage.now = try #require(today)
    return stage
  }

  static func contents(of name: String) throws -> Workspace.Contents {
    try Workspace(try WorkspaceLocation.at(workspace(name))).contents()
  }

  static func text(_ name: String) throws -> String {
    String(decoding: try FileReading.bytes(of: Path.join(folder, name), limit: 1 << 20), as: UTF8.self)
  }

  static func lines(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  /// The first version of a framework of the program, or the one that lies in a workspace.
  static func framework(_ id: String, beside name: String) throws -> Framework {
    if let earlier = BuiltInFrameworks.earlier(FrameworkID(id)).first(where: { $0.version == "1" }) { return earlier }
    var file = SourceText(name: "frameworks/\(id).yaml", bytes: BuiltInFrameworks.bytes(of: "\(id).yaml"))
    if file.bytes.isEmpty {
      let path = Path.join(workspace(name), file.name)
      file = SourceText(name: file.name, bytes: try FileReading.bytes(of: path, limit: 1 << 20))
    }
    return try #require(FrameworkReader.read(file).framework)
  }

  /// A text with the seal out of it: it changes with every rule, and has tests of its own.
  static func withoutSeal(_ text: String) -> String {
    text.replacing(#/[a-z0-9]{5}(-[a-z0-9]{5}){3}/#, with: "(seal)")
  }
}
