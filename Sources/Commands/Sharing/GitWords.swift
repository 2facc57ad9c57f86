import Markup
import RecordStore

/// How many records, papers and lists some paths are.
struct PathCount {
  let paths: [String]

  init(_ paths: some Sequence<String>) {
    self.paths = paths.filter { GitEntry.place($0)?.isFixed == true }.sorted()
  }

  var isEmpty: Bool { paths.isEmpty }

  /// `one record and 2 evidence files`; `nothing`.
  var words: String {
    var (records, papers, lists) = (0, 0, 0)
    for path in paths {
      switch GitEntry.place(path) {
      case .record: records += 1
      case .paper: papers += 1
      case .list: lists += 1
      case .framework, .choice, .strange, nil: break
      }
    }
    let parts = [(records, "record"), (papers, "evidence file"), (lists, "case list")].filter { $0.0 > 0 }
    return parts.isEmpty
      ? "nothing" : CountWords.listed(parts.map { $0.0 == 1 ? "one \($0.1)" : CountWords.counted($0.0, $0.1) })
  }
}

extension Sequence<GitDeed> {
  /// Each commit's doing in one line: `3 records, removed by C. Other on 3 November 2026 (ab12cd34ef)`.
  var told: [TerminalText] {
    var order: [String] = []
    var byCommit: [String: [GitDeed]] = [:]
    for deed in self {
      let key = "\(deed.who.commit) \(deed.kind.rawValue)"
      if byCommit[key] == nil { order.append(key) }
      byCommit[key, default: []].append(deed)
    }
    return order.compactMap { key in
      guard let deeds = byCommit[key], let first = deeds.first else { return nil }
      let paths = Set(deeds.map(\.path)).sorted()
      let more = paths.count > 1 ? " and \(CountWords.counted(paths.count - 1, "file")) more" : ""
      return "\(paths[0])\(more), \(first.kind.rawValue) by \(first.who.words)"
    }
  }

  /// The first of each path.
  var firsts: [String: GitDeed] { Dictionary(map { ($0.path, $0) }) { first, _ in first } }
}
