import Platform
import TestSupport
import Testing

/// Pages of the documentation that show what the program says are held to it, on the repository's worked example.
@Suite struct PagesTests {
  private static let root = Path.parent(of: Path.parent(of: Path.parent(of: #filePath)))

  @Test(arguments: ["another-regime.md", "gap-analysis.md", "time.md"])
  func `what a page shows is what the program prints`(name: String) throws {
    let bytes = try FileReading.bytes(of: Path.join(Self.root, "Documentation/\(name)"), limit: 1 << 20)
    let shown = Self.shown(String(decoding: bytes, as: UTF8.self))
    #expect(shown.count > 1)
    for (command, lines) in shown {
      let stage = try Stage()
      let words = command.split(separator: " ").dropFirst().map(String.init)
      #expect(stage.run(words + ["--workspace", Self.root, "--as-at", "last-record"]) == 0, "\(stage.errors)")
      var rest = stage.output.split(separator: "\n", omittingEmptySubsequences: false).map(Self.masked)[...]
      for line in lines.map(Self.masked) where line != "…" {
        guard let place = rest.firstIndex(of: line) else {
          Issue.record("'\(command)' does not print, in this order: \(line)")
          break
        }
        rest = rest[(place + 1)...]
      }
    }
  }

  /// A command in a block of its own, then a block of text that it prints.
  private static func shown(_ page: String) -> [(command: String, lines: [Substring])] {
    var found: [(command: String, lines: [Substring])] = []
    var blocks: [(kind: Substring, lines: [Substring])] = []
    var block: (kind: Substring, lines: [Substring])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let done = block { blocks.append(done) }
        block = block == nil ? (line.dropFirst(3), []) : nil
      } else {
        block?.lines.append(line)
      }
    }
    for (command, text) in zip(blocks, blocks.dropFirst())
    where text.kind == "text" && command.lines.first?.hasPrefix("muster ") == true {
      found.append((String(command.lines[0]), text.lines))
    }
    return found
  }

  /// The ids of records are made anew whenever the example is.
  private static func masked(_ line: Substring) -> String {
    String(line).replacing(#/\b(?=[a-z]*[0-9])[0-9a-hjkmnp-tv-z]{7,8}\b/#, with: "(id)")
  }
}
