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
    let shared = try clone.shared(head, tip)
    let roots = try clone.roots([tip])
    let purge = shared == nil && roots.count == 1 ? try clone.purge(among: roots) : nil
    try requireGone(purge == nil ? [tip, head] : [tip], upstream)
    if try clone.isAncestor(tip, of: head) {
      // It was all here before; and somebody may have put the branch back.
      if let before, before != tip, try clone.isAncestor(tip, of: before) {
        try tellRewritten(tip, upstream)
      }
      return nil
    }
    let isRewritten = try before.map { try $0 != tip && !clone.isAncestor($0, of: tip) } ?? false
    if let purge {
      (metPurge, fallsShort) = (true, true)
      let known = try clone.known(before, head, upstream)
      remarks.append(try waits(purge, known, upstream))
      let who = try clone.author(of: purge)
      let deeds = try known.map { try clone.deeds(from: $0, to: purge, by: who) } ?? []
      return GitNews(
        tip: tip, base: try known.flatMap { try clone.shared(head, $0) }, isPurge: true,
        deeds: try deeds + clone.deeds(in: ["\(purge)..\(tip)"]))
    }
    var deeds = try clone.deeds(in: [shared.map { "\($0)..\(tip)" } ?? tip])
    if isRewritten, let before {
      try tellRewritten(tip, upstream)
      let known = Set(deeds.filter { $0.kind != .added }.map(\.path))
      deeds += try clone.deeds(from: before, to: tip, by: clone.author(of: tip)).filter {
        $0.kind != .added && !known.contains($0.path)
      }
    }
    return GitNews(
      tip: tip, base: try isRewritten ? before.flatMap { try clone.shared(head, $0) } : shared, isPurge: false,
      deeds: deeds)
  }

  mutating func tellRewritten(_ tip: String, _ upstream: GitClone.Upstream) throws {
    fallsShort = true
    remarks.append(
      "\("Rewritten", .caution): \(upstream.name) no longer holds commits that it held; it ends with one by \(try clone.author(of: tip).words). What they brought is here and is given again."
    )
  }
}
