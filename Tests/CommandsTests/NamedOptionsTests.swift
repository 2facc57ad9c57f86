import Platform
import TestSupport
import Testing

/// What a message tells people to write can be written.
@Suite struct NamedOptionsTests {
  /// Every text between quotes in the sources of the program, each with its file. What another program is told is none of ours.
  private static let texts = Result {
    let sources = Path.join(Path.parent(of: Path.parent(of: Path.parent(of: #filePath))), "Sources")
    return try files(below: sources).filter { !$0.hasSuffix("PagePrinter.swift") }.flatMap {
      file -> [(file: String, text: Substring)] in
      let text = String(decoding: try FileReading.bytes(of: file, limit: 1 << 20), as: UTF8.self)
      return text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") && $0.contains("\"") }.map {
        (file, $0)
      }
    }
  }

  private static func files(below folder: String) throws -> [String] {
    try Folder(folder).entries().flatMap { entry in
      let path = Path.join(folder, entry.name)
      return entry.kind == .folder ? try files(below: path) : path.hasSuffix(".swift") ? [path] : []
    }
  }

  private func options(_ text: some StringProtocol) -> [String] {
    text.split(separator: "--", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
      var word = rest.prefix { $0.isASCII && ($0.isLowercase || "-.".contains($0)) }
      while word.last == "." { word.removeLast() }
      return word.isEmpty || word.hasPrefix("-") ? nil : String(word)
    }
  }

  @Test func `every option that a message names is there`() throws {
    let known = Set(options(try Stage.opened().answer("completions", "bash")))
    #expect(known.isSuperset(of: ["exclude", "json", "help"]))
    // What git is asked, word by word or in a sentence, is git's.
    let named = try Self.texts.get().flatMap { file, text in
      options(text.replacing(/"--[a-z-]+(=[^"]*)?"/, with: "").replacing(/\bgit [a-z][^'"]*/, with: ""))
        .map { (file, $0) }
    }
    #expect(named.count > 100)
    for (file, option) in named { #expect(known.contains(option), "--\(option) in \(file)") }
  }

  @Test func `no message asks for a choice that nothing takes`() throws {
    for (file, text) in try Self.texts.get() { #expect(!text.contains("or say which it is"), "\(file)") }
  }
}
