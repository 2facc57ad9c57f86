import Assessments
import Digests
import Markup
import Pages
import Platform
import RecordStore

/// `muster share` in a git clone: commits what is new here, fetches, unites and pushes. The union is Muster's: git neither
/// merges nor checks out a file of the workspace.
struct GitSharing {
  let call: Call
  let own: Workspace
  let clone: GitClone
  var papers: Papers
  /// Sentences of what is done and stays, whatever goes wrong afterwards.
  var done: [String] = []
  /// What is said of this copy, and then of the other, a step a line.
  var first: [TerminalText] = []
  var steps: [TerminalText] = []
  /// What somebody has to look at.
  var remarks: [TerminalText] = []
  var ways: [SharedWay] = []
  var fallsShort = false
  var committed: String?
  var pushed = false
  var gave: [String] = []
  var wronged: [GitDeed] = []
  /// Whether a purge was met that this clone did not know before.
  var metPurge = false
  /// Whether it was confirmed that history is to go.
  var isConfirmed = false
  /// What was taken from the other side.
  var told: [SharedWay] = []
  /// Damage that is told with whose it is.
  var named: [String] = []
  /// The words under which a commit says what it replaced.
  static let replaces = "Muster-replaces"

  var isDry: Bool { call.flag("dry-run") }
  private static let mostTries = 5

  static func run(_ call: Call) throws -> Command.Outcome {
    guard !call.flag("give") || !call.flag("take") else {
      throw Failure("--give and --take say opposite things.", next: "Leave both out to put the two together.")
    }
    let own = try GitClone.workspace(call)
    let clone = try GitClone(own.location, call.setting)
    try clone.requireQuiet()
    try clone.requireRecords()
    try clone.requireName()
    if call.flag("purge") {
      try Purge.requireAsked(call)
      try Purge.requireWhole(clone)
    }
    let (papers, isNew) = try Papers.choose(clone, own, call)
    var sharing = GitSharing(call: call, own: own, clone: clone, papers: papers)
    do {
      if isNew, !sharing.isDry {
        try papers.state(in: own.location, call.setting.writer)
        sharing.done.append("It is kept that papers go '\(papers.rawValue)'.")
      }
      try GitScratch.within(call.setting) { try sharing.run(in: $0) }
    } catch {
      var failure = Failure(any: error)
      if !sharing.done.isEmpty { failure.untouched = sharing.done.joined(separator: " ") }
      throw failure
    }
    for note in own.notes { call.setting.complain("muster: \(note)\n") }
    try sharing.report()
    return .init(!sharing.fallsShort && sharing.ways.allSatisfy(\.isWhole))
  }

  private mutating func run(in scratch: GitScratch) throws {
    let before = try clone.upstream.flatMap { try clone.commit($0.here) }
    // Where the remote cannot be reached, what is here is committed all the same.
    let fetched = Swift.Result { () throws -> String? in try clone.upstream.flatMap { try clone.fetch($0) } }
    try commitHere(in: scratch)
    guard let upstream = clone.upstream else {
      throw Failure(
        "The branch \(clone.branchName) follows no branch of a remote, so that nothing was taken or pushed.",
        next: "Say once which: git push -u origin \(clone.branchName).")
    }
    var tip = try fetched.get()
    for attempt in 1...GitSharing.mostTries {
      try unite(tip, from: upstream, before: before, in: scratch)
      if isDry, call.flag("purge") { try Purge.foretell(&self, tip, upstream) }
      if call.flag("take") || isDry { break }
      do {
        if try call.flag("purge") && !metPurge && !Purge.isLeftHere(clone) {
          try Purge.replace(&self, tip, upstream, in: scratch)
        } else {
          try push(over: tip, to: upstream)
        }
        break
      } catch {
        // Somebody's push may have come first.
        let now = try clone.fetch(upstream)
        guard now != tip, attempt < GitSharing.mostTries else { throw error }
        tip = now
      }
    }
    try Purge.clean(&self, upstream, in: scratch)
  }

  // MARK: Here

  /// Commits what is whole here and not yet in git; leaves out what was erased.
  private mutating func commitHere(in scratch: GitScratch) throws {
    let head = try clone.commit("HEAD")
    let entries = try clone.entries(of: head)
    let whole = try WholeFiles(own)
    var changes: [String: GitEntry?] = [:]
    for (path, entry) in entries where isToGo(entry, whole) { changes[path] = .some(nil) }
    let edited = Set(try clone.deeds(in: head.map { [$0] } ?? []).filter { $0.kind == .edited }.map(\.path))
    let fresh = whole.here.filter { (entries[$0] == nil || edited.contains($0)) && !isPaperBeside($0) }.sorted()
    let (papersFresh, plain) = (fresh.filter(isPaper), fresh.filter { !isPaper($0) })
    let others = try ownFiles().filter { entries[$0] == nil || isChoice($0) }
    for path in entries.keys where isChoice(path) && !others.contains(path) { changes[path] = .some(nil) }
    if isDry {
      let count = PathCount(fresh.filter { entries[$0] == nil })
      first.append("Would commit: \(count.words).")
      return
    }
    var kept = try clone.keep(plain + others, filtered: false, in: scratch)
    kept.merge(try clone.keep(papersFresh, filtered: papers == .lfs, in: scratch)) { $1 }
    for (path, entry) in kept where entries[path]?.id != entry.id { changes[path] = entry }
    let gone = PathCount(changes.filter { $0.value == nil }.keys)
    let count = PathCount(changes.filter { $0.value != nil }.keys)
    if changes.isEmpty {
      first.append("Nothing new to commit.")
    } else {
      let tree = try scratch.tree(of: head, changes, in: clone)
      let message = try self.message("Share \(count.isEmpty ? "what changed" : count.words)", of: tree)
      let commit = try clone.commit(tree: tree, parents: head.map { [$0] } ?? [], message: message, in: scratch)
      try move(to: commit, from: head, because: "commit")
      let what = count.isEmpty ? "" : "\(count.words) "
      let without = gone.isEmpty ? "" : "; \(gone.words) taken out"
      let sentence = "Committed \(what)here (\(commit.prefix(10)))\(without)."
      if !gone.isEmpty, !call.flag("purge") {
        remarks.append("Git's history still holds what was taken out: 'muster share --purge' ends that.")
      }
      first.append(TerminalText(sentence))
      done.append(sentence)
    }
    try tidyIndex()
  }

  /// What goes through git beside what is written once.
  private func ownFiles() throws -> [String] {
    var found: [String] = []
    let root = own.location.root
    for path in ["evidence/.gitattributes", "evidence/.gitignore", ".gitattributes"]
    where try FileReading.kind(of: Path.join(root, path)) == .file { found.append(path) }
    for folder in ["frameworks", Call.earlierFolder] {
      guard try FileReading.kind(of: Path.join(root, folder)) == .folder else { continue }
      for entry in try Folder(Path.join(root, folder)).entries()
      where entry.kind == .file && entry.name.hasSuffix(".yaml") && !entry.name.contains("\n") {
        found.append("\(folder)/\(entry.name)")
      }
    }
    return found
  }

  func isChoice(_ path: String) -> Bool { if case .choice = GitEntry.place(path) { true } else { false } }

  func isPaper(_ path: String) -> Bool { if case .paper = GitEntry.place(path) { true } else { false } }

  func isPaperBeside(_ path: String) -> Bool { papers == .beside && isPaper(path) }

  /// Whether git is not to hold it any more: erased, kept beside, or no file at all.
  func isToGo(_ entry: GitEntry, _ whole: WholeFiles) -> Bool {
    guard let place = entry.place else { return false }
    if case .strange = place { return entry.isNothing }
    let isErased = whole.isErased(entry.path) && !whole.isWaiting(entry.path)
    return place.isFixed && (!entry.isFile || isErased || isPaperBeside(entry.path))
  }

  func move(to commit: String, from old: String?, because: String) throws {
    try clone.move(to: commit, from: old, because: because)
  }

  /// Git's own list of what is staged follows the branch, for what is Muster's; the working files are as they are to be.
  func tidyIndex() throws {
    guard try clone.commit("HEAD") != nil else { return }
    _ = try clone.git.text(
      [
        "reset", "-q", "--", "evidence/records", "evidence/files", "evidence/lists", "evidence/.gitattributes",
        "evidence/.gitignore", "frameworks", ".gitattributes",
      ])
  }
}
