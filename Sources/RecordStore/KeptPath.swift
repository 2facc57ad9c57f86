/// The parts of a kept file's path: `files`, a folder named by the beginning of the digest, a name.
struct KeptPath {
  let folder: String
  let name: String

  /// Nil for anything that is not exactly that, so that no path that a record states leads elsewhere.
  init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "files", KeptPath.isFolder(parts[1]), KeptPath.isName(parts[2]) else {
      return nil
    }
    (folder, name) = (parts[1], parts[2])
  }

  /// Six or more hexadecimal digits.
  static func isFolder(_ name: String) -> Bool {
    (6...64).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 255 && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { $0 != "\\" && $0 != ":" && $0.properties.generalCategory != .control }
  }
}
