/// A new folder among the system's temporary ones that only this user may enter (0700), under a name that nobody can guess
/// or take first.
package struct PrivateFolder: Sendable {
  /// From the root.
  package let path: String

  /// What another program still writes is gone within this time once that program has ended.
  private static let patience = (rounds: 40, pause: 50)

  /// Makes it in `TMPDIR`, else in `/tmp`; its name starts with `name`.
  package init(
    called name: String, environment: [String: String] = Surroundings.environment()
  ) throws(SystemError) {
    let named = environment["TMPDIR"] ?? ""
    let parent = Path.isAbsolute(named) ? named : "/tmp"
    let path = Path.join(parent, "\(name)-\(TemporaryName.letters(20))")
    // Unlike a folder that is shared, this one must be new: one that is there may belong to somebody else.
    try SystemError.naming(.makeFolder, path) { () throws(SystemCode) in try OperatingSystem.makeFolder(path) }
    self.path = path
  }

  /// Removes it with all that it holds; links in it are removed and not followed.
  package func remove() throws(SystemError) {
    for _ in 1..<PrivateFolder.patience.rounds {
      do {
        return try PrivateFolder.remove(path)
      } catch {
        // A program that was just ended may still have put a file there.
        OperatingSystem.sleep(milliseconds: PrivateFolder.patience.pause)
      }
    }
    try PrivateFolder.remove(path)
  }

  private static func remove(_ path: String) throws(SystemError) {
    guard try FileReading.kind(of: path) != nil else { return }
    for entry in try Folder(path).entries() {
      let inner = Path.join(path, entry.name)
      if entry.kind == .folder {
        try remove(inner)
      } else {
        try SystemError.naming(.remove, inner) { () throws(SystemCode) in try OperatingSystem.removeFile(inner) }
      }
    }
    try SystemError.naming(.remove, path) { () throws(SystemCode) in try OperatingSystem.removeFolder(path) }
  }
}
