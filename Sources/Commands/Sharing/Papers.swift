import Platform
import RecordStore

/// Where evidence files go when records go through git. It is said once, in what git itself reads.
enum Papers: String, CaseIterable {
  /// In git, as records are.
  case git
  /// In a store beside git that `git lfs` keeps.
  case lfs
  /// Never in git: by a folder or a stick.
  case beside

  /// The files that say so, by path; nil where there is none to be.
  var stated: [String: String?] {
    // Whatever stands above, git is to leave evidence as it is.
    let plain = "* -text -filter -ident -working-tree-encoding\n"
    return switch self {
    case .git: ["evidence/.gitattributes": plain, "evidence/.gitignore": nil]
    case .lfs:
      [
        "evidence/.gitattributes": "\(plain)files/** filter=lfs diff=lfs merge=lfs -text\n",
        "evidence/.gitignore": nil,
      ]
    case .beside: ["evidence/.gitattributes": plain, "evidence/.gitignore": "/files/\n"]
    }
  }

  /// What git reads of a workspace's papers; nil where it says nothing of them.
  static func known(to clone: GitClone) throws -> Papers? {
    let paper = "evidence/files/0000000000000000/paper"
    // What is tracked already is ignored no less.
    if try clone.git.holds(["check-ignore", "-q", "--no-index", paper]) { return .beside }
    switch try clone.git.parts(["check-attr", "-z", "filter", "--", paper]).last {
    case "lfs": return .lfs
    case "unset": return .git
    default: return nil
    }
  }

  /// The same as the workspace itself says, without asking git.
  static func areBeside(_ location: WorkspaceLocation) throws -> Bool {
    try beside.stated.allSatisfy { path, text in
      let file = Path.join(location.root, path)
      guard let text, try FileReading.kind(of: file) == .file else { return false }
      return try FileReading.bytes(of: file, limit: 1 << 20, links: .refused) == Array(text.utf8)
    }
  }

  /// Writes down that it is so.
  func state(in location: WorkspaceLocation, _ writer: WriteOnce) throws {
    for (path, text) in stated.sorted(by: { $0.key < $1.key }) {
      let file = Path.join(location.root, path)
      let kind = try FileReading.kind(of: file)
      guard kind == nil || kind == .file else {
        throw Failure("'\(path)' is no plain file.", next: "Move it away; then share again.")
      }
      if let text, kind == .file, try FileReading.bytes(of: file, limit: 1 << 20) == Array(text.utf8) { continue }
      if kind == .file { try writer.files.remove(file) }
      if let text { _ = try writer.write(Array(text.utf8), to: file) }
    }
  }

  /// Refuses a way that this machine does not know.
  func requireAtHand(_ clone: GitClone, isKnown: Bool) throws {
    guard self == .lfs, try clone.git.ask(["lfs", "version"]).ending != .exited(0) else { return }
    throw Failure(
      "Papers are to go by git-lfs, and that is not on this machine.",
      next: isKnown
        ? "Install git-lfs, and run 'git lfs install' once." : "Install it, or choose --papers git or --papers beside.")
  }

  /// The way that is asked for, or was stated before; an error that names all three where there are papers and nothing is said.
  static func choose(_ clone: GitClone, _ workspace: Workspace, _ call: Call) throws -> (Papers, isNew: Bool) {
    let known = try known(to: clone)
    let chosen = call.value("papers").flatMap(Papers.init(rawValue:)) ?? known
    try chosen?.requireAtHand(clone, isKnown: known == .lfs)
    if let chosen { return (chosen, chosen != known) }
    guard try workspace.keptFiles().paths.isEmpty else {
      throw Failure(
        "There are papers here (evidence/files), and it is not said how they are to go.",
        next: "Say it once, in one of these ways; the choice is kept with the workspace.",
        details: [
          "--papers git     in git itself, as records are: simple; each stays in the history until 'muster share --purge'",
          "--papers lfs     by git-lfs, where your server has it: for many or large papers",
          "--papers beside  never in git: carried by a folder or a stick (muster share FOLDER)",
        ])
    }
    // Nothing is decided before there is one.
    return (.git, false)
  }
}
