import Assessments
import Digests
import RecordStore

/// What of a workspace goes through git: a place in it, and what git holds there.
struct GitEntry: Hashable {
  /// `100644` of a plain file.
  let mode: String
  let id: String
  /// From the workspace on.
  let path: String

  /// A link or a repository in the repository is no file, and nothing of a workspace.
  var isFile: Bool { mode.hasPrefix("100") }

  /// Whether nothing of a workspace can lie there as it is: no file, one in a folder's place, or one by which git would rewrite
  /// some of the evidence.
  var isNothing: Bool {
    guard isFile, case .strange = place else { return !isFile }
    return path.split(separator: "/").count < 3 || path.hasSuffix("/.gitattributes")
  }

  /// What a place in a workspace is for.
  enum Place {
    case record(ShortDigest)
    case paper(folder: String)
    case list(String)
    /// A framework of the workspace's own.
    case framework
    /// Where git is told how papers are kept.
    case choice
    /// Among records, papers or lists, and none of them.
    case strange

    /// Whether it is written once and never changes.
    var isFixed: Bool {
      switch self {
      case .record, .paper, .list: true
      case .framework, .choice, .strange: false
      }
    }
  }

  /// Nil for what is none of Muster's.
  static func place(_ path: String) -> Place? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if path == "evidence/.gitattributes" || path == "evidence/.gitignore" { return .choice }
    if parts.first == "frameworks", path.hasSuffix(".yaml"),
      parts.count == 2 || (parts.count == 3 && parts[1] == "earlier")
    {
      return .framework
    }
    guard parts[0] == "evidence" else { return nil }
    switch (parts.count > 1 ? parts[1] : "files", parts.count) {
    case ("records", 4):
      guard let name = RecordName(parts[3]), name.folder == parts[2] else { return .strange }
      return .record(name.digest)
    case ("files", 4) where parts[3] != ".gitattributes": return .paper(folder: parts[2])
    case ("lists", 3) where path.hasSuffix(".csv"): return .list(String(parts[2].dropLast(4)))
    case ("records", _), ("files", _), ("lists", _): return .strange
    default: return nil
    }
  }

  var place: Place? { GitEntry.place(path) }
}

extension GitClone {
  /// What a commit holds of the workspace, by path; nothing where there is no commit.
  func entries(of commit: String?) throws -> [String: GitEntry] {
    guard let commit else { return [:] }
    var found: [String: GitEntry] = [:]
    for line in try git.parts(["ls-tree", "-r", "-z", commit]) {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let words = line[..<tab].split(separator: " ")
      let path = String(line[line.index(after: tab)...])
      guard words.count == 3, GitEntry.place(path) != nil || path == ".gitattributes" else { continue }
      found[path] = GitEntry(mode: String(words[0]), id: String(words[2]), path: path)
    }
    return found
  }

  /// Keeps files of the workspace in git as they are, by path. Only papers pass a filter, and only where this workspace says so.
  func keep(_ paths: [String], filtered: Bool, in scratch: GitScratch) throws -> [String: GitEntry] {
    guard !paths.isEmpty else { return [:] }
    // From the clone's own folder on, which all versions of git understand alike.
    let input = try scratch.put(paths.map { "\(prefix)\($0)\n" }.joined(), called: "paths")
    let top = String(repeating: "../", count: prefix.split(separator: "/").count)
    let ids = try git.text(
      ["-C", top.isEmpty ? "." : top, "hash-object", "-w"] + (filtered ? [] : ["--no-filters"]) + ["--stdin-paths"],
      input: input,
      milliseconds: 1_800_000
    ).split(separator: "\n").map(String.init)
    guard ids.count == paths.count else { throw Failure("git kept \(ids.count) of \(paths.count) files.") }
    return Dictionary(
      zip(paths, ids).map { ($0, GitEntry(mode: "100644", id: $1, path: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}
