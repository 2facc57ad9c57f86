import Platform
import RecordStore

/// A private folder in which trees are made and looked at without touching the working folder, its index or its filters.
struct GitScratch {
  let folder: PrivateFolder
  private let writer: WriteOnce

  /// Makes one, which is gone afterwards.
  static func within<Result>(_ setting: Setting, _ body: (GitScratch) throws -> Result) throws -> Result {
    let scratch = GitScratch(
      folder: try PrivateFolder(called: "muster-share", environment: setting.environment), writer: setting.writer)
    let result = Swift.Result { try body(scratch) }
    try scratch.folder.remove()
    return try result.get()
  }

  /// Writes a text that git is to read, and says where.
  func put(_ text: String, called name: String) throws -> String {
    let path = Path.join(folder.path, "\(name)-\(Surroundings.randomBytes(8).map { "\($0)" }.joined(separator: "-"))")
    guard try writer.write(Array(text.utf8), to: path) == .written else {
      throw Failure("'\(path)' is there already.", next: "Do it again.")
    }
    return path
  }

  /// The tree of another with some entries put in or, where they are nil, taken out. Paths are the workspace's.
  func tree(of base: String?, _ changes: [String: GitEntry?], in clone: GitClone) throws -> String {
    let index = ["GIT_INDEX_FILE": try put("", called: "no") + ".index"]
    if let base { _ = try clone.git.text(["read-tree", base], adding: index) }
    if !changes.isEmpty {
      let none = String(repeating: "0", count: changes.values.lazy.compactMap { $0?.id.count }.first ?? 40)
      let lines = changes.sorted { $0.key < $1.key }.map { path, entry in
        "\(entry.map { "\($0.mode) \($0.id)" } ?? "0 \(none)")\t\(clone.prefix)\(path)\0"
      }
      let input = try put(lines.joined(), called: "entries")
      _ = try clone.git.text(["update-index", "-z", "--index-info"], input: input, adding: index)
    }
    return try clone.git.text(["write-tree"], adding: index).trimmed
  }

  /// Writes entries out as a workspace of its own: plain files, whatever they are, as git holds them. Only the filter that keeps
  /// papers elsewhere is asked, where this workspace says so.
  func copy(_ entries: [GitEntry], in clone: GitClone) throws -> WorkspaceLocation {
    let copy = Path.join(folder.path, "copy-\(Surroundings.randomBytes(4).map { "\($0)" }.joined(separator: "-"))")
    let location = WorkspaceLocation(root: copy)
    try writer.makeFolder(copy)
    try location.make(writer)
    guard !entries.isEmpty else { return location }
    let lines = entries.sorted { $0.path < $1.path }.map { "100644 \($0.id)\t\($0.path)\0" }
    let input = try put(lines.joined(), called: "entries")
    let environment = [
      "GIT_INDEX_FILE": try put("", called: "no") + ".index", "GIT_DIR": clone.folder, "GIT_WORK_TREE": copy,
    ]
    _ = try clone.git.text(
      ["-C", copy, "update-index", "-z", "--index-info"], input: input, adding: environment)
    _ = try clone.git.text(
      [
        "-C", copy, "-c", "core.symlinks=false", "-c", "core.autocrlf=false", "-c", "core.eol=lf", "-c",
        "core.sparseCheckout=false", "-c", "core.attributesFile=/dev/null", "checkout-index", "-a", "-q", "-f",
      ], adding: environment, milliseconds: 1_800_000)
    return location
  }
}
