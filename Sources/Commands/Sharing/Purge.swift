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

  /// The rest of a history that is only partly here cannot be looked through.
  static func requireWhole(_ clone: GitClone) throws {
    guard try clone.isShallow else { return }
    throw Failure(
      "This clone holds only part of the history.",
      next: "Fetch the rest with 'git fetch --unshallow'; then share again.")
  }

  /// The branch's history goes once: where a purge is known already, what it left here goes first.
  static func isLeftHere(_ clone: GitClone) throws -> Bool { try OldHistory(clone)?.roots.isEmpty == false }

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
    let tips = [head] + [tip].compactMap(\.self)
    try refuseHeld(sharing, tips, "Nothing was purged.", in: scratch)
    let isOne = try clone.git.text(["rev-list", "-1", "--parents", head]).split(separator: " ").count == 1
    if isOne, head == tip {
      sharing.steps.append("\(upstream.name) is one commit already.")
      return
    }
    try confirm("Replace \(upstream.name) by one commit, and remove \(try extent(tips, clone)) for good?", sharing.call)
    let trailers = ["\(GitSharing.replaces): \(tip ?? head)"]
    let tree = try clone.git.text(["rev-parse", "\(head)^{tree}"]).trimmed
    let message = try sharing.message("Keep what is there now, without its history", trailers, of: tree)
    let commit = try clone.commit(tree: tree, parents: [], message: message, in: scratch)
    try clone.git.reach([
      "push", "--quiet", "--force-with-lease=\(upstream.there):\(tip ?? "")", upstream.remote,
      "\(commit):\(upstream.there)",
    ])
    let sentence = "Replaced \(upstream.name) by one commit without its history (\(commit.prefix(10)))."
    sharing.done.append(sentence)
    sharing.isConfirmed = true
    try clone.move(to: commit, from: head, because: "purge")
    try sharing.notePushed(commit, over: tip)
    sharing.steps.append(TerminalText(sentence))
    sharing.remarks.append(
      "What \(upstream.remote) keeps for itself (its own logs, forks, pull requests, backups) may still hold the old history: ask whoever runs it. Each colleague's clone is told when it shares next."
    )
    try tellOthers(&sharing, tip ?? head, upstream)
    if sharing.papers == .lfs {
      sharing.remarks.append(
        "Papers that were erased may still lie in the LFS store of \(upstream.remote), and in .git/lfs here: have them deleted there, and run 'git lfs prune'."
      )
    }
  }

  /// What a purge would do, for a dry run.
  static func foretell(_ sharing: inout GitSharing, _ tip: String?, _ upstream: GitClone.Upstream) throws {
    let clone = sharing.clone
    guard let head = try clone.commit("HEAD"), !sharing.metPurge else { return }
    sharing.steps.append(
      try isLeftHere(clone)
        ? "Would remove the history from before the purge from this clone."
        : "Would replace \(upstream.name) by one commit, and remove \(extent([head] + [tip].compactMap(\.self), clone)) for good."
    )
  }

  /// `its history of 12 commits, 3 of which touch other files`.
  private static func extent(_ tips: [String], _ clone: GitClone) throws -> String {
    let all = Int(try clone.git.text(["rev-list", "--count"] + tips).trimmed) ?? 0
    let others = try clone.commitsOfOthers(tips)
    return
      "its history of \(CountWords.counted(all, "commit"))\(others == 0 ? "" : ", \(others) of which \(others == 1 ? "touches" : "touch") other files")"
  }

  private static func confirm(_ question: String, _ call: Call) throws {
    if call.flag("yes") { return }
    try call.setting.print("\(TerminalText(question).plain) Type yes: ")
    guard call.setting.ask()?.trimmed.lowercased() == "yes" else { throw Failure("It was not confirmed.") }
  }

  /// Other branches and tags of the remote keep what they hold.
  private static func tellOthers(_ sharing: inout GitSharing, _ old: String, _ upstream: GitClone.Upstream) throws {
    let clone = sharing.clone
    let said = try clone.git.ask(["ls-remote", "--heads", "--tags", upstream.remote])
    guard said.ending == .exited(0) else {
      sharing.remarks.append(
        "\(upstream.remote) did not say what other branches and tags it has; they may hold the old history.")
      return
    }
    let names = try String(decoding: said.output, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2, parts[1] != upstream.there, !parts[1].hasSuffix("^{}") else { return nil }
      // Of a commit that is not here nobody can say what it follows.
      return try clone.commit(parts[0]).map { try clone.shared($0, old) != nil } ?? true ? parts[1] : nil
    }
    guard !names.isEmpty else { return }
    sharing.fallsShort = true
    sharing.remarks.append(
      "\("Still there", .caution): on \(upstream.remote) the old history is held, or may be, by \(OldHistory.words(names.sorted())). Delete what nobody needs: git push \(upstream.remote) --delete NAME."
    )
  }

  /// What the history alone still holds must not go while somebody holds it.
  private static func refuseHeld(
    _ sharing: GitSharing, _ tips: [String], _ untouched: String, in scratch: GitScratch
  ) throws {
    let whole = try WholeFiles(sharing.own)
    // Also what was never taken out by any commit, but by the purge.
    let gone = try sharing.clone.deeds(in: tips).filter { !whole.here.contains($0.path) }.firsts
    let entries = gone.values.filter { GitEntry.place($0.path)?.isFixed == true }.map {
      GitEntry(mode: "100644", id: $0.kind == .added ? $0.after : $0.before, path: $0.path)
    }
    guard !entries.isEmpty else { return }
    let past = Workspace(try scratch.copy(entries, in: sharing.clone), sharing.call.setting.writer)
    let contents = try past.contents()
    let records = contents.history.records + contents.waiting.flatMap(\.records)
    let held = HeldBack([whole.contents, contents])
    if let hold = held.hold(on: records, in: past, sharing.call.setting.environment) {
      throw Failure(
        "What the history alone still holds is held \(HeldBack.words(hold)). \(untouched)",
        next: "Once the inquiry is over: muster hold release \(hold.id.short.prefix(10)) --because \"the reason\".")
    }
  }

  // MARK: Old history here

  /// Ends here what a purge has left, where that is asked for and the purge was known before, or says that it is still here.
  static func clean(_ sharing: inout GitSharing, _ upstream: GitClone.Upstream, in scratch: GitScratch) throws {
    let (clone, call) = (sharing.clone, sharing.call)
    guard !sharing.metPurge, let old = try OldHistory(clone) else { return }
    guard call.flag("purge"), !sharing.isDry else {
      if old.roots.isEmpty { return }
      sharing.fallsShort = true
      sharing.remarks.append(try sharing.waits(old.purge, old.last, upstream))
      return
    }
    try refuseHeld(sharing, old.tips, "Nothing was removed from this clone.", in: scratch)
    if !old.roots.isEmpty, !sharing.isConfirmed {
      let who = try clone.author(of: old.purge).words.plain
      try confirm("Remove the history from before the purge by \(who) from this clone for good?", call)
    }
    // Also where nothing leads there any more: what a tag held until it was deleted still lies in git.
    let names = try OldHistory.names(clone)
    if !names.isEmpty {
      _ = try clone.git.text(["reflog", "expire", "--expire=now", "--expire-unreachable=now"] + names)
      sharing.done.append("The log of what this branch was is ended.")
    }
    _ = try clone.git.text(["gc", "--quiet", "--prune=now"], milliseconds: 1_800_000)
    if try old.isGone(from: clone) {
      sharing.steps.append(
        old.roots.isEmpty
          ? "Removed what git no longer needs in this clone."
          : "Removed the history from before the purge from this clone.")
      return
    }
    let holders = try old.holders(in: clone)
    sharing.fallsShort = true
    sharing.remarks.append(
      holders.isEmpty
        ? "\("Still here", .caution): git keeps some of the old history (the log of another branch, another working tree, another repository's objects or a kept pack)."
        : "\("Still here", .caution): the old history is held by \(OldHistory.words(holders)). Delete what you do not need there; then 'muster share --purge' removes it."
    )
  }
}
