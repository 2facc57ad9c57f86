import Markup
import Platform
import RecordStore

/// The git clone that a workspace lies in: its branch, what that follows, and whether it is fit to be shared.
struct GitClone {
  /// The branch of another repository that this one follows.
  struct Upstream {
    let remote: String
    /// Its name there: `refs/heads/main`.
    let there: String
    /// What is known of it here: `refs/remotes/origin/main`.
    let here: String
    /// As people say it: `origin/main`.
    let name: String

    /// Its name there as people say it: `main`.
    var branch: String { String(there.dropFirst("refs/heads/".count)) }
  }

  let git: GitProgram
  /// Where git keeps what it knows of this clone.
  let folder: String
  /// From the clone's folder to the workspace: nothing, or with a slash at its end.
  let prefix: String
  /// `refs/heads/main`.
  let branch: String
  let upstream: Upstream?

  var branchName: String { String(branch.dropFirst("refs/heads/".count)) }

  /// Whether any folder from here up may be a clone, without asking git.
  static func mayBe(at root: String) throws -> Bool {
    var folder = root
    while true {
      if try FileReading.kind(of: Path.join(folder, ".git")) != nil { return true }
      let parent = Path.parent(of: folder)
      if parent == folder { return false }
      folder = parent
    }
  }

  init(_ location: WorkspaceLocation, _ setting: Setting) throws {
    let otherwise = "or name a folder to share with: muster share /media/stick/readiness."
    guard let git = GitProgram(setting, in: location.root) else {
      throw Failure(
        "git is not on this machine, and no folder was named to share with.",
        next: "Install git, \(otherwise)")
    }
    if let set = GitProgram.elsewhere(setting) {
      throw Failure("\(set) is set here, so that git would work somewhere else.", next: "Unset it; then share again.")
    }
    self.git = git
    let found = try git.ask(["rev-parse", "--is-inside-work-tree", "--absolute-git-dir", "--show-prefix"])
    let lines = String(decoding: found.output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    guard found.ending == .exited(0), lines.count >= 3, lines[0] == "true" else {
      let said = String(decoding: found.errorOutput, as: UTF8.self)
      guard said.contains("not a git repository") else {
        throw Failure(
          "git does not open the repository here: \(Failure.sentence(TerminalText(said.trimmed).plain))",
          next: "Try 'git status' here, and mend what it says.")
      }
      throw Failure(
        "The workspace lies in no git clone, and no folder was named to share with.",
        next: "Clone the repository that your colleagues use and work there, \(otherwise)")
    }
    (folder, prefix) = (lines[1], lines[2])
    guard let branch = try git.line(["symbolic-ref", "-q", "HEAD"]), branch.hasPrefix("refs/heads/") else {
      throw Failure(
        "No branch is checked out here (a detached HEAD), so that nothing could be put on one.",
        next: "Switch to the branch first, such as 'git switch main'; then share again.")
    }
    self.branch = branch
    upstream = try GitClone.upstream(of: branch, git)
  }

  private static func upstream(of branch: String, _ git: GitProgram) throws -> Upstream? {
    let name = branch.dropFirst("refs/heads/".count)
    guard let remote = try git.line(["config", "branch.\(name).remote"]), remote != ".",
      let there = try git.line(["config", "branch.\(name).merge"]), there.hasPrefix("refs/heads/"),
      try git.line(["config", "remote.\(remote).url"]) != nil
    else { return nil }
    let short = "\(remote)/\(there.dropFirst("refs/heads/".count))"
    return Upstream(remote: remote, there: there, here: "refs/remotes/\(short)", name: short)
  }

  /// The workspace that is to be shared.
  static func workspace(_ call: Call) throws -> Workspace {
    do { return try call.workspace() } catch {
      let folder = call.value("workspace").map { call.path($0) } ?? call.setting.folder
      guard let git = GitProgram(call.setting, in: folder),
        try git.ask(["config", "--type=bool", "core.sparseCheckout"]).output.starts(with: Array("true".utf8))
      else { throw error }
      throw Failure(
        "There is no evidence here, since this clone is told to leave folders out (a sparse checkout).",
        next: "Bring it with 'git sparse-checkout add evidence'; then share again.")
    }
  }

  /// Refuses a clone that somebody is in the middle of something in.
  func requireQuiet() throws {
    let busy = [
      ("MERGE_HEAD", "A merge", "git merge --abort"), ("rebase-merge", "A rebase", "git rebase --abort"),
      ("rebase-apply", "A rebase", "git rebase --abort"),
      ("CHERRY_PICK_HEAD", "A cherry-pick", "git cherry-pick --abort"),
      ("REVERT_HEAD", "A revert", "git revert --abort"),
    ]
    for (name, what, ending) in busy where try FileReading.kind(of: Path.join(folder, name)) != nil {
      throw Failure(
        "\(what) is going on in this clone.", next: "End it first, or give it up with '\(ending)'; then share again.")
    }
  }

  /// Somebody may have told git to leave records alone.
  func requireRecords() throws {
    guard try git.holds(["check-ignore", "-q", "--no-index", "evidence/records/2026-01/record.yaml"]) else { return }
    throw Failure(
      "git is told to ignore evidence/records here (.gitignore), so that nothing can be shared by it.",
      next: "Take that line out, or name a folder to share with: muster share /media/stick/readiness.")
  }

  /// Commits carry a name, and git is not left to make one up.
  func requireName() throws {
    for who in ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"] {
      guard try git.ask(["-c", "user.useConfigOnly=true", "var", who]).ending != .exited(0) else { continue }
      throw Failure(
        "git does not know who you are: no user.name or user.email is set.",
        next:
          "Say it once with 'git config --global user.name \"A. Lead\"' and 'git config --global user.email \"a.lead@northvale.example\"'; then share again."
      )
    }
  }

  /// The commit that a name stands for; nil where there is none.
  func commit(_ name: String) throws -> String? {
    try git.line(["rev-parse", "-q", "--verify", "\(name)^{commit}"])
  }

  /// Whether an object is here.
  func has(_ id: String) throws -> Bool { try git.ask(["cat-file", "-e", id]).ending == .exited(0) }

  func isAncestor(_ one: String, of other: String) throws -> Bool {
    try git.holds(["merge-base", "--is-ancestor", one, other])
  }

  /// Takes what the upstream branch is now; nil where the remote has no such branch yet.
  func fetch(_ upstream: Upstream) throws -> String? {
    do {
      try git.reach([
        "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-auto-gc", upstream.remote,
        "+\(upstream.there):\(upstream.here)",
      ])
    } catch {
      // A remote that answers and has no such branch is a new one.
      let asked = try git.ask(["ls-remote", "--exit-code", upstream.remote, upstream.there])
      guard asked.ending == .exited(2) else {
        var failure = Failure(any: error)
        let next = failure.next ?? GitProgram.again
        failure.next = "See that '\(upstream.remote)' can be reached ('git fetch' says more). \(next)"
        throw failure
      }
      return nil
    }
    return try commit(upstream.here)
  }

  /// Puts the branch on a commit, unless somebody else has moved it.
  func move(to commit: String, from old: String?, because: String) throws {
    let none = String(repeating: "0", count: commit.count)
    _ = try git.text(["update-ref", "-m", "muster share: \(because)", branch, commit, old ?? none])
  }

  /// A commit of a tree, signed where this person's git signs.
  func commit(tree: String, parents: [String], message: String, in scratch: GitScratch) throws -> String {
    let signs = try git.line(["config", "--type=bool", "commit.gpgsign"]) == "true"
    let file = try scratch.put(message, called: "message")
    let words = ["commit-tree"] + (signs ? ["-S"] : []) + parents.flatMap { ["-p", $0] } + ["-F", file, tree]
    return try git.text(words).trimmed
  }

  /// The tip that a commit says it replaces with its whole history; nil where it says none.
  func replaced(by commit: String) throws -> String? {
    let start = "\(GitSharing.replaces): "
    let lines = try git.text(["log", "-1", "--format=%B", commit]).split(separator: "\n")
    let tip = lines.last { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)).trimmed }
    // Anybody may have written it.
    return tip.flatMap { [40, 64].contains($0.utf8.count) && $0.allSatisfy(\.isHexDigit) ? $0 : nil }
  }
}
