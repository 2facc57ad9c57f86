import TestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What nobody but an attacker does to a workspace.
enum FileSystemSurgery {
  /// Puts a link where a folder was.
  static func replace(_ name: String, in folder: TemporaryFolder, byLinkTo target: String) throws {
    try FileManager.default.removeItem(atPath: folder / name)
    try folder.link(name, to: target)
  }

  /// Takes something out of the way.
  static func move(_ name: String, to place: String, in folder: TemporaryFolder) throws {
    try FileManager.default.moveItem(atPath: folder / name, toPath: folder / place)
  }
}
