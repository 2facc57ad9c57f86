import Frameworks
import StructuredText
import TestSupport
import Testing

/// What is a difference between two versions, and what kind of one.
@Suite struct ComparisonTests {
  @Test func `a framework differs in nothing from itself`() throws {
    for name in BuiltInFrameworks.names {
      let framework = try #require(BuiltInFrameworks.framework(name))
      #expect(FrameworkComparison(framework, framework).changes.isEmpty, "\(name)")
    }
  }

  @Test func `a statement whose words stand under another id has moved`() throws {
    let comparison = try comparing { $0.replacing("HP2.G4: ", with: "HP2.G14: ") }
    let change = try #require(comparison.changes(.statements).first)
    #expect(comparison.changes(.statements).count == 1)
    #expect(change.kind == .moved && change.before == "HP2.G4" && change.after == "HP2.G14")
  }

  @Test func `a statement in another aspect has moved, and keeps its words`() throws {
    let comparison = try comparing { $0.replacing("  - id: d\n", with: "  - id: x\n") }
    let moved = comparison.changes(.statements).filter { $0.kind == .moved }
    #expect(moved.contains { $0.noun == "aspect" && $0.before == "HP2.d" && $0.after == "HP2.x" })
    #expect(!comparison.changes(.statements).contains { $0.kind == .reworded })
  }

  @Test func `a rule that does something else is a change, whatever its words`() throws {
    let comparison = try comparing { $0.replacing("at-most-above-lowest: 1", with: "at-most-above-lowest: 2") }
    #expect(comparison.changes.map(\.part) == [.rules])
    #expect(comparison.changes.first?.after?.contains("at most 2 above the lowest") == true)
  }

  @Test func `boundaries of audits, targets of cohorts and the size of the sample are compared`() throws {
    let boundary = try comparing { $0.replacing("{at-least: 80, grade: good}", with: "{at-least: 85, grade: good}") }
    #expect(boundary.changes.map(\.noun) == ["boundaries"])
    let size = try comparing { $0.replacing("sample-size: 50", with: "sample-size: 60") }
    #expect(size.changes.map(\.after) == ["60"])
  }

  @Test func `what one record settles, or one case fails, is compared`() throws {
    let mark = { (mark: String) in
      try self.comparing {
        $0.replacing("name: Shared ownership\n", with: "name: Shared ownership\n            \(mark): yes\n")
      }
    }
    #expect(try mark("fact").changes.map(\.noun) == ["fact"])
    #expect(try mark("one-case").changes.map(\.noun) == ["one-case"])
  }

  @Test func `the words that changed are told from those that stayed`() {
    let words = WordDifference("decided within one working day", "decided on time within one day")
    #expect(
      words.runs == [
        .same("decided"), .changed(from: "", to: "on time"), .same("within one"), .changed(from: "working", to: ""),
        .same("day"),
      ])
  }

  @Test func `runs give back both wordings, whatever they are`() {
    var chance = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let pick = { (0..<Int.random(in: 0...9, using: &chance)).map { _ in ["a", "b", "c"].randomElement() ?? "a" } }
      let (old, new) = (pick(), pick())
      var (before, after) = ([String](), [String]())
      for run in WordDifference(old.joined(separator: " "), new.joined(separator: " ")).runs {
        switch run {
        case .same(let words):
          before.append(words)
          after.append(words)
        case .changed(let from, let to):
          before.append(from)
          after.append(to)
        }
      }
      #expect(before.filter { !$0.isEmpty }.joined(separator: " ") == old.joined(separator: " "))
      #expect(after.filter { !$0.isEmpty }.joined(separator: " ") == new.joined(separator: " "))
    }
  }

  /// The 2012 schedule beside a copy that was changed.
  private func comparing(_ change: (String) -> String) throws -> FrameworkComparison {
    let file = try #require(BuiltInFrameworks.all.first { $0.name == "ofsted-child-protection-2012.yaml" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let changed = change(text)
    try #require(changed != text)
    let (new, diagnostics) = FrameworkReader.read(SourceText(name: file.name, changed))
    return FrameworkComparison(try childProtection2012(), try #require(new, "\(diagnostics.rendered())"))
  }
}
