import Markup
import Platform

// Histories that begin anew with a purge, and what came before them.
extension GitClone {
  /// Where the histories of some commits begin.
  func roots(_ tips: [String]) throws -> [String] {
    guard !tips.isEmpty else { return [] }
    return try git.text(["rev-list", "--max-parents=0"] + tips + ["--"]).split(separator: "\n").map(String.init)
  }

  /// The first of some roots that says that it replaced a history.
  func purge(among roots: [String]) throws -> String? { try roots.first { try replaced(by: $0) != nil } }

  /// The last commit that two have in common.
  func shared(_ one: String, _ other: String) throws -> String? { try git.line(["merge-base", one, other]) }

  /// Whether this clone has only the newest part of the history.
  var isShallow: Bool { get throws { try git.line(["rev-parse", "--is-shallow-repository"]) == "true" } }

  /// What a name stood for here, the newest first; nothing of one that has no log.
  func log(of name: String) throws -> [String] {
    guard try git.ask(["reflog", "exists", name]).ending == .exited(0) else { return [] }
    let log = try git.ask(["log", "-g", "--format=%H", name, "--"])
    guard log.ending == .exited(0) else { return [] }
    let known = String(decoding: log.output, as: UTF8.self).split(separator: "\n").map(String.init)
    // The oldest entry also says what was there before it; a clone writes none of what it began with.
    let first = try git.ask(["rev-parse", "-q", "--verify", "\(name)@{\(known.count)}^{commit}"])
    guard first.ending == .exited(0) else { return known }
    return known + [String(decoding: first.output, as: UTF8.self).trimmed]
  }

  /// What the followed branch was when it last had anything in common with a commit here. A fetch may have moved it since, and
  /// what a purge says of itself anybody may have written.
  func known(_ before: String?, _ head: String, _ upstream: Upstream) throws -> String? {
    let last = try (before.map { [$0] } ?? []) + log(of: upstream.here)
    return try last.first { try shared(head, $0) != nil }
  }

  /// How many commits touch files that are none of Muster's.
  func commitsOfOthers(_ range: [String]) throws -> Int {
    let own = ["evidence", "frameworks", ".gitattributes"].map { ":(top,exclude,literal)\(prefix)\($0)" }
    let words = ["rev-list", "--count", "--no-merges", "--full-history"] + range + ["--", ":(top)"] + own
    return Int(try git.text(words).trimmed) ?? 0
  }
}

extension GitSharing {
  /// History that a purge has removed must not come back by way of a clone that still had it.
  func requireGone(_ tips: [String], _ upstream: GitClone.Upstream) throws {
    guard !call.flag("purge"), let tip = tips.first else { return }
    let roots = try clone.roots(tips)
    // The oldest commits of a part look as if a history began with them.
    guard roots.count > 1, let purge = try clone.purge(among: roots), try !clone.isShallow else { return }
    let removed = "again the history that the purge by \(try clone.author(of: purge).words.plain) removed"
    if let head = tips.dropFirst().first, try clone.roots([head]).count > 1 {
      throw Failure(
        "This branch holds \(removed). Nothing was pushed.",
        next: "'git reset \(upstream.name)' leaves it out and keeps your files as they are; then share again.")
    }
    throw Failure(
      "\(upstream.name) holds \(removed); it ends with a commit by \(try clone.author(of: tip).words.plain). Nothing was taken or pushed.",
      next:
        "If it is to stay removed: git push --force-with-lease \(upstream.remote) HEAD:\(upstream.branch). If nobody knows of that purge: git reset \(upstream.name), which keeps your files as they are. Then share again."
    )
  }

  /// A purge is anybody's to push, and what it replaced stays here until somebody knows of it.
  func waits(_ purge: String, _ old: String?, _ upstream: GitClone.Upstream) throws -> TerminalText {
    let back: TerminalText =
      if let old {
        "; if nobody does, 'git push --force-with-lease \(upstream.remote) \(old.prefix(12)):\(upstream.branch)' restores it"
      } else {
        ""
      }
    return
      "\("Waits", .caution): \(upstream.name) was replaced by one commit without its history, by \(try clone.author(of: purge).words). The history from before the purge is still held here, with what was erased from it. If you know of it, 'muster share --purge', which asks, removes it from this clone\(back)."
  }
}
