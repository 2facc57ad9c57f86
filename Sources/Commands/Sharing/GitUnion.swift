import Assessments
import Digests
import Markup
import Platform
import RecordStore

// The union of what is here and what the upstream branch holds.
extension GitSharing {
  /// Takes from the upstream branch what is not here, by the rules of every sharing, and puts the branch on both.
  mutating func unite(
    _ tip: String?, from upstream: GitClone.Upstream, before: String?, in scratch: GitScratch
  ) throws {
    let head = try clone.commit("HEAD")
    let news = try tip.flatMap { try self.news($0, head, upstream, before: before) }
    let whole = try WholeFiles(own)
    let mine = try clone.entries(of: head)
    let theirs = try clone.entries(of: news?.tip)
    let isOtherWay = try takeChoice(news, mine: mine, theirs: theirs)
    let deeds = try clone.deeds(in: head.map { [$0] } ?? []) + (news?.deeds ?? [])
    if news != nil {
      if call.flag("give") {
        throw Failure(
          "\(upstream.name) holds what is not here, and --give takes nothing.", next: "Leave --give out.")
      }
      if let news, let head { try requireOwnOnly(news, head, upstream, theirs: theirs, in: scratch) }
    }
    try dropSetAside(news, whole)
    var offered = try offer(mine, theirs, whole, deeds)
    for path in try frameworksNotTaken(news, head, mine: mine, theirs: theirs) { offered[path] = nil }
    let isLooking = news != nil || offered.keys.contains { !whole.here.contains($0) }
    func look() throws -> (Workspace, Sharing) {
      let copy = try isLooking ? scratch.copy(Array(offered.values), in: clone) : own.location
      let giver = Workspace(copy, call.setting.writer)
      if isLooking { try Share.requireSame(own, other: giver, named: upstream.name) }
      return (giver, try Sharing(from: giver, to: own, filesGoBeside: papers == .beside))
    }
    var (giver, sharing) = try look()
    // What was once put there and was nothing was left out before.
    let junk = sharing.damaged.filter { theirs[$0] == nil && mine[$0] == nil && offered[$0] != nil }
    let aside = setAside(sharing, mine, deeds).union(junk)
    // What was taken away with its erasure is in git's history alone, and is not brought back from there to wait.
    let ended = Set(try giver.contents().waiting.flatMap(\.paths)).filter {
      theirs[$0] == nil && mine[$0] == nil && offered[$0] != nil
    }
    if !aside.isEmpty || !ended.isEmpty {
      for path in aside.sorted() where mine[path] != nil {
        remarks.append(
          "\("Set aside", .caution): \(Path.name(of: path)), an erasure whose file was taken out of the evidence.")
      }
      offered = offered.filter { !aside.contains($0.key) && !ended.contains($0.key) }
      (giver, sharing) = try look()
    }
    let held = HeldBack(try [whole.contents, giver.contents()])
    let (workspace, asked) = (own, call)
    func hold(_ waiting: Workspace.WaitingErasure) -> Hold? {
      held.hold(on: waiting.records, in: workspace, asked.setting.environment)
    }
    func isAccepted(_ waiting: Workspace.WaitingErasure) -> Bool {
      asked.flag("accept-erasures") && hold(waiting) == nil
    }
    let way = SharedWay(
      sharing: sharing, isGiving: false, named: upstream.name, isFolder: false, isDry: isDry,
      unfinished: isDry ? [:] : try take(sharing, from: giver, isLooking: isLooking, accepting: isAccepted),
      accepted: isAccepted, hold: hold)
    let after = isDry ? whole : try WholeFiles(own)
    let taken = Set(
      sharing.records.map(\.record.path)
        + sharing.files.map { "evidence/\($0.path)" } + sharing.lists.map { "evidence/\(CaseLists.path($0))" })
    tell(news, deeds, after: after, taken: taken, mine: mine, theirs: theirs, sharing: sharing)
    ways.append(way)
    if news != nil, !sharing.isEmpty { told.append(way) }
    if isDry { return }
    if !taken.isEmpty { done.append("Took \(PathCount(taken).words) from \(upstream.name).") }
    let erased = sharing.waiting.count { isAccepted($0) && way.unfinished[$0.erasure.digest] == nil }
    if erased > 0 { done.append("Carried out \(CountWords.counted(erased, "erasure")).") }
    try settle(
      news, head, mine: mine, theirs: theirs, offered: offered, after, leftOut: aside.union(sharing.damaged),
      isOtherWay: isOtherWay, in: scratch)
  }

  private mutating func take(
    _ sharing: Sharing, from giver: Workspace, isLooking: Bool,
    accepting isAccepted: (Workspace.WaitingErasure) -> Bool
  ) throws -> [Digest: Workspace.Unfinished] {
    let unfinished: [Workspace.Unfinished]
    do { unfinished = try sharing.carry(accepting: isAccepted) } catch {
      done.append("What was carried or erased before is as it says and stays.")
      throw error
    }
    if isLooking { try OwnFrameworks.carry(from: giver.location, to: own.location, call) }
    return Dictionary(unfinished.map { ($0.waiting.erasure.digest, $0) }) { first, _ in first }
  }

  /// What the other side has to give, as if nobody had edited or removed what never changes: by path.
  private func offer(
    _ mine: [String: GitEntry], _ theirs: [String: GitEntry], _ whole: WholeFiles, _ deeds: [GitDeed]
  ) throws -> [String: GitEntry] {
    let first = deeds.filter { $0.kind != .added }.firsts
    var offered: [String: GitEntry] = [:]
    for path in Set(mine.keys).union(theirs.keys).union(first.keys) {
      guard let place = GitEntry.place(path) else { continue }
      let isHere = whole.here.contains(path)
      switch place {
      case .framework: if let entry = theirs[path], entry.isFile { offered[path] = entry }
      case .choice, .strange: break
      case .paper where isHere || papers == .beside, .list where isHere: break
      case .record, .paper, .list:
        if whole.isErased(path), theirs[path] == nil { break }
        if isHere, let entry = mine[path] {
          if !theirs.isEmpty { offered[path] = entry }
          break
        }
        let old = first[path].map { GitEntry(mode: "100644", id: $0.before, path: path) }
        if let entry = old ?? theirs[path] ?? mine[path], entry.isFile, !isHere || !theirs.isEmpty {
          offered[path] = entry
        }
      }
    }
    if papers == .lfs, let entry = mine["evidence/.gitattributes"] { offered[entry.path] = entry }
    return offered
  }

  /// Puts the branch on what is here now, over what both sides had.
  private mutating func settle(
    _ news: GitNews?, _ head: String?, mine: [String: GitEntry], theirs: [String: GitEntry],
    offered: [String: GitEntry],
    _ after: WholeFiles, leftOut: Set<String>, isOtherWay: Bool, in scratch: GitScratch
  ) throws {
    var changes: [String: GitEntry?] = [:]
    let start = head == nil ? theirs : mine
    for path in Set(mine.keys).union(theirs.keys).union(offered.keys) {
      guard let place = GitEntry.place(path) else {
        // Muster's own line, which a first sharing brings.
        if start[path] == nil, let entry = theirs[path] { changes[path] = entry }
        continue
      }
      if case .choice = place {
        if isOtherWay, theirs[path] != start[path] { changes[path] = .some(theirs[path]) }
        continue
      }
      // What waits to be erased is as the other side has it: whoever knew of the erasure took it away there.
      var entry = news != nil && after.isWaiting(path) ? theirs[path] : mine[path] ?? theirs[path]
      if place.isFixed, after.here.contains(path), let given = offered[path] { entry = given }
      if leftOut.contains(path), case .record = place, mine[path] == nil || isErasure(path) { entry = nil }
      if let known = entry, isToGo(known, after) { entry = nil }
      if entry != start[path] { changes[path] = .some(entry) }
    }
    guard news != nil || !changes.isEmpty else { return }
    let tree = try scratch.tree(of: head ?? news?.tip, changes, in: clone)
    if let news, try tree == clone.git.line(["rev-parse", "\(news.tip)^{tree}"]),
      try head.map({ try news.isPurge || clone.isAncestor($0, of: news.tip) }) ?? true
    {
      try move(to: news.tip, from: head, because: "took")
    } else {
      let isBehind = try news.flatMap { news in try head.map { try clone.isAncestor($0, of: news.tip) } } ?? false
      let parents = news?.isPurge == true || isBehind ? [news?.tip] : [head, news?.tip]
      let message = try self.message(
        news == nil ? "Share what changed" : "Unite with \(clone.upstream?.name ?? "")", of: tree)
      let commit = try clone.commit(tree: tree, parents: parents.compactMap(\.self), message: message, in: scratch)
      try move(to: commit, from: head, because: "unite")
      committed = commit
    }
    try tidyIndex()
  }
}
