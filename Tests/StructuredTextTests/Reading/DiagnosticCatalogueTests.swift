import StructuredText
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Every folder of `Diagnostics` holds a text that is refused, `input.yaml`, and exactly what is said about it,
/// `expected.txt`. `MUSTER_RECORD=1 swift test` writes what is said anew.
@Suite struct DiagnosticCatalogueTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Diagnostics")

  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test(arguments: names)
  func `the diagnostic says what is expected`(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let input = [UInt8](try Data(contentsOf: folder.appending(path: "input.yaml")))
    let reading = TextReader.read(SourceText(name: "input.yaml", bytes: input))
    #expect(reading.root == nil)
    let said = reading.diagnostics.rendered() + "\n"
    let path = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" { try Data(said.utf8).write(to: path) }
    #expect(said == String(decoding: try Data(contentsOf: path), as: UTF8.self))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["expected.txt", "input.yaml"])
  }

  @Test func `the catalogue is there`() {
    #expect(Self.names.count > 90)
  }
}
