import StructuredText
import Testing

@Suite struct RecoveryTests {
  @Test func `errors in different fields are all reported, in order`() {
    expectErrors(
      "a: 1️⃣&x 1\nb: 2️⃣\"open\nc: 3️⃣[1\nd: ok\ne: 4️⃣@x\n",
      "anchors ('&') are not part of this format", "a double quote opens here and is not closed",
      "'[' opens here and is not closed", "a text without quotes cannot start with '@', which YAML reserves")
  }

  @Test func `an unclosed quote does not swallow the fields below`() {
    expectErrors(
      "judgements:\n  - id: 1️⃣'HP\n    title: ok\n  - id: LG\n    2️⃣id: LG\n",
      "a single quote opens here and is not closed", "'id' is given twice")
  }

  @Test func `what lies below a field that went wrong is not reported again`() {
    expectErrors("a: 1️⃣!map\n  b: c\n  d\n- e\nf: g\n", "tags ('!') are not part of this format")
  }

  @Test func `a file indented with tabs is reported once for each run of lines`() {
    expectErrors(
      "a:\n1️⃣\tb: 1\n\tc: 2\nd:\n2️⃣\te: 3\n", "a tab stands where only spaces may", "a tab stands where only spaces may")
  }

  @Test func `several mistakes inside one text are each reported`() {
    expectErrors("a: \"1️⃣\\q and 2️⃣\\x1\"\n", "'\\q' stands for nothing", "this escape needs 2 hexadecimal digits")
  }

  @Test func `a text with an error has no value`() {
    #expect(TextReader.read(SourceText(name: "x", "a: 1\na: 2\n")).root == nil)
  }
}
