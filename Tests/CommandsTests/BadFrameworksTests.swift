import Platform
import TestSupport
import Testing

/// One folder a mistake, in `BadFrameworks`: a framework with mistakes that only the program as a whole can see, and all
/// that `frameworks check` says of it, in the order of the file.
@Suite struct BadFrameworksTests {
  private static let folder = Path.join(Path.parent(of: #filePath), "BadFrameworks")

  static let names: [String] = {
    do { return try Folder(folder).entries().filter { $0.kind == .folder }.map(\.name).sorted() } catch { return [] }
  }()

  @Test func `the catalogue is there`() { #expect(Self.names.count >= 12) }

  @Test(arguments: names)
  func `a mistake that needs lists, kinds or other frameworks is found with the rest`(name: String) throws {
    let (stage, folder) = (try Stage(), Path.join(Self.folder, name))
    let file = try #require(try Folder(folder).entries().map(\.name).first { $0.hasSuffix(".yaml") })
    try stage.folder.write(try FileReading.bytes(of: Path.join(folder, file), limit: 1 << 20), to: file)
    _ = stage.run("frameworks", "check", file)
    try expectGolden(stage.output, "../BadFrameworks/\(name)/expected.txt")
  }
}
