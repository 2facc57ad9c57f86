import StructuredText
import Testing

@Suite struct TextWriterTests {
  @Test func `mappings and lists are written in block style, lists indented below their key`() {
    let value: TextValue = [
      "id": "HP1", "criteria": ["a", ["b": "c", "d": ["e"]]], "in-force": ["from": "2012-05-01"],
    ]
    #expect(
      TextWriter.write(value) == """
        id: HP1
        criteria:
          - a
          - b: c
            d:
              - e
        in-force:
          from: 2012-05-01

        """)
  }

  @Test func `a list in a list starts on the line of its dash`() {
    #expect(TextWriter.write([["a", "b"], [["c"]]]) == "- - a\n  - b\n- - - c\n")
  }

  @Test func `what is empty is written as brackets or quotes`() {
    #expect(
      TextWriter.write(["a": [], "b": [:], "c": "", "d": [[], [:], ""]])
        == "a: []\nb: {}\nc: \"\"\nd:\n  - []\n  - {}\n  - \"\"\n")
    #expect(TextWriter.write([]) == "[]\n")
    #expect(TextWriter.write([:]) == "{}\n")
    #expect(TextWriter.write("") == "\"\"\n")
  }

  @Test(arguments: [
    "Early help", "1.10", "no", "2026-02-30", "50%", "it's \"so\"", "a:b", "x#y", "-5", "(a) [b], {c}", "日本 👩‍👧",
    "http://example.org/?q=1",
  ])
  func `a text that is safe stands without quotes`(_ text: String) {
    #expect(TextWriter.write(["a": .scalar(text)]) == "a: \(text)\n")
  }

  @Test(arguments: [
    (" a", "\" a\""), ("a ", "\"a \""), ("a: b", "\"a: b\""), ("a:", "\"a:\""), ("a #b", "\"a #b\""),
    ("- a", "\"- a\""), ("-", "\"-\""),
    ("---", "\"---\""), ("... a", "\"... a\""), ("?a", "\"?a\""), (":a", "\":a\""), ("[a]", "\"[a]\""),
    ("&a", "\"&a\""), ("*a", "\"*a\""),
    ("!a", "\"!a\""), ("|", "\"|\""), ("> a", "\"> a\""), ("'a'", "\"'a'\""), ("\"a\\b\"", "\"\\\"a\\\\b\\\"\""),
    ("%a", "\"%a\""),
    ("@a", "\"@a\""), ("`a", "\"`a\""), ("#a", "\"#a\""), ("a\tb", "\"a\\tb\""), ("\r", "\"\\r\""),
    ("\0\u{7F}\u{85}", "\"\\x00\\x7F\\x85\""),
    ("\u{2028}\u{FEFF}\u{202E}", "\"\\u2028\\uFEFF\\u202E\""), ("\n", "\"\\n\""), ("a\n \nb", "\"a\\n \\nb\""),
  ])
  func `a text that is not safe stands in double quotes`(_ text: String, _ written: String) {
    #expect(TextWriter.write(["a": .scalar(text)]) == "a: \(written)\n")
  }

  @Test(arguments: [
    ("<<", "\"<<\""), ("=", "\"=\""), ("-a", "\"-a\""), ("a: b", "\"a: b\""), ("", "\"\""), ("a\nb", "\"a\\nb\""),
    ("early help", "early help"),
  ])
  func `a key is one line, in quotes where it must be`(_ key: String, _ written: String) {
    #expect(TextWriter.write([key: "x"]) == "\(written): x\n")
  }

  @Test(arguments: [
    ("a\nb", "|-\n  a\n  b\n"), ("a\nb\n", "|\n  a\n  b\n"), ("a\n\n\n", "|+\n  a\n\n\n"),
    (" a\nb", "|2-\n   a\n  b\n"),
    ("\na", "|2-\n\n  a\n"), ("a\n\n  b", "|-\n  a\n\n    b\n"), ("# a\n- b: \"\n", "|\n  # a\n  - b: \"\n"),
  ])
  func `a text of several lines is written below a bar`(_ text: String, _ written: String) {
    #expect(TextWriter.write(["k": .scalar(text)]) == "k: \(written)")
    #expect(TextWriter.write([.scalar(text)]) == "- \(written)")
    #expect(value(TextWriter.write(["k": .scalar(text), "l": "x"])) == ["k": .scalar(text), "l": "x"])
  }

  @Test func `a text too long for a line is broken and comes back whole`() {
    let text = String(repeating: "early help \"for\" families ", count: 20_000)
    let written = TextWriter.write(["a": ["b": .scalar(text)]])
    #expect(written.split(separator: "\n").allSatisfy { $0.utf8.count < 65_536 })
    #expect(value(written) == ["a": ["b": .scalar(text)]])
  }
}
