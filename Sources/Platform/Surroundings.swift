/// What a process finds around it: its folder, its environment, its user's folders, chance.
package enum Surroundings {
  /// The folder the process runs in, from the root.
  package static func currentFolder() throws(SystemError) -> String {
    try SystemError.naming(.findCurrentFolder, ".") { () throws(SystemCode) in try OperatingSystem.currentFolder() }
  }

  /// The environment's variables; of two with one name, the first.
  package static func environment() -> [String: String] {
    let pairs = OperatingSystem.environment().compactMap { entry -> (String, String)? in
      guard let equals = entry.firstIndex(of: "=") else { return nil }
      return (String(entry[..<equals]), String(entry[entry.index(after: equals)...]))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Where this user's Muster may keep what it can make again: `$XDG_CACHE_HOME/muster`, else the system's usual place in the
  /// user's folder. Nil where the user has none. The folder need not be there.
  package static func cacheFolder(environment: [String: String] = Surroundings.environment()) -> String? {
    if let cache = environment["XDG_CACHE_HOME"], Path.isAbsolute(cache) { return Path.join(cache, "muster") }
    guard let home = environment["HOME"], Path.isAbsolute(home) else { return nil }
    #if canImport(Darwin)
      return Path.join(home, "Library/Caches/muster")
    #else
      return Path.join(home, ".cache/muster")
    #endif
  }

  /// Whether this process has every right (root).
  package static var isSuperuser: Bool { OperatingSystem.isSuperuser() }

  /// Ends this process with an exit status.
  package static func exit(_ status: Int32) -> Never { OperatingSystem.endProcess(status) }

  /// Bytes that nobody can guess.
  package static func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
  }
}
