import Frameworks
import Platform
import StructuredText
import Testing

/// The page that describes the format is held to the program: its examples are read, and no field goes undescribed.
@Suite struct FormatPageTests {
  @Test func `every example on the page is text that can be read`() throws {
    let examples = try page().examples
    #expect(examples.count > 10)
    for example in examples {
      #expect(TextReader.read(example.source).diagnostics.rendered() == "", "the example at line \(example.line)")
    }
  }

  @Test func `every whole framework on the page is sound`() throws {
    let wholes = try page().examples.filter(\.isWhole)
    #expect(!wholes.isEmpty)
    for whole in wholes {
      let (framework, diagnostics) = FrameworkReader.read(whole.source)
      #expect(diagnostics.rendered() == "", "the framework at line \(whole.line)")
      #expect(framework != nil)
    }
  }

  @Test func `every field that a built-in framework uses is described on the page`() throws {
    let described = try page().words
    for (name, bytes) in BuiltInFrameworks.all {
      let root = try #require(TextReader.read(SourceText(name: name, bytes: bytes)).root)
      for field in fields(of: root).sorted() { #expect(described.contains(field), "\(field) of \(name)") }
    }
  }

  /// Names of fields are small letters and hyphens; keys with capitals or digits are ids.
  private func fields(of node: Node) -> Set<String> {
    switch node {
    case .scalar: []
    case .sequence(let list): list.items.reduce(into: []) { $0.formUnion(fields(of: $1)) }
    case .mapping(let mapping):
      mapping.entries.reduce(into: []) { names, entry in
        if entry.key.text.allSatisfy({ $0 == "-" || ("a"..."z").contains($0) }) { names.insert(entry.key.text) }
        // Under these the keys are the author's own: grades, groups of reports.
        if ["grades", "reports", "named"].contains(entry.key.text) { return }
        names.formUnion(fields(of: entry.value))
      }
    }
  }

  private func page() throws -> FormatPage {
    let root = Path.parent(of: Path.parent(of: Path.parent(of: #filePath)))
    let bytes = try FileReading.bytes(of: Path.join(root, "frameworks/FORMAT.md"), limit: 1 << 20)
    return FormatPage(String(decoding: bytes, as: UTF8.self))
  }
}

/// A page of Markdown, as far as the tests need it.
private struct FormatPage {
  struct Example {
    let line: Int
    let text: String

    var isWhole: Bool { text.hasPrefix("# a whole framework\n") }

    /// Named as its id asks for.
    var source: SourceText {
      let id = text.split(separator: "\n").first { $0.hasPrefix("id: ") }?.dropFirst(4) ?? "example"
      return SourceText(name: "\(id).yaml", text)
    }
  }

  /// What stands between lines of ```` ```yaml ```` and ```` ``` ````.
  let examples: [Example]
  /// What stands between backticks in the text, in whole and word by word.
  let words: Set<String>

  init(_ text: String) {
    var examples: [Example] = []
    var words: Set<String> = []
    var open: (line: Int, text: String)?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let example = open {
        if line == "```" {
          examples.append(Example(line: example.line, text: example.text))
          open = nil
        } else {
          open = (example.line, example.text + line + "\n")
        }
      } else if line == "```yaml" {
        open = (number + 2, "")
      } else {
        for (index, part) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
          if index % 2 == 1 { words.formUnion([String(part)] + part.split { " :".contains($0) }.map(String.init)) }
        }
      }
    }
    (self.examples, self.words) = (examples, words)
  }
}
