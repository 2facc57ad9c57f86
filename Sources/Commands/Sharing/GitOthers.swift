import Markup
import Platform
import RecordStore
import StructuredText

// Files of the repository that are none of Muster's.
extension GitSharing {
  /// They are git's matter, and the working folder is not touched for them.
  func requireOwnOnly(
    _ news: GitNews, _ head: String, _ upstream: GitClone.Upstream, theirs: [String: GitEntry], in scratch: GitScratch
  ) throws {
    var others = try clone.othersChanged(from: head, to: news.tip)
    if let base = news.base { others.formIntersection(try clone.othersChanged(from: base, to: news.tip)) }
    let paths = others.sorted()
    try requireAsTheyAre(news, head, upstream, isPulled: !paths.isEmpty, in: scratch)
    guard let first = paths.first else { return }
    let more = others.count > 1 ? " and \(CountWords.counted(others.count - 1, "file")) more" : ""
    let sentence =
      "\(upstream.name) also changes what Muster does not unite: '\(TerminalText(first).plain)'\(more), by \(try last(first, in: news).words.plain). Nothing was taken or pushed."
    // Git would take out what the commits take out of the evidence, or could not unite the two at all.
    let isPlain =
      try clone.shared(head, news.tip) != nil && news.deeds.allSatisfy { $0.kind == .added }
      && !theirs.values.contains(where: \.isNothing)
    guard !isPlain else {
      throw Failure(
        sentence,
        next:
          "Look at it ('git diff HEAD...\(upstream.name)'), and run 'git pull' for it; records are not lost by that.")
    }
    let top = clone.prefix.isEmpty ? "" : ":/"
    let named = paths.prefix(5).map { ShellWord.quoted(TerminalText("\(top)\($0)").plain) }.joined(separator: " ")
    throw Failure(
      sentence,
      next:
        "Look at it ('git diff HEAD \(upstream.name)'). To have it: git restore --source=\(upstream.name) --staged --worktree -- \(named)\(paths.count > 5 ? " and the others" : ""); commit that, and share again. Do not run 'git pull'."
    )
  }

  /// The last commit that touched a path from the repository's folder on.
  private func last(_ path: String, in news: GitNews) throws -> GitAuthor {
    let range = news.base.map { "\($0)..\(news.tip)" } ?? news.tip
    let said = try clone.git.line(["log", "-1", "--format=%H", range, "--", ":(top,literal)\(path)"])
    return try clone.author(of: said.flatMap { $0.isEmpty ? nil : $0 } ?? news.tip)
  }

  /// Git can be told to rewrite files as it checks them out, and a record would not be one any more.
  private func requireAsTheyAre(
    _ news: GitNews, _ head: String, _ upstream: GitClone.Upstream, isPulled: Bool, in scratch: GitScratch
  ) throws {
    // The union takes none of what lies in the evidence; a pull would.
    let said = try clone.git.parts(["diff-tree", "-r", "-z", "--name-only", "--no-renames", head, news.tip])
    guard
      let path = said.first(where: {
        Path.name(of: $0) == ".gitattributes" && (isPulled || !$0.hasPrefix("\(clone.prefix)evidence/"))
      })
    else { return }
    let words = try rewriting(by: news.tip, in: scratch).subtracting(try rewriting(by: head, in: scratch)).sorted()
    guard !words.isEmpty else { return }
    let who = try last(path, in: news)
    throw Failure(
      "\(upstream.name) changes '\(TerminalText(path).plain)' so that git would rewrite evidence (\(CountWords.listed(words))), by \(who.words.plain). Nothing was taken or pushed.",
      next:
        "Do not run 'git pull'. Have it put back on \(upstream.name) ('git revert \(who.commit.prefix(10))'); then share again."
    )
  }

  /// The attributes under which git would not leave evidence as it is, were a commit checked out.
  private func rewriting(by commit: String, in scratch: GitScratch) throws -> Set<String> {
    let index = ["GIT_INDEX_FILE": try scratch.put("", called: "no") + ".index"]
    _ = try clone.git.text(["read-tree", commit], adding: index)
    let said = try clone.git.parts(
      [
        "check-attr", "--cached", "-z", "filter", "ident", "working-tree-encoding", "text", "eol", "--",
        "evidence/records/2026-01/record.yaml", "evidence/files/0000000000000000/paper", "evidence/lists/list.csv",
      ], adding: index)
    var found: Set<String> = []
    for at in stride(from: 1, to: said.count - 1, by: 3)
    where !["unset", "unspecified"].contains(said[at + 1]) && said[at + 1] != "lfs" { found.insert(said[at]) }
    return found
  }
}
