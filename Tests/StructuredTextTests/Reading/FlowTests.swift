import StructuredText
import Testing

@Suite struct FlowTests {
  @Test func `lists and mappings in brackets lie in each other`() {
    #expect(value("[a, [b], {c: d, e: [f]}, [], {}]") == ["a", ["b"], ["c": "d", "e": ["f"]], [], [:]])
  }

  @Test func `brackets may go over lines indented further than their key`() {
    #expect(
      value("ids: [\n  HP1, # one\n  # two\n  HP2,\n  ]\nlast: {a: b\n  , c:\n   d}\n") == [
        "ids": ["HP1", "HP2"], "last": ["a": "b", "c": "d"],
      ])
  }

  @Test func `a comma may follow the last item`() {
    #expect(value("[a, b,]") == ["a", "b"])
    #expect(value("{a: b, }") == ["a": "b"])
  }

  @Test func `after a key in quotes the colon may stand without a space, as in JSON`() {
    #expect(value("{\"a\":1,\"b\":[2,\"c\"],\"d\":{\"e\":\"\"}}") == ["a": "1", "b": ["2", "c"], "d": ["e": ""]])
  }

  @Test func `a key without a value has an empty text`() {
    #expect(value("{a: , b: }") == ["a": "", "b": ""])
  }

  @Test func `texts in brackets may hold colons, hashes and dashes that are no signs`() {
    #expect(
      value("[10:30, http://example.org/#x, a-b, -5, C#]") == ["10:30", "http://example.org/#x", "a-b", "-5", "C#"])
  }

  @Test func `a text in brackets may go over lines`() {
    #expect(value("[early\n help, {a: b\n  c}]") == ["early help", ["a": "b c"]])
  }
}
