import Platform

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A new, empty folder that is removed with all it holds when the last use of it ends.
package final class TemporaryFolder: Sendable {
  /// From the root.
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "muster-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    let manager = FileManager.default
    if (try? manager.removeItem(atPath: path)) != nil { return }
    // A folder that a test made unwritable is made writable again, so that it can go.
    for name in (try? manager.subpathsOfDirectory(atPath: path)) ?? [] {
      try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: self / name)
    }
    try? manager.removeItem(atPath: path)
  }

  /// The path of a name in it.
  package static func / (folder: TemporaryFolder, name: String) -> String { "\(folder.path)/\(name)" }

  /// Writes a file, and the folders it needs.
  package func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file, and the folders it needs.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: self / name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes a script that can be run. Another process writes it: what this one holds open for writing, a program that another test
  /// starts in that moment holds open too, and nobody may run it meanwhile.
  package func writeProgram(_ script: String, to name: String) throws {
    try write("#!/bin/sh\n\(script)\n", to: "\(name).script")
    _ = try Program(path: "/bin/cp").capture([self / "\(name).script", self / name])
    try setPermissions(0o700, of: name)
  }

  /// Removes a file, or a folder with all it holds.
  package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self / name) }

  /// Makes a folder, and those it needs.
  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self / name, withIntermediateDirectories: true)
  }

  /// Makes a link that points to a path.
  package func link(_ name: String, to path: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self / name, withDestinationPath: path)
  }

  /// What a file holds.
  package func bytes(of name: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(filePath: self / name))) }

  /// What a file holds, as text.
  package func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  /// The names in a folder of it, ordered.
  package func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self / folder).sorted()
  }

  /// The permissions of a name in it, such as `0o600`.
  package func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self / name)[.posixPermissions] as? Int
  }

  /// Sets the permissions of a name in it.
  package func setPermissions(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: self / name)
  }
}
