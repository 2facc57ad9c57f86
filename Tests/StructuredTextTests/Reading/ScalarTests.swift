import StructuredText
import Testing

@Suite struct PlainTextTests {
  @Test func `signs inside a text without quotes are text`() {
    #expect(
      value("a: x#y\nb: x:y ::z\nc: it's \"so\", [or] {not}\nd: 50% & * ! | > @\n") == [
        "a": "x#y", "b": "x:y ::z", "c": "it's \"so\", [or] {not}", "d": "50% & * ! | > @",
      ])
  }

  @Test func `lines indented further go on with a text, and one blank line is a line break`() {
    #expect(value("a: one\n  two   \n   three # c\nb: one\n\n  two\n") == ["a": "one two three", "b": "one\ntwo"])
  }

  @Test func `a whole file may be one text`() {
    #expect(value("early help\nfor families\n") == "early help for families")
  }
}

@Suite struct QuotedTextTests {
  @Test func `in single quotes only the quote itself is written twice`() {
    #expect(value("'it''s \\n \"so\": # x'") == "it's \\n \"so\": # x")
  }

  @Test func `every escape of YAML stands for its character`() {
    #expect(
      value("\"\\0\\a\\b\\t\\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\\x41\\u00e9\\U0001F600\"")
        == .scalar("\0\u{7}\u{8}\t\t\n\u{B}\u{C}\r\u{1B} \"/\\\u{85}\u{A0}\u{2028}\u{2029}Aé😀"))
  }

  @Test func `lines in quotes fold, and a blank line is a line break`() {
    #expect(value("a: \"one\n  two\n\n\n  three\"\nb: 'one\n  two'\n") == ["a": "one two\n\nthree", "b": "one two"])
  }

  @Test func `a backslash at the end of a line keeps what is before it and joins`() {
    #expect(value("a: \"one \\\n  two\\\n   \\ three\"") == ["a": "one two three"])
  }

  @Test func `empty quotes are an empty text`() {
    #expect(value("a: \"\"\nb: ''\n") == ["a": "", "b": ""])
  }
}

@Suite struct BlockTextTests {
  @Test func `a bar keeps lines as they are`() {
    #expect(value("a: |\n  one\n   two\n\n  # three: [\nb: x\n") == ["a": "one\n two\n\n# three: [\n", "b": "x"])
  }

  @Test func `the signs after a bar say what happens to the line breaks at the end`() {
    #expect(value("a: |-\n  x\n\nb: |\n  x\n\nc: |+\n  x\n\n") == ["a": "x", "b": "x\n", "c": "x\n\n"])
  }

  @Test func `an angle folds lines, but not those that start with a space`() {
    #expect(
      value("a: >\n  one\n  two\n\n  three\n   * four\n   * five\n\n  six\n") == [
        "a": "one two\nthree\n * four\n * five\n\nsix\n"
      ])
  }

  @Test func `a digit says how far a block is indented`() {
    #expect(value("a: |2-\n    one\n  two\n") == ["a": "  one\ntwo"])
    #expect(value("- >1+\n  one\n two\n") == [" one\ntwo\n"])
  }

  @Test func `blank lines above a block belong to it`() {
    #expect(value("a: |\n\n\n  one\nb: >-\n\n  one\n") == ["a": "\n\none\n", "b": "\none"])
  }

  @Test func `a comment may follow the bar, and one at the left ends the block`() {
    #expect(value("a: | # why\n  one\n # over\nb: x\n") == ["a": "one\n", "b": "x"])
  }

  @Test func `the last line of a file may lack its line break only where none is kept`() {
    #expect(value("a: |-\n  one") == ["a": "one"])
    expectErrors("a: |\n  1️⃣one", "the file ends in a block of text without a line break")
  }
}
