/// A new folder among the system's temporary ones that only this user may enter (0700), under a name that nobody can guess
/// or take first. What a process that was ended left of one is removed by the next that makes one for the same use.
package struct PrivateFolder: Sendable {
  /// From the root.
  package let path: String
  /// Locked for as long as somebody holds the folder, by which others know that it is in use.
  private let hold: Hold

  private final class Hold: Sendable {
    let descriptor: Descriptor
    init(_ number: Int32) { descriptor = Descriptor(number) }
  }

  private static let letters = 20

  /// What another program still writes is gone within this time once that program has ended.
  private static let patience = (rounds: 40, pause: 50)

  /// Makes it in `TMPDIR`, else in `/tmp`; its name starts with `name`.
  /// - Parameter age: From how many seconds on a folder that nobody holds is taken to be left, and not to be one that is just being
  ///   made; nil where what is in it is to stay.
  package init(
    called name: String, environment: [String: String] = Surroundings.environment(), leftFrom age: Int? = 600
  ) throws(SystemError) {
    let named = environment["TMPDIR"] ?? ""
    let parent = Path.isAbsolute(named) ? named : "/tmp"
    if let age { PrivateFolder.clear(parent, of: "\(name)-", before: OperatingSystem.secondsSinceEpoch() - age) }
    let path = Path.join(parent, "\(name)-\(TemporaryName.letters(PrivateFolder.letters))")
    // Unlike a folder that is shared, this one must be new: one that is there may belong to somebody else.
    try SystemError.naming(.makeFolder, path) { () throws(SystemCode) in try OperatingSystem.makeFolder(path) }
    self.path = path
    hold = try SystemError.naming(.makeFolder, path) { () throws(SystemCode) in
      Hold(try OperatingSystem.open(path, .folderNotLink))
    }
    _ = OperatingSystem.lockAtOnce(hold.descriptor.number)
  }

  /// Removes this user's folders of one use that nobody has locked: the process that made them was ended.
  private static func clear(_ parent: String, of use: String, before settled: Int) {
    // Another process may be removing them too, and some may be another user's: what this one is for waits for none of that.
    guard case .success(let entries) = Swift.Result(catching: { try Folder(parent).entries() }) else { return }
    for entry in entries
    where entry.kind == .folder && entry.name.hasPrefix(use)
      && TemporaryName.areLetters(entry.name.dropFirst(use.count), count: letters)
    {
      let path = Path.join(parent, entry.name)
      _ = Swift.Result { if try isLeft(path, before: settled) { try remove(path) } }
    }
  }

  private static func isLeft(_ path: String, before settled: Int) throws(SystemError) -> Bool {
    try SystemError.naming(.inspect, path) { () throws(SystemCode) in
      let descriptor = Descriptor(try OperatingSystem.open(path, .folderNotLink))
      let status = try OperatingSystem.status(descriptor.number)
      guard status.isOwn, status.isPrivate, status.changed < settled else { return false }
      return OperatingSystem.lockAtOnce(descriptor.number)
    }
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
