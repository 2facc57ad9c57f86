import Assessments
import Digests
import Markup
import Platform
import RecordStore

/// `muster share --purge`: the branch becomes one commit of what is there now, so that git no longer holds what was erased.
enum Purge {
  /// Said before anything is done: it cannot be undone.
  static func requireAsked(_ call: Call) throws {
    guard !call.flag("give"), !call.flag("take") else {
      throw Failure("--purge goes both ways.", next: "Leave --give and --take out.")
    }
    guard call.flag("yes") || call.flag("dry-run") || call.setting.inputIsTerminal else {
      throw Failure("Purging cannot be undone, and nobody is here to confirm it.", next: "Add --yes if you are sure.")
    }
  }

  static func replace(
    _ sharing: inout GitSharing, _ tip: String?, _ upstream: GitClone.Upstream, in scratch: GitScratch
  ) throws {
    let clone = sharing.clone
    guard let head = try clone.commit("HEAD") else { return }
    let waiting = try sharing.own.contents().waiting
    guard waiting.isEmpty else {
      throw Failure(
        "\(waiting.count == 1 ? "An erasure waits" : "\(waiting.count) erasures wait") for somebody's word, and what it names would go for good. Nothing was purged.",
        next: "Say so with --accept-erasures, or set it aside as 'muster verify' says.")
    }
    try refuseHeld(sharing, [head] + [tip].compactMap(\.self), in: scratch)
    let isOne = try clone.git.text(["rev-list", "-1", "--parents", head]).split(separator: " ").count == 1
    if isOne, head == tip {
      sharing.steps.append("\(upstream.name) is one commit already.")
      return
    }
    try confirm(upstream, sharing.call)
    let trailers = ["\(GitSharing.replaces): \(tip ?? head)"]
    let tree = try clone.git.text(["rev-parse", "\(head)^{tree}"]).trimmed
    let message = try sharing.message("Keep what is there now, without its history", trailers)
    let commit = try clone.commit(tree: tree, parents: [], message: message, in: scratch)
    try clone.git.reach([
      "push", "--quiet", "--force-with-lease=\(upstream.there):\(tip ?? "")", upstream.remote,
      "\(commit):\(upstream.there)",
    ])
    let sentence = "Replaced \(upstream.name) by one commit without its history (\(commit.prefix(10)))."
    sharing.done.append(sentence)
    try clone.move(to: commit, from: head, because: "purge")
    try sharing.notePushed(commit, over: tip)
    sharing.steps.append(TerminalText(sentence))
    sharing.remarks.append(
      "What \(upstream.remote) keeps for itself (its own logs, forks, pull requests, backups) may still hold the old history: ask whoever runs it. Each colleague's clone is told when it shares next."
    )
    if sharing.papers == .lfs {
      sharing.remarks.append(
        "Papers that were erased may still lie in the LFS store of \(upstream.remote), and in .git/lfs here: have them deleted there, and run 'git lfs prune'."
      )
    }
  }

  private static func confirm(_ upstream: GitClone.Upstream, _ call: Call) throws {
    if call.flag("yes") { return }
    try call.setting.print(
      "Replace \(upstream.name) by one commit, and remove its history for good? Type yes: "
    )
    guard call.setting.ask()?.trimmed.lowercased() == "yes" else { throw Failure("It was not confirmed.") }
  }

  /// What the history alone still holds must not go while somebody holds it.
  private static func refuseHeld(_ sharing: GitSharing, _ tips: [String], in scratch: GitScratch) throws {
    let whole = try WholeFiles(sharing.own)
    let gone = try sharing.clone.deeds(in: tips).filter { $0.kind != .added && !whole.here.contains($0.path) }.firsts
    let entries = gone.values.filter { GitEntry.place($0.path)?.isFixed == true }.map {
      GitEntry(mode: "100644", id: $0.before, path: $0.path)
    }
    guard !entries.isEmpty else { return }
    let past = Workspace(try scratch.copy(entries, in: sharing.clone), sharing.call.setting.writer)
    let contents = try past.contents()
    let records = contents.history.records + contents.waiting.flatMap(\.records)
    let held = HeldBack([whole.contents, contents])
    if let hold = held.hold(on: records, in: past, sharing.call.setting.environment) {
      throw Failure(
        "What the history alone still holds is held \(HeldBack.words(hold)). Nothing was purged.",
        next: "Once the inquiry is over: muster hold release \(hold.id.short.prefix(10)) --because \"the reason\".")
    }
  }

  // MARK: Old history here

  /// Ends here what a purge has left, or says that it is still here.
  static func clean(_ sharing: inout GitSharing, in scratch: GitScratch) throws {
    let (clone, call) = (sharing.clone, sharing.call)
    guard let old = try oldRoots(clone) else { return }
    let isAsked = call.flag("purge") || call.flag("accept-erasures")
    guard isAsked, !sharing.isDry else {
      if old.isEmpty { return }
      sharing.remarks.append(
        "The history from before the purge is still held here, with what was erased from it: 'muster share --accept-erasures' removes it from this clone."
      )
      return
    }
    // Also where nothing leads there any more: what a tag held until it was deleted still lies in git.
    let names = try names(clone)
    _ = try clone.git.text(["reflog", "expire", "--expire=now", "--expire-unreachable=now"] + names)
    _ = try clone.git.text(["gc", "--quiet", "--prune=now"], milliseconds: 1_800_000)
    let holders = Set(
      try old.filter { try clone.has($0) }.flatMap { root in
        try clone.git.text(["for-each-ref", "--contains", root, "--format=%(refname)"]).split(separator: "\n").map(
          String.init)
      }
    ).sorted()
    if try !old.contains(where: { try clone.has($0) }) {
      sharing.steps.append(
        old.isEmpty
          ? "Removed what git no longer needs in this clone."
          : "Removed the history from before the purge from this clone.")
      return
    }
    sharing.fallsShort = true
    sharing.remarks.append(
      holders.isEmpty
        ? "\("Still here", .caution): git keeps some of the old history (the log of another branch, another working tree, another repository's objects or a kept pack)."
        : "\("Still here", .caution): the old history is held by \(CountWords.listed(holders.map { $0.replacing("refs/heads/", with: "branch ").replacing("refs/tags/", with: "tag ").replacing("refs/remotes/", with: "") })). Delete what you do not need there; then 'muster share --accept-erasures' removes it."
    )
  }

  /// Whose logs may hold the old history: of this branch, and of what is known of the one that it follows.
  private static func names(_ clone: GitClone) throws -> [String] {
    let remote = clone.upstream.map { [$0.here, "refs/remotes/\($0.remote)/HEAD"] } ?? []
    return try (["HEAD", clone.branch] + remote).filter { try clone.commit($0) != nil }
  }

  /// Where histories begin that a purge has replaced and that git still knows here; nil where the branch was never purged.
  private static func oldRoots(_ clone: GitClone) throws -> [String]? {
    guard let head = try clone.commit("HEAD") else { return nil }
    func roots(_ tips: [String]) throws -> [String] {
      try clone.git.text(["rev-list", "--max-parents=0"] + tips + ["--"]).split(separator: "\n").map(String.init)
    }
    let own = try roots([head])
    let replaced = try own.compactMap { try clone.replaced(by: $0) }
    guard !replaced.isEmpty else { return nil }
    var tips = Set(try replaced.filter { try clone.has($0) })
    for name in try names(clone) {
      // A name without a log of its own has none to look at.
      let log = try clone.git.ask(["log", "-g", "--format=%H", name, "--"])
      guard log.ending == .exited(0) else { continue }
      tips.formUnion(String(decoding: log.output, as: UTF8.self).split(separator: "\n").map(String.init))
    }
    let known = Set(own)
    return try tips.isEmpty ? [] : roots(tips.sorted()).filter { !known.contains($0) }
  }
}
