import Frameworks
import Platform
import StructuredText
import TestSupport
import Testing

/// One folder a mistake, in `Diagnostics`: a framework with that mistake, and exactly what is said of it.
@Suite struct DiagnosticsTests {
  private static let folder = Path.join(Path.parent(of: #filePath), "Diagnostics")

  static let names: [String] = {
    do { return try Folder(folder).entries().filter { $0.kind == .folder }.map(\.name).sorted() } catch { return [] }
  }()

  @Test func `the catalogue is there`() { #expect(Self.names.count >= 30) }

  @Test(arguments: names)
  func `a mistake in a framework is found, where it is, with what to do`(name: String) throws {
    let bytes = try FileReading.bytes(of: Path.join(Path.join(Self.folder, name), "small.yaml"), limit: 1 << 20)
    let diagnostics = FrameworkReader.read(SourceText(name: "small.yaml", bytes: bytes)).diagnostics
    #expect(!diagnostics.isEmpty)
    try expectGolden(diagnostics.rendered() + "\n", "../Diagnostics/\(name)/expected.txt")
  }
}
