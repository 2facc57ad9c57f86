import Platform
import TestSupport
import Testing

/// One folder a mistake, in `BadInput`: `command.txt` holds the arguments, a line each; other files lie in the folder
/// where the command runs; `expected.txt` is what standard error says.
@Suite struct BadInputTests {
  private static let folder = Path.join(Path.parent(of: #filePath), "BadInput")

  static let names: [String] = {
    do { return try Folder(folder).entries().filter { $0.kind == .folder }.map(\.name).sorted() } catch { return [] }
  }()

  /// A workspace with a sample and an item.
  private static let scene = Result {
    let stage = try Stage.opened()
    try stage.writeCaseList("cases.csv")
    _ = stage.answer("sample", "draw", "cases.csv", "--seed", "a public phrase", "--size", "30")
    _ = stage.answer(
      "attach", "--reference", "shelf", "--title", "Audit", "--shows", "HP2.G1", "--kind", "audit", "--dated",
      "2026-09-30")
    return try stage.scene
  }

  @Test func `the catalogue is there`() { #expect(Self.names.count >= 25) }

  @Test(arguments: names)
  func `a mistake is explained, and the workspace stays as it was`(name: String) throws {
    let stage = try Stage(Self.scene.get())
    let here = Path.join(Self.folder, name)
    var arguments: [String] = []
    for entry in try Folder(here).entries() where entry.kind == .file && entry.name != "expected.txt" {
      let bytes = try FileReading.bytes(of: Path.join(here, entry.name), limit: 1 << 20)
      if entry.name == "command.txt" {
        arguments = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      } else {
        try stage.folder.write(
          bytes, to: entry.name.hasSuffix("framework.yaml") ? "frameworks/\(entry.name)" : entry.name)
      }
    }
    let before = try stage.contents()
    stage.environment["MUSTER_BY"] = arguments.contains("judge-without-a-name") ? "" : "A. Lead"
    #expect(stage.run(arguments.filter { $0 != "judge-without-a-name" }) == 2)
    #expect(stage.output == "")
    try expectGolden(stage.errors.replacing(stage.folder.path, with: "FOLDER"), "../BadInput/\(name)/expected.txt")
    #expect(try stage.contents() == before)
  }
}
