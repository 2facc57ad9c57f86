import Markup
import Platform

/// What a purge has replaced and that git still holds in this clone.
struct OldHistory {
  /// The commit that replaced it.
  let purge: String
  /// Commits that this branch, or what is known of the one that it follows, stood on.
  let tips: [String]
  /// Where it begins; nothing where it is gone.
  let roots: [String]
  /// What the followed branch was before.
  let last: String?

  /// Nil where the branch was never purged.
  init?(_ clone: GitClone) throws {
    guard let head = try clone.commit("HEAD") else { return nil }
    let own = try clone.roots([head])
    guard let purge = try clone.purge(among: own) else { return nil }
    self.purge = purge
    // Anybody may have written what it replaced.
    let replaced = try own.compactMap { try clone.replaced(by: $0).flatMap(clone.commit) }
    let logged = try OldHistory.names(clone).flatMap(clone.log)
    tips = Set(replaced + logged).sorted()
    let known = Set(own)
    roots = try clone.roots(tips).filter { !known.contains($0) }
    let followed = (clone.upstream.map { [$0.here] } ?? []) + ["HEAD"]
    let before = try followed.flatMap(clone.log) + replaced
    last = try roots.isEmpty ? nil : before.first { try clone.shared(head, $0) == nil }
  }

  /// Whose logs may hold it: of this branch, and of what is known of the one that it follows.
  static func names(_ clone: GitClone) throws -> [String] {
    let remote = clone.upstream.map { [$0.here, "refs/remotes/\($0.remote)/HEAD"] } ?? []
    return try (["HEAD", clone.branch] + remote).filter {
      try clone.git.ask(["reflog", "exists", $0]).ending == .exited(0)
    }
  }

  func isGone(from clone: GitClone) throws -> Bool { try !roots.contains { try clone.has($0) } }

  /// Names under which it is still held.
  func holders(in clone: GitClone) throws -> [String] {
    let names = try roots.filter { try clone.has($0) }.flatMap { root in
      try clone.git.text(["for-each-ref", "--contains", root, "--format=%(refname)"]).split(separator: "\n").map(
        String.init)
    }
    return Set(names).sorted()
  }

  /// `branch main`, `tag kept`, `origin/main`.
  static func words(_ names: [String]) -> String {
    CountWords.listed(
      names.map {
        $0.replacing("refs/heads/", with: "branch ").replacing("refs/tags/", with: "tag ").replacing(
          "refs/remotes/", with: "")
      })
  }
}
