import StructuredText
import Testing

@Suite struct LimitTests {
  private func messages(_ text: String, _ change: (inout TextLimits) -> Void = { _ in }) -> [String] {
    var limits = TextLimits.standard
    change(&limits)
    return TextReader.read(SourceText(name: "x", text), limits: limits).diagnostics.map(\.message.text)
  }

  @Test func `a text may be as large as the limit and no larger`() {
    #expect(messages("abcd") { $0.maximumBytes = 4 } == [])
    #expect(messages("abcde") { $0.maximumBytes = 4 } == ["the file is larger than 4 bytes"])
  }

  @Test func `a line may be as long as the limit and no longer`() {
    #expect(messages("abcd\nabcd") { $0.maximumLineBytes = 4 } == [])
    #expect(messages("abcd\nabcde\n") { $0.maximumLineBytes = 4 } == ["the line is longer than 4 bytes"])
  }

  @Test func `a line of a megabyte is refused with a word`() {
    #expect(messages("a: " + String(repeating: "x", count: 1 << 20)) == ["the line is longer than 131072 bytes"])
  }

  @Test func `values may lie as deep as the limit and no deeper`() {
    #expect(messages("[[a]]") { $0.maximumDepth = 2 } == [])
    #expect(
      messages("[[[a]]]") { $0.maximumDepth = 2 } == ["lists and mappings lie more than 2 deep in each other here"])
    #expect(
      messages("a:\n  - b: c\n") { $0.maximumDepth = 2 } == [
        "lists and mappings lie more than 2 deep in each other here"
      ])
  }

  @Test(arguments: ["[", "{a: ", "- ", "{\"a\":["])
  func `twenty thousand levels are refused with a word`(_ opening: String) {
    let text = String(repeating: opening, count: 20_000)
    #expect(messages(text).contains("lists and mappings lie more than 64 deep in each other here"))
  }

  @Test func `there may be as many values as the limit and no more`() {
    #expect(messages("[a, b]") { $0.maximumNodes = 3 } == [])
    #expect(messages("[a, b, c]") { $0.maximumNodes = 3 } == ["the file holds more than 3 values"])
  }

  @Test func `reading stops after as many errors as the limit`() {
    let text = (0..<9).map { "k\($0): @\n" }.joined()
    let found = messages(text) { $0.maximumErrors = 3 }
    #expect(found.count == 4)
    #expect(found.last == "reading stopped here after 3 errors; put these right first")
  }
}
