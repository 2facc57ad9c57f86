import Markup

/// What a tip brings, and from where on it is looked at.
struct GitNews {
  let tip: String
  /// The tree that both know: what differs from it is the other side's doing.
  let base: String?
  /// Whether the branch was replaced by one commit of what was there.
  let isPurge: Bool
  let deeds: [GitDeed]
}

extension GitSharing {
  /// What the upstream branch has that this one has not; nil where there is nothing.
  mutating func news(
    _ tip: String, _ head: String?, _ upstream: GitClone.Upstream, before: String?
  ) throws -> GitNews? {
    guard let head else { return GitNews(tip: tip, base: nil, isPurge: false, deeds: try clone.deeds(in: [tip])) }
    if tip == head { return nil }
    if try clone.isAncestor(tip, of: head) {
      // It was all here before; and somebody may have put the branch back.
      if let before, before != tip, try clone.isAncestor(tip, of: before) {
        try tellRewritten(tip, upstream)
      }
      return nil
    }
    let shared = try clone.git.line(["merge-base", head, tip])
    let isRewritten = try before.map { try $0 != tip && !clone.isAncestor($0, of: tip) } ?? false
    let root = try clone.git.text(["rev-list", "--max-parents=0", tip]).split(separator: "\n").last.map(String.init)
    let replaced = try shared == nil ? root.flatMap { try clone.replaced(by: $0) } : nil
    if let replaced, let root {
      let known = try clone.has(replaced) ? replaced : before
      steps.append(
        "\(upstream.name) was replaced by one commit without its history, by \(try clone.author(of: root).words).")
      let deeds = try known.map { try clone.deeds(from: $0, to: root, by: clone.author(of: root)) } ?? []
      return GitNews(tip: tip, base: known, isPurge: true, deeds: try deeds + clone.deeds(in: ["\(root)..\(tip)"]))
    }
    var deeds = try clone.deeds(in: [shared.map { "\($0)..\(tip)" } ?? tip])
    if isRewritten, let before {
      try tellRewritten(tip, upstream)
      let known = Set(deeds.filter { $0.kind != .added }.map(\.path))
      deeds += try clone.deeds(from: before, to: tip, by: clone.author(of: tip)).filter {
        $0.kind != .added && !known.contains($0.path)
      }
    }
    return GitNews(tip: tip, base: isRewritten ? before : shared, isPurge: false, deeds: deeds)
  }

  mutating func tellRewritten(_ tip: String, _ upstream: GitClone.Upstream) throws {
    fallsShort = true
    remarks.append(
      "\("Rewritten", .caution): \(upstream.name) no longer holds commits that it held; it ends with one by \(try clone.author(of: tip).words). What they brought is here and is given again."
    )
  }

  /// Other files of the repository are git's matter, and the working folder is not touched for them.
  func requireOwnOnly(_ news: GitNews?, _ head: String?, _ upstream: GitClone.Upstream) throws {
    guard let news, let head else { return }
    var others = try clone.othersChanged(from: head, to: news.tip)
    if let base = news.base { others.formIntersection(try clone.othersChanged(from: base, to: news.tip)) }
    guard let first = others.sorted().first else { return }
    let range = news.base.map { "\($0)..\(news.tip)" } ?? news.tip
    let last = try clone.git.line(["log", "-1", "--format=%H", range, "--", ":(top,literal)\(first)"]).flatMap {
      $0.isEmpty ? nil : $0
    }
    let who = try clone.author(of: last ?? news.tip).words.plain
    let more = others.count > 1 ? " and \(CountWords.counted(others.count - 1, "file")) more" : ""
    throw Failure(
      "\(upstream.name) also changes what Muster does not unite: '\(TerminalText(first).plain)'\(more), by \(who). Nothing was taken or pushed.",
      next: "Look at it ('git diff HEAD...\(upstream.name)'), and run 'git pull' for it; records are not lost by that.")
  }
}
