import Foundation
import TestSupport
import Testing

/// Every folder of `BadInput` holds a command that cannot be carried out, `command.txt` with one argument a line, the
/// files it is given, and exactly what is said about it, `expected.txt`. `setting.txt` says what is unlike the others:
/// that nobody gave a name, or that there is no workspace. `MUSTER_RECORD=1 swift test` writes what is said anew.
@Suite struct `Bad input` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "BadInput")
  private static let ownFiles: Set = ["command.txt", "expected.txt", "setting.txt"]

  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test(arguments: names)
  func `is refused in plain words and changes nothing`(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let lines = try Self.lines(of: folder.appending(path: "command.txt"))
    let differences = (try? Self.lines(of: folder.appending(path: "setting.txt"))) ?? []
    var stage = try differences.contains("no workspace") ? Stage() : Rehearsed.workspace()
    if differences.contains("no name") { stage.environment = [:] }
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !Self.ownFiles.contains(file) {
      try FileManager.default.copyItem(atPath: folder.appending(path: file).path, toPath: stage.folder / file)
    }
    let before = try stage.everything()
    let ran = stage.run(lines)
    #expect(ran.status == 2)
    #expect(try stage.everything() == before)
    let expected = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" { try Data(ran.errors.utf8).write(to: expected) }
    #expect(ran.errors == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
  }

  @Test func `is catalogued`() { #expect(Self.names.count > 30) }

  private static func lines(of file: URL) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
