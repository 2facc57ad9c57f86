import Calendar
import Markup
import Pages

/// What a commit did to one file of a workspace, and whose commit it is.
struct GitDeed {
  enum Kind: String {
    case added, edited, removed
  }

  let kind: Kind
  let path: String
  /// What git held there before and after.
  let (before, after): (String, String)
  let who: GitAuthor
}

/// Who made a commit, as git says, and which one it is.
struct GitAuthor: Hashable {
  let commit: String
  let name: String
  let day: String

  /// `C. Other on 3 November 2026 (ab12cd34ef)`.
  var words: TerminalText {
    "\(name, .bold) on \(CivilDate(day)?.inWords ?? day) (\(commit.prefix(10)))"
  }
}

extension GitClone {
  private static let format = "%x01%H%x02%as%x02%an"

  func author(of commit: String) throws -> GitAuthor {
    let said = try git.text(["log", "-1", "--format=%H%x02%as%x02%an", commit])
    guard let who = GitClone.author(said.trimmed) else { throw Failure("git says nothing of \(commit).") }
    return who
  }

  private static func author(_ text: String) -> GitAuthor? {
    let parts = text.split(separator: "\u{2}", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    return parts.count == 3 ? GitAuthor(commit: parts[0], name: parts[2], day: parts[1]) : nil
  }

  /// What commits did to the workspace's records, papers and lists, the first first, also in merges.
  func deeds(in range: [String]) throws -> [GitDeed] {
    guard !range.isEmpty else { return [] }
    let said = try git.parts(
      [
        "log", "-z", "--raw", "--no-abbrev", "--no-renames", "-m", "--reverse", "--topo-order", "--diff-filter=ADMT",
        "--format=\(GitClone.format)",
      ] + range + ["--", "evidence"])
    var who: GitAuthor?
    return deeds(said) { text in
      if let start = text.firstIndex(of: "\u{1}") { who = GitClone.author(String(text[text.index(after: start)...])) }
      return who
    }
  }

  /// What lies between two trees, as one commit's doing.
  func deeds(from one: String, to other: String, by who: GitAuthor) throws -> [GitDeed] {
    let said = try git.parts(
      ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", one, other, "--", "evidence"])
    return deeds(said) { _ in who }
  }

  private func deeds(_ said: [String], who: (String) -> GitAuthor?) -> [GitDeed] {
    var found: [GitDeed] = []
    var by = who("")
    var index = said.startIndex
    while index < said.endIndex {
      let text = said[index].trimmed
      index += 1
      guard text.hasPrefix(":") else {
        by = who(text)
        continue
      }
      guard index < said.endIndex else { break }
      let path = said[index]
      index += 1
      let words = text.dropFirst().split(separator: " ").map(String.init)
      guard words.count == 5, path.hasPrefix(prefix), let by else { continue }
      let kind: GitDeed.Kind =
        switch words[4].first {
        case "A": .added
        case "D": .removed
        default: .edited
        }
      let own = String(path.dropFirst(prefix.count))
      guard GitEntry.place(own) != nil else { continue }
      found.append(GitDeed(kind: kind, path: own, before: words[2], after: words[3], who: by))
    }
    return found
  }

  /// Paths that differ between two trees and that are none that Muster unites.
  func othersChanged(from one: String, to other: String) throws -> Set<String> {
    let said = try git.parts(["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", one, other])
    var found: Set<String> = []
    for (meta, path) in zip(said, said.dropFirst()) where meta.hasPrefix(":") {
      if path.hasPrefix(prefix) {
        switch GitEntry.place(String(path.dropFirst(prefix.count))) {
        case .record, .paper, .list, .choice, .strange: continue
        // A new one is taken; one that is there is never replaced.
        case .framework: if meta.hasSuffix(" A") { continue }
        case nil: if path == "\(prefix).gitattributes", meta.hasSuffix(" A") { continue }
        }
      }
      found.insert(path)
    }
    return found
  }
}
