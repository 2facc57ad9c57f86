import Frameworks
import Platform
import StructuredText
import TestSupport
import Testing

/// Two versions of a framework, side by side. The files lie in `Versions`.
@Suite struct VersionsTests {
  /// A folder with version 1 kept as an earlier one and version 2 in use.
  private func stage() throws -> Stage {
    let stage = try Stage()
    try stage.folder.write(try Self.file("version-1.yaml"), to: "frameworks/earlier/first-year.yaml")
    try stage.folder.write(try Self.file("version-2.yaml"), to: "frameworks/local-practice-review.yaml")
    return stage
  }

  static func file(_ name: String) throws -> [UInt8] {
    try FileReading.bytes(of: Path.join(Path.join(Path.parent(of: #filePath), "Versions"), name), limit: 1 << 20)
  }

  @Test func `what differs between two versions is shown with the words that changed`() throws {
    let stage = try stage()
    let output = stage.answer(
      "frameworks", "diff", "frameworks/earlier/first-year.yaml", "frameworks/local-practice-review.yaml")
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try expectGolden(output, "../Versions/diff.txt")
  }

  @Test func `what differs is given to programs with both wordings`() throws {
    let stage = try stage()
    let output = stage.answer(
      "frameworks", "diff", "frameworks/earlier/first-year.yaml", "frameworks/local-practice-review.yaml", "--json")
    try expectGolden(output, "../Versions/diff.json")
  }

  @Test func `that nothing differs is said`() throws {
    let output = try Stage().answer("frameworks", "diff", "ofsted-ilacs-2026", "ofsted-ilacs-2026")
    #expect(output.contains("No difference: the files are the same, byte for byte."))
  }

  @Test func `a change of remarks only is no difference`() throws {
    let stage = try stage()
    let text = String(decoding: try Self.file("version-1.yaml"), as: UTF8.self)
    try stage.folder.write(text + "# checked in May\n", to: "copy.yaml")
    let output = stage.answer("frameworks", "diff", "frameworks/earlier/first-year.yaml", "copy.yaml")
    #expect(output.contains("No difference that this page speaks of"))
  }

  @Test func `two versions with one number are pointed out`() throws {
    let stage = try stage()
    let text = String(decoding: try Self.file("version-2.yaml"), as: UTF8.self)
    try stage.folder.write(text.replacing("version: 2", with: "version: 1"), to: "copy.yaml")
    let output = stage.answer("frameworks", "diff", "frameworks/earlier/first-year.yaml", "copy.yaml")
    #expect(output.contains("Both call themselves version 1."))
  }

  @Test func `a version that is not at hand is refused, and those that are at hand are named`() throws {
    let stage = try stage()
    #expect(stage.run("frameworks", "diff", "ofsted-ilacs-2026@0.9", "ofsted-ilacs-2026") == 2)
    #expect(
      flat(stage.errors).contains("There is no version '0.9'") && flat(stage.errors).contains("At hand: 3, 2, 1."))
  }

  @Test func `the file of a framework can be kept before it is replaced`() throws {
    let stage = try Stage()
    _ = stage.answer("frameworks", "ofsted-ilacs-2026", "--text", "--output", "old.yaml")
    let file = try #require(BuiltInFrameworks.all.first { $0.name == "ofsted-ilacs-2026.yaml" })
    #expect(try stage.contents()["old.yaml"] == file.bytes)
    #expect(stage.answer("frameworks", "diff", "old.yaml", "ofsted-ilacs-2026").contains("byte for byte"))
    #expect(stage.run("frameworks", "--text") == 2)
  }

  @Test(arguments: [true, false])
  func `the framework to begin from is sound, and is never written over`(isGraded: Bool) throws {
    let text = FrameworkStarter.text(id: "mine", title: "Ours: \"quoted\" \\ and # all", isGraded: isGraded)
    let (framework, diagnostics) = FrameworkReader.read(SourceText(name: "mine.yaml", text))
    #expect(diagnostics.rendered() == "")
    #expect(framework?.title == "Ours: \"quoted\" \\ and # all")
    #expect(framework?.scale.isGraded == isGraded)
    let stage = try Stage()
    _ = stage.answer("frameworks", "new", "mine")
    #expect(stage.run("frameworks", "new", "mine") == 2)
    #expect(stage.run("frameworks", "new", "Mine Own") == 2)
  }
}
