import Frameworks
import Platform
import StructuredText
import Testing

@Suite struct BuiltInFrameworksTests {
  private static let folder = Path.join(Path.parent(of: Path.parent(of: Path.parent(of: #filePath))), "frameworks")

  @Test func `the library holds every file of the folder, byte for byte`() throws {
    let names = try Folder(Self.folder).entries().map(\.name).filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(names == BuiltInFrameworks.all.map(\.name).sorted())
    for (name, bytes) in BuiltInFrameworks.all {
      #expect(try FileReading.bytes(of: Path.join(Self.folder, name), limit: 16 << 20) == bytes, "\(name) differs")
    }
  }

  @Test func `the library holds every earlier version that is kept, each named by its id and version`() throws {
    let folder = Path.join(Self.folder, "earlier")
    let names = try Folder(folder).entries().map(\.name).sorted()
    #expect(names == BuiltInFrameworks.allEarlier.map(\.name).sorted() && !names.isEmpty)
    for (name, bytes) in BuiltInFrameworks.allEarlier {
      #expect(try FileReading.bytes(of: Path.join(folder, name), limit: 16 << 20) == bytes, "\(name) differs")
      let source = SourceText(name: name, bytes: bytes)
      let framework = try #require(FrameworkReader.read(source, namedFreely: true).framework)
      #expect("\(framework.id)@\(framework.version).yaml" == name)
      let current = try #require(BuiltInFrameworks.framework("\(framework.id).yaml"))
      #expect(current.version != framework.version, "\(framework.id) has an earlier version of the same number")
      #expect(BuiltInFrameworks.earlier(framework.id).contains { $0.digest == framework.digest })
    }
  }

  @Test func `every built-in framework reads without an error or a warning`() {
    for (name, bytes) in BuiltInFrameworks.all {
      let (framework, diagnostics) = FrameworkReader.read(SourceText(name: "frameworks/\(name)", bytes: bytes))
      #expect(diagnostics.rendered() == "")
      #expect(framework != nil)
    }
  }

  /// No other statement of two steps is a fact of law or an appointment, and no published schedule says that one case fails.
  @Test func `one appointment is settled by one record, and no statement fails by one case`() throws {
    let aspects = BuiltInFrameworks.all.flatMap { name, _ in
      BuiltInFrameworks.framework(name)?.criteria.flatMap(\.aspects) ?? []
    }
    #expect(aspects.filter(\.isFact).map(\.id.text) == ["JC1.1.S1"])
    #expect(aspects.count > 400 && !aspects.contains(where: \.failsByOneCase))
  }

  @Test func `the 2012 schedule has all of its parts`() throws {
    let framework = try childProtection2012()
    #expect(framework.judgements.map(\.id.text) == ["HP", "QP", "LG"])
    #expect(framework.judgements.map(\.criteria.count) == [9, 9, 8])
    #expect(framework.criteria.flatMap(\.aspects).flatMap(\.statements).count == 336)
    #expect(framework.overall?.statements.count == 8)
    #expect(framework.criteria.flatMap(\.questions).count == 72)
    #expect(framework.criteria.flatMap(\.pitfalls).count == 101)
    #expect(framework.cohorts.compactMap(\.target).reduce(0, +) == framework.sampleSize)
    #expect(framework.preparation.checklist.count == 26)
    #expect(framework.preparation.keyDocuments.count == 24)
  }
}

/// The framework that most tests use.
func childProtection2012() throws -> Framework {
  try #require(BuiltInFrameworks.framework("ofsted-child-protection-2012.yaml"))
}
