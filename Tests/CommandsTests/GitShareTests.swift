import Assessments
import Calendar
import Platform
import RecordStore
import TestSupport
import Testing

/// Clones of one repository, shared with git and never merged by it. Clones by the dozen are in Tests/Differential/clones.py.
@Suite struct GitShareTests {
  /// Two clones, `a` and `b`, of a remote that holds a workspace with one paper.
  private struct Clones {
    let stage: Stage
    private let program: Program

    init(papers: String? = "git") throws {
      stage = try Stage()
      stage.columns = 120
      program = try #require(Program(named: "git"))
      stage.environment.merge([
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A. Lead",
        "GIT_AUTHOR_EMAIL": "a@northvale.example", "GIT_COMMITTER_NAME": "A. Lead",
        "GIT_COMMITTER_EMAIL": "a@northvale.example", "TMPDIR": stage.folder.path,
      ]) { $1 }
      try git("init", "-q", "--bare", "-b", "main", "remote", in: ".")
      try git("clone", "-q", "remote", "a", in: ".")
      _ = stage.answer(
        "init", "a", "--framework", "ofsted-child-protection-2012", "--authority", "Northvale Council", "--target",
        "good")
      try attach("One", in: "a")
      guard let papers else { return }
      _ = share("a", "--papers", papers)
      try git("clone", "-q", "remote", "b", in: ".")
    }

    @discardableResult
    func git(_ words: String..., in folder: String) throws -> String { try git(words, in: folder) }

    @discardableResult
    func git(_ words: [String], in folder: String) throws -> String {
      let result = try program.capture(
        ["-C", stage.folder / folder, "-c", "gc.auto=0"] + words, adding: stage.environment)
      try #require(result.ending == .exited(0), "\(words): \(String(decoding: result.errorOutput, as: UTF8.self))")
      return String(decoding: result.output, as: UTF8.self)
    }

    func attach(_ title: String, in copy: String) throws {
      try stage.folder.write("what is found about \(title)\n", to: "audit.txt")
      _ = stage.answer(
        "attach", "audit.txt", "--title", title, "--shows", "HP2.G1", "--kind", "audit", "--dated", "2026-10-30",
        "--workspace", copy)
    }

    /// What a sharing says, in one line; whether it ends with 0 is not asked.
    func share(_ copy: String, _ words: String...) -> String {
      let status = stage.run(["share", "--workspace", copy] + words)
      return flat(stage.output + stage.errors) + "[\(status)]"
    }

    func records(_ copy: String) throws -> [String] {
      try stage.contents().keys.filter { $0.hasPrefix("\(copy)/evidence/records/") }.map { String($0.dropFirst(2)) }
        .sorted()
    }

    /// Mallory's commit in `b`, on top of what is there, pushed by git alone.
    func mallory() throws {
      var other = stage.environment
      other["GIT_AUTHOR_NAME"] = "M. Other"
      for step in [["add", "-A"], ["commit", "-q", "-m", "tidied"], ["push", "-q", "origin", "HEAD:main"]] {
        let result = try program.capture(["-C", stage.folder / "b"] + step, adding: other)
        try #require(result.ending == .exited(0), "\(String(decoding: result.errorOutput, as: UTF8.self))")
      }
    }

    /// All that git holds in a repository, whether anything leads there or not.
    func objects(_ copy: String) throws -> String {
      try git("cat-file", "--batch-all-objects", "--batch", in: copy)
    }
  }

  @Test func `what either clone recorded, both have afterwards, with one seal and a clean working folder`() throws {
    let clones = try Clones()
    let stage = clones.stage
    try clones.attach("Here", in: "a")
    stage.environment["MUSTER_BY"] = "B. Lead"
    _ = stage.answer("judge", "HP2", "good", "--because", "as audited", "--workspace", "b")
    #expect(clones.share("b").contains("Committed one record "))
    let said = clones.share("a")
    #expect(said.contains("Took: one record, from origin/main.") && said.contains("B. Lead: 1 judgement made"))
    #expect(said.contains("Pushed one record and one evidence file to origin/main.") && said.hasSuffix("[0]"))
    _ = clones.share("b")
    #expect(try clones.records("a") == clones.records("b"))
    #expect(try clones.git("status", "--porcelain", in: "a").isEmpty)
    #expect(stage.answer("seal", "--workspace", "a") == stage.answer("seal", "--workspace", "b"))
    // The seal goes with each commit, and is compared by itself, however this person's git looks for words.
    try clones.git("config", "grep.patternType", "fixed", in: "b")
    #expect(flat(stage.answer("verify", "--workspace", "b")).contains("its seal is proven, over 4 records"))
    #expect(try !stage.folder.names().contains { $0.hasPrefix("muster-share") })
  }

  @Test func `a commit is sealed only over what it holds, whatever is gone or damaged here and however git is set`()
    throws
  {
    let clones = try Clones()
    let stage = clones.stage
    try clones.attach("Two", in: "a")
    _ = clones.share("a")
    for setting in ["diff.relative", "log.showSignature"] { try clones.git("config", setting, "true", in: "a") }
    let gone = try #require(try clones.records("a").last)
    try LiveFileSystem().remove(stage.folder / "a/\(gone)")
    _ = stage.answer("judge", "HP3", "good", "--because", "as audited", "--workspace", "a")
    let said = clones.share("a")
    #expect(said.contains("Put back: one record that git holds and that was no longer here"), "\(said)")
    #expect(stage.run("verify", "--workspace", "a") == 0, "\(flat(stage.output))")
    #expect(!flat(stage.output).contains("is not that of the records in it"))
  }

  @Test func `a remote that cannot be reached leaves what is here committed, and the same again ends it`() throws {
    let clones = try Clones()
    try clones.attach("Two", in: "a")
    try clones.git("remote", "set-url", "origin", "../nowhere", in: "a")
    let said = clones.share("a")
    #expect(
      said.contains("Committed one record ") && said.contains("The same command does the rest.")
        && said.hasSuffix("[2]"))
    try clones.git("remote", "set-url", "origin", clones.stage.folder / "remote", in: "a")
    #expect(clones.share("a").contains("Pushed one record and one evidence file to origin/main."))
  }

  @Test func `records that somebody's commit edits or removes are put back, with whose commit it was`() throws {
    let clones = try Clones()
    try clones.attach("Two", in: "a")
    _ = clones.share("a")
    try clones.git("pull", "-q", in: "b")
    let before = try clones.records("b")
    let kept = try clones.stage.contents()
    let (edited, removed) = (before[0], before[2])
    let path = clones.stage.folder / "b/\(edited)"
    try LiveFileSystem().remove(path)
    try clones.stage.folder.write("something else\n", to: "b/\(edited)")
    try LiveFileSystem().remove(clones.stage.folder / "b/\(removed)")
    try clones.mallory()
    let said = clones.share("a")
    #expect(said.contains("Put back as recorded: \(edited), edited by M. Other on"))
    #expect(said.contains("Put back as recorded: \(removed), removed by M. Other on") && said.hasSuffix("[1]"))
    try clones.git("clone", "-q", "remote", "c", in: ".")
    let now = try clones.stage.contents()
    for record in before { #expect(now["c/\(record)"] == kept["a/\(record)"]) }
  }

  @Test func `what git pull let somebody remove is put back too`() throws {
    let clones = try Clones()
    let before = try clones.records("a")
    try LiveFileSystem().remove(clones.stage.folder / "b/\(before[1])")
    try clones.mallory()
    try clones.git("pull", "-q", in: "a")
    #expect(clones.stage.run("verify", "--workspace", "a") == 1)
    #expect(clones.share("a").contains("removed by M. Other on"))
    #expect(try clones.records("a") == before)
  }

  @Test func `a link in the place of a record never comes to this disk`() throws {
    let clones = try Clones()
    try clones.git("config", "core.symlinks", "true", in: "b")
    let blob = try clones.git("rev-parse", "HEAD:.gitattributes", in: "b").trimmingEnd
    try clones.git(
      "update-index", "--add", "--cacheinfo", "120000,\(blob),evidence/records/2026-11/link.yaml", in: "b")
    try clones.git("commit", "-q", "-m", "link", in: "b")
    try clones.git("push", "-q", in: "b")
    let said = clones.share("a")
    #expect(said.contains("Not taken: evidence/records/2026-11/link.yaml, which is no file"))
    #expect(try FileReading.kind(of: clones.stage.folder / "a/evidence/records/2026-11/link.yaml") == nil)
    // Nor does a file in the place of all of it.
    try clones.git("fetch", "-q", in: "b")
    try clones.git("reset", "-q", "--hard", "origin/main", in: "b")
    try clones.git("rm", "-r", "-q", "evidence", in: "b")
    try clones.stage.folder.write("nothing\n", to: "b/evidence")
    try clones.mallory()
    let again = clones.share("a")
    #expect(again.contains("Not taken: evidence, which has no place there, by M. Other"))
    #expect(again.contains("Put back as recorded: ") && again.contains("removed by M. Other"))
    #expect(try !clones.git("ls-tree", "-r", "--name-only", "main:evidence/records", in: "remote").isEmpty)
  }

  @Test func `papers kept beside are never committed, and one that is not here is no damage`() throws {
    let clones = try Clones(papers: "beside")
    #expect(try !clones.git("ls-tree", "-r", "--name-only", "HEAD", in: "a").contains("evidence/files"))
    let said = clones.share("b")
    #expect(said.contains("One paper is kept beside and is not here") && said.hasSuffix("[0]"))
  }

  @Test func `how papers go is asked for once, and nothing is done before`() throws {
    let clones = try Clones(papers: nil)
    let before = try clones.stage.contents()
    let said = clones.share("a")
    #expect(said.contains("--papers git") && said.contains("--papers lfs") && said.contains("--papers beside"))
    #expect(try clones.stage.contents() == before)
  }

  @Test func `other files of the repository are left to git, in words`() throws {
    let clones = try Clones()
    try clones.stage.folder.write("read me\n", to: "b/README.md")
    try clones.mallory()
    try clones.attach("Two", in: "a")
    let said = clones.share("a")
    #expect(
      said.contains("also changes what Muster does not unite: 'README.md', by M. Other") && said.contains("git pull"))
    #expect(said.contains("Committed one record ") && said.hasSuffix("[2]"))
    try clones.git("pull", "-q", "--no-rebase", "--no-edit", in: "a")
    try clones.git("rm", "-q", "README.md", in: "a")
    try clones.git("commit", "-q", "-m", "none", in: "a")
    #expect(
      clones.share("a").contains(
        "Pushed one record and one evidence file, and one commit of other files to origin/main."))
  }

  @Test func `a refused sharing takes nothing of a colleague's other files back when it is tried again`() throws {
    let clones = try Clones()
    try clones.stage.folder.write("read me\n", to: "b/README.md")
    try clones.mallory()
    try clones.git("push", "-q", "origin", "HEAD:refs/heads/side", in: "b")
    #expect(clones.share("b", "--purge", "--dry-run").contains("1 of which touches other files"))
    let purged = clones.share("b", "--purge", "--yes")
    #expect(purged.contains("Replaced origin/main") && purged.contains("or may be, by branch side."))
    try clones.attach("Two", in: "a")
    for _ in 1...2 {
      let said = clones.share("a")
      #expect(said.contains("git restore --source=origin/main --staged --worktree -- README.md"))
      #expect(said.hasSuffix("[2]"))
    }
    try clones.git("restore", "--source=origin/main", "--staged", "--worktree", "--", "README.md", in: "a")
    try clones.git("commit", "-q", "-m", "theirs", in: "a")
    #expect(clones.share("a").contains("Pushed one record and one evidence file"))
    #expect(try clones.git("show", "main:README.md", in: "remote") == "read me\n")
  }

  @Test func `a framework that somebody pushes ends no recording, and is named with whose it is`() throws {
    let clones = try Clones()
    let path = "frameworks/ofsted-child-protection-2012.yaml"
    try clones.stage.folder.write("junk: [\n", to: "b/\(path)")
    try clones.mallory()
    try clones.attach("Two", in: "a")
    let said = clones.share("a")
    #expect(said.contains("Not taken: \(path), which cannot be read as a framework, by M. Other"))
    #expect(said.contains("Pushed one record and one evidence file") && said.hasSuffix("[1]"))
    #expect(try FileReading.kind(of: clones.stage.folder / "a/\(path)") == nil)
    // Where it lies on the disk, records still come and go.
    try LiveFileSystem().remove(clones.stage.folder / "b/\(path)")
    try clones.attach("Three", in: "b")
    try clones.stage.folder.write("junk: [\n", to: "b/\(path)")
    #expect(clones.share("b").contains("No seal goes with what was committed"))
    _ = clones.share("a")
    #expect(try clones.records("a") == clones.records("b"))
  }

  @Test func `attributes by which git would rewrite evidence are named, and no pull is advised`() throws {
    let clones = try Clones()
    try clones.stage.folder.write("* ident\n", to: "b/evidence/.gitattributes")
    try clones.stage.folder.write("read me\n", to: "b/README.md")
    try clones.mallory()
    let said = clones.share("a")
    #expect(said.contains("so that git would rewrite evidence (ident), by M. Other"))
    #expect(said.contains("Do not run 'git pull'") && said.hasSuffix("[2]"))
  }

  @Test func `what a remote says when it refuses comes first, and a lock that was left is named`() throws {
    let clones = try Clones()
    try clones.stage.folder.writeProgram("echo no room for you\nexit 1", to: "remote/hooks/pre-receive")
    try clones.attach("Two", in: "a")
    let said = clones.share("a")
    #expect(said.contains("remote: no room for you") && said.contains("[remote rejected]"))
    #expect(!said.contains("The same command does the rest."))
    try clones.attach("Three", in: "a")
    try clones.stage.folder.write("", to: "a/.git/index.lock")
    #expect(clones.share("a").contains("If no other git is at work here, delete "))
  }

  @Test func `a forged purge waits for somebody's word, hides nothing, and can be undone`() throws {
    let clones = try Clones()
    let removed = try clones.records("b")[1]
    let blob = try clones.git("rev-parse", "HEAD:.gitattributes", in: "b").trimmingEnd
    try clones.git("checkout", "-q", "--orphan", "other", in: "b")
    try LiveFileSystem().remove(clones.stage.folder / "b/\(removed)")
    try clones.git("add", "-A", in: "b")
    try clones.git("commit", "-q", "-m", "Keep\n\nMuster-replaces: \(blob)", in: "b")
    let old = try clones.git("rev-parse", "HEAD", in: "a").trimmingEnd
    try clones.git("push", "-q", "--force", "origin", "HEAD:main", in: "b")
    // Never in the run that first meets it.
    let said = clones.share("a", "--purge", "--yes")
    #expect(said.contains("Put back as recorded: \(removed), removed by A. Lead"))
    #expect(said.contains("Waits: origin/main was replaced by one commit without its history, by A. Lead"))
    #expect(said.contains("'git push --force-with-lease origin \(old.prefix(12)):main' restores it"))
    #expect(said.hasSuffix("[1]"))
    #expect(clones.share("a", "--accept-erasures").contains("Waits: origin/main was replaced"))
    try clones.git("push", "-q", "--force-with-lease", "origin", "\(old):main", in: "a")
    let again = clones.share("a")
    #expect(again.contains("origin/main holds again the history that the purge by A. Lead"))
    #expect(again.contains("git reset origin/main") && again.hasSuffix("[2]"))
    try clones.git("reset", "-q", "origin/main", in: "a")
    #expect(clones.share("a").hasSuffix("[0]"))
  }

  @Test func `a clone with part of the history purges nothing`() throws {
    let clones = try Clones()
    try clones.git("clone", "-q", "--depth", "1", "file://\(clones.stage.folder / "remote")", "c", in: ".")
    #expect(clones.share("c", "--purge", "--yes").contains("This clone holds only part of the history."))
  }

  @Test func `a purge leaves no erased word in git here, and a clone that meets it is told and ends its own`() throws {
    let clones = try Clones()
    let stage = clones.stage
    try clones.attach("About Quillon", in: "a")
    _ = clones.share("a")
    _ = clones.share("b")
    try clones.git("clone", "-q", "remote", "c", in: ".")
    let listed = stage.answer("evidence", "--json", "--workspace", "a")
    let id = try #require(listed.components(beforeTitle: "About Quillon"))
    _ = stage.answer("erase", id, "--because", "a name", "--yes", "--workspace", "a")
    #expect(stage.run("share", "--purge", "--workspace", "a") == 2)
    #expect(flat(stage.errors).contains("Purging cannot be undone, and nobody is here to confirm it."))
    let said = clones.share("a", "--purge", "--yes")
    #expect(said.contains("Replaced origin/main by one commit") && said.contains("Removed the history from before"))
    #expect(try !clones.objects("a").contains("Quillon"))
    _ = stage.answer("judge", "HP2", "good", "--because", "as audited", "--workspace", "b")
    let told = clones.share("b")
    #expect(told.contains("The history from before the purge is still held here") && told.hasSuffix("[1]"))
    #expect(clones.share("b", "--accept-erasures").contains("Waits: origin/main was replaced"))
    #expect(try clones.objects("b").contains("Quillon"))
    // A tag holds it until somebody deletes that.
    try clones.git("tag", "kept", "main@{1}", in: "b")
    #expect(clones.share("b", "--purge", "--yes").contains("the old history is held by tag kept"))
    try clones.git("tag", "-d", "kept", in: "b")
    #expect(clones.share("b", "--purge", "--yes").contains("Removed the history from before"))
    #expect(try !clones.objects("b").contains("Quillon"))
    _ = clones.share("a")
    #expect(try clones.records("a") == clones.records("b") && clones.records("a").count == 4)
    // Whoever unites the two by git brings it back, and is kept from it.
    try clones.git(
      "pull", "-q", "--no-rebase", "--no-edit", "--allow-unrelated-histories", "origin", "main", in: "c")
    let back = clones.share("c")
    #expect(back.contains("This branch holds again the history that the purge by A. Lead") && back.hasSuffix("[2]"))
    try clones.git("clone", "-q", "remote", "d", in: ".")
    #expect(clones.share("d", "--purge", "--yes").hasSuffix("[0]"))
  }

  @Test func `what a purge has left here stays while somebody holds it`() throws {
    let clones = try Clones()
    let stage = clones.stage
    try clones.attach("About Quillon", in: "a")
    _ = clones.share("a")
    _ = clones.share("b")
    let listed = stage.answer("evidence", "--json", "--workspace", "a")
    let id = try #require(listed.components(beforeTitle: "About Quillon"))
    _ = stage.answer("erase", id, "--because", "a name", "--yes", "--workspace", "a")
    _ = clones.share("a", "--purge", "--yes")
    _ = clones.share("b", "--accept-erasures")
    let held = flat(stage.answer("hold", "--case", "Quillon", "--because", "an inquiry", "--workspace", "b"))
    let hold = try #require(held.split(separator: "Held as ").first?.prefix(7))
    let said = clones.share("b", "--purge", "--yes")
    #expect(said.contains("is held by A. Lead on") && said.contains("Nothing was removed from this clone."), "\(said)")
    #expect(try clones.objects("b").contains("found about About Quillon"))
    _ = stage.answer("hold", "release", String(hold), "--because", "it is over", "--workspace", "b")
    #expect(clones.share("b", "--purge", "--yes").contains("Removed the history from before"))
    #expect(try !clones.objects("b").contains("found about About Quillon"))
  }

  @Test func `a forged erasure waits in a clone that never had what it names, and takes nothing from the remote`()
    throws
  {
    let clones = try Clones()
    let stage = clones.stage
    try clones.git("clone", "-q", "remote", "c", in: ".")
    try clones.attach("Two", in: "a")
    let id = try #require(
      stage.answer("evidence", "--json", "--workspace", "a").components(beforeTitle: "Two"))
    _ = clones.share("a")
    try clones.git("pull", "-q", "--ff-only", in: "b")
    stage.environment["MUSTER_BY"] = "M. Other"
    _ = stage.run(["erase", id, "--because", "a name", "--yes", "--workspace", "b"])
    try clones.git("checkout", "-q", "--", "evidence", in: "b")
    try clones.mallory()
    let there = try clones.git("ls-tree", "-r", "--name-only", "main", in: "remote")
    stage.environment["MUSTER_BY"] = "C. Lead"
    #expect(clones.share("c").contains("Waits: an erasure"))
    #expect(stage.run("verify", "--workspace", "c") == 1)
    #expect(
      flat(stage.answer("gap", "--workspace", "c")).contains("an erasure names 1 record that is still here")
    )
    #expect(clones.share("a").contains("Waits: an erasure"))
    for one in ["a", "c", "a"] { _ = clones.share(one) }
    let left = Set(try clones.git("ls-tree", "-r", "--name-only", "main", in: "remote").split(separator: "\n"))
    #expect(left.isSuperset(of: there.split(separator: "\n")), "nobody has said that it is to go")
    // Whose word it is, that ends it everywhere.
    #expect(clones.share("c", "--accept-erasures").contains("Erased: "))
    _ = clones.share("a")
    #expect(stage.run("verify", "--workspace", "c") == 0)
  }

  @Test func `a purge is refused while an erasure waits`() throws {
    let clones = try Clones()
    let stage = clones.stage
    stage.environment["MUSTER_BY"] = "B. Lead"
    let listed = stage.answer("evidence", "--json", "--workspace", "b")
    let id = try #require(listed.components(beforeTitle: "One"))
    _ = stage.answer("erase", id, "--because", "a name", "--yes", "--workspace", "b")
    _ = clones.share("b")
    let head = try clones.git("rev-parse", "main", in: "remote")
    #expect(clones.share("a", "--purge", "--yes").contains("An erasure waits for somebody's word"))
    #expect(try clones.git("rev-parse", "main", in: "remote") == head)
    try clones.git("reset", "-q", "--hard", "HEAD~1", in: "a")
    #expect(!clones.share("a", "--dry-run").contains("Would be put back"))
    _ = clones.share("a")
    // Whose file is taken out, it is set aside, here and in the other clone.
    let forged = try #require(try clones.records("a").first { $0.contains("-erased-") })
    try LiveFileSystem().remove(stage.folder / "a/\(forged)")
    #expect(clones.share("a").contains("Set aside:"))
    #expect(try !clones.records("a").contains(forged))
  }

  @Test(arguments: [
    (["checkout", "-q", "--detach"], "a detached HEAD"),
    (["checkout", "-q", "-b", "side"], "follows no branch of a remote"),
  ]) func `where git is not as it must be, it says so`(_ words: [String], _ sentence: String) throws {
    let clones = try Clones()
    try clones.git(words, in: "a")
    let said = clones.share("a")
    #expect(said.contains(sentence) && said.hasSuffix("[2]"))
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(prefix { !$0.isNewline }) }

  /// The id of the item of a title in a list of items for programs.
  fileprivate func components(beforeTitle title: String) -> String? {
    split(separator: "\"id\": \"").first { $0.contains("\"title\": \"\(title)\"") }.map { String($0.prefix(12)) }
  }
}
